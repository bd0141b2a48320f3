"""CLINICAL 1.12, T1 to T9 and T29: which dates are headache and migraine days, and how long an attack is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.ichd import check
from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import AuraKind, DayState, MigraineDayRule, Quality, Side, Symptom
from tests.clinical.diaries import (
    IBUPROFEN,
    RULES,
    SUMATRIPTAN,
    counts_of,
    headache_dates,
    migraine_dates,
    rules_met,
)
from tests.values import attack, aura, day, days, dose, excerpt, moment, reading

NOW = moment("2026-12-01 10:00")
MONDAY, TUESDAY = days("2026-11-09", "2026-11-10")
TYPICAL = replace(
    attack("2026-11-09 20:00", "2026-11-11 06:00", pain=5),
    quality=Quality.THROBBING,
    symptoms=(Symptom.NAUSEA,),
)
MIGRAINE_SPECIFIC = {"leiden", "four_hours", "ihs"}
"""The rules that count a date for a migraine-specific dose, or for an aura."""


def november(*attacks: Attack, doses: tuple[Dose, ...] = ()) -> Excerpt:
    return excerpt(
        "2026-11-01",
        "2026-11-30",
        attacks=attacks,
        doses=doses,
        medicines=(SUMATRIPTAN, IBUPROFEN),
        now=NOW,
    )


def hours_on(found: Excerpt, date_: date) -> timedelta:
    return next(o.finding.in_attack for o in day_overviews(found) if o.date == date_)


def rule_of(found: Attack) -> Rule | None:
    return check(found, (), medicines={}, now=NOW).rule


def test_t1_monday_evening_to_wednesday_morning() -> None:
    found = november(TYPICAL)
    assert headache_dates(found) == days("2026-11-09", "2026-11-10", "2026-11-11")
    assert all(migraine_dates(found, rule) == headache_dates(found) for rule in RULES)
    (episode,) = episodes([TYPICAL], NOW)
    assert episode.length(NOW) == timedelta(hours=34)
    assert [hours_on(found, date_).total_seconds() / 3600 for date_ in headache_dates(found)] == [4, 24, 6]
    assert rule_of(TYPICAL) is Rule.ICHD_1_1


@pytest.mark.parametrize(
    ("start", "end", "date_"),
    [
        pytest.param("2026-11-09 23:40", "2026-11-10 00:20", MONDAY, id="a tie: the start date"),
        pytest.param("2026-11-09 23:41", "2026-11-10 00:20", TUESDAY, id="19 and 20 minutes"),
        pytest.param("2026-11-09 23:39", "2026-11-10 00:20", MONDAY, id="21 and 20 minutes"),
    ],
)
def test_t2_over_midnight_counts_once(start: str, end: str, date_: date) -> None:
    short = replace(TYPICAL, start=moment(start), end=moment(end), readings=(reading(start, 5),))
    assert headache_dates(november(short)) == (date_,)
    assert migraine_dates(november(short)) == (date_,)


SHORT = replace(TYPICAL, end=moment("2026-11-09 20:25"))


def test_t3_25_minutes_without_drug_or_aura() -> None:
    assert headache_dates(november(SHORT)) == (MONDAY,)
    assert [migraine_dates(november(SHORT), rule) for rule in RULES] == [()] * 4


def test_t4_25_minutes_with_a_triptan() -> None:
    taken = november(SHORT, doses=(dose(SUMATRIPTAN, "2026-11-09 20:10"),))
    assert {rule.value for rule in RULES if migraine_dates(taken, rule)} == MIGRAINE_SPECIFIC
    assert migraine_dates(taken) == (MONDAY,)
    assert migraine_dates(november(SHORT, doses=(dose(IBUPROFEN, "2026-11-09 20:10"),))) == ()
    assert migraine_dates(november(SHORT, doses=(dose(SUMATRIPTAN, "2026-11-10 20:10"),))) == ()


def test_t5_aura_without_pain() -> None:
    found = november(replace(attack("2026-11-09 20:00", "2026-11-09 20:40", pain=0), auras=(aura(30),)))
    assert migraine_dates(found) == migraine_dates(found, MigraineDayRule.FOUR_HOURS) == (MONDAY,)
    assert headache_dates(found) == ()
    assert counts_of(found).known.days == (MONDAY,)
    assert day_overviews(found)[8].finding.state is DayState.AURA


THREE_KINDS = [AuraKind.VISUAL, AuraKind.SENSORY, AuraKind.SPEECH]


@pytest.mark.parametrize(
    ("minutes", "kinds", "met"),
    [
        pytest.param(4, [AuraKind.VISUAL], False, id="4 min"),
        pytest.param(5, [AuraKind.VISUAL], True, id="5 min"),
        pytest.param(60, [AuraKind.VISUAL], True, id="60 min"),
        pytest.param(61, [AuraKind.VISUAL], False, id="61 min, one symptom"),
        pytest.param(170, THREE_KINDS, True, id="170 min, three"),
        pytest.param(180, THREE_KINDS, True, id="180 min, three"),
        pytest.param(181, THREE_KINDS, False, id="181 min, three"),
        pytest.param(181, [*THREE_KINDS, AuraKind.RETINAL], False, id="181 min, four"),
        pytest.param(61, [AuraKind.VISUAL] * 3, False, id="61 min, the same three times"),
        pytest.param(72 * 60, [AuraKind.MOTOR], True, id="motor, 72 h"),
        pytest.param(72 * 60 + 1, [AuraKind.MOTOR], False, id="motor, more than 72 h"),
        pytest.param(4, [AuraKind.MOTOR], False, id="motor, 4 min"),
        pytest.param(30, [None], True, id="of unknown kind"),
        pytest.param(61, [None] * 3, False, id="61 min, three of unknown kind"),
        pytest.param(None, [AuraKind.VISUAL], False, id="of unknown length"),
    ],
)
def test_t6_length_of_an_aura(minutes: int | None, kinds: list[AuraKind | None], met: bool) -> None:
    auras = tuple(aura(minutes, kind) for kind in kinds)
    found = november(replace(attack("2026-11-09 08:00", "2026-11-09 08:20", pain=0), auras=auras))
    assert migraine_dates(found) == ((MONDAY,) if met else ())


def test_t7_photophobia_alone_is_probable_migraine() -> None:
    probable = replace(
        attack("2026-11-09 08:00", "2026-11-09 13:00"),
        side=Side.LEFT,
        quality=Quality.THROBBING,
        symptoms=(Symptom.PHOTOPHOBIA,),
    )
    found = check(probable, (), medicines={}, now=NOW)
    assert found.without_aura == {"B": True, "C": True, "D": False}
    assert found.rule is Rule.ICHD_1_5
    assert rules_met([probable], MONDAY, now=NOW) == {"trial"}
    assert rules_met([probable], MONDAY, now=NOW, specific=True) == {rule.value for rule in RULES}
    taken = november(probable, doses=(dose(SUMATRIPTAN, "2026-11-09 09:00"),))
    assert migraine_dates(taken) == (MONDAY,)
    assert migraine_dates(november(probable)) == ()


def test_t8_severe_and_aggravated_with_both_phobias() -> None:
    severe = replace(
        attack("2026-11-09 08:00", "2026-11-09 13:00", pain=8),
        side=Side.BOTH,
        quality=Quality.PRESSING,
        symptoms=(Symptom.AGGRAVATED_BY_ACTIVITY, Symptom.PHOTOPHOBIA, Symptom.PHONOPHOBIA),
    )
    assert rule_of(severe) is Rule.ICHD_1_1
    assert rules_met([severe], MONDAY, now=NOW) == {rule.value for rule in RULES}
    assert counts_of(november(severe)).moderate_or_severe.days == (MONDAY,)


def test_t9_sleep_is_inside_the_duration() -> None:
    slept = attack("2026-11-09 22:00", "2026-11-10 07:00")
    (episode,) = episodes([slept], NOW)
    assert episode.length(NOW) == timedelta(hours=9)
    assert check(slept, (), medicines={}, now=NOW).without_aura["B"] is True
    assert headache_dates(november(slept)) == (MONDAY, TUESDAY)


def test_t29_the_long_night_is_not_counted_twice() -> None:
    night = attack("2026-10-24 23:30", "2026-10-25 03:30")
    october = excerpt("2026-10-01", "2026-10-31", attacks=[night], now=NOW)
    assert headache_dates(october) == days("2026-10-24", "2026-10-25")
    assert [hours_on(october, date_) for date_ in headache_dates(october)] == [
        timedelta(minutes=30),
        timedelta(hours=4.5),
    ]
    (episode,) = episodes([night], NOW)
    assert episode.length(NOW) == timedelta(hours=5)


def test_t29_the_hour_that_is_lived_twice_is_on_one_date() -> None:
    twice = Attack(
        start=moment("2026-10-25 02:45"),
        end=moment("2026-10-25 02:15", fold=1),
        readings=(reading("2026-10-25 02:45", 5),),
    )
    found = excerpt("2026-10-24", "2026-10-26", attacks=[twice], now=NOW)
    assert headache_dates(found) == days("2026-10-25")
    assert hours_on(found, day("2026-10-25")) == timedelta(minutes=30)


def test_t29_the_short_night_lacks_an_hour() -> None:
    night = attack("2026-03-28 23:30", "2026-03-29 03:30")
    march = excerpt("2026-03-28", "2026-03-29", attacks=[night], now=NOW)
    assert headache_dates(march) == days("2026-03-28", "2026-03-29")
    assert [hours_on(march, date_) for date_ in headache_dates(march)] == [
        timedelta(minutes=30),
        timedelta(hours=2.5),
    ]


def test_t29_48_hours_are_hours_lived_not_hours_of_the_clock() -> None:
    before, after = attack("2026-10-23 10:00", "2026-10-24 10:00"), attack("2026-10-26 09:30")
    assert len(episodes([before, after], NOW)) == 2  # 47.5 by the clock, 48.5 lived
    before, after = attack("2026-03-27 10:00", "2026-03-28 10:00"), attack("2026-03-30 10:30")
    assert len(episodes([before, after], NOW)) == 1  # 48.5 by the clock, 47.5 lived


def test_t29_flight_east_over_midnight_keeps_the_dates_of_the_start() -> None:
    flight = replace(
        attack("2026-11-09 20:00", zone="America/New_York"), end=moment("2026-11-10 14:00", "Europe/Berlin")
    )
    found = november(flight, doses=(dose(SUMATRIPTAN, "2026-11-10 04:00", zone="Europe/Berlin"),))
    assert headache_dates(found) == (MONDAY, TUESDAY)
    assert counts_of(found).acute["triptan"].days == (TUESDAY,)
    assert [o.date for o in day_overviews(found) if o.doses] == [TUESDAY]


def test_t29_flight_west_over_the_date_line_counts_each_date_once() -> None:
    flight = replace(
        attack("2026-11-09 20:00", zone="Pacific/Auckland"),
        end=moment("2026-11-09 14:00", "America/Los_Angeles"),
    )
    found = november(flight)
    assert headache_dates(found) == (MONDAY, TUESDAY)  # 04:00 to 22:00 UTC: until 11:00 in Auckland
    assert hours_on(found, MONDAY) + hours_on(found, TUESDAY) == timedelta(hours=15)


def test_t29_every_date_of_a_journey_is_counted_once() -> None:
    at_home = attack("2026-11-09 08:00", "2026-11-09 09:00", zone="Asia/Tokyo")
    there = attack("2026-11-09 08:00", "2026-11-09 09:00", zone="America/Los_Angeles")
    found = november(at_home, there)
    assert headache_dates(found) == (MONDAY,)
    assert counts_of(found).days == len(list(each_date(day("2026-11-01"), day("2026-11-30"))))
