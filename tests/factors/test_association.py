"""The difference in chance and its standard error: by hand, and as statsmodels has them."""

from datetime import timedelta

import numpy as np
import pytest
import statsmodels.api as sm
from numpy.random import Generator
from numpy.typing import NDArray
from statsmodels.stats.proportion import confint_proportions_2indep

from migrainejournal.factors.association import compared, difference
from migrainejournal.factors.series import (
    Series,
    comparable,
    contrast,
    residuals,
    series_of,
    without_gaps,
)
from tests.factors.diaries import MONDAY

Marks = NDArray[np.bool_]


def series(exposed: Marks, event: Marks, used: Marks | None = None) -> Series:
    there = np.ones(len(exposed), bool) if used is None else used
    return series_of(
        MONDAY,
        [bool(value) if known else None for value, known in zip(exposed, there, strict=True)],
        [bool(value) if known else None for value, known in zip(event, there, strict=True)],
    )


def some(rng: Generator, days: int, chance: float) -> Marks:
    found: Marks = rng.random(days) < chance
    return found


def by_statsmodels(given: Series) -> tuple[float, float]:
    """Difference and standard error of an ordinary least-squares fit with dummies for block and weekday."""
    dummies = [given.blocks == block for block in np.unique(given.blocks)]
    dummies += [given.weekdays == weekday for weekday in range(6)]
    design = np.column_stack([given.exposed, *dummies]).astype(float)
    fit = sm.OLS(given.event.astype(float), design).fit(
        cov_type="HAC", cov_kwds={"maxlags": 1, "use_correction": True}
    )
    return float(fit.params[0]), float(fit.bse[0])


def test_in_even_weeks_it_is_the_plain_difference_by_hand() -> None:
    # two weeks, each weekday once with the factor and once without; 3 of 7 against 1 of 7
    exposed = np.array([True] * 7 + [False] * 7)
    event = np.array([True, True, True, False, False, False, False, False, False, False, True] + [False] * 3)
    assert difference(series(exposed, event)).value == pytest.approx(3 / 7 - 1 / 7)


def test_days_without_one_half_of_the_record_change_nothing() -> None:
    rng = np.random.default_rng(2)
    exposed, event, used = some(rng, 112, 0.4), some(rng, 112, 0.3), some(rng, 112, 0.8)
    found = difference(series(exposed, event, used))
    assert found == difference(series(exposed | ~used, event & used, used))


@pytest.mark.parametrize("days", [56, 200, 1000])
def test_as_statsmodels_has_it(days: int) -> None:
    rng = np.random.default_rng(days)
    given = series(some(rng, days, 0.4), some(rng, days, 0.25))
    found = difference(given)
    value, error = by_statsmodels(given)
    assert found.value == pytest.approx(value)
    assert found.error == pytest.approx(error)
    assert found.dof == days - max(1, round(days / 56)) - 6 - 1


def test_of_independent_days_the_range_is_that_of_two_shares() -> None:
    rng = np.random.default_rng(8)
    exposed = some(rng, 2000, 0.5)
    event = some(rng, 2000, 0.2) | (exposed & some(rng, 2000, 0.1))
    found = compared(series(exposed, event), np.zeros(2000, bool))
    group, other = found.exposed, found.unexposed
    low, high = confint_proportions_2indep(group.events, group.days, other.events, other.days, method="wald")
    assert found.high - found.low == pytest.approx(high - low, rel=0.1)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.02)


def test_a_week_and_a_drift_that_both_follow_are_no_association() -> None:
    days = np.arange(56 * 6)
    weekend, later = days % 7 >= 5, days >= 56 * 3
    rng = np.random.default_rng(4)
    exposed = rng.random(len(days)) < np.where(weekend, 0.7, 0.2) + np.where(later, 0.25, 0)
    event = rng.random(len(days)) < np.where(weekend, 0.5, 0.1) + np.where(later, 0.3, 0)
    found = compared(series(exposed, event), event)
    raw = found.exposed.events / found.exposed.days - found.unexposed.events / found.unexposed.days
    assert raw > 0.2
    assert found.low < 0 < found.high
    assert found.p > 0.2


def test_blocks_are_of_equal_length_and_cover_the_days_used() -> None:
    used = np.zeros(400, bool)
    used[100:300] = True
    found = series(used, used, used)
    assert [int((found.blocks[100:300] == block).sum()) for block in range(4)] == [50] * 4
    assert found.weekdays[:8].tolist() == [0, 1, 2, 3, 4, 5, 6, 0]


def test_weeks_with_the_factor_on_every_day_are_not_compared_with_others() -> None:
    exposed = np.array([True] * 56 + [False, True] * 28 + [False] * 56)
    kept = comparable(series(exposed, exposed)).used
    assert not kept[:56].any()
    assert kept[56:112].all()
    assert not kept[112:].any()


def test_a_factor_that_is_the_weekend_itself_cannot_be_told_from_it() -> None:
    weekend = np.arange(112) % 7 >= 5
    assert contrast(series(weekend, weekend)) == pytest.approx(0, abs=1e-9)
    assert contrast(series(np.arange(112) // 7 % 2 == 0, weekend)) == pytest.approx(112 / 4)


def test_long_stretches_without_a_day_used_are_cut_out_by_whole_weeks() -> None:
    used = np.array([True] * 30 + [False] * 27 + [True] * 30 + [False] * 400 + [True] * 30)
    given = series(used, used, used)
    found = without_gaps(given)
    assert len(found.used) == 30 + 27 + 30 + 400 % 7 + 30
    assert found.used.sum() == given.used.sum()
    assert (np.diff(found.weekdays) % 7 == 1).all()


def test_residuals_know_neither_block_nor_weekday() -> None:
    rng = np.random.default_rng(6)
    given = series(some(rng, 200, 0.4), some(rng, 200, 0.4), some(rng, 200, 0.7))
    left, taken = residuals(given, given.exposed, given.used)
    assert taken == 4 + 6
    assert not left[~given.used].any()
    for group in (given.blocks, given.weekdays):
        assert np.bincount(group, left) == pytest.approx(0, abs=1e-9)


def test_the_answer_does_not_depend_on_when_it_was() -> None:
    rng = np.random.default_rng(12)
    exposed, event = some(rng, 150, 0.4).tolist(), some(rng, 150, 0.3).tolist()
    nobody_knows = np.zeros(150, bool)
    one = compared(series_of(MONDAY, exposed, event), nobody_knows)
    other = compared(series_of(MONDAY + timedelta(7 * 1000), exposed, event), nobody_knows)
    assert one == other
