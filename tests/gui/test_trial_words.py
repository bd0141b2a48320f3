"""A trial is said with its numbers, its lines and what is missing; never that something works."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.overlaps import started_together
from migrainejournal.clinical.preventive_trials import Trial, trial
from migrainejournal.clinical.stopping_lines import stopping_lines
from migrainejournal.clinical.wear_off import wear_off
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import DayState, Quality, StopReason, Symptom, TreatmentKind
from migrainejournal.gui import trial_words
from tests.values import attack, day, moment

FIRST, LAST = day("2026-01-01"), day("2026-11-30")
START = day("2026-06-01")
TODAY = day("2026-12-01")
NOW = moment("2026-12-01 10:00")
TOPIRAMATE = Treatment(
    name="topiramate",
    kind=TreatmentKind.PREVENTIVE,
    group="antiepileptic",
    start=START,
    target_amount=100,
    steps=(DoseStep(date=START, amount=100, unit="mg"),),
)
BOTOX = Treatment(
    name="Botox",
    kind=TreatmentKind.PREVENTIVE,
    group="botulinum_toxin",
    start=START,
    adequate_days=156,
    adequate_sessions=2,
    interval_days=84,
    sessions=(Session(date=START), Session(date=START + timedelta(days=84))),
)


EXERCISE = Treatment(name="neck strengthening", kind=TreatmentKind.PHYSICAL, start=START, adequate_days=200)


def diary(every: Callable[[date], int]) -> Diary:
    """A migraine on each `every(date)`-th date, all other dates confirmed clear."""
    attacks, clear = [], []
    for place, date_ in enumerate(each_date(FIRST, LAST)):
        if place % every(date_) == 0:
            found = attack(f"{date_} 08:00", f"{date_} 12:00", pain=7)
            attacks.append(replace(found, quality=Quality.THROBBING, symptoms=(Symptom.NAUSEA,)))
        else:
            clear.append(DayRecord(date=date_, state=DayState.CLEAR))
    return Diary(
        day_overviews(Excerpt(first=FIRST, last=LAST, now=NOW, attacks=tuple(attacks), days=tuple(clear)))
    )


HALVED = diary(lambda date_: 2 if date_ < START else 4)
SAME = diary(lambda _: 2)
MORE = diary(lambda date_: 4 if date_ < START else 2)
RARE = diary(lambda date_: 28 if date_ < START else 14)


def found(treatment: Treatment, lived: Diary = HALVED) -> Trial:
    return trial(treatment, lived, TODAY)


@pytest.mark.parametrize(
    ("lived", "said"),
    [
        (HALVED, "14.0 to 7.0 migraine days in 28 (50 % fewer)"),
        (SAME, "14.0 to 14.0 migraine days in 28 (no change)"),
        (MORE, "7.0 to 14.0 migraine days in 28 (100 % more)"),
        (RARE, "1.0 to 2.0 migraine days in 28 (100 % more); small numbers"),
    ],
)
def test_the_days_before_and_after_are_said_without_a_claim(lived: Diary, said: str) -> None:
    assert trial_words.outcome(found(TOPIRAMATE, lived)) == said


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (TOPIRAMATE, "Long enough to be judged: 184 days at the target dose; 56 are needed"),
        (
            replace(TOPIRAMATE, end=START + timedelta(days=20)),
            "Not long enough to be judged: 21 days at the target dose; 56 are needed",
        ),
        (
            replace(
                TOPIRAMATE,
                start=TODAY - timedelta(days=9),
                steps=(DoseStep(date=TODAY - timedelta(days=9), amount=100, unit="mg"),),
            ),
            "At the target dose for 10 days; 56 make it long enough",
        ),
        (
            replace(TOPIRAMATE, target_amount=200),
            "The target dose is not reached yet; 56 days there make it long enough",
        ),
        (
            BOTOX,
            "Long enough to be judged: 168 days; 156 are needed, with 2 of at least 2 sessions",
        ),
        (
            replace(BOTOX, target_amount=155, adequate_sessions=None),
            "Long enough to be judged: 168 days at the target dose; 156 are needed",
        ),
        (EXERCISE, "Going on for 184 days; 200 make it long enough"),
        (
            replace(EXERCISE, end=START + timedelta(days=20)),
            "Not long enough to be judged: 21 days; 200 are needed",
        ),
        (
            replace(EXERCISE, adequate_days=None),
            "184 days; no length is published after which it can be judged",
        ),
    ],
)
def test_how_far_a_trial_has_come(treatment: Treatment, said: str) -> None:
    assert trial_words.state(found(treatment)) == said


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (
            replace(TOPIRAMATE, end=LAST, stop_reason=StopReason.SIDE_EFFECTS),
            "Stopped because of side effects",
        ),
        (replace(TOPIRAMATE, end=LAST, stop_reason=StopReason.CONTRAINDICATION), "Not allowed for me"),
        (replace(TOPIRAMATE, target_amount=200), "Going on"),
        (
            replace(TOPIRAMATE, end=START + timedelta(days=20), stop_reason=StopReason.NO_EFFECT),
            "Not long enough at the target dose to be judged",
        ),
        (
            replace(TOPIRAMATE, start=FIRST, steps=(DoseStep(date=FIRST, amount=100, unit="mg"),)),
            "Not enough recorded days before the start",
        ),
        (
            replace(
                TOPIRAMATE,
                steps=(
                    DoseStep(date=START, amount=100, unit="mg"),
                    DoseStep(date=START + timedelta(days=7), amount=1, unit="g"),
                ),
                end=LAST,
            ),
            "The doses are in different units, so they cannot be compared",
        ),
    ],
)
def test_why_nothing_can_be_said(treatment: Treatment, said: str) -> None:
    assert trial_words.outcome(found(treatment)) == said


def test_a_stopping_line_is_held_against_the_diary_and_decides_nothing() -> None:
    response, episodic = stopping_lines(found(BOTOX, SAME), SAME, ())
    assert trial_words.stopping_line(response) == (
        "Less than 30 % of headache days gone after two cycles (NICE TA260): that is so; "
        "discuss with your clinician."
    )
    assert trial_words.stopping_line(episodic) == (
        "Fewer than 15 headache days in each of three months in a row (NICE TA260): "
        "not enough recorded days yet."
    )
    response, _ = stopping_lines(found(BOTOX), HALVED, ())
    assert trial_words.stopping_line(response).endswith("(NICE TA260): that is not so.")
    atogepant = replace(TOPIRAMATE, catalogue="atogepant", group="gepant")
    (line,) = stopping_lines(found(atogepant, HALVED), HALVED, ())
    assert trial_words.stopping_line(line) == (
        "Less than 30 % of migraine days gone after 12 weeks (NICE TA973): that is not so."
    )


def test_wear_off_is_said_by_the_cycle() -> None:
    seen = wear_off(BOTOX, HALVED)
    assert seen is not None
    assert trial_words.wear_off(seen) == (
        "No more headache days in the last four weeks of a cycle than in its middle."
    )


def test_courses_that_began_together_are_named() -> None:
    other = replace(TOPIRAMATE, id=BOTOX.id, name="magnesium", start=START + timedelta(days=28))
    pairs = [*started_together([TOPIRAMATE, other])]
    assert trial_words.together(pairs, TOPIRAMATE) == (
        "topiramate started within 28 days of magnesium: their effects cannot be told apart."
    )
    assert trial_words.together(pairs, replace(TOPIRAMATE, id=uuid4())) == ""


def test_courses_that_began_one_after_the_other_are_not_said_to_have_begun_together() -> None:
    first, second, third, fourth = (
        replace(TOPIRAMATE, id=uuid4(), name=name, start=START + timedelta(days=days))
        for name, days in (("A", 0), ("B", 20), ("C", 40), ("D", 41))
    )
    pairs = [*started_together([first, second, third, fourth])]
    told = [trial_words.together(pairs, one).partition(":")[0] for one in (first, second, third)]
    assert told == [
        "A started within 28 days of B",
        "B started within 28 days of A, C and D",
        "C started within 28 days of B and D",
    ]


def test_a_dose_is_said_as_prescribed() -> None:
    assert trial_words.dose(TOPIRAMATE.steps[0]) == "100 mg a day"
    assert trial_words.dose(replace(TOPIRAMATE.steps[0], amount=12.5, unit="")) == "12.5 a day"
