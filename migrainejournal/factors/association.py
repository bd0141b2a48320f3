"""The difference in chance between days with a factor and days without, its range, and how likely by chance.

The estimate is the least-squares difference within block and weekday (a linear model of the chance). Its
standard error allows for unequal spread and for the overlap of neighbouring outcomes (Newey & West 1987, one
lag); whatever more neighbouring days have in common shows in the moves, which widen it. With neither week nor
drift it is the plain difference of two shares.
"""

import math
from dataclasses import dataclass

import numpy as np

from migrainejournal.factors.answer import Comparison, Group
from migrainejournal.factors.series import Marks, Numbers, Series, residuals, without_gaps
from migrainejournal.factors.shifts import Moves, moves
from migrainejournal.factors.student import t_95


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A difference in chance with its standard error and the degrees of freedom that rests on."""

    value: float
    error: float
    dof: int


def compared(series: Series, next_day: Marks, *, recurs: bool = False) -> Comparison:
    """The days of the series with the factor against those without; there must be days of both in a block.

    `next_day` says of each day whether its attack began only the day after; `recurs`, that the factor comes
    back by itself after about the same time.
    """
    found, whole = difference(series), without_gaps(series)
    moved = moves_of(whole, found.value if recurs else 0.0)
    half = t_95(found.dof) * max(1.0, moved.spread) * found.error
    return Comparison(
        exposed=_group(series, series.exposed, next_day),
        unexposed=_group(series, ~series.exposed, next_day),
        difference=found.value,
        low=max(-1.0, found.value - half),
        high=min(1.0, found.value + half),
        p=moved.chance(moved.unmoved * _as_if_moved(series)),
        rearrangements=moved.moved.size,
    )


def difference(series: Series) -> Difference:
    """The difference within block and weekday, over the days used."""
    used = series.used
    factor, taken = residuals(series, series.exposed, used)
    outcome, _ = residuals(series, series.event, used)
    weight = float(factor @ factor)
    value = float(factor @ outcome) / weight
    products = factor * (outcome - value * factor)
    dof = int(used.sum()) - taken - 1
    variance = _variance_of_sum(products) * used.sum() / dof
    return Difference(value=value, error=math.sqrt(max(0.0, variance)) / weight, dof=dof)


def moves_of(series: Series, taken_out: float = 0.0) -> Moves:
    """The connection of factor and outcome within block and weekday, and the one that moves make.

    Moved along is the outcome less so much of a difference. A factor that recurs meets its own association
    again when it is moved by one round, so that must be taken out first (ter Braak 1992). For all others that
    would make chance look smaller than it is: with few runs much of it is taken for association.
    """
    factor, _ = residuals(series, series.exposed, series.noted)
    outcome, _ = residuals(series, series.event, series.at_risk)
    rest = np.where(series.used, outcome - taken_out * factor, outcome)
    return moves(factor, outcome, rest, series)


def _as_if_moved(series: Series) -> float:
    """By how much the connection is less certain than that of a move.

    Where blocks lie on blocks, their means are taken out of both series but once; moved, they lie askew.
    """
    blocks = len(np.unique(series.blocks[series.used]))
    return math.sqrt(1 - blocks / int(series.used.sum()))


def _variance_of_sum(products: Numbers) -> float:
    """Of the sum of products of neighbouring days, by Newey & West with one lag."""
    return float(products @ products + products[1:] @ products[:-1])


def _group(series: Series, there: Marks, next_day: Marks) -> Group:
    days = series.used & there
    return Group(
        days=int(days.sum()),
        events=int(np.count_nonzero(days & series.event)),
        next_day=int(np.count_nonzero(days & next_day)),
    )
