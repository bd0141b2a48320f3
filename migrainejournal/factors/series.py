"""A question's days as arrays, and what is left of them when like is compared with like.

Attacks and habits both follow the week, and both drift over months: two series that do would seem to go
together though neither knows of the other. So days are compared within the same eight weeks or so, with the
weekdays taken into account.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Marks = NDArray[np.bool_]
BLOCK_DAYS = 56
"""About how many consecutive days are compared with each other."""
DAYS_OF_WEEK = 7
EMPTY_WEEKS = 4
"""A stretch of so many weeks without a day that can be used is cut out."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Series:
    """Consecutive days: the factor where `noted`, the outcome where `at_risk`, block of weeks and weekday."""

    exposed: Marks
    noted: Marks
    event: Marks
    at_risk: Marks
    blocks: Places
    weekdays: Places

    @property
    def used(self) -> Marks:
        """The days of which both are known."""
        return self.noted & self.at_risk

    def at(self, places: Places) -> "Series":
        """These days alone, as if they followed one another."""
        return Series(**{name: values[places] for name, values in vars(self).items()})

    def in_blocks(self, kept: Marks) -> "Series":
        """The same with nothing known of days in other blocks."""
        there = kept[self.blocks]
        return Series(**(vars(self) | {"noted": self.noted & there, "at_risk": self.at_risk & there}))


def series_of(first: date, exposures: Sequence[bool | None], events: Sequence[bool | None]) -> Series:
    """The dates from `first` on; blocks are of equal length and cover the days that can be used."""
    noted, at_risk = (np.array([value is not None for value in values]) for values in (exposures, events))
    places = np.arange(len(noted))
    used = np.flatnonzero(noted & at_risk)
    begins, ends = (used[0], used[-1] + 1) if used.size else (0, 1)
    number = max(1, round((ends - begins) / BLOCK_DAYS))
    return Series(
        exposed=np.array([value is True for value in exposures]),
        noted=noted,
        event=np.array([value is True for value in events]),
        at_risk=at_risk,
        blocks=np.clip((places - begins) * number // (ends - begins), 0, number - 1),
        weekdays=(places + first.weekday()) % DAYS_OF_WEEK,
    )


def comparable(series: Series) -> Series:
    """The same without the blocks in which days with the factor and days without do not both occur."""
    number = int(series.blocks[-1]) + 1
    counts = [
        np.bincount(series.blocks[series.used & there], minlength=number)
        for there in (series.exposed, ~series.exposed)
    ]
    return series.in_blocks((counts[0] > 0) & (counts[1] > 0))


def without_gaps(series: Series) -> Series:
    """From the first to the last day used; long stretches without one are cut out by whole weeks."""
    used = np.flatnonzero(series.used)
    kept = np.zeros(len(series.used), dtype=bool)
    kept[used[0] : used[-1] + 1] = True
    for before, after in pairwise(used.tolist()):
        weeks = (after - before - 1) // DAYS_OF_WEEK
        if weeks >= EMPTY_WEEKS:
            kept[before + 1 : before + 1 + weeks * DAYS_OF_WEEK] = False
    return series.at(np.flatnonzero(kept))


def contrast(series: Series) -> float:
    """How much of the factor neither weeks nor weekdays foretell; n days against n come to n / 2 at most."""
    left, _ = residuals(series, series.exposed, series.used)
    return float(left @ left)


def residuals(series: Series, values: Marks, where: Marks) -> tuple[Numbers, int]:
    """The values less what block and weekday make one expect, 0 elsewhere; and how many numbers that took."""
    blocks = series.blocks[where]
    _, blocks = np.unique(blocks, return_inverse=True)
    sizes = np.bincount(blocks)
    left = _less_means(values[where].astype(float), blocks, sizes)
    days = (series.weekdays[where][:, None] == np.arange(DAYS_OF_WEEK - 1)).astype(float)
    days = np.column_stack([_less_means(column, blocks, sizes) for column in days.T])
    of_weekday, _, rank, _ = np.linalg.lstsq(days, left, rcond=None)
    found = np.zeros(len(values))
    found[where] = left - days @ of_weekday
    return found, len(sizes) + int(rank)


def _less_means(values: Numbers, blocks: Places, sizes: Places) -> Numbers:
    means: Numbers = np.bincount(blocks, values) / sizes
    return values - means[blocks]
