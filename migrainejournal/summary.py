"""The visit summary of the open journal: what it is made of is read here, and its pages and files made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from migrainejournal.clinical.reduction import baseline_period
from migrainejournal.excerpts import excerpt_of, window_of
from migrainejournal.report.build import build
from migrainejournal.report.counted import Counted
from migrainejournal.report.data import attachments
from migrainejournal.report.material import Material, judged_on, last_weeks, reading_from, report_period
from migrainejournal.report.plain_text import plain_text
from migrainejournal.report.render import pdf, svg_pages
from migrainejournal.report.words import report_words

if TYPE_CHECKING:
    from uuid import UUID

    from migrainejournal.domain.counting import Counting
    from migrainejournal.domain.excerpt import Excerpt
    from migrainejournal.domain.moment import Moment
    from migrainejournal.journal import Journal
    from migrainejournal.report.choices import ReportChoices
    from migrainejournal.report.document import ReportDocument
    from migrainejournal.store.journal_store import Records


class Shortage(StrEnum):
    """Why a summary says little or nothing."""

    FUTURE = "future"
    NOTHING = "nothing"
    ONE_DAY = "one_day"


@dataclass(frozen=True, kw_only=True)
class Summary:
    """A report in words, counted once for all that is made of it."""

    document: ReportDocument
    shortage: Shortage | None

    @property
    def text(self) -> str:
        """The report as plain text, to be pasted elsewhere."""
        return plain_text(self.document)

    @property
    def spoken(self) -> str:
        """The same with all that is drawn in it, to be read out."""
        return plain_text(self.document, is_spoken=True)

    def pages(self) -> tuple[bytes, ...]:
        """The pages of the report as SVG, as they will print."""
        return svg_pages(self.document)


def read_material(journal: Journal, choices: ReportChoices, *, counting: Counting, now: Moment) -> Material:
    """What the report is made of, of the times it looks at only; raises StoreError."""

    def read(records: Records) -> Material:
        return _material(records, choices, counting=counting, now=now)

    return journal.look(read)


def make_summary(material: Material, choices: ReportChoices) -> Summary:
    """The report in words, and why these are few."""
    counted = _counted(material, choices)
    return Summary(document=build(counted), shortage=_shortage(counted))


def make_pdf(material: Material, choices: ReportChoices) -> bytes:
    """The report as a PDF, with its data attached where that is chosen."""
    counted = _counted(material, choices)
    data = attachments(counted) if choices.with_data else ()
    return pdf(build(counted), attachments=data, made=material.excerpt.now.instant)


def _counted(material: Material, choices: ReportChoices) -> Counted:
    return Counted(material=material, choices=choices, words=report_words(choices.language))


def _shortage(counted: Counted) -> Shortage | None:
    if counted.period.first > counted.material.excerpt.now.civil_date:
        return Shortage.FUTURE
    if not counted.has_records:
        return Shortage.NOTHING
    return Shortage.ONE_DAY if counted.diary.known(counted.period) == 1 else None


def _material(records: Records, choices: ReportChoices, *, counting: Counting, now: Moment) -> Material:
    period = report_period(choices, now.civil_date)
    first = reading_from(period)
    excerpt = excerpt_of(records, first, period.last, now=now)
    before: dict[UUID, Excerpt] = {}
    after: dict[UUID, Excerpt] = {}
    for course in excerpt.treatments:
        baseline = baseline_period(course.start)
        if baseline.first < first:
            before[course.id] = window_of(records, baseline.first, baseline.last, beside=excerpt)
        weeks = last_weeks(course, judged_on(choices, now.civil_date))
        if weeks is not None and weeks.first < first:
            after[course.id] = window_of(records, weeks.first, weeks.last, beside=excerpt)
    return Material(
        excerpt=excerpt,
        before=before,
        after=after,
        scores=records.scores(),
        visits=records.visits(),
        profile=records.profile(),
        counting=counting,
    )
