"""CLINICAL 1.12, T21, T22 and T26 to T28: how much is gone, what a trial came to, and a questionnaire."""

from dataclasses import replace
from fractions import Fraction

import pytest

from migrainejournal.clinical.months import calendar_months
from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome, TrialState, trial
from migrainejournal.clinical.reduction import reduction, responder_class
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import result
from migrainejournal.clinical.stopping_lines import StoppingLine, stopping_lines
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument, StopReason
from tests.clinical.diaries import known_diary
from tests.values import botox, course, dates_from, day, step

HALF, THIRD = Fraction(1, 2), Fraction(3, 10)


@pytest.mark.parametrize(
    ("before", "after", "reduced", "classes"),
    [
        pytest.param("12", "6", HALF, "1/2", id="12 to 6: 50 %"),
        pytest.param("12", "6.01", Fraction("5.99") / 12, "3/10", id="12 to 6.01: not 50 %"),
        pytest.param("12", "0", Fraction(1), "1", id="12 to 0: 100 %"),
        pytest.param("12", "3", Fraction(3, 4), "3/4", id="12 to 3: 75 %"),
        pytest.param("12", "3.01", Fraction("8.99") / 12, "1/2", id="12 to 3.01: not 75 %"),
        pytest.param("12", "15", Fraction(-1, 4), None, id="12 to 15: more"),
        pytest.param("0", "3", None, None, id="0 to 3: undefined"),
    ],
)
def test_t21_a_class_of_response_is_exact(
    before: str, after: str, reduced: Fraction | None, classes: str | None
) -> None:
    found = reduction(Fraction(before), Fraction(after))
    assert found == reduced
    assert responder_class(found) == (None if classes is None else Fraction(classes))


START = day("2026-03-26")
FIRST = dates_from(START, 2, every=-28)[1]
TODAY = dates_from(START, 2, every=84)[1]


def tried(before: int, after: int) -> Trial:
    """Twelve weeks at the target, with so many migraine days in the four weeks before and the last four."""
    migraines = (*dates_from(FIRST, before), *dates_from(dates_from(TODAY, 2, every=-28)[1], after))
    found = known_diary(FIRST, TODAY - DAY, migraines=migraines)
    return trial(course(START), found, TODAY)


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        (12, 6, TrialOutcome.RESPONSE_50),
        (12, 7, TrialOutcome.PARTIAL_30),
        (12, 0, TrialOutcome.RESPONSE_50),
        (10, 7, TrialOutcome.PARTIAL_30),
        (12, 9, TrialOutcome.BELOW_30),
        (0, 3, TrialOutcome.NOT_ASSESSABLE),
    ],
)
def test_t21_the_outcome_of_a_trial_is_as_exact(before: int, after: int, outcome: TrialOutcome) -> None:
    found = tried(before, after)
    assert found.outcome is outcome
    assert found.lacking is (None if before else Lacking.BASELINE_NONE)


@pytest.mark.parametrize(("after", "met"), [("14", True), ("14.2", False)])
def test_t22_30_per_cent_of_headache_days(after: str, met: bool) -> None:
    reduced = reduction(Fraction(20), Fraction(after))
    assert reduced is not None
    assert (reduced >= THIRD) is met
    assert responder_class(reduced) == (THIRD if met else None)


def botox_lines(before: int, after: int) -> dict[Rule, StoppingLine]:
    """After two cycles, with so many headache days in the four weeks before and in the second's last four."""
    injections = dates_from(START, 2, every=84)
    cycle_ends = injections[1] + 83 * DAY
    today = cycle_ends + DAY
    headaches = (*dates_from(FIRST, before), *dates_from(cycle_ends - 27 * DAY, after))
    found = known_diary(FIRST, cycle_ends, headaches=headaches)
    months = calendar_months(FIRST, cycle_ends)
    return {
        line.rule: line for line in stopping_lines(trial(botox(*injections), found, today), found, months)
    }


@pytest.mark.parametrize(("after", "stop"), [(14, False), (15, True)])
def test_t22_the_line_of_botox_after_two_cycles(after: int, stop: bool) -> None:
    line = botox_lines(20, after)[Rule.NICE_TA260_RESPONSE]
    assert line.met is stop
    assert line.needed == THIRD
    assert line.reduced == Fraction(20 - after, 20)
    assert line.judged
    assert line.count == after


TOPIRAMATE = course(
    "2026-03-01",
    "2026-04-11",
    target=100,
    steps=[step("2026-03-01", 25), step("2026-03-08", 50), step("2026-03-15", 75), step("2026-03-22", 100)],
    needs=56,
)


def ended(reason: StopReason) -> Trial:
    found = known_diary(day("2026-02-01"), day("2026-04-30"), migraines=dates_from("2026-02-01", 12))
    return trial(replace(TOPIRAMATE, stop_reason=reason), found, day("2026-05-01"))


def test_t26_three_weeks_at_the_target_are_not_enough() -> None:
    found = ended(StopReason.NO_EFFECT)
    assert (TOPIRAMATE.end or TOPIRAMATE.start) - TOPIRAMATE.start == 41 * DAY
    assert found.dosing.days == 21
    assert found.dosing.since == day("2026-03-22")
    assert not found.is_adequate
    assert found.state is TrialState.AT_TARGET
    assert found.lacking is Lacking.TOO_SHORT
    assert found.outcome is TrialOutcome.NOT_ASSESSABLE
    assert found.has_failed is False


def test_t27_stopped_for_trouble_finding_words_it_failed() -> None:
    found = ended(StopReason.SIDE_EFFECTS)
    assert not found.is_adequate
    assert found.outcome is TrialOutcome.SIDE_EFFECTS
    assert found.has_failed is True


@pytest.mark.parametrize(
    ("answers", "total", "band"),
    [
        pytest.param((2, 3, 1, 4, 0), 10, 1, id="10: grade II"),
        pytest.param((2, 3, 1, 4, 1), 11, 2, id="11: grade III"),
        pytest.param((2, 3, 1, 4, 11), 21, 3, id="21: grade IV"),
        pytest.param((5, 0, 0, 0, 0), 5, 0, id="5: grade I"),
    ],
)
def test_t28_midas_adds_five_answers(answers: tuple[int, ...], total: int, band: int) -> None:
    found = result(Score(instrument=Instrument.MIDAS, date=day("2026-11-22"), answers=answers))
    assert found is not None
    assert (found.total, found.band) == (total, band)
    assert found.rule is Rule.MIDAS
