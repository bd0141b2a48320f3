"""What a course's cells say: doses, dates, days at the target, outcome, side effects."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.preventive_trials import Trial, trial
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind, Weight
from migrainejournal.report import trial_texts
from migrainejournal.report.words import report_words
from tests.clinical.diaries import diary
from tests.values import botox, clear, course, dates_from, day, excerpt, headache, migraine, session, step

WORDS = report_words("en")
START, TODAY = day("2026-06-01"), day("2026-09-01")
BEGIN = START - 84 * DAY
BEFORE = dates_from(BEGIN, 42, every=2)
"""Every other day of three times 28: 14 in 28."""


def recorded(*attacks: Attack, without: tuple[date, ...] = ()) -> Diary:
    """All dates from 84 before the start to yesterday, free but for the attacks and what is left out."""
    said = {attack.start.civil_date for attack in attacks} | {*without}
    free = clear(*(on for on in each_date(BEGIN, TODAY - DAY) if on not in said))
    return diary(excerpt(BEGIN, TODAY - DAY, attacks=attacks, days=free))


def tried(treatment: Treatment, *attacks: Attack, without: tuple[date, ...] = ()) -> Trial:
    return trial(treatment, recorded(*attacks, without=without), TODAY)


@pytest.mark.parametrize(("value", "said"), [(50, "50"), (37.5, "37.5"), (0.25, "0.25"), (1000, "1000")])
def test_a_dose_keeps_the_places_it_was_written_with(value: float, said: str) -> None:
    assert trial_texts.dose(WORDS, value, "mg", Per.DAY) == f"{said} mg a day"


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (course(START, steps=[step(START, 40), step("2026-06-15", 80)], target=80), "80 mg a day"),
        (course(START, steps=[step(START, 40)], target=80), "40 mg a day (target 80)"),
        (course(START, steps=[step(START, 160)], target=80), "160 mg a day (target 80)"),
        (course(START, steps=[step(START, 80), step("2026-06-15", 40)]), "80 mg a day"),
        (
            course(START, steps=[step(START, 12.5), step("2026-12-01", 80)], target=80),
            "12.5 mg a day (target 80)",
        ),
        (
            course(START, steps=[step(START, 1, "tablet"), step("2026-07-01", 50)]),
            "1 tablet a day, 50 mg a day",
        ),
        (
            replace(course(START, steps=[step(START, 1, "tablet")], target=80), target_unit="mg"),
            "1 tablet a day (target 80 mg a day)",
        ),
        (course(START, steps=[step(START, 70, per=Per.MONTH)]), "70 mg a month"),
        (course(START), "no dose recorded"),
        (replace(course(START, target=80), target_unit="mg"), "no dose recorded (target 80 mg a day)"),
        (course(START, sessions=[session("2026-06-01"), session("2026-07-01")]), "2 sessions"),
        (course(START, sessions=[session("2026-06-01"), session("2026-10-01")]), "1 session"),
        (botox(START, START + 84 * DAY), "155 a session, 2 sessions"),
    ],
)
def test_the_highest_dose_stands_beside_the_target_unless_it_is_just_that(
    treatment: Treatment, said: str
) -> None:
    assert trial_texts.top_dose(WORDS, tried(treatment)) == said


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (course(START), "since 1 Jun 2026 (13\u00a0wk)"),
        (course(START, "2026-12-24"), "since 1 Jun 2026 (13\u00a0wk)"),
        (course(START, "2026-07-25"), "1 Jun – 25 Jul 2026 (7\u00a0wk)"),
        (course(START, "2026-07-26"), "1 Jun – 26 Jul 2026 (8\u00a0wk)"),
        (course(START, "2026-06-13"), "1 Jun – 13 Jun 2026 (13 days)"),
        (course(START, START), "1 Jun – 1 Jun 2026 (1 day)"),
        (course("2025-12-24", "2026-01-06"), "24 Dec 2025 – 6 Jan 2026 (2\u00a0wk)"),
    ],
)
def test_dates_are_told_with_their_whole_weeks(treatment: Treatment, said: str) -> None:
    assert trial_texts.dates(WORDS, tried(treatment)) == said


def titrated(end: str | None = None, needs: int | None = None) -> Treatment:
    """At its target of 80 mg from 15 June."""
    return course(START, end, steps=[step(START, 40), step("2026-06-15", 80)], target=80, needs=needs)


@pytest.mark.parametrize(
    ("treatment", "days", "adequate"),
    [
        (titrated("2026-08-09"), "56 (56 needed)", "yes"),
        (titrated("2026-08-08"), "55 (56 needed)", "no"),
        (titrated(needs=84), "79 (84 needed)", "not yet"),
        (replace(course(START), kind=TreatmentKind.PROCEDURE), "93", "not judged"),
        (
            course(START, "2026-08-20", steps=[step(START, 1, "tablet"), step("2026-07-01", 50)]),
            "not counted",
            "not judged",
        ),
        (botox(START), "84 (156 needed); 1 of 2 sessions", "not yet"),
    ],
)
def test_days_at_the_target_are_held_against_those_needed(
    treatment: Treatment, days: str, adequate: str
) -> None:
    found = tried(treatment)
    assert (trial_texts.at_target(WORDS, found), trial_texts.adequate(WORDS, found)) == (days, adequate)


LONG = course(START, steps=[step(START, 80)], target=80)
LAST_WEEKS = dates_from("2026-08-04", 7, every=4)
"""Seven days of the last 28."""


def test_the_outcome_is_from_how_many_days_to_how_many() -> None:
    found = tried(LONG, *map(migraine, (*BEFORE, *LAST_WEEKS)))
    assert trial_texts.outcome(WORDS, found) == "14.0 → 7.0 (−50\u00a0%)"


def test_more_days_than_before_are_said_as_such() -> None:
    found = tried(LONG, *map(migraine, (*BEFORE, *dates_from("2026-08-04", 21))))
    assert trial_texts.outcome(WORDS, found) == "14.0 → 21.0 (+50\u00a0%)"


def test_as_many_days_as_before_are_no_change() -> None:
    found = tried(LONG, *map(migraine, (*BEFORE, *dates_from("2026-08-04", 14))))
    assert trial_texts.outcome(WORDS, found) == "14.0 → 14.0 (0\u00a0%)"


def test_a_percentage_of_less_than_four_days_is_of_small_numbers() -> None:
    found = tried(LONG, *map(migraine, (*dates_from(BEGIN, 6, every=14), TODAY - DAY)))
    assert trial_texts.outcome(WORDS, found) == "2.0 → 1.0 (−50\u00a0%); small numbers"


def test_botox_is_told_in_headache_days_with_a_star() -> None:
    dates, ends = (*BEFORE, *dates_from("2026-10-19", 7)), day("2026-12-01")
    free = clear(*(on for on in each_date(BEGIN, ends) if on not in dates))
    lived = diary(excerpt(BEGIN, ends, attacks=map(headache, dates), days=free))
    found = trial(botox(START, START + 84 * DAY), lived, ends + DAY)
    assert trial_texts.outcome(WORDS, found) == "14.0 → 7.0 (−50\u00a0%)*"
    assert trial_texts.change(WORDS, found) == "14.0 → 7.0 (−50\u00a0%)"
    assert trial_texts.star(WORDS, [found]) == "*: headache days, to the end of the last whole cycle."


def test_without_a_star_none_is_explained() -> None:
    found = (tried(LONG, *map(migraine, (*BEFORE, *LAST_WEEKS))), tried(botox(START)))
    assert trial_texts.star(WORDS, found) == ""


@pytest.mark.parametrize(
    ("treatment", "without", "said"),
    [
        (LONG, (), "none before"),
        (LONG, dates_from("2026-05-04", 7), "not enough days before"),
        (titrated("2026-07-01"), (), "not long enough"),
        (titrated(needs=84), (), "going on, not long enough yet"),
        (
            course(START, steps=[step(START, 1, "tablet"), step("2026-07-01", 50)]),
            (),
            "doses in different units",
        ),
        (replace(course(START), kind=TreatmentKind.DEVICE), (), "no length is published"),
    ],
)
def test_where_nothing_can_be_compared_it_says_why(
    treatment: Treatment, without: tuple[date, ...], said: str
) -> None:
    assert trial_texts.outcome(WORDS, tried(treatment, without=without)) == said


def test_unknown_days_at_the_end_leave_the_outcome_open() -> None:
    found = tried(LONG, *map(migraine, BEFORE), without=dates_from("2026-08-10", 7))
    assert trial_texts.outcome(WORDS, found) == "not enough days at the end"


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (course(START, "2026-08-01", stopped=StopReason.COST_OR_ACCESS), "cost or access"),
        (course(START, "2026-08-01"), "not recorded"),
        (course(START), ""),
        (course(START, "2026-10-01", stopped=StopReason.NO_EFFECT), ""),
    ],
)
def test_a_reason_for_stopping_belongs_to_what_is_over(treatment: Treatment, said: str) -> None:
    assert trial_texts.stopped(WORDS, tried(treatment)) == said


def test_side_effects_are_in_the_persons_words_with_their_weight() -> None:
    effects = (
        SideEffect(what="tingling {fingers}", weight=Weight.MILD),
        SideEffect(what="tired", date=day("2026-07-01")),
        SideEffect(what="later", date=day("2026-10-01")),
    )
    found = tried(replace(course(START), side_effects=effects))
    assert trial_texts.side_effects(WORDS, found) == "tingling {fingers} (mild), tired"


def test_a_course_without_a_group_is_of_its_kind() -> None:
    found = tried(course(START, group=""))
    assert trial_texts.treatment_class(WORDS, found) == "preventive medicine"
    assert (
        trial_texts.treatment_class(WORDS, tried(course(START, group="arb")))
        == "angiotensin receptor blocker"
    )
