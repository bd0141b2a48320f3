"""CLINICAL 1.8 and 5.29: when a course is due for its review and its next session."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.review_dates import next_session_due, review_due
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import TreatmentKind
from tests.values import botox, course, day, session, step

START = day("2026-03-01")


def after(days: int) -> date:
    """So many days after the start."""
    return START + days * DAY


TITRATED = course(START, target=100, steps=[step(START, 50), step(after(14), 100)])


@pytest.mark.parametrize("today", [0, 13, 14, 30, 90])
def test_the_review_is_56_days_after_the_target_is_reached(today: int) -> None:
    assert review_due(TITRATED, after(today)) == after(14 + 56)


def test_it_takes_as_long_as_the_trial_does() -> None:
    assert review_due(replace(TITRATED, adequate_days=84), START) == after(14 + 84)
    assert review_due(course(START), START) == after(56)


@pytest.mark.parametrize("today", [0, 13, 14, 30])
def test_without_a_target_the_highest_dose_planned_is_it(today: int) -> None:
    assert review_due(replace(TITRATED, target_amount=None), after(today)) == after(14 + 56)


def test_a_course_that_has_not_begun_is_reviewed_after_it_has() -> None:
    assert review_due(course(after(10)), START) == after(10 + 56)
    later = course(after(10), target=100, steps=[step(after(10), 50), step(after(20), 100)])
    assert review_due(later, START) == after(20 + 56)


def test_injections_are_reviewed_so_long_after_the_first_that_holds() -> None:
    assert review_due(botox(START), START) == after(2 * 84)
    too_little = course(
        START, target=155, sessions=[session(START, 100), session(after(84), 155)], interval=84
    )
    assert review_due(too_little, after(90)) == after(84 + 56)
    assert review_due(too_little, after(50)) is None


def test_sessions_are_reviewed_once_there_were_enough() -> None:
    assert review_due(botox(START, after(84)), after(90)) == after(2 * 84)
    none_yet = course(START, target=155, interval=84, needs=156, needs_sessions=2)
    assert review_due(none_yet, START) is None
    at_no_interval = course(START, sessions=[session(START)], needs_sessions=8)
    assert review_due(at_no_interval, after(10)) == after(56)


PAUSED = [step(START, 100), step(after(20), 50), step(after(40), 100)]


@pytest.mark.parametrize(
    ("today", "due"),
    [
        pytest.param(10, 56, id="before the pause"),
        pytest.param(30, 40 + 36, id="in the pause, to be ended"),
        pytest.param(40, 40 + 36, id="after it"),
        pytest.param(100, 40 + 36, id="long after it"),
    ],
)
def test_a_pause_puts_the_review_off(today: int, due: int) -> None:
    assert review_due(course(START, target=100, steps=PAUSED), after(today)) == after(due)


@pytest.mark.parametrize(("lowered", "due"), [(55, None), (56, 56), (70, 56)])
def test_a_dose_lowered_for_good_is_reviewed_only_if_it_was_long_enough(
    lowered: int, due: int | None
) -> None:
    given = course(START, target=100, steps=[step(START, 100), step(after(lowered), 50)])
    assert review_due(given, after(90)) == (None if due is None else after(due))


def test_what_has_no_published_length_has_no_review() -> None:
    block = replace(course(START), kind=TreatmentKind.PROCEDURE)
    assert review_due(block, after(10)) is None
    assert review_due(replace(block, adequate_days=84), after(10)) == after(84)


def test_a_target_nobody_has_planned_to_reach_gives_no_date() -> None:
    never = course(START, target=100, steps=[step(START, 50)])
    assert review_due(never, after(10)) is None


def test_the_date_agreed_on_comes_first() -> None:
    agreed = replace(TITRATED, review=after(20))
    assert review_due(agreed, START) == after(20)
    assert review_due(agreed, after(21)) == after(20)


@pytest.mark.parametrize(("end", "is_over"), [(29, True), (30, True), (31, False)])
def test_nothing_is_due_once_the_course_is_over(end: int, is_over: bool) -> None:
    ended = replace(TITRATED, end=after(end), review=after(40))
    assert review_due(ended, after(30)) == (None if is_over else after(40))
    given = botox(START, end=after(end))
    assert next_session_due(given, after(30)) == (None if is_over else after(84))


def test_the_next_session_is_the_interval_after_the_last() -> None:
    assert next_session_due(botox(START), START) == after(84)
    assert next_session_due(botox(START, after(80)), after(90)) == after(164)


@pytest.mark.parametrize(("booked", "due"), [(86, 86), (81, 81), (80, 164), (10, 164)])
def test_a_booked_session_counts_until_it_has_been(booked: int, due: int) -> None:
    given = replace(botox(START, after(80)), next_session=after(booked))
    assert next_session_due(given, after(80)) == after(due)


def test_before_the_first_session_only_a_booked_one_is_due() -> None:
    given = course(START, interval=84)
    assert next_session_due(given, START) is None
    assert next_session_due(replace(given, next_session=after(3)), START) == after(3)


def test_without_an_interval_no_session_is_due() -> None:
    given = course(START, sessions=[session(START)])
    assert next_session_due(given, START) is None
    assert next_session_due(replace(given, next_session=after(30)), START) == after(30)
