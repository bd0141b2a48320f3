"""CLINICAL 5.22: courses that began within 28 days of each other."""

import pytest

from migrainejournal.clinical.overlaps import started_together
from migrainejournal.domain.dates import DAY
from tests.values import course, day

START = day("2026-03-01")
FIRST = course(START)


@pytest.mark.parametrize(("days", "close"), [(0, True), (28, True), (29, False)])
def test_two_that_started_within_28_days(days: int, close: bool) -> None:
    second = course(START + days * DAY, name="candesartan")
    pairs = started_together([second, FIRST])
    assert len(pairs) == int(close)
    if close:
        assert set(pairs[0]) == {FIRST, second}
        assert pairs[0][0].start <= pairs[0][1].start


@pytest.mark.parametrize(("end", "together"), [(9, False), (10, True), (11, True)])
def test_one_that_was_over_before_the_other_began_does_not_blur_it(end: int, together: bool) -> None:
    ended = course(START, START + end * DAY)
    assert bool(started_together([ended, course(START + 10 * DAY)])) is together


def test_each_two_of_three_are_named() -> None:
    second, third = course(START + 20 * DAY), course(START + 40 * DAY)
    assert started_together([third, FIRST, second]) == ((FIRST, second), (second, third))
    all_three = started_together([FIRST, second, course(START + 28 * DAY)])
    assert len(all_three) == 3


def test_one_alone_is_together_with_none() -> None:
    assert started_together([FIRST]) == ()
    assert started_together([]) == ()
