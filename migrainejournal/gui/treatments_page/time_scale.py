"""Where a date stands on the time line, and which dates are named above it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from migrainejournal.clinical.months import Period, first_of_month, last_of_month
from migrainejournal.domain.dates import DAY

MONTHS_OF_YEAR = 12
MONTHS_AHEAD = 3
"""So many months to come are shown of what is planned, unless all is shown."""
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""So many months may lie between two names."""


class Span(Enum):
    """How much of the time line is shown, in months; None for all of it."""

    YEAR = 12
    THREE_YEARS = 36
    ALL = None


@dataclass(frozen=True, kw_only=True)
class TimeScale:
    """The dates from first to last, both included, drawn between two places in pixels."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where the date begins; the nearer end for a date outside."""
        days = (self.last - self.first).days + 1
        share = (day - self.first).days / days
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def end(self, day: date) -> float:
        """Where the date is over."""
        return self.x(day + DAY)

    def months(self) -> Iterator[date]:
        """The first date of each month."""
        month = first_of_month(self.first)
        while month <= self.last:
            yield month
            month = months_later(month, 1)

    def named(self, width: float) -> Iterator[date]:
        """The months that are named above the line, where a name is as wide as that."""
        of_month = (self.right - self.left) / max(1, len(list(self.months())))
        step = next((step for step in STEPS if step * of_month >= width), STEPS[-1])
        for month in self.months():
            if (month.year * MONTHS_OF_YEAR + month.month - 1) % step == 0:
                yield month


def months_later(month: date, number: int) -> date:
    """The first date of the month so many months later."""
    place = month.year * MONTHS_OF_YEAR + month.month - 1 + number
    return date(place // MONTHS_OF_YEAR, place % MONTHS_OF_YEAR + 1, 1)


def shown(span: Span, whole: Period, today: date) -> Period:
    """What is shown of the whole time line; never less than a year, and of what is to come only the next."""
    if span.value is None:
        return Period(min(whole.first, _first_of(MONTHS_OF_YEAR, whole.last)), whole.last)
    last = min(whole.last, last_of_month(months_later(first_of_month(today), MONTHS_AHEAD)))
    return Period(_first_of(span.value, last), last)


def _first_of(months: int, last: date) -> date:
    """The first date of so many months that end with the last date's month."""
    return months_later(first_of_month(last), 1 - months)
