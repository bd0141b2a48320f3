"""One series moved along the other: all moves at once are as each made by hand."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from migrainejournal.factors.series import series_of
from migrainejournal.factors.shifts import Moves, moves
from tests.factors.diaries import MONDAY


def moved(
    factor: NDArray[np.float64], outcome: NDArray[np.float64], known: list[bool] | None = None
) -> Moves:
    """All moves of one series along the other, where not all is known only of these days."""
    there: list[bool | None] = [
        True if known is None or known[place] else None for place in range(len(factor))
    ]
    return moves(factor, outcome, outcome, series_of(MONDAY, there, there))


def score_by_hand(factor: list[float], outcome: list[float]) -> float:
    """The sum of products over its standard error, one day after another (Newey & West, one lag)."""
    products = [one * other for one, other in zip(factor, outcome, strict=True)]
    squares = sum(product**2 for product in products)
    neighbours = sum(products[place] * products[place - 1] for place in range(len(products)))
    return sum(products) / math.sqrt(squares + neighbours)


def moved_by_hand(factor: list[float], outcome: list[float], days: int) -> float:
    return score_by_hand([factor[place - days] for place in range(len(factor))], outcome)


def test_every_move_is_as_made_by_hand() -> None:
    rng = np.random.default_rng(5)
    factor, outcome = rng.normal(size=(2, 31))
    found = moved(factor, outcome)
    assert found.unmoved == pytest.approx(score_by_hand(factor.tolist(), outcome.tolist()))
    by_hand = [moved_by_hand(factor.tolist(), outcome.tolist(), days) for days in range(1, 31)]
    assert found.moved == pytest.approx(by_hand)


def test_four_days_by_hand() -> None:
    # products 1 -1 1 1: sum 2, squares 4, neighbours around the circle -1 -1 1 1 = 0
    factor, outcome = np.array([1.0, 1, -1, -1]), np.array([1.0, -1, -1, -1])
    found = moved(factor, outcome)
    assert found.unmoved == pytest.approx(2 / math.sqrt(4))
    # moved by a day it meets as -1 -1 -1 1: sum -2, neighbours 1 1 -1 -1 = 0
    assert found.moved[:2] == pytest.approx([-1.0, -1.0])


def test_moves_after_which_too_little_meets_do_not_count() -> None:
    noted = [True, False] * 20
    values = np.where(noted, np.random.default_rng(1).normal(size=40), 0.0)
    found = moved(values, values, noted)
    assert found.moved.size == 19  # by 2, 4 ... 38 days


def test_the_chance_is_the_share_of_moves_at_least_as_far_out() -> None:
    all_moves = np.array([float(number) for number in range(-49, 50)])
    assert Moves(unmoved=0, moved=all_moves).chance(40.0) == (1 + 20) / 100
    assert Moves(unmoved=0, moved=all_moves).chance(0.0) == 1


def test_far_out_the_tail_is_that_of_a_normal_distribution_as_wide_as_the_moves() -> None:
    all_moves = np.array([2.0, -2.0] * 50)
    assert Moves(unmoved=0, moved=all_moves).spread == pytest.approx(2)
    assert Moves(unmoved=0, moved=all_moves).chance(2 * 1.959964) == pytest.approx(0.05, abs=1e-5)


def test_without_a_move_the_normal_distribution_is_all_there_is() -> None:
    assert Moves(unmoved=0, moved=np.array([])).chance(1.959964) == pytest.approx(0.05, abs=1e-5)
    assert Moves(unmoved=0, moved=np.zeros(30)).chance(1.0) == 1.0
