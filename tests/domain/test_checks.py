"""Each thing that cannot be right is named once, with its field and place."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from migrainejournal.domain.attack import Aura, Dose
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.problem import RefusedError, Trouble
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Record
from tests.strategies import kept_records
from tests.values import attack, aura, day, dose, medicine, moment, reading

NOW = moment("2026-11-22 10:00")
SUMATRIPTAN = medicine("sumatriptan")
GOOD = attack("2026-11-09 08:00", "2026-11-09 20:00")
RUNNING = attack("2026-11-22 08:00")
DOSE = dose(SUMATRIPTAN, "2026-11-09 09:00")


def asked(factor: str, value: float, *, first: str = "", last: str = "") -> Question:
    """Whether so much of it goes with anything, on the dates."""
    dates = (day(text) if text else None for text in (first, last))
    return Question(
        factor=factor, relation=Relation.AT_LEAST, value=value, first=next(dates), last=next(dates)
    )


@pytest.mark.parametrize(
    "record",
    [
        GOOD,
        RUNNING,
        attack("2026-11-22 10:00"),
        attack("2026-11-09 08:00", "2026-11-09 08:00"),
        attack("1900-01-01 00:00", "1900-01-01 12:00"),
        replace(GOOD, readings=(), note="😀" * 25_000),
        replace(GOOD, readings=(reading("2026-11-09 08:00", 0), reading("2026-11-09 20:00", 10))),
        replace(GOOD, auras=(aura(0), aura(7 * 24 * 60), aura(None), Aura())),
        replace(GOOD, function=0),
        replace(GOOD, function=3),
        DOSE,
        replace(DOSE, pain_before=0, pain_2h=10, function_2h=3, amount=0.5),
        SUMATRIPTAN,
        replace(SUMATRIPTAN, strength=0.5),
        DayRecord(date=day("2026-11-22")),
        DayRecord(date=day("1900-01-01")),
        Visit(date=day("1900-01-01")),
        Visit(date=day("2028-12-31")),
        Profile(),
        Profile(born=day("1900-01-01")),
        Profile(born=day("2026-11-22")),
        Profile(checkin=("sleep", "bleeding", "own:red wine", "of a later version")),
        DayRecord(date=day("2026-11-22"), checkin={"sleep": 99, "work": "hard"}),
        Question(factor="sleep", relation=Relation.BELOW, value=24),
        Question(factor="movement", relation=Relation.AT_LEAST, value=0, first=day("1900-01-01")),
        Question(factor="bleeding", last=day("2028-12-31")),
        Question(factor="own:red wine", first=day("2026-11-22"), last=day("2026-11-22")),
        Question(factor="of a later version", relation=Relation.BELOW, value=99),
    ],
)
def test_what_can_be_right_is_not_refused(record: Record) -> None:
    assert problems_of(record, NOW) == ()


@pytest.mark.parametrize(
    ("record", "field", "trouble", "index"),
    [
        (attack("2026-11-22 10:01", pain=None), "start", Trouble.IN_THE_FUTURE, None),
        (attack("2199-01-01 00:00", pain=None), "start", Trouble.IN_THE_FUTURE, None),
        (attack("1899-12-31 23:59", "1900-01-01 10:00"), "start", Trouble.TOO_LONG_AGO, None),
        (attack("2026-11-22 09:00", "2026-11-22 10:01"), "end", Trouble.IN_THE_FUTURE, None),
        (attack("2026-11-09 08:00", "2026-11-09 07:59", pain=None), "end", Trouble.END_BEFORE_START, None),
        (replace(GOOD, readings=(reading("2026-11-09 08:00", 11),)), "readings", Trouble.PAIN_NOT_0_TO_10, 0),
        (replace(GOOD, readings=(reading("2026-11-09 08:00", -1),)), "readings", Trouble.PAIN_NOT_0_TO_10, 0),
        (
            replace(GOOD, readings=(*GOOD.readings, reading("2026-11-09 20:01", 3))),
            "readings",
            Trouble.OUTSIDE_ATTACK,
            1,
        ),
        (replace(GOOD, readings=(reading("2026-11-09 07:59", 3),)), "readings", Trouble.OUTSIDE_ATTACK, 0),
        (replace(RUNNING, readings=(reading("2026-11-22 10:01", 3),)), "readings", Trouble.IN_THE_FUTURE, 0),
        (replace(GOOD, auras=(aura(30), aura(-1))), "auras", Trouble.AURA_MINUTES, 1),
        (replace(GOOD, auras=(aura(7 * 24 * 60 + 1),)), "auras", Trouble.AURA_MINUTES, 0),
        (replace(GOOD, auras=(aura(5, start="2026-11-22 10:01"),)), "auras", Trouble.IN_THE_FUTURE, 0),
        (replace(GOOD, function=4), "function", Trouble.FUNCTION_NOT_0_TO_3, None),
        (replace(GOOD, function=-1), "function", Trouble.FUNCTION_NOT_0_TO_3, None),
        (dose(SUMATRIPTAN, "2026-11-22 10:01"), "at", Trouble.IN_THE_FUTURE, None),
        (dose(SUMATRIPTAN, "1899-12-31 10:00"), "at", Trouble.TOO_LONG_AGO, None),
        (replace(DOSE, amount=0.0), "amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(DOSE, amount=1000.0), "amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(DOSE, amount=-1.0), "amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(DOSE, amount=float("nan")), "amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(DOSE, amount=float("inf")), "amount", Trouble.AMOUNT_NOT_POSITIVE, None),
        (replace(DOSE, pain_before=11), "pain_before", Trouble.PAIN_NOT_0_TO_10, None),
        (replace(DOSE, pain_2h=-1), "pain_2h", Trouble.PAIN_NOT_0_TO_10, None),
        (replace(DOSE, function_2h=4), "function_2h", Trouble.FUNCTION_NOT_0_TO_3, None),
        (replace(SUMATRIPTAN, name=" \n"), "name", Trouble.NAME_MISSING, None),
        (replace(SUMATRIPTAN, strength=0.0), "strength", Trouble.STRENGTH_NOT_POSITIVE, None),
        (replace(SUMATRIPTAN, strength=float("nan")), "strength", Trouble.STRENGTH_NOT_POSITIVE, None),
        (DayRecord(date=day("2026-11-23")), "date", Trouble.IN_THE_FUTURE, None),
        (DayRecord(date=day("9999-12-31")), "date", Trouble.IN_THE_FUTURE, None),
        (DayRecord(date=day("1899-12-31")), "date", Trouble.TOO_LONG_AGO, None),
        (Visit(date=day("1899-12-31")), "date", Trouble.TOO_LONG_AGO, None),
        (Visit(date=day("2029-01-01")), "date", Trouble.TOO_FAR_AHEAD, None),
        (Profile(born=day("1899-12-31")), "born", Trouble.TOO_LONG_AGO, None),
        (Profile(born=day("2026-11-23")), "born", Trouble.IN_THE_FUTURE, None),
        (Profile(checkin=("sleep", "own: ")), "checkin", Trouble.NAME_MISSING, 1),
        (Question(factor=" "), "factor", Trouble.NAME_MISSING, None),
        (Question(factor="own:"), "factor", Trouble.NAME_MISSING, None),
        (Question(factor="sleep", relation=Relation.BELOW), "value", Trouble.NUMBER_MISSING, None),
        (asked("sleep", 24.5), "value", Trouble.HOURS_NOT_OF_A_DAY, None),
        (asked("sleep", float("nan")), "value", Trouble.HOURS_NOT_OF_A_DAY, None),
        (asked("movement", -1), "value", Trouble.MINUTES_BEYOND_A_DAY, None),
        (asked("stress", 4), "value", Trouble.ANSWER_OUT_OF_RANGE, None),
        (asked("sleep", 6, first="1899-12-31"), "first", Trouble.TOO_LONG_AGO, None),
        (asked("sleep", 6, last="2029-01-01"), "last", Trouble.TOO_FAR_AHEAD, None),
        (asked("sleep", 6, first="2026-11-22", last="2026-11-21"), "last", Trouble.END_BEFORE_START, None),
    ],
)
def test_what_cannot_be_right_is_named_once(
    record: Record, field: str, trouble: Trouble, index: int | None
) -> None:
    assert [(p.field, p.trouble, p.index) for p in problems_of(record, NOW)] == [(field, trouble, index)]


def test_everything_wrong_is_named_at_once_and_nothing_twice() -> None:
    wrong = replace(
        attack("2026-11-09 08:00", "2026-11-09 07:00", pain=11), function=9, auras=(aura(30), aura(-5))
    )
    assert [(p.field, p.trouble, p.index) for p in problems_of(wrong, NOW)] == [
        ("end", Trouble.END_BEFORE_START, None),
        ("readings", Trouble.PAIN_NOT_0_TO_10, 0),
        ("auras", Trouble.AURA_MINUTES, 1),
        ("function", Trouble.FUNCTION_NOT_0_TO_3, None),
    ]


def test_the_future_is_that_of_the_instant_not_of_the_wall_clock() -> None:
    tokyo = moment("2026-11-22 17:30", "Asia/Tokyo")
    assert problems_of(Dose(medicine=SUMATRIPTAN.id, at=tokyo), NOW) == ()
    assert problems_of(Dose(medicine=SUMATRIPTAN.id, at=tokyo.plus(timedelta(hours=1))), NOW)


@given(kept_records())
def test_what_is_not_understood_is_never_refused(record: Kept) -> None:
    assert problems_of(record, NOW) == ()


def test_the_refusal_names_fields_and_never_what_was_written_in_them() -> None:
    wrong = Medicine(name="", unit="unspeakable", strength=-47.11)
    text = str(RefusedError(problems_of(wrong, NOW)))
    assert "name" in text
    assert "strength" in text
    assert "unspeakable" not in text
    assert "47" not in text
