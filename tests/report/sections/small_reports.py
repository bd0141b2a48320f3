"""Reports of small journals, and what stands in their sections."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from migrainejournal.clinical.months import Period
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, FinePrint, Section, Sentences, Table
from migrainejournal.report.material import Material, reading_from
from tests.report.counting import counted
from tests.report.lives import CHOICES, LAST, NOW
from tests.values import clear, excerpt


def report(
    attacks: Iterable[Attack] = (),
    doses: Iterable[Dose] = (),
    *,
    first: date = CHOICES.first,
    days: Iterable[DayRecord] = (),
    unknown: Iterable[date] = (),
    medicines: Iterable[Medicine] = (),
    treatments: Iterable[Treatment] = (),
    scores: Iterable[Score] = (),
    profile: Profile | None = None,
    counting: Counting = USUAL,
) -> Counted:
    """A report from `first` to 22 November 2026; what nothing is said of is confirmed headache-free."""
    choices = replace(CHOICES, first=first)
    begin = reading_from(Period(choices.first, choices.last))
    attacks, days = tuple(attacks), tuple(days)
    said = {attack.start.civil_date for attack in attacks} | {noted.date for noted in days} | {*unknown}
    free = clear(*(on for on in each_date(begin, LAST) if on not in said))
    found = excerpt(
        begin,
        LAST,
        attacks=attacks,
        doses=doses,
        days=[*free, *days],
        medicines=medicines,
        treatments=treatments,
        now=NOW,
    )
    material = Material(excerpt=found, scores=tuple(scores), profile=profile or Profile(), counting=counting)
    return counted(material, choices)


def sentences(section: Section | None) -> dict[str, str]:
    """The text of each sentence by its lead."""
    assert section is not None
    blocks = [block for block in section.blocks if isinstance(block, Sentences | FinePrint)]
    return {sentence.lead: sentence.text for block in blocks for sentence in block.items}


def facts(section: Section | None) -> dict[str, str]:
    """The text of each fact by its name."""
    assert section is not None
    blocks = [block for block in section.blocks if isinstance(block, Facts)]
    return {name: text for block in blocks for name, text in block.items}


def table(section: Section | None) -> Table:
    """The section's only table."""
    assert section is not None
    (found,) = (block for block in section.blocks if isinstance(block, Table))
    return found


def rows(section: Section | None) -> list[dict[str, str]]:
    """The rows of the section's table, each cell by the title of its column."""
    found = table(section)
    titles = [column.title for column in found.columns]
    return [dict(zip(titles, row, strict=True)) for row in found.rows]
