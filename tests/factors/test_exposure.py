"""On which days a factor was there: check-ins as they are written, odd ones too, and days of bleeding."""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.exposure import exposures
from tests.clinical.diaries import diary
from tests.factors.diaries import MONDAY, told, written
from tests.values import bleeding

SHORT_SLEEP = Question(factor="sleep", relation=Relation.BELOW, value=6)


def there(question: Question, *checkins: Mapping[str, object]) -> str:
    """The factor on as many days as there are check-ins."""
    return told(exposures(question, diary(written("." * len(checkins), checkins))))


def test_a_number_below_or_from_a_value_on() -> None:
    noted: list[Mapping[str, object]] = [{"sleep": 5.9}, {"sleep": 6}, {"sleep": 6.5}, {}]
    assert there(SHORT_SLEEP, *noted) == "TFF?"
    assert there(replace(SHORT_SLEEP, relation=Relation.AT_LEAST), *noted) == "FTT?"


@pytest.mark.parametrize("odd", [True, "5", None, -1, 25, 360, math.nan, [5]])
def test_what_is_no_number_of_hours_is_not_noted(odd: object) -> None:
    assert there(SHORT_SLEEP, {"sleep": odd}) == "?"


@pytest.mark.parametrize("factor", ["meal_skipped", "own:red wine"])
def test_yes_and_no(factor: str) -> None:
    question = Question(factor=factor)
    answers: list[object] = [True, False, 1, 0, "yes", None]
    assert there(question, *({factor: answer} for answer in answers)) == "TF????"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(Question(factor="moon", relation=Relation.YES), id="a factor of another version"),
        pytest.param(Question(factor="own:", relation=Relation.YES), id="an item without a name"),
        pytest.param(Question(factor="sleep", relation=Relation.YES), id="a number asked as a yes"),
        pytest.param(replace(SHORT_SLEEP, value=None), id="no value"),
        pytest.param(replace(SHORT_SLEEP, value=math.nan), id="no number"),
        pytest.param(replace(SHORT_SLEEP, value=360), id="in minutes"),
    ],
)
def test_a_question_that_makes_no_sense_is_noted_nowhere(question: Question) -> None:
    assert there(question, {"sleep": 5, "moon": True, "own:": True}) == "?"


def test_only_the_dates_of_the_question_are_asked_of() -> None:
    question = replace(SHORT_SLEEP, first=MONDAY + timedelta(1), last=MONDAY + timedelta(2))
    assert there(question, *[{"sleep": 5}] * 4) == "?TT?"


def test_a_weekly_answer_holds_for_the_seven_days_that_end_with_it() -> None:
    stress = Question(factor="stress", relation=Relation.AT_LEAST, value=2)
    noted: list[dict[str, object]] = [{} for _ in range(16)]
    noted[8], noted[11], noted[13] = {"stress": 3}, {"stress": 0}, {"stress": "much"}
    assert there(stress, *noted) == "??TTTTTTTFFF????"


def bleeds(*days: int, of: int = 60) -> str:
    """The window of bleeding over so many days, with bleeding on the days of these numbers, from 0."""
    found = written("." * of)
    records = {record.date: record for record in found.days}
    for number in days:
        on = MONDAY + timedelta(number)
        records[on] = bleeding(on, clear=True)
    found = replace(found, days=tuple(records.values()))
    return told(exposures(Question(factor=BLEEDING), diary(found)))


def test_the_two_days_around_the_first_of_bleeding() -> None:
    assert bleeds(10, 11, 38, of=45) == "?" * 8 + "TTTTT" + "F" * 23 + "TTTTT" + "????"


def test_of_days_between_two_bleedings_too_far_apart_nobody_can_say() -> None:
    assert bleeds(5, 51) == "???TTTTT" + "?" * 41 + "TTTTT" + "?" * 6
    assert bleeds(5, 50) == "???TTTTT" + "F" * 40 + "TTTTT" + "?" * 7


def test_without_bleeding_nothing_can_be_said() -> None:
    assert bleeds(of=30) == "?" * 30


def test_dates_of_a_question_outside_the_diary_are_no_error() -> None:
    assert there(replace(SHORT_SLEEP, first=date(1900, 1, 1), last=date(1900, 2, 1)), {"sleep": 5}) == "?"
