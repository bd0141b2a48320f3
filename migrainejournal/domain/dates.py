"""Civil dates by themselves."""

from collections.abc import Iterator
from datetime import date, timedelta

DAY = timedelta(days=1)
EARLIEST = date(1900, 1, 1)
"""Before this date nothing can be recorded."""


def each_date(first: date, last: date) -> Iterator[date]:
    """Every date from first to last, both included."""
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
