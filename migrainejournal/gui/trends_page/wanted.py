"""What the person wants to see of the trends, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migrainejournal.clinical.months import Period, first_of_month
from migrainejournal.domain.dates import DAY
from migrainejournal.settings import TrendsRange

if TYPE_CHECKING:
    from datetime import date

    from migrainejournal.charts.chart_spec import ChartSpec

MONTHS_BEFORE = {TrendsRange.MONTHS_3: 2, TrendsRange.MONTHS_12: 11}
"""How many whole months are shown before the one that goes on."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The range, and the free dates where they are chosen."""

    range: TrendsRange
    free: Period | None = None

    def period(self, today: date) -> Period | None:
        """The dates on that day; None for all that is recorded."""
        if self.range is TrendsRange.FREE and self.free is not None:
            return Period(min(self.free.first, self.free.last), max(self.free.first, self.free.last))
        if self.range is TrendsRange.ALL:
            return None
        first = first_of_month(today)
        for _ in range(MONTHS_BEFORE.get(self.range, MONTHS_BEFORE[TrendsRange.MONTHS_12])):
            first = first_of_month(first - DAY)
        return Period(first, today)


@dataclass(frozen=True, kw_only=True)
class NamedChart:
    """A chart with the name of what it is of, whatever it finds."""

    key: str
    name: str
    spec: ChartSpec


@dataclass(frozen=True, kw_only=True)
class Trends:
    """The charts of a period, in order, those of which anything is recorded; `is_empty` where nothing is."""

    period: Period
    today: date
    charts: tuple[NamedChart, ...]
    is_empty: bool
