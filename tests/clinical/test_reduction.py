"""CLINICAL 1.7: days in 28 before and after, whole windows only, and the classes of response."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

import pytest

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.reduction import (
    RESPONDER_CLASSES,
    Measure,
    baseline,
    four_weeks_to,
    measured,
    reduction,
    responder_class,
)
from migrainejournal.domain.dates import DAY
from tests.clinical.diaries import known_diary
from tests.values import dates_from, day

START = day("2026-06-01")
WINDOWS = tuple(Period(START - weeks * 28 * DAY, START - (weeks - 1) * 28 * DAY - DAY) for weeks in (1, 2, 3))
"""The 28 days before the start, those before them, and those before these."""


def before_start(
    number: int,
    *,
    headaches: Iterable[date] = (),
    migraines: Iterable[date] = (),
    unknown: Iterable[date] = (),
) -> Diary:
    """A diary of so many days up to the day before the start."""
    return known_diary(
        START - number * DAY, START - DAY, headaches=headaches, migraines=migraines, unknown=unknown
    )


def first_of(window: int, number: int) -> Sequence[date]:
    """So many dates of one of the three windows, counted back from the start."""
    return dates_from(WINDOWS[window - 1].first, number)


def test_four_weeks_are_28_dates_with_the_last_among_them() -> None:
    assert four_weeks_to(day("2026-05-31")) == WINDOWS[0]
    assert WINDOWS[0].days == 28
    assert WINDOWS[0].last == START - DAY


def test_the_baseline_is_the_28_days_before_the_start() -> None:
    found = baseline(before_start(28, migraines=first_of(1, 12)), START, headache=False)
    assert found == Measure(per_28=Fraction(12), windows=WINDOWS[:1], days=tuple(first_of(1, 12)))


def test_27_days_before_the_start_are_not_enough() -> None:
    assert baseline(before_start(27, migraines=first_of(1, 12)[1:]), START, headache=False) is None
    assert baseline(before_start(28), START, headache=False) == Measure(
        per_28=Fraction(), windows=WINDOWS[:1], days=()
    )


def test_the_day_of_the_start_is_not_before_it() -> None:
    found = known_diary(START - 28 * DAY, START, migraines=[START])
    measure = baseline(found, START, headache=False)
    assert measure is not None
    assert measure.per_28 == 0


@pytest.mark.parametrize(
    ("unknown", "per_28"),
    [
        pytest.param(5, Fraction(6 * 28, 23), id="23 of 28: 82 %"),
        pytest.param(6, None, id="22 of 28: 79 %"),
    ],
)
def test_both_windows_are_known_by_80_per_cent(unknown: int, per_28: Fraction | None) -> None:
    found = before_start(28, migraines=first_of(1, 6), unknown=first_of(1, 28)[28 - unknown :])
    measure = measured(found, WINDOWS[0], headache=False)
    assert (measure and measure.per_28) == per_28
    assert baseline(found, START, headache=False) == measure


def test_three_windows_are_averaged_where_all_can_be_counted() -> None:
    days = (*first_of(1, 6), *first_of(2, 9), *first_of(3, 13))
    found = baseline(before_start(84, migraines=days), START, headache=False)
    assert found is not None
    assert found.per_28 == Fraction(6 + 9 + 13, 3)
    assert found.windows == WINDOWS
    assert found.days == tuple(sorted(days))


@pytest.mark.parametrize("number", [83, 56])
def test_with_less_than_three_windows_the_last_one_stands(number: int) -> None:
    days = [date_ for date_ in (*first_of(1, 6), *first_of(2, 9)) if date_ >= START - number * DAY]
    found = baseline(before_start(number, migraines=days), START, headache=False)
    assert found is not None
    assert found.per_28 == 6
    assert found.windows == WINDOWS[:1]


@pytest.mark.parametrize("window", [2, 3])
def test_with_a_window_hardly_known_the_last_one_stands(window: int) -> None:
    found = before_start(84, migraines=first_of(1, 6), unknown=first_of(window, 6))
    measure = baseline(found, START, headache=False)
    assert measure is not None
    assert measure.per_28 == 6
    assert measure.windows == WINDOWS[:1]


def test_with_the_last_window_hardly_known_there_is_none() -> None:
    found = before_start(84, migraines=first_of(2, 9), unknown=first_of(1, 6))
    assert baseline(found, START, headache=False) is None


def test_headache_days_or_migraine_days() -> None:
    found = before_start(28, headaches=first_of(1, 10), migraines=first_of(1, 14)[10:])
    assert [
        measure and measure.per_28
        for measure in (measured(found, WINDOWS[0], headache=kind) for kind in (True, False))
    ] == [14, 4]
    assert [measure and measure.per_28 for measure in (baseline(found, START, headache=True),)] == [14]


def test_a_window_over_the_end_of_the_diary_is_not_measured() -> None:
    found = before_start(28)
    assert measured(found, four_weeks_to(START), headache=True) is None


def test_reduction_is_exact_and_may_be_negative() -> None:
    assert reduction(Fraction(12), Fraction(8)) == Fraction(1, 3)
    assert reduction(Fraction(4), Fraction(6)) == Fraction(-1, 2)
    assert reduction(Fraction(4), Fraction(4)) == 0
    assert reduction(Fraction(0), Fraction(0)) is None


@pytest.mark.parametrize("line", RESPONDER_CLASSES)
def test_each_class_of_response_begins_at_its_line(line: Fraction) -> None:
    below = max((other for other in RESPONDER_CLASSES if other < line), default=None)
    assert responder_class(line) == line
    assert responder_class(line - Fraction(1, 1000)) == below


def test_there_are_four_classes_of_response() -> None:
    assert [line * 100 for line in RESPONDER_CLASSES] == [30, 50, 75, 100]
    assert responder_class(None) is None
    assert responder_class(Fraction(-1)) is None
