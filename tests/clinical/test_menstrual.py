"""ICHD-3 A1.1.1: five dates around the first of bleeding, beside what chance alone would give."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.menstrual import MenstrualPattern, first_days, menstrual_pattern, window
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import Bleeding, DayState
from tests.clinical.diaries import diary
from tests.values import attack, bleeding, clear, dates_from, day, days, excerpt, headache, migraine, moment

FIRST = day("2026-05-01")
MAY = dates_from(FIRST, 31)
MAY_10 = MAY[9]


def pattern(
    *attacks: Attack,
    bleeds: Iterable[DayRecord] = (bleeding(MAY_10),),
    unknown: Iterable[date] = (),
    dates: tuple[date, ...] = MAY,
) -> MenstrualPattern:
    """What is found over the dates, all confirmed clear but the unknown ones and those with an attack."""
    nothing = set(unknown)
    records = {record.date: record for record in (*clear(*(d for d in dates if d not in nothing)),)}
    for record in bleeds:
        state = None if record.date in nothing else DayState.CLEAR
        records[record.date] = replace(record, state=state)
    found = excerpt(dates[0], dates[-1], attacks=attacks, days=records.values())
    return menstrual_pattern(diary(found), [Episode(attacks=(attack,)) for attack in attacks])


class Walked(tuple[DayOverview, ...]):
    """Overviews that count how often all of them are gone through."""

    times = 0

    def __iter__(self) -> Iterator[DayOverview]:
        self.times += 1
        return super().__iter__()


def test_the_first_days_of_a_long_diary_are_looked_for_once() -> None:
    overviews = Walked(diary(excerpt(FIRST, MAY[-1], days=[bleeding(MAY_10)])).overviews)
    assert len(menstrual_pattern(Diary(overviews), [Episode(attacks=(headache(MAY_10),))]).cycles) == 1
    assert overviews.times == 1


def test_the_window_is_two_days_before_to_the_third_day_and_has_no_day_0() -> None:
    assert window(MAY_10) == days("2026-05-08", "2026-05-09", "2026-05-10", "2026-05-11", "2026-05-12")


@pytest.mark.parametrize(
    ("date_", "hit"),
    [
        pytest.param("2026-05-07", False, id="day -3"),
        pytest.param("2026-05-08", True, id="day -2"),
        pytest.param("2026-05-09", True, id="day -1"),
        pytest.param("2026-05-10", True, id="day 1"),
        pytest.param("2026-05-11", True, id="day 2"),
        pytest.param("2026-05-12", True, id="day 3"),
        pytest.param("2026-05-13", False, id="day 4"),
    ],
)
def test_both_ends_of_the_window(date_: str, hit: bool) -> None:
    found = pattern(headache(day(date_)))
    assert found.hits == int(hit)
    assert len(found.cycles) == 1
    assert found.days == (days(date_) if hit else ())
    assert found.judged


def test_the_attack_must_begin_in_the_window() -> None:
    assert pattern(attack("2026-05-07 20:00", "2026-05-09 20:00")).hits == 0
    late = attack("2026-05-12 23:50", "2026-05-13 20:00")
    assert pattern(late).hits == 1  # though it belongs to the next date


def test_two_attacks_in_one_window_are_one_hit() -> None:
    found = pattern(headache(MAY[8]), headache(MAY[10]), headache(MAY[20]))
    assert (found.hits, len(found.cycles)) == (1, 1)
    assert found.days == (MAY[8], MAY[10])


def test_the_dates_of_a_window_stand_in_order() -> None:
    dates = window(MAY_10)
    assert pattern(*map(headache, reversed(dates))).days == dates


@pytest.mark.parametrize("amount", Bleeding)
def test_what_begins_a_cycle(amount: Bleeding) -> None:
    bleeds = amount in (Bleeding.LIGHT, Bleeding.MEDIUM, Bleeding.HEAVY)
    assert len(pattern(bleeds=[bleeding(MAY_10, amount)]).cycles) == int(bleeds)


@pytest.mark.parametrize(("later", "cycles"), [(9, 1), (10, 2), (20, 2)])
def test_bleeding_within_ten_days_is_the_same(later: int, cycles: int) -> None:
    dates = dates_from(FIRST, 60)
    again = dates_from(MAY_10, 2, every=later)[1]
    found = pattern(bleeds=[bleeding(MAY_10), bleeding(again)], dates=dates)
    assert len(found.cycles) == cycles
    assert found.cycles[0].day_one == MAY_10
    assert found.cycles[-1].day_one == (MAY_10 if cycles == 1 else again)


def test_ten_days_are_counted_from_the_last_of_the_bleeding() -> None:
    dates = dates_from(FIRST, 60)
    long = [bleeding(date_) for date_ in dates_from(MAY_10, 6)]
    for last, cycles in ((14, 1), (15, 2)):
        again = bleeding(dates_from(MAY_10, 2, every=last)[1])
        assert len(pattern(bleeds=[*long, again], dates=dates).cycles) == cycles


def test_spotting_goes_on_with_a_bleeding_and_begins_none() -> None:
    before = bleeding("2026-05-08", Bleeding.SPOTTING)
    assert first_days(diary(excerpt(FIRST, MAY[-1], days=[before, bleeding(MAY_10)])).overviews) == (MAY_10,)
    dates = dates_from(FIRST, 60)
    spotted = bleeding("2026-05-17", Bleeding.SPOTTING)
    again = bleeding("2026-05-22")
    assert len(pattern(bleeds=[bleeding(MAY_10), again], dates=dates).cycles) == 2
    assert len(pattern(bleeds=[bleeding(MAY_10), spotted, again], dates=dates).cycles) == 1


def test_a_date_noted_without_bleeding_is_none() -> None:
    dates = dates_from(FIRST, 60)
    noted = [bleeding(MAY_10), bleeding("2026-05-18", Bleeding.NONE), bleeding("2026-05-24")]
    assert len(pattern(bleeds=noted, dates=dates).cycles) == 2


def test_spotting_ten_days_after_a_bleeding_is_not_part_of_it() -> None:
    dates = dates_from(FIRST, 60)
    found = pattern(
        bleeds=[bleeding(MAY_10), bleeding("2026-05-20", Bleeding.SPOTTING), bleeding("2026-05-25")],
        dates=dates,
    )
    assert [cycle.day_one for cycle in found.cycles] == [MAY_10, day("2026-05-25")]


@pytest.mark.parametrize(
    ("first", "last", "cycles"),
    [
        ("2026-05-08", "2026-05-12", 1),
        ("2026-05-09", "2026-05-12", 0),
        ("2026-05-08", "2026-05-11", 0),
    ],
)
def test_a_window_over_the_edge_of_the_diary_is_no_cycle(first: str, last: str, cycles: int) -> None:
    begins, ends = days(first, last)
    found = pattern(headache(MAY_10), dates=dates_from(begins, (ends - begins).days + 1))
    assert len(found.cycles) == found.hits == cycles
    assert found.judged is bool(cycles)


@pytest.mark.parametrize("unknown", window(MAY_10))
def test_an_unknown_date_in_the_window_leaves_the_cycle_out_unless_it_is_a_hit(unknown: date) -> None:
    assert pattern(unknown=[unknown]).cycles == ()
    assert not pattern(unknown=[unknown]).judged
    other = MAY_10 if unknown != MAY_10 else MAY[8]
    assert pattern(headache(other), unknown=[unknown]).hits == 1
    assert pattern(unknown=[MAY[6], MAY[12]]).hits == 0
    assert len(pattern(unknown=[MAY[6], MAY[12]]).cycles) == 1


def test_an_unknown_date_that_bled_is_not_known_to_be_free() -> None:
    assert pattern(unknown=[MAY_10]).cycles == ()


def test_the_chance_of_a_hit_by_hand() -> None:
    outside = [date_ for date_ in MAY if date_ not in window(MAY_10)]
    assert len(outside) == 26
    found = pattern(*(migraine(date_) for date_ in outside[:13]), migraine(MAY_10))
    assert found.chance == pytest.approx(1 - 0.5**5)
    assert pattern().chance == 0
    assert pattern(*(migraine(date_) for date_ in outside)).chance == 1


def test_the_chance_knows_only_known_days_and_migraine_days() -> None:
    outside = [date_ for date_ in MAY if date_ not in window(MAY_10)]
    found = pattern(
        *(migraine(date_) for date_ in outside[:2]),
        *(headache(date_, pain=2) for date_ in outside[2:4]),
        unknown=outside[10:],
    )
    assert found.chance == pytest.approx(1 - (1 - 2 / 10) ** 5)


def test_there_is_no_chance_without_a_cycle_or_without_days_outside() -> None:
    assert pattern(bleeds=[]).chance is None
    assert pattern(dates=window(MAY_10)).chance is None


def test_a_cycle_nobody_can_judge_is_not_outside_the_windows() -> None:
    found = pattern(migraine(MAY[0]), unknown=[MAY_10])
    assert found.cycles == ()
    assert found.chance == pytest.approx(1 - (1 - 1 / 26) ** 5)


def test_a_window_over_the_edge_is_not_outside_the_windows() -> None:
    last = MAY[-1]
    june = [bleeding(MAY_10), bleeding(last)]
    found = pattern(migraine(MAY[-2]), migraine(last), bleeds=june)
    assert [cycle.day_one for cycle in found.cycles] == [MAY_10]
    assert found.chance == 0  # both lie in the window of the bleeding that began on the last date


def test_cycles_stand_in_order() -> None:
    dates = dates_from(FIRST, 90)
    starts = days("2026-05-10", "2026-06-07", "2026-07-05")
    found = pattern(headache(starts[1]), bleeds=[bleeding(on) for on in starts], dates=dates)
    assert [(cycle.day_one, cycle.hit) for cycle in found.cycles] == [
        (starts[0], False),
        (starts[1], True),
        (starts[2], False),
    ]
    assert found.hits == 1


def test_the_date_is_that_of_the_place_the_attack_began_in() -> None:
    away = attack("2026-05-13 01:00", "2026-05-13 05:00", zone="Pacific/Auckland")
    assert away.start.instant < moment("2026-05-12 23:00").instant
    assert pattern(away).hits == 0
