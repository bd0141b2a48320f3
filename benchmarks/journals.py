"""The journals that are measured with: sample journals of three, forty and one years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from migrainejournal import clock
from migrainejournal.demo import demo_records
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.record import Record
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths

YEARS = 40


@dataclass(frozen=True)
class Journals:
    """Folders with a journal each; `one` holds only what the last year of `forty` holds.

    In the middle of `forty` there are as many attacks a month as on its average.
    """

    three: Path
    forty: Path
    one: Path
    middle: date
    last: date
    """The first dates of the middle year and of the last one."""


def make_journals(folder: Path) -> Journals:
    """Write the journals into the folder."""
    today = clock.now().civil_date
    long = demo_records(years=YEARS, today=today)
    last = today.replace(year=today.year - 1, day=1)
    return Journals(
        three=_written(folder / "three", demo_records(years=3, today=today)),
        forty=_written(folder / "forty", long),
        one=_written(folder / "one", [record for record in long if _day_of(record, last) >= last]),
        middle=today.replace(year=today.year - YEARS // 2, day=1),
        last=last,
    )


def _written(folder: Path, records: Iterable[Record]) -> Path:
    paths = Paths.under(folder)
    paths.make()
    journal = open_journal(paths.journal, paths.seen, clock.now)
    journal.apply(Change.adding(records))
    journal.close()
    return folder


def _day_of(record: Record, otherwise: date) -> date:
    match record:
        case Attack():
            return record.start.civil_date
        case Dose():
            return record.at.civil_date
        case DayRecord():
            return record.date
        case _:
            return otherwise
