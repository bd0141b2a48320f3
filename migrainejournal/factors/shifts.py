"""How large a connection this diary's own rhythm makes by itself: one series moved along the other.

Moved by some days, with the end put at the beginning, the factor keeps its runs and its week and the attacks
keep theirs, but what belonged together no longer meets. All moves are reckoned at once, by Fourier transform.
"""

import math
from dataclasses import dataclass

import numpy as np

from migrainejournal.factors.series import Marks, Numbers, Series

FEW_BEYOND = 10
"""With fewer moves beyond, their share is too coarse, and the tail is taken as normal (the line is that of
Knijnenburg 2009, who fits another tail)."""
NOTHING = 1e-9
"""Below so small a share of the largest, a sum of squares is what rounding left."""
LEAST_MET = 0.5
"""A move counts when at least so much of the days used still meet."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Moves:
    """The connection of two series as it is, and as it is after each move that counts.

    Each is a sum of products over its standard error. `spread` is their root mean square after a move: more
    than 1 where neighbouring days have more in common than the standard error allows for.
    """

    unmoved: float
    moved: Numbers

    @property
    def spread(self) -> float:
        """How far a move is from no connection, as a rule; 1 where nothing can be moved."""
        return float(np.sqrt(np.mean(self.moved**2))) if self.moved.size else 1.0

    def chance(self, found: float) -> float:
        """The chance of a connection at least as large as the one found, to either side."""
        beyond = int(np.count_nonzero(np.abs(self.moved) >= abs(found)))
        if beyond >= FEW_BEYOND:
            return (1 + beyond) / (1 + self.moved.size)
        return math.erfc(abs(found) / self.spread / math.sqrt(2)) if self.spread else 1.0


def moves(factor: Numbers, outcome: Numbers, rest: Numbers, series: Series) -> Moves:
    """The connection of factor and outcome, and of the factor with the rest of the outcome after every move.

    All are residuals of the series, 0 where nothing is known.
    """
    unmoved, _ = _scores(factor, outcome)
    moved, sound = _scores(factor, rest)
    met = np.rint(_sums(series.noted.astype(float), series.at_risk.astype(float)))
    sound &= met >= LEAST_MET * met[0]
    return Moves(unmoved=float(unmoved[0]), moved=moved[1:][sound[1:]])


def _scores(factor: Numbers, outcome: Numbers) -> tuple[Numbers, Marks]:
    """For each move, the sum of products over its standard error, and whether it has one."""
    squares = _sums(factor**2, outcome**2) + _sums(_by_next(factor), _by_next(outcome))
    sound = squares > NOTHING * max(float(squares.max()), NOTHING)
    return np.where(sound, _sums(factor, outcome) / np.sqrt(np.where(sound, squares, 1.0)), 0.0), sound


def _by_next(values: Numbers) -> Numbers:
    """The products of neighbours: outcomes of two days overlap by one day (Newey & West 1987, one lag, whose
    weight is a half, so that each pair counts once)."""
    return values * np.roll(values, 1)


def _sums(factor: Numbers, outcome: Numbers) -> Numbers:
    """For each move, the sum of the products of what then meets."""
    turned = np.conj(np.fft.rfft(factor)) * np.fft.rfft(outcome)
    found: Numbers = np.fft.irfft(turned, len(factor))
    return found
