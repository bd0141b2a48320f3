"""CLINICAL 1.8: the states and outcomes of a trial, and why nothing can be said of one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome, TrialState, trial
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import StopReason
from tests.clinical.diaries import known_diary
from tests.values import botox, course, dates_from, day, step

START = day("2026-06-01")
BEFORE = START - 28 * DAY


def after(days: int) -> date:
    """So many days after the start."""
    return START + days * DAY


def tried(
    given: Treatment = course(START),  # noqa: B008 - frozen
    *,
    days: int = 100,
    before: int = 12,
    later: int = 6,
    first: date = BEFORE,
    unknown: Iterable[date] = (),
) -> Trial:
    """The trial so many days after the start; migraine days in the four weeks before, and in the last ones.

    The last ones are those up to yesterday, or to the end of the course.
    """
    today = after(days)
    last = min(given.end or today, today - DAY)
    migraines = {*dates_from(BEFORE, before), *dates_from(last - 27 * DAY, later)}
    nothing = set(unknown)
    found = known_diary(
        first, today - DAY, migraines=[on for on in migraines if on not in nothing], unknown=nothing
    )
    return trial(given, found, today)


@pytest.mark.parametrize(
    ("later", "outcome", "failed"),
    [
        pytest.param(0, TrialOutcome.RESPONSE_50, False, id="all gone"),
        pytest.param(6, TrialOutcome.RESPONSE_50, False, id="half gone"),
        pytest.param(7, TrialOutcome.PARTIAL_30, True, id="less than half"),
        pytest.param(8, TrialOutcome.PARTIAL_30, True, id="a third"),
        pytest.param(9, TrialOutcome.BELOW_30, True, id="a quarter"),
        pytest.param(12, TrialOutcome.BELOW_30, True, id="nothing"),
        pytest.param(20, TrialOutcome.BELOW_30, True, id="more"),
    ],
)
def test_what_a_long_enough_trial_came_to(later: int, outcome: TrialOutcome, failed: bool) -> None:
    found = tried(later=later)
    assert found.state is TrialState.ADEQUATE
    assert found.lacking is None
    assert found.outcome is outcome
    assert found.reduction == Fraction(12 - later, 12)
    assert found.has_failed is failed


def test_30_per_cent_exactly_is_partial() -> None:
    assert tried(before=10, later=7).outcome is TrialOutcome.PARTIAL_30
    assert tried(before=20, later=15).outcome is TrialOutcome.BELOW_30


TITRATED = course(START, target=100, steps=[step(START, 50), step(after(14), 100)])


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (13, TrialState.TITRATION),
        (14, TrialState.AT_TARGET),
        (68, TrialState.AT_TARGET),
        (69, TrialState.ADEQUATE),
    ],
)
def test_titration_then_at_the_target_then_adequate(days: int, state: TrialState) -> None:
    found = tried(TITRATED, days=days, later=0)
    assert found.state is state
    if state is not TrialState.ADEQUATE:
        assert found.outcome is TrialOutcome.RUNNING
        assert found.lacking is Lacking.TOO_SHORT
        assert found.has_failed is False


@pytest.mark.parametrize("reason", [None, *StopReason])
def test_a_short_trial_failed_only_if_it_was_not_tolerated_or_not_allowed(reason: StopReason | None) -> None:
    found = tried(replace(TITRATED, end=after(30), stop_reason=reason), later=12)
    expected = {
        StopReason.SIDE_EFFECTS: TrialOutcome.SIDE_EFFECTS,
        StopReason.CONTRAINDICATION: TrialOutcome.CONTRAINDICATION,
    }
    assert found.is_over
    assert not found.is_adequate
    assert found.outcome is expected.get(reason or StopReason.OTHER, TrialOutcome.NOT_ASSESSABLE)
    assert found.has_failed is (reason in expected)


@pytest.mark.parametrize("reason", [None, *StopReason])
def test_why_it_was_stopped_comes_before_what_can_be_counted(reason: StopReason | None) -> None:
    found = tried(course(START, after(90), stopped=reason), later=0)
    expected = {
        StopReason.SIDE_EFFECTS: (TrialOutcome.SIDE_EFFECTS, True),
        StopReason.CONTRAINDICATION: (TrialOutcome.CONTRAINDICATION, True),
    }
    assert found.is_adequate
    assert (found.outcome, found.has_failed) == expected.get(
        reason or StopReason.OTHER, (TrialOutcome.RESPONSE_50, False)
    )


@pytest.mark.parametrize(("end", "is_over"), [(99, True), (100, True), (101, False), (None, False)])
def test_a_course_is_over_on_its_last_date(end: int | None, is_over: bool) -> None:
    found = tried(course(START, None if end is None else after(end), target=100, steps=[step(START, 50)]))
    assert found.is_over is is_over
    assert found.outcome is (TrialOutcome.NOT_ASSESSABLE if is_over else TrialOutcome.RUNNING)


def test_a_course_that_will_end_goes_on() -> None:
    found = tried(course(START, after(300)))
    assert not found.is_over
    assert found.outcome is TrialOutcome.RESPONSE_50
    assert found.follow_up is not None
    assert found.follow_up.windows[0].last == after(99)


def lacks(found: Trial) -> tuple[Lacking | None, TrialOutcome, Verdict]:
    return found.lacking, found.outcome, found.has_failed


def test_without_enough_days_before() -> None:
    found = tried(first=BEFORE + DAY)
    assert lacks(found) == (Lacking.BASELINE_DAYS, TrialOutcome.NOT_ASSESSABLE, None)
    assert found.baseline is None
    assert found.reduction is None


def test_with_none_before() -> None:
    found = tried(before=0, later=3)
    assert lacks(found) == (Lacking.BASELINE_NONE, TrialOutcome.NOT_ASSESSABLE, None)
    assert found.reduction is None


def test_without_enough_known_days_in_the_last_four_weeks() -> None:
    enough, too_few = (tried(later=0, unknown=dates_from(after(72), unknown)) for unknown in (5, 6))
    assert lacks(enough) == (None, TrialOutcome.RESPONSE_50, False)
    assert lacks(too_few) == (Lacking.FOLLOW_UP_DAYS, TrialOutcome.NOT_ASSESSABLE, None)


def test_with_doses_in_several_units() -> None:
    units = course(START, after(99), target=100, steps=[step(START, 100), step(after(7), 100, "ml")])
    assert lacks(tried(units))[:2] == (Lacking.UNITS_DIFFER, TrialOutcome.NOT_ASSESSABLE)


def test_with_a_dose_in_another_unit_than_the_target() -> None:
    units = replace(course(START, after(99), target=100, steps=[step(START, 500)]), target_unit="g")
    assert lacks(tried(units))[:2] == (Lacking.UNITS_DIFFER, TrialOutcome.NOT_ASSESSABLE)
    assert tried(replace(units, target_unit=" MG ")).lacking is not Lacking.UNITS_DIFFER


def test_a_course_in_several_units_that_goes_on_cannot_be_judged_either() -> None:
    units = course(START, target=100, steps=[step(START, 100), step(after(7), 100, "ml")])
    assert lacks(tried(units))[:2] == (Lacking.UNITS_DIFFER, TrialOutcome.NOT_ASSESSABLE)


def test_units_are_named_before_anything_else_is_found_lacking() -> None:
    units = course(START, target=100, steps=[step(START, 100), step(after(7), 100, "ml")])
    assert tried(units, first=BEFORE + DAY).lacking is Lacking.UNITS_DIFFER
    assert tried(TITRATED, days=20, first=BEFORE + DAY).lacking is Lacking.TOO_SHORT


def test_an_adequate_one_that_was_never_measured_failed_if_it_was_stopped_for_want_of_effect() -> None:
    for reason, failed in ((StopReason.NO_EFFECT, True), (StopReason.COST_OR_ACCESS, None), (None, None)):
        found = tried(course(START, after(90), stopped=reason), first=BEFORE + DAY)
        assert found.outcome is TrialOutcome.NOT_ASSESSABLE
        assert found.has_failed is failed


@pytest.mark.parametrize(("needs", "whole"), [(28, True), (27, False)])
def test_the_last_four_weeks_lie_wholly_in_the_course(needs: int, whole: bool) -> None:
    short = replace(course(START), adequate_days=27)
    found = tried(short, days=needs, later=0)
    assert found.is_adequate
    assert (found.follow_up is not None) is whole


def test_three_windows_before_are_averaged() -> None:
    migraines = (
        *dates_from(BEFORE, 6),
        *dates_from(BEFORE - 28 * DAY, 9),
        *dates_from(BEFORE - 56 * DAY, 12),
    )
    found = trial(course(START), known_diary(BEFORE - 56 * DAY, after(99), migraines=migraines), after(100))
    assert found.baseline is not None
    assert found.baseline.per_28 == 9
    assert len(found.baseline.windows) == 3


@pytest.mark.parametrize(("before", "small"), [(3, True), (4, False)])
def test_a_percentage_of_less_than_four_days_rests_on_small_numbers(before: int, small: bool) -> None:
    assert tried(before=before).has_small_numbers is small


def test_without_a_baseline_nothing_is_small() -> None:
    assert not tried(first=BEFORE + DAY).has_small_numbers


def test_botox_is_counted_in_headache_days_in_the_last_weeks_of_its_cycles() -> None:
    injections = dates_from(START, 2, every=84)
    ends = after(167)
    headaches = (*dates_from(BEFORE, 20), *dates_from(ends - 27 * DAY, 14))
    found = trial(botox(*injections), known_diary(BEFORE, after(199), headaches=headaches), after(200))
    assert found.counts_headache_days
    assert found.baseline is not None
    assert found.follow_up is not None
    assert [found.baseline.per_28, found.follow_up.per_28] == [20, 14]
    assert found.follow_up.windows[0].last == ends
    assert found.outcome is TrialOutcome.PARTIAL_30


@pytest.mark.parametrize(("end", "lasts"), [(None, 200), (84, 167), (83, 83), (180, 180)])
def test_an_injection_acts_to_the_end_of_its_cycle(end: int | None, lasts: int) -> None:
    given = botox(START, after(84), end=None if end is None else after(end))
    found = trial(given, known_diary(BEFORE, after(199)), after(200))
    assert found.lasts_until == after(lasts)


def test_all_others_are_counted_in_migraine_days() -> None:
    headaches = dates_from(BEFORE, 20)
    found = trial(course(START), known_diary(BEFORE, after(99), headaches=headaches), after(100))
    assert not found.counts_headache_days
    assert found.lacking is Lacking.BASELINE_NONE


def test_before_the_first_cycle_of_botox_has_ended_nothing_can_be_counted() -> None:
    found = trial(botox(START), known_diary(BEFORE, after(82)), after(83))
    assert found.follow_up is None
    assert found.outcome is TrialOutcome.RUNNING


@pytest.mark.parametrize(("needs", "days"), [(84, 84), (168, 168)])
def test_antibodies_take_12_or_24_weeks(needs: int, days: int) -> None:
    given = course(START, needs=needs, group="cgrp_antibody")
    assert tried(given, days=days - 2).outcome is TrialOutcome.RUNNING
    assert tried(given, days=days - 1).outcome is TrialOutcome.RESPONSE_50


def test_a_report_of_a_past_time_knows_nothing_of_how_a_course_ended_later() -> None:
    stopped = course("2026-03-01", "2026-09-30", stopped=StopReason.SIDE_EFFECTS)
    then = trial(stopped, known_diary(day("2026-01-01"), day("2026-06-10")), day("2026-06-10"))
    assert (then.is_over, then.stop_reason, then.has_failed) == (False, None, None)
    now = trial(stopped, known_diary(day("2026-01-01"), day("2026-11-22")), day("2026-11-22"))
    assert (now.outcome, now.has_failed) == (TrialOutcome.SIDE_EFFECTS, True)
