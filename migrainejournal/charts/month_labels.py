"""The names of months along an axis or beside rows."""

from collections.abc import Sequence
from datetime import date

from migrainejournal.charts.texts import Texts
from migrainejournal.charts.windows import Window

JANUARY = 1


def month_labels(months: Sequence[date], texts: Texts) -> tuple[str, ...]:
    """The name of each month, with the year at every January, else at the first: "Dec", "Jan 2026"."""
    has_january = any(month.month == JANUARY for month in months)
    return tuple(
        texts.month(month)
        if month.month == JANUARY or not (place or has_january)
        else texts.short_month(month)
        for place, month in enumerate(months)
    )


def months_unknown(first: Window, last: Window, texts: Texts) -> str:
    """That nothing is recorded of several months: "Dec 2025 to Feb 2026: nothing recorded."."""
    begins, ends = texts.month(first.period.first), texts.month(last.period.first)
    return texts("charts.time_unknown", first=begins, last=ends)
