"""Months for the rules that count by the month, and 28-day rates with their coverage (CLINICAL 1.3)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import OveruseMonth

FULL_COVERAGE = Fraction(8, 10)
SOME_COVERAGE = Fraction(5, 10)
FOUR_WEEKS = 28
THIRTY_DAYS = 30


@dataclass(frozen=True, order=True)
class Period:
    """The dates from first to last, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many dates."""
        return (self.last - self.first).days + 1


def is_covered(known: int, days: int) -> bool:
    """Whether at least 80 % of the days are known."""
    return days > 0 and Fraction(known, days) >= FULL_COVERAGE


def exact_rate_28(count: int, known: int, days: int) -> Fraction | None:
    """Days in 28 from the known days, exact, so that a line is met or not; None below 80 % coverage."""
    return Fraction(count * FOUR_WEEKS, known) if is_covered(known, days) else None


def rate_28(count: int, known: int, days: int, recorded: int | None = None) -> float | None:
    """Days in 28, unrounded, from the known days; None where less than 80 % of the days are recorded.

    Those recorded are all that are known, unless fewer are said to be.
    """
    if not is_covered(known if recorded is None else recorded, days):
        return None
    return float(Fraction(count * FOUR_WEEKS, known))


def count_range(count: int, known: int, days: int, recorded: int | None = None) -> tuple[int, int] | None:
    """From the raw count to count plus unknown days; only where 50 to 80 % of the days are recorded."""
    told = known if recorded is None else recorded
    if not days or not SOME_COVERAGE <= Fraction(told, days) < FULL_COVERAGE:
        return None
    return count, count + days - known


def first_of_month(day: date) -> date:
    """The first date of the date's month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """The last date of the date's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def calendar_months(first: date, last: date) -> tuple[Period, ...]:
    """The calendar months that lie wholly between the dates, in order."""
    found: list[Period] = []
    begins = first if first.day == 1 else last_of_month(first) + DAY
    while last_of_month(begins) <= last:
        found.append(Period(begins, last_of_month(begins)))
        begins = last_of_month(begins) + DAY
    return tuple(found)


def thirty_days(first: date, last: date) -> tuple[Period, ...]:
    """Runs of 30 days that end with the last date, counted back as far as they go, in order."""
    number = ((last - first).days + 1) // THIRTY_DAYS
    ends = [last - THIRTY_DAYS * place * DAY for place in range(number)]
    return tuple(Period(end - (THIRTY_DAYS - 1) * DAY, end) for end in reversed(ends))


def overuse_months(first: date, last: date, kind: OveruseMonth) -> tuple[Period, ...]:
    """The months of the chosen kind that lie wholly between the dates."""
    return calendar_months(first, last) if kind is OveruseMonth.CALENDAR else thirty_days(first, last)


def month_to(day: date, kind: OveruseMonth) -> Period:
    """The month that the date is in as far as it has come: its calendar month, or the 30 days to it."""
    first = first_of_month(day) if kind is OveruseMonth.CALENDAR else day - (THIRTY_DAYS - 1) * DAY
    return Period(first, day)
