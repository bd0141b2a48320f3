"""CLINICAL 1.4: recorded attacks as episodes, by three rules."""

from dataclasses import replace
from datetime import timedelta

import pytest

from migrainejournal.clinical.attacks import Episode, episodes, open_from
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import EpisodeRule
from tests.values import attack, day, headache, moment, reading

NOW = moment("2026-11-22 10:00")


def test_headaches_join_over_everything_between_them() -> None:
    long = attack("2026-11-01 08:00", "2026-11-05 08:00")
    inside = attack("2026-11-02 08:00", "2026-11-02 09:00")
    after = attack("2026-11-07 07:00", "2026-11-07 09:00")
    running = attack("2026-11-12 08:00")
    first, second = episodes([running, after, inside, long], NOW)
    assert first == Episode(attacks=(long, inside, after), recurrences=(after,))
    assert second == Episode(attacks=(running,))
    assert first.length(NOW) == timedelta(days=6, hours=1)
    assert second.length(NOW) == NOW - running.start


def test_the_length_reaches_to_the_last_end_not_to_the_end_of_the_last() -> None:
    long = attack("2026-11-01 08:00", "2026-11-05 08:00")
    inside = attack("2026-11-02 08:00", "2026-11-02 09:00")
    (episode,) = episodes([inside, long], NOW)
    assert episode.length(NOW) == timedelta(days=4)


def test_a_running_attack_begun_after_now_has_no_negative_length() -> None:
    ahead = attack("2026-11-22 12:30")
    (episode,) = episodes([ahead], NOW)
    assert episode.length(NOW) == timedelta()


def test_an_aura_without_headache_is_an_episode_of_its_own_and_joins_no_headaches() -> None:
    first = attack("2026-11-01 08:00", "2026-11-02 10:00")
    aura_only = attack("2026-11-04 00:00", "2026-11-04 00:30", pain=0)
    second = attack("2026-11-05 20:00", "2026-11-06 08:00")
    assert [e.attacks for e in episodes([second, aura_only, first], NOW)] == [
        (first,),
        (aura_only,),
        (second,),
    ]
    soon = attack("2026-11-04 09:00", "2026-11-04 10:00")
    assert [e.attacks for e in episodes([soon, aura_only, first], NOW)] == [(first, soon), (aura_only,)]


@pytest.mark.parametrize("rule", EpisodeRule)
def test_two_auras_without_headache_are_two_by_every_rule(rule: EpisodeRule) -> None:
    auras = [
        attack("2026-11-04 08:00", "2026-11-04 08:30", pain=0),
        attack("2026-11-04 09:00", "2026-11-04 09:30", pain=0),
    ]
    assert len(episodes(auras, NOW, rule)) == 2


@pytest.mark.parametrize(
    ("next_date", "joined"),
    [
        pytest.param("2026-11-09", {"48h", "locked", "ihs_day"}, id="the same date"),
        pytest.param("2026-11-10", {"48h", "locked", "ihs_day"}, id="the next date"),
        pytest.param("2026-11-11", {"48h", "locked"}, id="one date between"),
        pytest.param("2026-11-12", set(), id="two dates between"),
    ],
)
def test_how_many_dates_without_headache_part_attacks(next_date: str, joined: set[str]) -> None:
    found = [headache(day("2026-11-09")), replace(headache(day(next_date)), readings=())]
    assert {rule.value for rule in EpisodeRule if len(episodes(found, NOW, rule)) == 1} == joined


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param(
            ("2026-11-09 20:00", "2026-11-10 00:29"),
            ("2026-11-11 08:00", "2026-11-11 09:00"),
            {"48h", "locked"},
            id="29 minutes leave a date without headache",
        ),
        pytest.param(
            ("2026-11-09 20:00", "2026-11-10 00:30"),
            ("2026-11-11 08:00", "2026-11-11 09:00"),
            {"48h", "locked", "ihs_day"},
            id="30 minutes do not",
        ),
        pytest.param(
            ("2026-11-09 08:00", "2026-11-09 09:00"),
            ("2026-11-10 23:40", "2026-11-11 06:00"),
            {"48h", "locked"},
            id="the second belongs to the date after its start",
        ),
    ],
)
def test_the_dates_between_are_those_no_attack_belongs_to(
    first: tuple[str, str], second: tuple[str, str], joined: set[str]
) -> None:
    found = [attack(*first), attack(*second)]
    assert {rule.value for rule in EpisodeRule if len(episodes(found, NOW, rule)) == 1} == joined


@pytest.mark.parametrize("rule", [EpisodeRule.LOCKED, EpisodeRule.IHS_DAY])
def test_only_the_48_hours_know_recurrences(rule: EpisodeRule) -> None:
    found = [
        attack("2026-11-09 00:00", "2026-11-09 01:00"),
        attack("2026-11-10 23:00", "2026-11-10 23:50"),
    ]
    (episode,) = episodes(found, NOW, rule)
    assert episode.recurrences == ()
    (by_hours,) = episodes(found, NOW)
    assert by_hours.recurrences == (found[1],)


def test_an_attack_that_runs_keeps_joining_until_now() -> None:
    running, later = attack("2026-11-12 08:00"), attack("2026-11-20 08:00", "2026-11-20 09:00")
    assert len(episodes([running, later], NOW)) == 1
    assert len(episodes([replace(running, end=moment("2026-11-12 20:00")), later], NOW)) == 2


def test_what_ended_last_decides_not_what_began_last() -> None:
    long, inside = (
        attack("2026-11-01 08:00", "2026-11-05 08:00"),
        attack("2026-11-02 08:00", "2026-11-02 09:00"),
    )
    near = attack("2026-11-06 08:00", "2026-11-06 09:00")
    (episode,) = episodes([long, inside, near], NOW, EpisodeRule.IHS_DAY)
    assert episode.attacks == (long, inside, near)


def test_a_headache_is_one_unless_every_reading_says_0() -> None:
    begun = attack("2026-11-01 08:00", "2026-11-01 12:00", pain=0)
    hurt = replace(begun, readings=(*begun.readings, reading("2026-11-01 09:00", 1)))
    next_one = attack("2026-11-02 08:00", "2026-11-02 12:00")
    assert len(episodes([hurt, next_one], NOW)) == 1
    assert len(episodes([begun, next_one], NOW)) == 2
    assert len(episodes([replace(begun, readings=()), next_one], NOW)) == 1


def test_without_attacks_there_are_none() -> None:
    assert episodes([], NOW) == ()


@pytest.mark.parametrize(
    ("ends", "by_48_hours", "locked", "ihs_day"),
    [
        ("2026-11-04 14:00", "2026-11-07", "2026-11-07", "2026-11-06"),
        ("2026-11-05 00:00", "2026-11-07", "2026-11-07", "2026-11-06"),
        ("2026-11-05 00:20", "2026-11-08", "2026-11-07", "2026-11-06"),
        ("2026-11-05 08:00", "2026-11-08", "2026-11-08", "2026-11-07"),
    ],
)
def test_the_first_date_that_begins_when_a_headache_would_be_a_new_attack(
    ends: str, by_48_hours: str, locked: str, ihs_day: str
) -> None:
    opens = {
        EpisodeRule.WITHIN_48_HOURS: by_48_hours,
        EpisodeRule.LOCKED: locked,
        EpisodeRule.IHS_DAY: ihs_day,
    }
    for rule, first in opens.items():
        (episode,) = episodes([attack("2026-11-04 10:00", ends)], NOW, rule)
        found = open_from(episode, NOW, rule)
        assert found == day(first)
        at_midnight, day_before = (attack(f"{on} 00:00", f"{on} 06:00") for on in (found, found - DAY))
        assert len(episodes([*episode.attacks, at_midnight], NOW, rule)) == 2
        assert len(episodes([*episode.attacks, day_before], NOW, rule)) == 1


def test_after_an_aura_alone_the_next_date_is_open() -> None:
    (episode,) = episodes([attack("2026-11-04 10:00", "2026-11-04 11:00", pain=0)], NOW)
    assert open_from(episode, NOW) == day("2026-11-05")


def test_while_it_runs_no_date_until_now_is_open() -> None:
    (episode,) = episodes([attack("2026-11-04 10:00")], NOW)
    assert open_from(episode, NOW) == day("2026-11-25")
