"""The visit summary of the open journal: what it is made of is read here, and its pages and files made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migrainejournal.excerpts import excerpt_of, window_of
from migrainejournal.report.build import build
from migrainejournal.report.counted import Counted
from migrainejournal.report.data import attachments
from migrainejournal.report.material import Material, last_weeks, reading_from, time_before
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


def read_material(journal: Journal, choices: ReportChoices, *, counting: Counting, now: Moment) -> Material:
    """What the report is made of, of the times it looks at only; raises StoreError."""

    def read(records: Records) -> Material:
        return _material(records, choices, counting=counting, now=now)

    return journal.look(read)


def make_document(material: Material, choices: ReportChoices) -> ReportDocument:
    """The report in words."""
    return build(_counted(material, choices))


def make_pdf(material: Material, choices: ReportChoices) -> bytes:
    """The report as a PDF, with its data attached where that is chosen."""
    counted = _counted(material, choices)
    data = attachments(counted) if choices.with_data else ()
    return pdf(build(counted), attachments=data, made=material.excerpt.now.instant)


def make_pages(document: ReportDocument) -> tuple[bytes, ...]:
    """The pages of the report as SVG, as they will print."""
    return svg_pages(document)


def _counted(material: Material, choices: ReportChoices) -> Counted:
    return Counted(material=material, choices=choices, words=report_words(choices.language))


def _material(records: Records, choices: ReportChoices, *, counting: Counting, now: Moment) -> Material:
    first = reading_from(choices)
    excerpt = excerpt_of(records, first, choices.last, now=now)
    before: dict[UUID, Excerpt] = {}
    after: dict[UUID, Excerpt] = {}
    for course in excerpt.treatments:
        begins, ends = time_before(course)
        if begins < first:
            before[course.id] = window_of(records, begins, ends, beside=excerpt)
        weeks = last_weeks(course, now.civil_date)
        if weeks is not None and weeks[0] < first:
            after[course.id] = window_of(records, *weeks, beside=excerpt)
    return Material(
        excerpt=excerpt,
        before=before,
        after=after,
        scores=records.scores(),
        visits=records.visits(),
        profile=records.profile(),
        counting=counting,
    )
