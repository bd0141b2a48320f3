"""What must hold of the counts whatever was recorded."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.clinical.attacks import episode_length, episodes
from migrainejournal.clinical.counts import Counts, count, day_overviews
from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import (
    AuraKind,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Side,
    Symptom,
)
from tests.strategies import moments
from tests.values import day, medicine, moment

FIRST, LAST = day("2026-10-01"), day("2026-11-30")
NOW = moment("2026-12-01 10:00")
SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
ABOUT = (datetime.fromisoformat("2026-09-28"), datetime.fromisoformat("2026-12-03"))


PAINS = st.lists(st.integers(0, 10), max_size=3)
SYMPTOMS = st.sets(st.sampled_from(list(Symptom)[:6]), max_size=4).map(tuple)
AURAS = st.lists(st.tuples(st.sampled_from(AuraKind), st.integers(1, 120)), max_size=2)


@st.composite
def attacks(draw: st.DrawFn) -> Attack:
    """What the rules look at: time, pain, symptoms, side, quality and auras."""
    start, length = draw(moments(*ABOUT)), draw(st.timedeltas(timedelta(), timedelta(days=4)))
    pains = draw(PAINS)
    return Attack(
        start=start,
        end=start.plus(length) if draw(st.booleans()) else None,
        readings=tuple(
            PainReading(at=start.plus(length * n / len(pains)), pain=pain) for n, pain in enumerate(pains)
        ),
        symptoms=draw(SYMPTOMS),
        side=draw(st.none() | st.sampled_from(Side)),
        quality=draw(st.none() | st.sampled_from(Quality)),
        auras=tuple(Aura(kind=kind, minutes=minutes) for kind, minutes in draw(AURAS)),
    )


@st.composite
def excerpts(draw: st.DrawFn) -> Excerpt:
    """Two months with anything in them, autumn's clock change included."""
    taken = draw(st.lists(st.tuples(moments(*ABOUT), st.sampled_from(DoseReason)), max_size=4))
    clear = draw(st.sets(st.dates(FIRST, LAST), max_size=20))
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=NOW,
        attacks=tuple(draw(st.lists(attacks(), max_size=5))),
        doses=tuple(Dose(medicine=SUMATRIPTAN.id, at=at, reason=reason) for at, reason in taken),
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
        {frozenset(attack.id for attack in episode) for episode in episodes(e.attacks, NOW)}
        for e in (excerpt, other)
    )
    assert grouped == regrouped


@given(
    excerpt=excerpts(), zone=st.sampled_from(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"])
)
def test_the_zone_of_the_machine_does_not_matter(excerpt: Excerpt, zone: str) -> None:
    here = day_overviews(excerpt)
    with machine_in(zone):
        assert day_overviews(excerpt) == here


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


@given(excerpt=excerpts())
def test_an_unknown_day_never_lowers_a_count(excerpt: Excerpt) -> None:
    before = counted(excerpt)
    after = counted(replace(excerpt, days=()))
    assert (after.headache, after.migraine, after.acute) == (before.headache, before.migraine, before.acute)
    wider = counted(replace(excerpt, first=FIRST - timedelta(days=10), last=LAST + timedelta(days=10)))
    assert wider.headache >= before.headache
    assert wider.migraine >= before.migraine
    assert all(wider.acute[key] >= number for key, number in before.acute.items())


@given(excerpt=excerpts())
def test_the_numbers_fit_into_each_other(excerpt: Excerpt) -> None:
    found = counted(excerpt)
    assert found.days == len(tuple(each_date(FIRST, LAST)))
    assert found.unknown + found.known == found.days
    assert found.clear + found.headache <= found.known
    assert found.migraine <= found.known
    assert found.moderate_or_severe <= found.headache
    assert max(found.acute[key] for key in OveruseClass) <= found.acute["any"] <= found.days


@given(excerpt=excerpts())
def test_every_attack_is_in_one_episode_of_sensible_length(excerpt: Excerpt) -> None:
    found = episodes(excerpt.attacks, NOW)
    assert sorted(a.id for episode in found for a in episode) == sorted(a.id for a in excerpt.attacks)
    for episode in found:
        longest = max(episode_length((attack,), NOW) for attack in episode)
        assert episode_length(episode, NOW) >= longest >= timedelta()
