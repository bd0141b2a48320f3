"""The time a report is about, counted from its last date or from a visit, and the visits around that date."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.person import Visit
from migrainejournal.settings import ReportPeriod

NINETY_DAYS = timedelta(days=90)


def last_visit(visits: Sequence[Visit], today: date) -> Visit | None:
    """The latest visit that is over; one of today is still to come. None where none is noted."""
    over = [visit for visit in visits if visit.date < today]
    return max(over, key=lambda visit: visit.date, default=None)


def coming_visit(visits: Sequence[Visit], today: date) -> Visit | None:
    """The next visit from today on; None where none is noted."""
    coming = [visit for visit in visits if visit.date >= today]
    return min(coming, key=lambda visit: visit.date, default=None)


def visit_for(visits: Sequence[Visit], *, last: date, today: date) -> Visit | None:
    """The visit a report up to the last date is for: the coming one, or that after a time long over."""
    return coming_visit(visits, today if today - last <= NINETY_DAYS else last)


def in_force(choice: ReportPeriod, visited: date | None) -> ReportPeriod:
    """The choice, or 90 days where there was no visit to count from."""
    return ReportPeriod.DAYS_90 if choice is ReportPeriod.SINCE_VISIT and visited is None else choice


def period_of(
    choice: ReportPeriod, *, today: date, visited: date | None = None, free: Period | None = None
) -> Period:
    """The dates of the choice, up to today unless they are free ones; 90 days where it lacks its dates."""
    if choice is ReportPeriod.FREE and free is not None:
        return Period(min(free.first, free.last), max(free.first, free.last))
    if choice is ReportPeriod.SINCE_VISIT and visited is not None:
        return Period(visited, today)
    if choice is ReportPeriod.MONTHS_12:
        return Period(_year_before(today) + DAY, today)
    return Period(today - NINETY_DAYS + DAY, today)


def _year_before(day: date) -> date:
    year = day.year - 1
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
