"""What cannot be right in a course of treatment or a questionnaire is named once, with field and place."""

from dataclasses import replace

import pytest

from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.problem import Trouble
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import Instrument, Per, StopReason, TreatmentKind
from tests.values import day, moment

NOW = moment("2026-11-22 10:00")
START, END = day("2026-09-01"), day("2026-11-01")
COURSE = Treatment(name="topiramate", kind=TreatmentKind.PREVENTIVE, start=START, end=END, target_amount=100)
FIRST = DoseStep(date=START, amount=25, unit="mg")
SECOND = DoseStep(date=day("2026-09-08"), amount=50, unit="mg")
GIVEN = Session(date=START, amount=155, unit="units", sites=31, lot="C1", minutes=20)
PHQ9 = Score(instrument=Instrument.PHQ9, date=START, answers=(0,) * 9)


@pytest.mark.parametrize(
    "record",
    [
        COURSE,
        replace(COURSE, end=None, review=day("2027-01-01"), next_session=day("2027-02-01")),
        replace(COURSE, end=START, steps=(FIRST,)),
        replace(COURSE, steps=(FIRST, SECOND), stop_reason=StopReason.NO_EFFECT),
        replace(COURSE, steps=(FIRST, replace(SECOND, unit=" MG "))),
        replace(COURSE, end=None, steps=(replace(FIRST, date=day("2027-01-01")),)),
        replace(COURSE, sessions=(GIVEN, Session(date=END))),
        replace(COURSE, side_effects=(SideEffect(what="tingling"),)),
        PHQ9,
        *(Score(instrument=i, date=START, answers=tuple(low for low, _ in ANSWERS[i])) for i in Instrument),
        *(Score(instrument=i, date=START, answers=tuple(high for _, high in ANSWERS[i])) for i in Instrument),
    ],
)
def test_what_is_right_has_no_problems(record: Record) -> None:
    assert problems_of(record, NOW) == ()


@pytest.mark.parametrize(
    ("record", "field", "trouble", "index"),
    [
        (replace(COURSE, name=" "), "name", Trouble.NAME_MISSING, None),
        (replace(COURSE, end=day("2026-08-31")), "end", Trouble.END_BEFORE_START, None),
        (replace(COURSE, review=day("2026-08-31")), "review", Trouble.END_BEFORE_START, None),
        (replace(COURSE, start=day("1899-12-31")), "start", Trouble.TOO_LONG_AGO, None),
        (replace(COURSE, end=day("2029-01-01")), "end", Trouble.TOO_FAR_AHEAD, None),
        (replace(COURSE, end=None, stop_reason=StopReason.OTHER), "end", Trouble.END_MISSING, None),
        (replace(COURSE, target_amount=0), "target_amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(COURSE, target_amount=float("nan")), "target_amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(COURSE, adequate_days=0), "adequate_days", Trouble.DAYS_NOT_POSITIVE, None),
        (replace(COURSE, steps=(FIRST, replace(SECOND, amount=0))), "steps", Trouble.AMOUNT_NOT_POSITIVE, 1),
        (replace(COURSE, steps=(SECOND, FIRST)), "steps", Trouble.STEPS_OUT_OF_ORDER, None),
        (
            replace(COURSE, steps=(FIRST, replace(SECOND, date=START))),
            "steps",
            Trouble.STEPS_OUT_OF_ORDER,
            None,
        ),
        (replace(COURSE, steps=(FIRST, replace(SECOND, unit="g"))), "steps", Trouble.UNITS_DIFFER, None),
        (replace(COURSE, steps=(FIRST, replace(SECOND, per=Per.WEEK))), "steps", Trouble.UNITS_DIFFER, None),
        (replace(COURSE, steps=(FIRST, SECOND), target_unit="g"), "steps", Trouble.UNITS_DIFFER, None),
        (
            replace(COURSE, steps=(FIRST,), target_unit=FIRST.unit, target_per=Per.WEEK),
            "steps",
            Trouble.UNITS_DIFFER,
            None,
        ),
        (
            replace(COURSE, sessions=(GIVEN,), target_unit="mg", target_per=Per.SESSION, interval_days=84),
            "sessions",
            Trouble.UNITS_DIFFER,
            None,
        ),
        (
            replace(COURSE, steps=(replace(FIRST, date=day("2026-08-31")), SECOND)),
            "steps",
            Trouble.OUTSIDE_COURSE,
            0,
        ),
        (
            replace(COURSE, sessions=(replace(GIVEN, date=day("2026-11-02")),)),
            "sessions",
            Trouble.OUTSIDE_COURSE,
            0,
        ),
        (
            replace(COURSE, end=None, sessions=(replace(GIVEN, date=day("2026-11-23")),)),
            "sessions",
            Trouble.IN_THE_FUTURE,
            0,
        ),
        (
            replace(COURSE, sessions=(GIVEN, replace(GIVEN, date=END, unit="mg"))),
            "sessions",
            Trouble.UNITS_DIFFER,
            None,
        ),
        (
            replace(COURSE, interval_days=84, sessions=(GIVEN, replace(GIVEN, lot="C2"))),
            "sessions",
            Trouble.SESSIONS_ON_ONE_DATE,
            None,
        ),
        (
            replace(COURSE, sessions=(replace(GIVEN, minutes=1441),)),
            "sessions",
            Trouble.MINUTES_NOT_OF_A_DAY,
            0,
        ),
        (replace(COURSE, sessions=(replace(GIVEN, sites=0),)), "sessions", Trouble.SITES_NOT_POSITIVE, 0),
        (
            replace(COURSE, side_effects=(SideEffect(what=" "),)),
            "side_effects",
            Trouble.SIDE_EFFECT_MISSING,
            0,
        ),
        (replace(PHQ9, date=day("2026-11-23")), "date", Trouble.IN_THE_FUTURE, None),
        (replace(PHQ9, answers=(0,) * 8), "answers", Trouble.ANSWERS_MISSING, None),
        (replace(PHQ9, answers=(0,) * 8 + (4,)), "answers", Trouble.ANSWER_OUT_OF_RANGE, 8),
    ],
)
def test_what_cannot_be_right_is_named_once(
    record: Record, field: str, trouble: Trouble, index: int | None
) -> None:
    (problem,) = problems_of(record, NOW)
    assert (problem.field, problem.trouble, problem.index) == (field, trouble, index)
