"""Making the sheets of a summary from the open journal: read, build and draw, each off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.summary_page.wanted import Wanted, choices_of
from migrainejournal.journal import Journal
from migrainejournal.report.build import build
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.counted import Counted
from migrainejournal.report.material import Material
from migrainejournal.report.plain_text import plain_text
from migrainejournal.report.words import report_words
from migrainejournal.summary import make_document, make_pages, read_material


class Shortage(StrEnum):
    """Why a summary says little or nothing."""

    FUTURE = "future"
    NOTHING = "nothing"
    ONE_DAY = "one_day"


@dataclass(frozen=True, kw_only=True)
class Read:
    """What was read of the journal for what the choices came to."""

    choices: ReportChoices
    material: Material


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """The pages as SVG, and as plain text what is on them."""

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
    words = report_words(read.choices.language)
    counted = Counted(material=read.material, choices=read.choices, words=words)
    document = build(counted)
    pages, text = make_pages(document), plain_text(document, is_spoken=True)
    return Sheets(pages=pages, text=text, shortage=_shortage(counted), read=read)


def make_text(read: Read) -> str:
    """The report as plain text."""
    return plain_text(make_document(read.material, read.choices))


def _is_of(read: Read, choices: ReportChoices, counting: Counting, now: Moment) -> bool:
    """Whether it was read for the same dates, rules and day."""
    material = read.material
    same_time = (read.choices.first, read.choices.last) == (choices.first, choices.last)
    return same_time and material.counting == counting and material.excerpt.now.civil_date == now.civil_date


def _shortage(counted: Counted) -> Shortage | None:
    if counted.period.first > counted.material.excerpt.now.civil_date:
        return Shortage.FUTURE
    if not counted.has_records:
        return Shortage.NOTHING
    return Shortage.ONE_DAY if counted.diary.known(counted.period) == 1 else None
