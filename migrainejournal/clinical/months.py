"""Coverage, 28-day rates and ranges (CLINICAL 1.3), and the dates of a calendar month."""

from calendar import monthrange
from datetime import date

FULL_COVERAGE = 0.8
SOME_COVERAGE = 0.5


def rate_28(count: int, known: int, days: int) -> float | None:
    """Days in 28, unrounded, from the known days; None below 80 % coverage."""
    return count * 28 / known if days and known / days >= FULL_COVERAGE else None


def count_range(count: int, known: int, days: int) -> tuple[int, int] | None:
    """From the raw count to count plus unknown days; only between 50 and 80 % coverage."""
    if not days or not SOME_COVERAGE <= known / days < FULL_COVERAGE:
        return None
    return count, count + days - known


def first_of_month(day: date) -> date:
    """The first date of the date's month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """The last date of the date's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
