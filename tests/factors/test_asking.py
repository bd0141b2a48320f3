"""At most three questions at once, each for eight to twelve weeks or of what is recorded already."""

from dataclasses import replace
from uuid import uuid4

import pytest

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.asking import (
    AskingTrouble,
    asking_troubles,
    is_running,
    last_settled,
    may_ask_another,
    relations_of,
    weeks_from,
)
from tests.values import day

TODAY = day("2026-11-22")
SLEEP = Question(factor="sleep", relation=Relation.BELOW, value=6)
BOTH_SIDES = (Relation.BELOW, Relation.AT_LEAST)


def asked(
    question: Question = SLEEP, *, weeks: int = 8, others: tuple[Question, ...] = ()
) -> set[AskingTrouble]:
    period = weeks_from(TODAY, weeks)
    return set(asking_troubles(replace(question, first=period.first, last=period.last), others, TODAY))


def running(factor: str) -> Question:
    return Question(factor=factor, first=TODAY - 10 * DAY, last=TODAY + 50 * DAY)


def test_of_all_that_is_recorded_it_may_always_be_asked() -> None:
    others = tuple(map(running, ("own:a", "own:b", "own:c")))
    assert asking_troubles(SLEEP, others, TODAY) == ()
    past = replace(SLEEP, first=TODAY - 400 * DAY, last=TODAY - 4 * DAY)
    assert asking_troubles(past, others, TODAY) == ()


@pytest.mark.parametrize(
    ("weeks", "trouble"),
    [(7, {AskingTrouble.TOO_SHORT}), (8, set()), (12, set()), (13, {AskingTrouble.TOO_LONG})],
)
def test_eight_to_twelve_weeks(weeks: int, trouble: set[AskingTrouble]) -> None:
    assert asked(weeks=weeks) == trouble


def test_a_fourth_waits_until_one_is_over() -> None:
    others = tuple(map(running, ("own:a", "own:b", "own:c")))
    assert asked(others=others[:2]) == set()
    assert asked(others=others) == {AskingTrouble.TOO_MANY_AT_ONCE}
    assert not may_ask_another(others, TODAY)
    assert may_ask_another(others, TODAY + 54 * DAY)
    assert asked(others=(*others[:2], replace(others[2], last=TODAY - 4 * DAY))) == set()


def test_a_question_is_not_counted_beside_itself() -> None:
    own = replace(running("meal_skipped"), first=TODAY, last=TODAY + 59 * DAY)
    others = (own, running("own:a"), running("own:b"))
    assert asking_troubles(own, others, TODAY) == ()


def test_it_runs_until_the_days_that_tell_its_outcomes_are_over() -> None:
    question = running("own:a")
    assert question.last is not None
    assert is_running(question, question.last)
    assert is_running(question, question.last + 3 * DAY)
    assert not is_running(question, question.last + 4 * DAY)
    assert not is_running(SLEEP, TODAY)


def test_what_is_recorded_already_is_settled_when_it_is_asked() -> None:
    settled = replace(SLEEP, last=last_settled(TODAY))
    assert not is_running(settled, TODAY)
    assert is_running(replace(SLEEP, last=last_settled(TODAY) + DAY), TODAY)
    assert asking_troubles(settled, (), TODAY) == ()
    later = replace(settled, id=uuid4(), last=last_settled(TODAY + DAY))
    assert asking_troubles(later, (settled,), TODAY + DAY) == (AskingTrouble.ASKED_ALREADY,)


@pytest.mark.parametrize(
    ("question", "trouble"),
    [
        (replace(SLEEP, factor="moon"), AskingTrouble.FACTOR_UNKNOWN),
        (Question(factor="own: "), AskingTrouble.FACTOR_UNKNOWN),
        (replace(SLEEP, relation=Relation.YES), AskingTrouble.RELATION_UNFIT),
        (replace(SLEEP, factor=BLEEDING), AskingTrouble.RELATION_UNFIT),
        (replace(SLEEP, value=None), AskingTrouble.VALUE_MISSING),
        (replace(SLEEP, value=360), AskingTrouble.VALUE_OUT_OF_RANGE),
        (replace(SLEEP, value=float("nan")), AskingTrouble.VALUE_OUT_OF_RANGE),
        (replace(SLEEP, first=TODAY, last=TODAY - DAY), AskingTrouble.END_BEFORE_START),
        (replace(SLEEP, last=TODAY + 60 * DAY), AskingTrouble.START_MISSING),
    ],
)
def test_what_makes_no_sense(question: Question, trouble: AskingTrouble) -> None:
    assert asking_troubles(question, (), TODAY) == (trouble,)


def test_the_same_is_not_asked_twice() -> None:
    again = Question(factor="sleep", relation=Relation.BELOW, value=6)
    assert asking_troubles(again, (SLEEP,), TODAY) == (AskingTrouble.ASKED_ALREADY,)
    assert asking_troubles(replace(again, value=7), (SLEEP,), TODAY) == ()


def test_how_each_factor_can_be_asked_about() -> None:
    assert relations_of("sleep") == relations_of("stress") == BOTH_SIDES
    assert (
        relations_of("meal_skipped")
        == relations_of("own:red wine")
        == relations_of(BLEEDING)
        == (Relation.YES,)
    )
    assert relations_of("moon") == ()
