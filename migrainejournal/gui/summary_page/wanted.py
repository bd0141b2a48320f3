"""What the person wants of a summary, and what that comes to on a day."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.person import Visit
from migrainejournal.report.choices import Kind, ReportChoices, SectionKey
from migrainejournal.report.document import Paper
from migrainejournal.settings import ReportPeriod

NINETY_DAYS = timedelta(days=90)


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


def last_visit(visits: Sequence[Visit], today: date) -> date | None:
    """The date of the latest visit that is over; one of today is still to come."""
    return max((visit.date for visit in visits if visit.date < today), default=None)


def in_force(choice: ReportPeriod, visited: date | None) -> ReportPeriod:
    """The choice, or 90 days where there was no visit to count from."""
    return ReportPeriod.DAYS_90 if choice is ReportPeriod.SINCE_VISIT and visited is None else choice


def period_of(choice: ReportPeriod, *, today: date, visited: date | None, free: Period | None) -> Period:
    """The dates of the choice, up to today unless they are free ones; 90 days where it lacks its dates."""
    if choice is ReportPeriod.FREE and free is not None:
        return Period(min(free.first, free.last), max(free.first, free.last))
    if choice is ReportPeriod.SINCE_VISIT and visited is not None:
        return Period(visited, today)
    if choice is ReportPeriod.MONTHS_12:
        return Period(_year_before(today) + DAY, today)
    return Period(today - NINETY_DAYS + DAY, today)


def choices_of(wanted: Wanted, *, today: date, visits: Sequence[Visit]) -> ReportChoices:
    """What the report is to be on that day."""
    visited = last_visit(visits, today)
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


def _year_before(day: date) -> date:
    year = day.year - 1
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
