"""Bleeding and check-ins, each with how often it was noted."""

import pytest

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
        "Bleeding": "7 days; 1 day with spotting alone; 2 cycles began, the last on 29 Sep 2026"
    }


def test_bleeding_before_the_period_is_not_in_it() -> None:
    assert body(report(days=map(bleeding, dates_from("2026-08-20", 5)))) is None


def test_check_ins_are_a_mean_with_its_number() -> None:
    days = [
        noted("2026-09-01", sleep=7.5, stress=2),
        noted("2026-09-02", sleep=6),
        noted("2026-08-01", sleep=1),
    ]
    assert facts(body(report(days=days))) == {
        "Sleep, hours": "mean 6.8, noted on 2 of 90 days",
        "Stress, 0 to 3": "mean 2.0, noted on 1 of 90 days",
    }


@pytest.mark.parametrize("value", [None, True, "much", -1, 25, [7], float("nan"), float("inf")])
def test_what_is_no_number_of_hours_is_not_counted(value: object) -> None:
    assert body(report(days=[noted("2026-09-01", sleep=value)])) is None
