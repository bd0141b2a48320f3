"""Every diary of a few dates over a small alphabet of days: the rules find what the slow count finds."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.counts import ACUTE_KEYS, Counts, DayOverview, count, day_overviews
from migrainejournal.clinical.migraine_days import migraine_days
from migrainejournal.clinical.months import count_range, exact_rate_28, rate_28
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule
from tests.clinical import slow_count
from tests.clinical.slow_count import SlowDiary
from tests.clinical.slow_days import KINDS, diary_maker
from tests.clinical.slow_records import excerpt_of, real_attack
from tests.values import day

FIRST = day("2026-11-09")
JOINING = ("?", "slight", "migraine of 4 h", "aura alone", "night", "20 min before and after midnight")


def diaries(kinds: tuple[str, ...], dates: int) -> Iterator[SlowDiary]:
    diary = diary_maker((KINDS[kind] for kind in kinds), dates)
    return map(diary, product(range(len(kinds)), repeat=dates))


def numbers(dates: tuple[date, ...]) -> list[int]:
    return [(on - FIRST).days for on in dates]


def found_days(excerpt: Excerpt, overviews: tuple[DayOverview, ...], counts: Counts) -> dict[str, list[int]]:
    """The numbers of the dates the rules find, under the name of what they are."""
    findings = [overview.finding for overview in overviews]
    specific = [overview.date for overview in overviews if "migraine_specific" in overview.acute]
    by_rule = {
        rule.value: sorted(migraine_days(findings, rule=rule, specific=specific, now=excerpt.now))
        for rule in MigraineDayRule
    }
    found = {
        "known": counts.known.days,
        "clear": counts.clear.days,
        "headache": counts.headache.days,
        "moderate": counts.moderate_or_severe.days,
        **{rule: tuple(dates) for rule, dates in by_rule.items()},
        **{key: finding.days for key, finding in counts.acute.items()},
    }
    return {name: numbers(dates) for name, dates in found.items()}


def slow_days(diary: SlowDiary) -> dict[str, list[int]]:
    """The same, counted slowly."""
    dates = slow_count.all_dates(diary)
    states = [slow_count.state(diary, date) for date in dates]
    acute = [slow_count.acute(diary, date) for date in dates]
    return {
        "known": [date for date in dates if states[date] != "unknown"],
        "clear": [date for date in dates if states[date] == "clear"],
        "headache": [date for date in dates if states[date] == "headache"],
        "moderate": [date for date in dates if slow_count.moderate(diary, date)],
        **{
            rule.value: [date for date in dates if slow_count.migraine(diary, date, rule.value)]
            for rule in MigraineDayRule
        },
        **{key: [date for date in dates if key in acute[date]] for key in ACUTE_KEYS},
    }


def test_the_days_of_every_diary_of_three_dates() -> None:
    compared = 0
    for diary in diaries(tuple(KINDS), 3):
        excerpt = excerpt_of(diary, FIRST)
        overviews = day_overviews(excerpt)
        counts = count(overviews)
        assert found_days(excerpt, overviews, counts) == slow_days(diary), diary
        assert counts.migraine.days == tuple(o.date for o in overviews if o.migraine_day)
        compared += 1
    assert compared == len(KINDS) ** 3 == 22**3


def test_the_attacks_of_every_diary_of_five_dates() -> None:
    compared = 0
    for diary in diaries(JOINING, 5):
        excerpt = excerpt_of(diary, FIRST)
        for rule in EpisodeRule:
            found = {frozenset(a.id for a in e.attacks) for e in episodes(excerpt.attacks, excerpt.now, rule)}
            slow = {
                frozenset(real_attack(attack, FIRST).id for attack in group)
                for group in slow_count.episodes(diary, rule.value)
            }
            assert found == slow, (rule, diary)
        compared += 1
    assert compared == len(JOINING) ** 5 == 6**5


@pytest.mark.parametrize("days", [1, 5, 27, 28, 30, 31, 90])
def test_every_rate_and_range(days: int) -> None:
    for known in range(days + 1):
        for counted in range(known + 1):
            rate, range_ = slow_count.rate_and_range(counted, known, days)
            assert exact_rate_28(counted, known, days) == rate
            assert count_range(counted, known, days) == range_
            assert rate_28(counted, known, days) == (None if rate is None else pytest.approx(float(rate)))


def test_the_last_date_is_the_windows() -> None:
    (diary,) = diaries(("night",), 3)
    assert excerpt_of(diary, FIRST).last == FIRST + 2 * DAY
