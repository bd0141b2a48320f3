"""The names of months along an axis or beside rows."""

from collections.abc import Sequence
from datetime import date

from migrainejournal.charts.texts import Texts

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
