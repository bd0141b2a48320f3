"""Names of dates along an axis of which only a part is shown: days, months or years, as there is room."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, floor

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from migrainejournal.charts.chart_spec import Tick
from migrainejournal.gui.trends_page.stretch import Stretch

LONGEST_DAY, LONGEST_MONTH = "28 Mmm  ", "Mmm 2026  "
DAYS_APART = (1, 2, 7, 14)
MONTHS_APART = (1, 2, 3, 6, 12, 24, 60, 120, 240)
DAYS_OF_MONTH = 30.4
MONTHS_OF_YEAR = 12


def time_ticks(stretch: Stretch, width: float, font: QFont) -> tuple[Tick, ...]:
    """The dates that are named on so many pixels."""
    metrics = QFontMetricsF(font)
    most = width / metrics.horizontalAdvance(LONGEST_DAY)
    days = next((step for step in DAYS_APART if stretch.length / step <= most), None)
    if days is not None:
        return tuple(_day_ticks(stretch, days))
    most = width / metrics.horizontalAdvance(LONGEST_MONTH)
    months = next(
        (step for step in MONTHS_APART if stretch.length / DAYS_OF_MONTH / step <= most), MONTHS_APART[-1]
    )
    return tuple(_month_ticks(stretch, months))


def _day_ticks(stretch: Stretch, step: int) -> Iterator[Tick]:
    """Every so many days, always the same ones, so that they stay when the axis is moved along."""
    first = ceil(stretch.low / step) * step
    for place, ordinal in enumerate(range(first, floor(stretch.high) + 1, step)):
        day = date.fromordinal(ordinal)
        has_year = place == 0 or day - timedelta(days=step) < date(day.year, 1, 1)
        yield Tick(at=ordinal, label=_written(day, "d MMM yyyy" if has_year else "d MMM"))


def _month_ticks(stretch: Stretch, step: int) -> Iterator[Tick]:
    """Every so many months, counted from a January; the year stands at the first and at each January."""
    first, last = date.fromordinal(ceil(stretch.low)), date.fromordinal(floor(stretch.high))
    place = -(-(first.year * MONTHS_OF_YEAR + first.month - (first.day == 1)) // step) * step
    is_first = True
    while place <= last.year * MONTHS_OF_YEAR + last.month - 1:
        month = date(place // MONTHS_OF_YEAR, place % MONTHS_OF_YEAR + 1, 1)
        if step >= MONTHS_OF_YEAR:
            label = str(month.year)
        else:
            label = _written(month, "MMM yyyy" if is_first or month.month == 1 else "MMM")
        yield Tick(at=month.toordinal(), label=label)
        place, is_first = place + step, False


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
