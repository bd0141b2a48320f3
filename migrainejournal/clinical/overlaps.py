"""Courses that began so close together that their effects cannot be told apart (this project's rule)."""

from collections.abc import Iterable
from datetime import timedelta

from migrainejournal.domain.treatment import Treatment

TOO_CLOSE = timedelta(days=28)


def started_together(treatments: Iterable[Treatment]) -> tuple[tuple[Treatment, Treatment], ...]:
    """Each two courses that started within 28 days of each other and were taken at the same time."""
    in_order = sorted(treatments, key=lambda treatment: (treatment.start, treatment.key))
    return tuple(
        (earlier, later)
        for place, earlier in enumerate(in_order)
        for later in in_order[place + 1 :]
        if later.start - earlier.start <= TOO_CLOSE and (earlier.end is None or later.start <= earlier.end)
    )
