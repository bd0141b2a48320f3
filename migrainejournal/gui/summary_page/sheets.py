"""Making the sheets of a summary from the open journal: read, build and draw, each off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.summary_page.wanted import Wanted, choices_of
from migrainejournal.journal import Journal
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.material import Material
from migrainejournal.summary import Shortage, make_summary, read_material


@dataclass(frozen=True, kw_only=True)
class Read:
    """What was read of the journal for what the choices came to."""

    choices: ReportChoices
    material: Material


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """The pages as SVG, and as text to be read out what is on them."""

    pages: tuple[bytes, ...]
    text: str
    shortage: Shortage | None
    read: Read


def read_for(
    journal: Journal, wanted: Wanted, *, counting: Counting, now: Moment, known: Sequence[Read]
) -> Read:
    """What the wanted report is made of; not read again where something `known` is of the same time."""
    visits = known[0].material.visits if known else journal.visits()
    choices = choices_of(wanted, today=now.civil_date, visits=visits)
    for read in known:
        if _is_of(read, choices, counting, now):
            return replace(read, choices=choices)
    return Read(choices=choices, material=read_material(journal, choices, counting=counting, now=now))


def make_sheets(read: Read) -> Sheets:
    """The pages to be shown or printed."""
    summary = make_summary(read.material, read.choices)
    return Sheets(pages=summary.pages(), text=summary.spoken, shortage=summary.shortage, read=read)


def make_text(read: Read) -> str:
    """The report as plain text."""
    return make_summary(read.material, read.choices).text


def _is_of(read: Read, choices: ReportChoices, counting: Counting, now: Moment) -> bool:
    """Whether it was read for the same dates, rules and day."""
    material = read.material
    same_time = (read.choices.first, read.choices.last) == (choices.first, choices.last)
    return same_time and material.counting == counting and material.excerpt.now.civil_date == now.civil_date
