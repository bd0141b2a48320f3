"""An axis of dates, with months or years named on it."""

from collections.abc import Iterator, Sequence
from datetime import date

from migrainejournal.charts.chart_spec import Axis, Tick
from migrainejournal.charts.month_labels import month_labels
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.months import Period, last_of_month
from migrainejournal.domain.dates import DAY

MOST_TICKS = 12
MONTHS_OF_YEAR = 12
MONTHS_APART = (1, 2, 3, 6, MONTHS_OF_YEAR, 24, 60, 120, 240)


def time_axis(shown: Period, texts: Texts) -> Axis:
    """From the first date, one of a month, to the end of the last date's month: the same for every chart."""
    high = last_of_month(shown.last).toordinal() + 1
    return Axis(low=shown.first.toordinal(), high=high, ticks=month_ticks(shown, texts))


def month_ticks(shown: Period, texts: Texts) -> tuple[Tick, ...]:
    """Months or years, as many as can be read beside each other; `shown` begins with a month."""
    months = list(_months(shown))
    apart = next(number for number in MONTHS_APART if len(_every(number, months)) <= MOST_TICKS)
    named = _every(apart, months)
    if apart >= MONTHS_OF_YEAR:
        labels = tuple(str(month.year) for month in named)
    else:
        labels = month_labels(named, texts)
    return tuple(Tick(at=month.toordinal(), label=label) for month, label in zip(named, labels, strict=True))


def _months(shown: Period) -> Iterator[date]:
    month = shown.first
    while month <= shown.last:
        yield month
        month = last_of_month(month) + DAY


def _every(number: int, months: Sequence[date]) -> list[date]:
    """Every so many months, counted from a January."""
    return [month for month in months if (month.year * MONTHS_OF_YEAR + month.month - 1) % number == 0]
