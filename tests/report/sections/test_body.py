"""Bleeding and check-ins, each with how often it was noted."""

import pytest

from migrainejournal.domain.checkin import ITEMS, CheckinItem, Measure
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.report.sections.body import body
from tests.report.sections.small_reports import facts, report
from tests.values import bleeding, dates_from, day


def noted(on: str, **checkin: object) -> DayRecord:
    return DayRecord(date=day(on), checkin=checkin)


def test_without_a_note_there_is_no_section() -> None:
    assert body(report()) is None
    assert body(report(days=[bleeding("2026-09-01", Bleeding.NONE)])) is None


def test_bleeding_is_told_in_days_and_cycles() -> None:
    days = [
        *map(bleeding, dates_from("2026-09-01", 4)),
        bleeding("2026-09-05", Bleeding.SPOTTING),
        *map(bleeding, dates_from("2026-09-29", 3)),
    ]
    assert facts(body(report(days=days))) == {
        "Bleeding": "7 days; 1 with spotting alone; 2 cycles, last on 29 Sep 2026"
    }


def test_bleeding_before_the_period_is_not_in_it() -> None:
    assert body(report(days=map(bleeding, dates_from("2026-08-20", 5)))) is None


def test_spotting_alone_is_no_day_of_bleeding() -> None:
    days = [bleeding("2026-09-05", Bleeding.SPOTTING)]
    assert facts(body(report(days=days))) == {"Bleeding": "0 days; 1 with spotting alone"}


def test_check_ins_are_means_and_days_with_a_yes_of_those_noted() -> None:
    days = [
        noted("2026-09-01", sleep=7.5, movement=20, stress=2, meal_skipped=True),
        noted("2026-09-02", sleep=6, movement=41, meal_skipped=False),
        noted("2026-08-01", sleep=1),
    ]
    section = body(report(days=days))
    assert section is not None
    assert section.note == "means, and days with a yes"
    assert facts(section) == {
        "Check-ins": "sleep 6.8 h, movement 30 min, 1 with a meal skipped (of 2 days); "
        "stress 2.0/3 (of 1 day)"
    }


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_every_item_has_its_words(item: CheckinItem) -> None:
    answer = True if item.measure is Measure.YES_NO else 2
    said = facts(body(report(days=[noted("2026-09-01", **{item.key: answer})])))["Check-ins"]
    assert said.endswith("(of 1 day)")


def test_items_of_the_persons_own_come_last_by_name() -> None:
    own: dict[str, object] = {"own:red wine": True, "own:choir": False, "own:rain": "a little"}
    assert facts(body(report(days=[noted("2026-09-01", **own, contact=3, work=0, mood=1)]))) == {
        "Check-ins": "low mood 1.0/3, work 0.0/3, contact 3.0/3, 0 with choir, 1 with red wine (of 1 day)"
    }


@pytest.mark.parametrize("value", [None, True, "much", -1, 25, [7], float("nan"), float("inf")])
def test_what_is_no_number_of_hours_is_not_counted(value: object) -> None:
    assert body(report(days=[noted("2026-09-01", sleep=value)])) is None
