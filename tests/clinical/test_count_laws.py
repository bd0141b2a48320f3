"""What must hold of the counts whatever was recorded."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from migrainejournal.clinical.attacks import episode_length, episodes
from migrainejournal.clinical.counts import Counts, count, day_overviews
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord, each_date
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState, OveruseClass
from tests.strategies import attacks, doses, moments
from tests.values import day, medicine, moment

FIRST, LAST = day("2026-10-01"), day("2026-11-30")
NOW = moment("2026-12-01 10:00")
SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
ABOUT = (datetime.fromisoformat("2026-09-28"), datetime.fromisoformat("2026-12-03"))
SOME = settings(max_examples=40)


@st.composite
def excerpts(draw: st.DrawFn) -> Excerpt:
    """Two months with anything in them, autumn's clock change included."""

    def placed(attack: Attack, start: Moment, length: timedelta) -> Attack:
        readings = tuple(replace(r, at=start.plus(length / 2)) for r in attack.readings)
        own_auras = tuple(replace(a, start=a.start and start) for a in attack.auras)
        end = attack.end and start.plus(length)
        return replace(attack, start=start, end=end, readings=readings, auras=own_auras)

    lengths = st.timedeltas(timedelta(), timedelta(days=4))
    found = draw(st.lists(st.builds(placed, attacks(), moments(*ABOUT), lengths), max_size=5))
    taken = draw(st.lists(doses(SUMATRIPTAN.id, SUMATRIPTAN.id), max_size=4))
    times = draw(st.lists(moments(*ABOUT), min_size=len(taken), max_size=len(taken)))
    clear = draw(st.sets(st.dates(FIRST, LAST), max_size=30))
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=NOW,
        attacks=tuple(found),
        doses=tuple(replace(dose, at=at) for dose, at in zip(taken, times, strict=True)),
        days=tuple(DayRecord(date=date_, state=DayState.CLEAR) for date_ in sorted(clear)),
        medicines={SUMATRIPTAN.id: SUMATRIPTAN},
    )


def counted(excerpt: Excerpt) -> Counts:
    return count(day_overviews(excerpt), excerpt)


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


T = TypeVar("T")


def shuffled(entries: tuple[T, ...], seed: int) -> tuple[T, ...]:
    return tuple(random.Random(seed).sample(entries, len(entries)))


@SOME
@given(excerpt=excerpts(), seed=st.integers(0, 1000))
def test_the_order_of_entry_does_not_matter(excerpt: Excerpt, seed: int) -> None:
    other = replace(
        excerpt,
        attacks=shuffled(excerpt.attacks, seed),
        doses=shuffled(excerpt.doses, seed),
        days=shuffled(excerpt.days, seed),
    )
    assert counted(other) == counted(excerpt)
    grouped, regrouped = (
        [{attack.id for attack in episode} for episode in episodes(e.attacks, NOW)] for e in (excerpt, other)
    )
    assert grouped == regrouped


@SOME
@given(
    excerpt=excerpts(), zone=st.sampled_from(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"])
)
def test_the_zone_of_the_machine_does_not_matter(excerpt: Excerpt, zone: str) -> None:
    here = day_overviews(excerpt)
    with machine_in(zone):
        assert day_overviews(excerpt) == here


@SOME
@given(excerpt=excerpts(), added=st.dates(FIRST, LAST))
def test_a_clear_day_never_raises_a_count(excerpt: Excerpt, added: date) -> None:
    before = counted(excerpt)
    record = DayRecord(date=added, state=DayState.CLEAR)
    after = counted(replace(excerpt, days=(*excerpt.days, record)))
    assert after.headache == before.headache
    assert after.migraine == before.migraine
    assert after.moderate_or_severe == before.moderate_or_severe
    assert after.acute == before.acute
    assert 0 <= after.known - before.known == after.clear - before.clear <= 1


@SOME
@given(excerpt=excerpts())
def test_an_unknown_day_never_lowers_a_count(excerpt: Excerpt) -> None:
    before = counted(excerpt)
    after = counted(replace(excerpt, days=()))
    assert (after.headache, after.migraine, after.acute) == (before.headache, before.migraine, before.acute)
    wider = counted(replace(excerpt, first=FIRST - timedelta(days=10), last=LAST + timedelta(days=10)))
    assert wider.headache >= before.headache
    assert wider.migraine >= before.migraine
    assert all(wider.acute[key] >= number for key, number in before.acute.items())


@SOME
@given(excerpt=excerpts())
def test_the_numbers_fit_into_each_other(excerpt: Excerpt) -> None:
    found = counted(excerpt)
    assert found.days == len(tuple(each_date(FIRST, LAST)))
    assert found.unknown + found.known == found.days
    assert found.clear + found.headache <= found.known
    assert found.migraine <= found.known
    assert found.moderate_or_severe <= found.headache
    assert max(found.acute[key] for key in OveruseClass) <= found.acute["any"] <= found.days


@SOME
@given(excerpt=excerpts())
def test_every_attack_is_in_one_episode_of_sensible_length(excerpt: Excerpt) -> None:
    found = episodes(excerpt.attacks, NOW)
    assert sorted(a.id for episode in found for a in episode) == sorted(a.id for a in excerpt.attacks)
    for episode in found:
        longest = max(episode_length((attack,), NOW) for attack in episode)
        assert episode_length(episode, NOW) >= longest >= timedelta()
