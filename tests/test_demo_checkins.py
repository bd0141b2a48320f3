"""What the sample journal says of its days goes with its attacks as its docstring says, and only so."""

from collections.abc import Callable
from datetime import date
from functools import cache
from statistics import mean

import pytest

from migrainejournal.demo import demo_records
from migrainejournal.demo.checkins import ASKED, NOTED_DAYS, RED_WINE, Lived, demo_lives
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.checkin import ITEMS, measure_of, number_of
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord, dates_of
from migrainejournal.domain.person import Profile
from migrainejournal.domain.question import BLEEDING
from migrainejournal.domain.record import Record

TODAY = date(2026, 11, 22)
SEEDS = range(1, 13)


@cache
def sample(seed: int = 1) -> tuple[Record, ...]:
    return demo_records(seed=seed, today=TODAY)


@cache
def lives(seed: int = 1) -> dict[date, Lived]:
    return dict(demo_lives(seed=seed, first=date(2023, 11, 1), last=TODAY - DAY))


def attacks(seed: int) -> list[Attack]:
    return [record for record in sample(seed) if isinstance(record, Attack)]


def noted() -> dict[date, DayRecord]:
    return {record.date: record for record in sample() if isinstance(record, DayRecord) and record.checkin}


def chances(is_exposed: Callable[[Lived, Lived], bool]) -> tuple[float, float]:
    """How often an attack starts on a date that none reaches, with and without something then or before."""
    exposed: list[bool] = []
    others: list[bool] = []
    for seed in SEEDS:
        starts = {attack.start.civil_date for attack in attacks(seed)}
        reached = {day for attack in attacks(seed) for day in dates_of(attack, attack.end or attack.start)}
        reached -= starts
        lived = lives(seed)
        for day in lived.keys() - reached:
            if day - DAY in lived:
                (exposed if is_exposed(lived[day - DAY], lived[day]) else others).append(day in starts)
    return mean(exposed), mean(others)


def test_after_a_short_night_attacks_start_much_more_often_that_day_and_the_next() -> None:
    after, otherwise = chances(lambda before, now: before.sleep < 6 or now.sleep < 6)
    assert 3 <= after / otherwise <= 6


def test_with_movement_attacks_start_much_less_often() -> None:
    after, otherwise = chances(lambda before, now: before.movement >= 30 or now.movement >= 30)
    assert 0.3 <= after / otherwise <= 0.6


@pytest.mark.parametrize("key", ["meal_skipped", RED_WINE])
def test_what_changes_nothing_goes_with_nothing(key: str) -> None:
    after, otherwise = chances(lambda before, now: bool(before.rest[key] or now.rest[key]))
    assert 0.85 <= after / otherwise <= 1.18


def test_one_night_in_five_is_short() -> None:
    assert 0.15 <= mean(lived.sleep < 6 for lived in lives().values()) <= 0.25
    assert {lived.sleep * 2 % 1 for lived in lives().values()} == {0}


def test_about_one_day_in_seven_is_not_noted_and_no_day_of_silent_weeks() -> None:
    wanted = list(each_date(max(min(lives()), TODAY - (NOTED_DAYS + 1) * DAY), TODAY - DAY))
    assert set(noted()) <= set(wanted)
    assert 0.1 <= 1 - len(noted()) / len(wanted) <= 0.22


def test_every_answer_can_be_right() -> None:
    items = {item.key: item for item in ITEMS}
    for day in noted().values():
        for key, answer in day.checkin.items():
            if key in items and not isinstance(answer, bool):
                assert number_of(items[key], answer) == answer
            else:
                assert isinstance(answer, bool)
                assert measure_of(key) == "yes_no"


def test_stress_and_mood_are_noted_once_a_week() -> None:
    for key in ("stress", "mood"):
        dates = [day.date for day in noted().values() if key in day.checkin]
        assert len(dates) > 30
        assert {day.weekday() for day in dates} == {6}


def test_the_person_has_switched_on_what_was_noted() -> None:
    (profile,) = [record for record in sample() if isinstance(record, Profile)]
    assert profile.checkin == ASKED
    assert {key for day in noted().values() for key in day.checkin} == set(ASKED) - {BLEEDING}
