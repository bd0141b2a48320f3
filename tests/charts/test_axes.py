"""Axes: round ends, few ticks, and every date of the months shown."""

import pytest

from migrainejournal.charts.chart_spec import Axis
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.charts.value_axis import middle_axis, value_axis
from migrainejournal.clinical.months import Period
from migrainejournal.report.words import report_words
from tests.values import day

TEXTS = report_words("en")


def labels(axis: Axis) -> list[str]:
    return [tick.label for tick in axis.ticks]


@pytest.mark.parametrize(
    ("least", "said"),
    [
        (0, ["0", "1"]),
        (0.5, ["0", "1"]),
        (4, ["0", "1", "2", "3", "4"]),
        (4.5, ["0", "2", "4", "6"]),
        (20, ["0", "5", "10", "15", "20"]),
        (33, ["0", "10", "20", "30", "40"]),
        (161, ["0", "50", "100", "150", "200"]),
    ],
)
def test_an_axis_from_nought_ends_at_a_round_number(least: float, said: list[str]) -> None:
    axis = value_axis(least, "days", TEXTS)
    assert labels(axis) == said
    assert (axis.low, axis.high, axis.label) == (0, float(said[-1]), "days")


@pytest.mark.parametrize("least", [10**power * digit for power in range(8) for digit in (1, 3, 9)])
def test_it_never_has_more_than_five_ticks_below_a_hundred_thousand(least: int) -> None:
    axis = value_axis(least, "", TEXTS)
    assert axis.high >= least
    assert len(axis.ticks) <= 5 or least > 200_000


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([6.5, 7.2], ["6", "7", "8"]),
        ([7], ["6", "7", "8"]),
        ([0.2, 0.3], ["0", "1"]),
        ([3, 11], ["0", "5", "10", "15"]),
        ([23.9, 24], ["23", "24", "25"]),
    ],
)
def test_an_axis_about_its_values_leaves_the_rest_out(values: list[float], said: list[str]) -> None:
    axis = middle_axis(values, "hours", TEXTS)
    assert labels(axis) == said
    assert axis.low <= min(values) <= max(values) <= axis.high


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [("2026-11-01", "2026-11-22", 1), ("2025-12-01", "2026-11-22", 12), ("1986-11-01", "2026-11-22", 8)],
)
def test_an_axis_of_dates_goes_over_whole_months(first: str, last: str, count: int) -> None:
    axis = time_axis(Period(day(first), day(last)), TEXTS)
    assert (axis.low, axis.high) == (day(first).toordinal(), day("2026-12-01").toordinal())
    assert len(axis.ticks) == count
    assert all(axis.low <= tick.at < axis.high for tick in axis.ticks)
