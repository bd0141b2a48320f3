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


@dataclass(frozen=True)
class Journals:
    """Folders with a journal each. `one` holds only the first year of `forty`, which begins at `first`."""

    three: Path
    forty: Path
    one: Path
    first: date


def make_journals(folder: Path) -> Journals:
    """Write the journals into the folder."""
    today = clock.now().civil_date
    long = demo_records(years=40, today=today)
    first = today.replace(year=today.year - 40, day=1)
    end = first.replace(year=first.year + 1)
    return Journals(
        three=_written(folder / "three", demo_records(years=3, today=today)),
        forty=_written(folder / "forty", long),
        one=_written(folder / "one", [record for record in long if _day_of(record, first) < end]),
        first=first,
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
