"""CLINICAL 1.8: how many days at the target, and whether that is enough."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.target import cycles, dosing
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import DoseStep, Treatment
from migrainejournal.domain.vocabulary import Per
from tests.values import botox, course, dates_from, day, session, step

START = day("2026-03-01")


def after(days: int, start: date = START) -> date:
    """So many days after the start."""
    return start + days * DAY


def on_100(*steps: DoseStep, end: date | None = None, target: float | None = 100) -> Treatment:
    return course(START, end, target=target, steps=steps)


@pytest.mark.parametrize(("days", "adequate"), [(55, False), (56, True), (57, True)])
def test_56_days_at_the_target_are_enough(days: int, adequate: bool) -> None:
    found = dosing(on_100(step(START, 100)), after(days - 1))
    assert found.days == days
    assert found.needed_days == 56
    assert found.is_adequate is adequate
    assert found.dates == dates_from(START, days)
    assert found.since == START


def test_the_course_says_how_many_days_it_needs() -> None:
    for needs in (84, 168):
        found = course(START, needs=needs)
        assert not dosing(found, after(needs - 2)).is_adequate
        assert dosing(found, after(needs - 1)).is_adequate


def test_the_way_up_does_not_count() -> None:
    steps = [step(START, 25), step(after(7), 50), step(after(14), 100)]
    assert dosing(on_100(*steps), after(13)).days == 0
    assert dosing(on_100(*steps), after(13)).since is None
    found = dosing(on_100(*steps), after(20))
    assert found.dates == dates_from(after(14), 7)
    assert found.since == after(14)


def test_more_than_the_target_is_at_it_and_less_is_not() -> None:
    steps = [step(START, 100), step(after(10), 150), step(after(20), 99)]
    assert dosing(on_100(*steps), after(40)).days == 20


def test_a_pause_is_left_out_and_the_rest_added_up() -> None:
    steps = [step(START, 100), step(after(20), 50), step(after(30), 100)]
    found = dosing(on_100(*steps), after(65))
    assert found.dates == (*dates_from(START, 20), *dates_from(after(30), 36))
    assert found.is_adequate
    assert not dosing(on_100(*steps), after(64)).is_adequate


def test_planned_steps_have_not_been_taken() -> None:
    steps = [step(START, 50), step(after(30), 100)]
    assert dosing(on_100(*steps), after(29)).days == 0
    assert dosing(on_100(*steps), after(30)).days == 1
    lowered = [step(START, 100), step(after(30), 50)]
    assert dosing(on_100(*lowered), after(9)).days == 10


def test_the_course_ends_with_its_last_date() -> None:
    found = dosing(on_100(step(START, 100), end=after(27)), after(100))
    assert found.days == 28
    assert found.last_window_end == after(27)


def test_a_course_that_never_reached_its_target_is_counted_to_its_end() -> None:
    found = dosing(on_100(step(START, 50), end=after(27)), after(100))
    assert (found.days, found.last_window_end) == (0, after(27))


def test_a_course_that_says_nothing_of_sessions_needs_none() -> None:
    assert dosing(course(START), after(55)).needed_sessions == 0


def test_a_course_that_will_end_goes_on_until_today() -> None:
    found = dosing(on_100(step(START, 100), end=after(27)), after(10))
    assert found.days == 11
    assert found.last_window_end == after(9)


def test_the_effect_is_counted_until_yesterday() -> None:
    assert dosing(on_100(step(START, 100)), after(60)).last_window_end == after(59)


def test_without_a_target_the_highest_dose_is_it() -> None:
    steps = [step(START, 25), step(after(10), 75), step(after(20), 50)]
    assert dosing(on_100(*steps, target=None), after(40)).dates == dates_from(after(10), 10)
    assert dosing(on_100(*steps, target=None), after(5)).days == 0


def test_without_doses_a_course_is_at_its_target_unless_it_has_one() -> None:
    assert dosing(course(START), after(9)).days == 10
    assert dosing(course(START, target=100), after(9)).days == 0


def test_no_dose_before_the_first_step() -> None:
    assert dosing(on_100(step(after(5), 100)), after(9)).dates == dates_from(after(5), 5)


@pytest.mark.parametrize(
    ("second", "comparable"),
    [
        (step(after(10), 100, "mg"), True),
        (step(after(10), 100, " MG "), True),
        (step(after(10), 100, "ml"), False),
        (step(after(10), 100, "mg", Per.WEEK), False),
    ],
)
def test_doses_in_several_units_cannot_be_compared(second: DoseStep, comparable: bool) -> None:
    found = dosing(on_100(step(START, 100, "mg"), second), after(80))
    assert found.is_comparable is comparable
    assert found.days == (81 if comparable else 0)
    assert found.is_adequate is comparable


INJECTIONS = dates_from(START, 3, every=84)


def test_each_cycle_lasts_until_the_next_session_and_no_longer_than_the_interval() -> None:
    early, late = after(80), after(80 + 90)
    found = cycles(botox(START, early, late))
    assert [(session.date, end) for session, end in found] == [
        (START, early - DAY),
        (early, early + 83 * DAY),
        (late, late + 83 * DAY),
    ]


def test_sessions_at_no_interval_have_no_cycles() -> None:
    assert cycles(course(START, sessions=[session(on) for on in INJECTIONS])) == ()


def test_a_second_session_of_the_same_date_begins_no_cycle_of_its_own() -> None:
    assert [end for _, end in cycles(botox(START, START))] == [after(83)]
    assert [end for _, end in cycles(botox(START, after(1)))] == [START, after(84)]


def test_injections_without_a_target_hold_whatever_they_were() -> None:
    given = course(START, sessions=[session(START, 155), session(after(84), 20)], interval=84)
    assert dosing(given, after(300)).days == 168


def test_days_at_the_target_after_injections_are_those_of_their_cycles() -> None:
    found = botox(START, after(90))
    assert dosing(found, after(83)).days == 84
    assert dosing(found, after(89)).days == 84  # six days nothing held any more
    assert dosing(found, after(90)).days == 85


@pytest.mark.parametrize(
    ("second", "today", "adequate"),
    [
        pytest.param(84, 168, True, id="two whole cycles"),
        pytest.param(84, 167, False, id="the last day of the second"),
        pytest.param(78, 162, True, id="the second one sooner"),
        pytest.param(78, 161, False, id="its last day"),
        pytest.param(None, 400, False, id="one injection"),
    ],
)
def test_botox_needs_two_cycles(second: int | None, today: int, adequate: bool) -> None:
    given = botox(START) if second is None else botox(START, after(second))
    found = dosing(given, after(today))
    assert found.is_adequate is adequate
    assert (found.needed_days, found.needed_sessions) == (156, 2)


def test_two_injections_close_together_are_not_enough() -> None:
    found = dosing(botox(START, after(10)), after(94))
    assert (found.sessions, found.days) == (2, 94)
    assert not found.is_adequate


def test_many_days_with_too_few_sessions_are_not_enough() -> None:
    found = course(START, sessions=[session(START)], needs=56, needs_sessions=2, interval=84)
    assert dosing(found, after(83)).days == 84
    assert not dosing(found, after(83)).is_adequate


def test_a_session_below_the_target_holds_nothing() -> None:
    given = course(
        START,
        target=155,
        sessions=[session(START, 100), session(after(84), 155), session(after(168))],
        interval=84,
    )
    assert dosing(given, after(300)).dates == dates_from(after(84), 168)


def test_sessions_after_the_end_or_today_are_not_counted() -> None:
    assert dosing(botox(*INJECTIONS), INJECTIONS[1]).sessions == 1
    assert dosing(botox(*INJECTIONS), INJECTIONS[1] - DAY).sessions == 0
    ended = botox(*INJECTIONS[:2], end=INJECTIONS[1])
    assert (dosing(ended, after(300)).sessions, dosing(ended, after(300)).days) == (2, 85)
    too_late = botox(*INJECTIONS, end=INJECTIONS[1])
    assert (dosing(too_late, after(400)).sessions, dosing(too_late, after(400)).days) == (2, 85)


@pytest.mark.parametrize(("day_", "sessions"), [(13, 2), (14, 3), (60, 3)])
def test_sessions_at_no_interval_count_once_they_have_been(day_: int, sessions: int) -> None:
    given = course(START, after(20), sessions=[session(after(n)) for n in (0, 7, 14, 21)], needs_sessions=3)
    assert dosing(given, after(day_)).sessions == sessions


@pytest.mark.parametrize(("day_", "end"), [(83, None), (84, 83), (167, 83), (168, 167)])
def test_the_effect_of_injections_is_counted_to_the_end_of_the_last_whole_cycle(
    day_: int, end: int | None
) -> None:
    found = dosing(botox(*INJECTIONS[:2]), after(day_))
    assert found.last_window_end == (None if end is None else after(end))


def test_a_monthly_injection_counts_until_yesterday() -> None:
    monthly = course(START, sessions=[session(on) for on in dates_from(START, 3, every=28)], interval=28)
    found = dosing(monthly, after(60))
    assert found.last_window_end == after(59)
    assert found.days == 61
    assert dosing(monthly, after(100)).days == 84


@pytest.mark.parametrize(("interval", "by_cycles"), [(77, False), (78, True)])
def test_cycles_of_78_days_or_more_are_seen_as_wholes(interval: int, by_cycles: bool) -> None:
    found = dosing(course(START, sessions=[session(START)], interval=interval), after(50))
    assert (found.last_window_end is None) is by_cycles


def test_a_quarterly_antibody_needs_168_days() -> None:
    quarterly = course(START, sessions=[session(on) for on in INJECTIONS[:2]], needs=168, interval=84)
    assert not dosing(quarterly, after(166)).is_adequate
    assert dosing(quarterly, after(167)).is_adequate


@pytest.mark.parametrize(
    ("unit", "per", "days"),
    [("mg", Per.DAY, 10), ("", Per.WEEK, 10), ("g", Per.DAY, 0), ("mg", Per.WEEK, 0)],
)
def test_doses_count_only_in_the_unit_of_the_target(unit: str, per: Per, days: int) -> None:
    told = replace(on_100(step(START, 100)), target_unit=unit, target_per=per)
    found = dosing(told, after(9))
    assert (found.days, found.is_comparable) == (days, days > 0)


def test_injections_count_only_in_the_unit_of_the_target() -> None:
    given = replace(session(START, 155), unit="Units ")
    told = replace(botox(START), sessions=(given,), target_unit="units", target_per=Per.SESSION)
    assert dosing(told, after(9)).days == 10
    other = dosing(replace(told, target_unit="mg"), after(9))
    assert (other.days, other.is_comparable) == (0, False)


def test_minutes_of_therapy_have_no_unit() -> None:
    told = replace(
        course(START, target=1, sessions=[session(START)]), target_unit="h", target_per=Per.SESSION
    )
    assert dosing(told, after(9)).is_comparable


def test_an_interval_without_sessions_leaves_the_doses_to_count() -> None:
    found = course(START, target=70, steps=[step(START, 70, "mg", Per.MONTH)], interval=28)
    assert dosing(found, after(9)).days == 10
    quarterly = dosing(replace(found, interval_days=84), after(9))
    assert (quarterly.days, quarterly.last_window_end) == (10, after(8))
