"""What the person wants of a summary, and what that comes to on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.months import Period
from migrainejournal.domain.person import Visit
from migrainejournal.report.choices import Kind, ReportChoices, SectionKey
from migrainejournal.report.document import Paper
from migrainejournal.report.periods import last_visit, period_of
from migrainejournal.settings import ReportPeriod


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The choices as they stand on the page; `free` holds the dates of a free period."""

    period: ReportPeriod
    free: Period | None
    kind: Kind
    sections: frozenset[SectionKey]
    paper: Paper
    with_name: bool
    with_data: bool


def choices_of(wanted: Wanted, *, today: date, visits: Sequence[Visit]) -> ReportChoices:
    """What the report is to be on that day."""
    last = last_visit(visits, today)
    visited = None if last is None else last.date
    period = period_of(wanted.period, today=today, visited=visited, free=wanted.free)
    return ReportChoices(
        first=period.first,
        last=period.last,
        kind=wanted.kind,
        sections=wanted.sections,
        paper=wanted.paper,
        with_name=wanted.with_name,
        with_data=wanted.with_data,
    )
