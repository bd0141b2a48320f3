"""What the person wants to see of the trends, and the charts that came of it."""

from dataclasses import dataclass
from datetime import date

from migrainejournal.charts.catalogue import CHARTS, ChartEntry, Need
from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.seen import Seen
from migrainejournal.clinical.months import Period, first_of_month
from migrainejournal.domain.dates import DAY
from migrainejournal.report.words import ReportWords
from migrainejournal.settings import TrendsRange
from migrainejournal.trends import make_charts

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
class Trends:
    """The charts of a period, in order; one of which nothing is recorded has no spec."""

    period: Period
    today: date
    charts: tuple[tuple[ChartEntry, ChartSpec | None], ...]
    is_empty: bool


def make_trends(seen: Seen, words: ReportWords) -> Trends:
    """All charts; `is_empty` where nothing at all is recorded in the period."""
    specs = dict(make_charts(seen, words))
    of_more = [entry for entry in CHARTS if entry.needs is not Need.DAYS]
    return Trends(
        period=seen.period,
        today=seen.excerpt.now.civil_date,
        charts=tuple((entry, specs[entry.key]) for entry in CHARTS),
        is_empty=not seen.diary.known(seen.period) and all(specs[entry.key] is None for entry in of_more),
    )
