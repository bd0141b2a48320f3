"""Which date stands where on the calendar: a month as weeks, a year as months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from migrainejournal.clinical.months import last_of_month
from migrainejournal.domain.dates import EARLIEST, each_date

if TYPE_CHECKING:
    from collections.abc import Mapping

LATEST = date(2199, 12, 31)
LONGEST_MONTH = 31


Span = tuple[date, date]
"""A first and a last date, both included."""


@dataclass(frozen=True)
class Grid:
    """Rows of dates, None where there is none; `months` is how many of them it shows, 1 or 12."""

    months: int
    first: date
    last: date
    rows: tuple[tuple[date | None, ...], ...]

    @cached_property
    def places(self) -> Mapping[date, tuple[int, int]]:
        """Row and column of each date."""
        return {
            day: (row, column)
            for row, days in enumerate(self.rows)
            for column, day in enumerate(days)
            if day is not None
        }

    @property
    def span(self) -> Span:
        """The first and the last date."""
        return self.first, self.last

    @property
    def is_year(self) -> bool:
        """Whether this is a year."""
        return self.months > 1

    def turned(self, day: date, pages: int) -> date:
        """The date as many grids later, on the same day of the month where there is one."""
        return shifted(day, pages * self.months)

    def below(self, day: date, rows: int) -> date:
        """The date as many rows further down, beyond this grid if need be."""
        return shifted(day, rows) if self.is_year else kept_within(day + timedelta(weeks=rows))


def month_grid(day: date, *, week_starts: int) -> Grid:
    """The month of the date in as many weeks as it touches; `week_starts` on weekday 1 (Monday) to 7."""
    first, last = day.replace(day=1), last_of_month(day)
    lead = (first.isoweekday() - week_starts) % 7
    days = [None] * lead + list(each_date(first, last))
    days += [None] * (-len(days) % 7)
    return Grid(1, first, last, tuple(tuple(days[at : at + 7]) for at in range(0, len(days), 7)))


def year_grid(day: date) -> Grid:
    """The year of the date as twelve rows of days."""
    rows = []
    for month in range(1, 13):
        first = date(day.year, month, 1)
        days = list(each_date(first, last_of_month(first)))
        rows.append((*days, *[None] * (LONGEST_MONTH - len(days))))
    return Grid(12, date(day.year, 1, 1), date(day.year, 12, 31), tuple(rows))


def shifted(day: date, months: int) -> date:
    """The date that many months later, or the last one of a month that is shorter."""
    count = day.year * 12 + day.month - 1 + months
    month = kept_within(date(count // 12, count % 12 + 1, 1))
    return month.replace(day=min(day.day, last_of_month(month).day))


def kept_within(day: date) -> date:
    """The date itself, or the nearest that a journal can have."""
    return min(max(day, EARLIEST), LATEST)
