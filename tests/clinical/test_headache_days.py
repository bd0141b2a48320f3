"""INTERFACES, counting notes: on which dates an attack lies, what is known of a date, how bad it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from migrainejournal.clinical.headache_days import DayFinding, dates_touched, headache_days, pain_on
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import Bleeding, DayState
from tests.clinical.diaries import counts_of
from tests.clinical.diaries import on as found_on
from tests.values import attack, aura, clear, day, days, excerpt, moment, reading

NOW = moment("2026-11-22 10:00")


def on(date_: str, *attacks: Attack, record: DayRecord | None = None) -> DayFinding:
    """What is found on one date."""
    return found_on(date_, *attacks, record=record, now=NOW)


def test_a_date_without_an_entry_is_unknown() -> None:
    assert on("2026-11-09") == DayFinding(date=day("2026-11-09"), state=DayState.UNKNOWN)
    assert not on("2026-11-09").known


@pytest.mark.parametrize("record", [DayRecord(date=day("2026-11-09"), bleeding=Bleeding.LIGHT, note="well")])
def test_a_note_or_bleeding_alone_says_nothing_of_headache(record: DayRecord) -> None:
    assert on("2026-11-09", record=record).state is DayState.UNKNOWN


def test_a_date_confirmed_clear_is_known() -> None:
    clear = on("2026-11-09", record=DayRecord(date=day("2026-11-09"), state=DayState.CLEAR))
    assert clear.state is DayState.CLEAR
    assert clear.known


def test_a_recorded_attack_outranks_a_clear_day() -> None:
    record = DayRecord(date=day("2026-11-09"), state=DayState.CLEAR)
    assert on("2026-11-09", attack("2026-11-09 08:00", "2026-11-09 09:00"), record=record).headaches


def test_a_date_with_less_than_30_minutes_of_a_longer_attack_stays_unknown() -> None:
    assert not on("2026-11-09", attack("2026-11-09 23:40", "2026-11-10 06:00")).known


def test_an_attack_without_a_reading_is_a_headache_of_unknown_pain() -> None:
    finding = on("2026-11-09", attack("2026-11-09 08:00", "2026-11-09 09:00", pain=None))
    assert finding.state is DayState.HEADACHE
    assert finding.worst_pain is None


def test_only_when_every_reading_says_0_it_did_not_hurt() -> None:
    silent = attack("2026-11-09 08:00", "2026-11-09 12:00", pain=0)
    later = replace(silent, readings=(*silent.readings, reading("2026-11-09 09:00", 1)))
    assert on("2026-11-09", silent).state is DayState.AURA
    assert on("2026-11-09", silent).worst_pain == 0
    assert on("2026-11-09", later).state is DayState.HEADACHE


def test_one_headache_among_auras_makes_a_headache_day() -> None:
    silent = attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0)
    finding = on("2026-11-09", silent, attack("2026-11-09 18:00", "2026-11-09 20:00", pain=3))
    assert finding.state is DayState.HEADACHE
    assert len(finding.attacks) == 2
    assert len(finding.headaches) == 1
    assert finding.worst_pain == 3
    assert finding.in_attack == timedelta(hours=3)


def test_time_in_overlapping_attacks_counts_once() -> None:
    finding = on(
        "2026-11-09",
        attack("2026-11-09 08:00", "2026-11-09 20:00"),
        attack("2026-11-09 07:00", "2026-11-09 09:00"),
        attack("2026-11-09 10:00", "2026-11-09 11:00"),
        attack("2026-11-09 22:00", "2026-11-10 06:00"),
    )
    assert len(finding.headaches) == 4
    assert finding.in_attack == timedelta(hours=15)


def test_short_attacks_within_a_long_one_add_no_time() -> None:
    long = attack("2026-11-09 08:00", "2026-11-09 20:00")
    short = [attack(f"2026-11-09 {hour}:00", f"2026-11-09 {hour + 1}:00") for hour in (10, 13)]
    assert on("2026-11-09", long, *short).in_attack == timedelta(hours=12)


@pytest.mark.parametrize(
    ("start", "end", "dates"),
    [
        pytest.param("2026-11-09 23:30", "2026-11-10 00:29", ["09"], id="30 and 29 minutes"),
        pytest.param("2026-11-09 23:31", "2026-11-10 00:30", ["10"], id="29 and 30 minutes"),
        pytest.param("2026-11-09 23:30", "2026-11-10 00:30", ["09", "10"], id="30 and 30 minutes"),
        pytest.param("2026-11-09 23:31", "2026-11-10 00:29", ["09"], id="29 and 29 minutes: a tie"),
        pytest.param("2026-11-09 23:45", "2026-11-10 00:20", ["10"], id="15 and 20 minutes"),
        pytest.param("2026-11-09 23:50", "2026-11-11 00:10", ["10"], id="10 minutes, a date, 10 minutes"),
        pytest.param("2026-11-09 23:30", "2026-11-11 00:30", ["09", "10", "11"], id="three dates"),
        pytest.param("2026-11-09 20:00", "2026-11-10 00:00", ["09"], id="until midnight"),
        pytest.param("2026-11-09 12:00", "2026-11-09 12:00", ["09"], id="of no length"),
        pytest.param("2026-11-09 12:00", "2026-11-09 12:01", ["09"], id="a minute"),
    ],
)
def test_an_attack_belongs_to_dates_with_30_minutes_of_it(start: str, end: str, dates: list[str]) -> None:
    found = excerpt("2026-11-08", "2026-11-12", attacks=[attack(start, end)], now=NOW)
    assert counts_of(found).headache.days == days(*(f"2026-11-{number}" for number in dates))
    assert dates_touched(attack(start, end), NOW) == set(counts_of(found).headache.days)


def test_dates_are_those_of_the_zone_the_attack_began_in() -> None:
    auckland = attack("2026-11-09 23:00", "2026-11-10 01:00", zone="Pacific/Auckland")
    assert dates_touched(auckland, NOW) == set(days("2026-11-09", "2026-11-10"))
    at_home = attack("2026-11-09 11:00", "2026-11-09 13:00")
    assert at_home.start.instant == auckland.start.instant.replace(hour=10)
    assert dates_touched(at_home, NOW) == set(days("2026-11-09"))


def test_pain_on_a_date_is_the_highest_reading_on_it_else_the_last_before() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-13 10:00"),
        readings=(
            reading("2026-11-09 21:00", 4),
            reading("2026-11-09 22:00", 7),
            reading("2026-11-09 23:00", 5),
            reading("2026-11-12 09:00", 2),
            reading("2026-11-12 10:00", 3),
        ),
    )
    pains = [pain_on(found, day(f"2026-11-{number:02}")) for number in range(9, 14)]
    assert pains == [7, 5, 5, 3, 3]


def test_a_reading_at_midnight_belongs_to_the_new_date() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-10 10:00", pain=2),
        readings=(reading("2026-11-09 20:00", 2), reading("2026-11-10 00:00", 8)),
    )
    assert pain_on(found, day("2026-11-09")) == 2
    assert pain_on(found, day("2026-11-10")) == 8


def test_a_date_before_the_first_reading_takes_it() -> None:
    first = reading("2026-11-10 08:00", 6)
    found = replace(attack("2026-11-09 20:00", "2026-11-10 10:00"), readings=(first,))
    assert pain_on(found, day("2026-11-09")) == 6


def test_a_date_before_the_first_of_several_readings_takes_the_first() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-10 10:00"),
        readings=(reading("2026-11-10 08:00", 6), reading("2026-11-10 09:00", 2)),
    )
    assert on("2026-11-09", found).worst_pain == 6


def test_an_attack_of_several_dates_without_a_reading_is_of_unknown_pain_on_each() -> None:
    found = attack("2026-11-09 20:00", "2026-11-10 10:00", pain=None)
    assert [on(f"2026-11-{number:02}", found).worst_pain for number in (9, 10)] == [None, None]


def test_a_reading_after_the_date_says_nothing_of_it() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-11 10:00"),
        readings=(reading("2026-11-09 20:00", 3), reading("2026-11-11 08:00", 9)),
    )
    assert [on(f"2026-11-{number:02}", found).worst_pain for number in (9, 10, 11)] == [3, 3, 9]


def test_the_attacks_of_a_date_stand_in_the_order_they_began() -> None:
    earlier, later = (
        attack("2026-11-08 20:00", "2026-11-09 09:00"),
        attack("2026-11-09 18:00", "2026-11-09 19:00"),
    )
    found = on("2026-11-09", later, earlier)
    assert found.attacks == found.headaches == (earlier, later)


def test_the_worst_of_several_attacks_is_the_dates() -> None:
    mild, severe = (
        attack("2026-11-09 08:00", "2026-11-09 09:00", pain=2),
        attack("2026-11-09 18:00", "2026-11-09 19:00", pain=8),
    )
    assert on("2026-11-09", mild, severe).worst_pain == on("2026-11-09", severe, mild).worst_pain == 8


def test_moderate_begins_at_4() -> None:
    attacks = [
        attack(f"2026-11-{number:02} 08:00", f"2026-11-{number:02} 09:00", pain=pain)
        for number, pain in enumerate([0, 3, 4, 10, None], start=1)
    ]
    counts = counts_of(excerpt("2026-11-01", "2026-11-30", attacks=attacks, now=NOW))
    assert counts.moderate_or_severe.days == days("2026-11-03", "2026-11-04")
    assert counts.headache.days == days("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05")
    assert (counts.days, counts.known.count, counts.unknown) == (30, 5, 25)


def test_moderate_is_judged_date_by_date() -> None:
    faded = replace(
        attack("2026-11-09 08:00", "2026-11-10 20:00"),
        readings=(reading("2026-11-09 08:00", 8), reading("2026-11-10 00:00", 2)),
    )
    counts = counts_of(excerpt("2026-11-09", "2026-11-10", attacks=[faded], now=NOW))
    assert counts.moderate_or_severe.days == days("2026-11-09")
    assert counts.headache.count == 2


def test_clear_days_are_those_confirmed_without_an_attack() -> None:
    records = clear(*days("2026-11-08", "2026-11-09", "2026-11-10"))
    found = excerpt(
        "2026-11-08",
        "2026-11-11",
        attacks=[attack("2026-11-09 08:00", "2026-11-09 09:00")],
        days=records,
        now=NOW,
    )
    counts = counts_of(found)
    assert counts.clear.days == days("2026-11-08", "2026-11-10")
    assert counts.known.days == days("2026-11-08", "2026-11-09", "2026-11-10")
    assert counts.unknown == 1


def test_a_running_attack_lasts_until_now_and_never_past_the_window() -> None:
    running = attack("2026-11-18 20:00")
    findings = headache_days(day("2026-11-17"), day("2026-11-20"), attacks=[running], days=[], now=NOW)
    assert [finding.known for finding in findings] == [False, True, True, True]
    findings = headache_days(day("2026-11-21"), day("2026-11-24"), attacks=[running], days=[], now=NOW)
    assert [finding.known for finding in findings] == [True, True, False, False]
    assert findings[1].in_attack == timedelta(hours=10)


def test_a_running_attack_lasts_until_now_where_it_is_tomorrow_already() -> None:
    running = attack("2026-11-22 20:00", zone="Pacific/Auckland")
    evening = moment("2026-11-22 22:00")
    assert dates_touched(running, evening) == set(days("2026-11-22", "2026-11-23"))
    assert found_on("2026-11-23", running, now=evening).in_attack == timedelta(hours=10)


def test_a_running_attack_begun_after_now_has_no_negative_length() -> None:
    ahead = attack("2026-11-22 12:30")
    assert on("2026-11-22", ahead).in_attack == timedelta()


def test_a_running_attack_ends_with_the_window_in_its_own_zone() -> None:
    running = attack("2026-11-18 20:00", zone="Pacific/Auckland")
    findings = headache_days(day("2026-11-18"), day("2026-11-19"), attacks=[running], days=[], now=NOW)
    assert [finding.in_attack for finding in findings] == [timedelta(hours=4), timedelta(hours=24)]


def test_a_running_attack_of_29_minutes_after_midnight_is_not_on_the_new_date_yet() -> None:
    running = attack("2026-11-21 20:00")
    for minute, known in ((29, False), (30, True)):
        now = moment(f"2026-11-22 00:{minute}")
        assert found_on("2026-11-22", running, now=now).known is known
        assert found_on("2026-11-21", running, now=now).known


def test_a_running_attack_is_cut_where_the_window_ends() -> None:
    running = attack("2026-11-18 23:50")
    before = headache_days(day("2026-11-17"), day("2026-11-18"), attacks=[running], days=[], now=NOW)
    assert [finding.state for finding in before] == [DayState.UNKNOWN, DayState.HEADACHE]
    whole = headache_days(day("2026-11-17"), day("2026-11-19"), attacks=[running], days=[], now=NOW)
    assert [finding.known for finding in whole] == [False, False, True]


def test_an_aura_that_meets_the_rule_makes_its_date_known() -> None:
    found = replace(
        attack("2026-11-09 23:45", "2026-11-10 06:00"), auras=(aura(20, start="2026-11-09 23:45"),)
    )
    before, after = headache_days(day("2026-11-09"), day("2026-11-10"), attacks=[found], days=[], now=NOW)
    assert (before.state, after.state) == (DayState.AURA, DayState.HEADACHE)
    assert before.attacks == (found,)
    assert before.headaches == ()
    assert before.worst_pain is None
    assert before.in_attack == timedelta(minutes=15)
    assert dates_touched(found, NOW) == set(days("2026-11-09", "2026-11-10"))


def test_an_aura_may_begin_on_a_date_the_attack_does_not_reach() -> None:
    after_midnight = replace(
        attack("2026-11-10 00:10", "2026-11-10 06:00"), auras=(aura(20, start="2026-11-09 23:50"),)
    )
    twin = replace(after_midnight, start=moment("2026-11-10 00:20"))
    assert on("2026-11-09", after_midnight).state is DayState.AURA
    for found in (on("2026-11-09", after_midnight), on("2026-11-09", after_midnight, twin)):
        assert found.state is DayState.AURA
        assert found.headaches == ()
        assert found.worst_pain is None
        assert found.in_attack == timedelta()
    silent = attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0)
    both = on("2026-11-09", after_midnight, silent)
    assert (both.state, both.worst_pain, both.in_attack) == (DayState.AURA, 0, timedelta(hours=1))


def test_two_attacks_without_pain_are_no_headache() -> None:
    silent = [
        attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0),
        attack("2026-11-09 18:00", "2026-11-09 19:00", pain=0),
    ]
    assert on("2026-11-09", *silent).state is DayState.AURA


def test_an_aura_of_a_headache_on_the_same_date_takes_nothing_from_it() -> None:
    found = replace(attack("2026-11-09 08:00", "2026-11-09 12:00"), auras=(aura(20),))
    assert on("2026-11-09", found).headaches == (found,)


def test_an_aura_of_unknown_length_makes_no_date_known() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-10 00:10"), auras=(aura(None, start="2026-11-10 00:05"),)
    )
    assert not on("2026-11-10", found).known


def test_a_reading_after_the_window_says_nothing_of_its_last_date() -> None:
    running = replace(
        attack("2026-11-18 20:00", pain=3),
        readings=(reading("2026-11-18 20:00", 3), reading("2026-11-19 08:00", 9)),
    )
    (cut,) = headache_days(day("2026-11-18"), day("2026-11-18"), attacks=[running], days=[], now=NOW)
    whole = headache_days(day("2026-11-18"), day("2026-11-19"), attacks=[running], days=[], now=NOW)
    assert cut.worst_pain == whole[0].worst_pain == 3
    assert whole[1].worst_pain == 9
