"""Which items are asked of a day, and how an answer is noted."""

from datetime import timedelta

import pytest

from migrainejournal.domain.checkin import ITEMS, Measure, measure_of, number_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.day_answers import answer_of, keys_noted, keys_to_ask, with_answer
from migrainejournal.domain.question import BLEEDING
from migrainejournal.domain.vocabulary import Bleeding
from tests.values import day

DAY = DayRecord(date=day("2026-11-22"))
ITEM = {item.key: item for item in ITEMS}


def noted(days_before: int, **checkin: object) -> DayRecord:
    return DayRecord(date=DAY.date - timedelta(days=days_before), checkin=checkin)


def test_nothing_is_asked_that_was_not_switched_on() -> None:
    assert keys_to_ask((), DAY, [DAY, noted(1, sleep=7)]) == ()


def test_what_is_switched_on_is_asked_once_in_the_persons_order() -> None:
    keys = ("own:red wine", "sleep", BLEEDING, "of a later version", "sleep")
    assert keys_to_ask(keys, DAY, []) == ("own:red wine", "sleep", BLEEDING)


@pytest.mark.parametrize(
    ("days_before", "asked"), [(-7, True), (-6, False), (1, False), (6, False), (7, True)]
)
def test_what_is_weekly_is_asked_when_a_week_has_passed(days_before: int, asked: bool) -> None:
    days = [noted(days_before, stress=2, work=1)]
    assert keys_to_ask(("stress", "work"), DAY, days) == (("stress", "work") if asked else ("work",))


def test_what_is_weekly_can_be_corrected_on_the_day_it_is_answered() -> None:
    today = with_answer(DAY, "mood", 2)
    assert keys_to_ask(("mood",), today, [today]) == ("mood",)


def test_an_answer_is_noted_and_taken_away_beside_the_others() -> None:
    day_ = with_answer(with_answer(DAY, "sleep", 7.5), "own:red wine", False)
    assert day_.checkin == {"sleep": 7.5, "own:red wine": False}
    assert with_answer(day_, "sleep", None).checkin == {"own:red wine": False}
    assert answer_of(day_, "own:red wine") is False
    assert answer_of(day_, "work") is None


def test_bleeding_is_noted_in_the_days_own_field() -> None:
    day_ = with_answer(DAY, BLEEDING, "light")
    assert (day_.bleeding, day_.checkin) == (Bleeding.LIGHT, {})
    assert answer_of(day_, BLEEDING) is Bleeding.LIGHT
    assert with_answer(day_, BLEEDING, None) == DAY


def test_a_past_day_shows_what_is_switched_on_and_what_was_answered() -> None:
    day_ = noted(30, stress=1, later=3, **{"own:choir": True})
    assert keys_noted(("sleep", BLEEDING), day_) == ("sleep", "stress", "own:choir")


def test_every_item_says_how_it_is_answered() -> None:
    assert {measure_of(key) for key in ITEM} == set(Measure)
    assert measure_of("own:red wine") is Measure.YES_NO
    assert measure_of(BLEEDING) is None
    assert measure_of("of a later version") is None


@pytest.mark.parametrize(
    ("key", "answer", "number"),
    [
        ("sleep", 7.5, 7.5),
        ("sleep", 0, 0.0),
        ("sleep", 24, 24.0),
        ("sleep", 24.5, None),
        ("sleep", -1, None),
        ("sleep", True, None),
        ("sleep", "7", None),
        ("sleep", None, None),
        ("sleep", float("nan"), None),
        ("movement", 1440, 1440.0),
        ("movement", 1441, None),
        ("work", 3, 3.0),
        ("work", 4, None),
        ("meal_skipped", True, None),
    ],
)
def test_only_what_can_be_right_is_a_number(key: str, answer: object, number: float | None) -> None:
    assert number_of(ITEM[key], answer) == number
