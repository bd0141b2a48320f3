"""Made-up lives of which the truth is known: how chances run, what raises them, and what is written down."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from migrainejournal.domain.attack import Attack, PainReading
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.vocabulary import DayState

FIRST = date(2024, 1, 1)
SLEEP = Question(factor="sleep", relation=Relation.BELOW, value=6)
STRESS = Question(factor="stress", relation=Relation.AT_LEAST, value=2)
ATTACKS_BY_WEEKDAY = np.array([0.6, 0.6, 0.6, 0.8, 1.0, 1.9, 1.5])
HABITS_BY_WEEKDAY = np.array([-0.25, -0.25, -0.25, -0.1, 0.1, 0.45, 0.3])
IN_SPELL, OUT_OF_SPELL = 2.2, 0.4
LENGTHS, LENGTH_SHARES = [0, 1, 2], [0.5, 0.35, 0.15]
RECOVERY = 3
"""From the last day of an attack to the first that begins 48 hours after its end, at 14 o'clock."""
Numbers = NDArray[np.float64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Life:
    """How a life runs. `base` is the chance of an attack on a day without the factor, if one can begin.

    On days with the factor, which there are `share` of, it is `times` as high. `runs` is the chance that a
    day is as the one before, `weekly_item` makes whole weeks alike. `early` is the chance that the factor is
    there only because an attack begins that day or the next. `treated`, it is there from the middle on.
    `unknown` is the share of days of which nothing is written down, attacks among them unless `attacks_kept`.
    `resting`, the factor is rare during attacks and after them.
    """

    dates: int = 200
    base: float = 0.134
    times: float = 1.0
    share: float = 0.4
    weekly: bool = False
    spells: bool = False
    drift: bool = False
    treated: bool = False
    runs: float = 0.0
    weekly_item: bool = False
    early: float = 0.0
    unknown: float = 0.0
    attacks_kept: bool = False
    resting: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Lived:
    """What happened: the factor, on which days an attack could begin and did, its length in days after."""

    exposed: Marks
    open: Marks
    started: Marks
    lengths: NDArray[np.int64]
    chances: Numbers


def lived(life: Life, rng: Generator) -> Lived:
    """One such life."""
    number = life.dates
    exposed = _exposed(life, rng)
    chances = _chances(life, rng)
    raised = np.minimum(np.where(exposed, chances * life.times, chances), 0.95)
    is_open, started = np.ones(number, bool), np.zeros(number, bool)
    lengths = rng.choice(LENGTHS, number, p=LENGTH_SHARES)
    draws = rng.random(number)
    free = 0
    for day in range(number):
        if day < free:
            is_open[day] = False
        elif draws[day] < raised[day]:
            started[day] = True
            free = day + int(lengths[day]) + RECOVERY
    if life.early:
        soon = started | np.append(started[1:], False)
        exposed = exposed | (soon & (rng.random(number) < life.early))
    if life.resting:
        exposed = np.where(is_open, exposed, rng.random(number) < 0.08)
    return Lived(exposed=exposed, open=is_open, started=started, lengths=lengths, chances=chances)


def truth(life: Life, *, dates: int = 100_000, seed: int = 7) -> tuple[float, float]:
    """What the factor adds to the chance of an attack that day or the next, and how many times it makes it.

    From the chances of a very long such life: each day at risk is taken once with it and once without.
    """
    one = lived(replace(life, dates=dates, unknown=0.0), np.random.default_rng(seed))
    raised = np.minimum(np.where(one.exposed, one.chances * life.times, one.chances), 0.95)
    tomorrow = np.roll(raised, -1)
    with_it, without = (
        1 - (1 - np.minimum(one.chances * times, 0.95)) * (1 - tomorrow) for times in (life.times, 1.0)
    )
    at_risk = one.open
    at_risk[-1] = False
    mean, other = float(with_it[at_risk].mean()), float(without[at_risk].mean())
    return mean - other, mean / other


def change(life: Life, *, dates: int = 200_000) -> float:
    """What a treatment adds to the share of headache days, from two long lives without and with it."""
    shares = []
    for times in (1.0, life.times):
        long = replace(life, dates=dates, base=life.base * times, times=1.0)
        one = lived(long, np.random.default_rng(7))
        shares.append(float((one.lengths[one.started] + 1).sum()) / dates)
    return shares[1] - shares[0]


def journal(life: Life, rng: Generator) -> Excerpt:
    """What such a person writes down; the item is hours of sleep, or stress once a week."""
    one = lived(life, rng)
    written = rng.random(life.dates) >= life.unknown
    attacks = [
        _attack(FIRST + day * DAY, int(one.lengths[day]))
        for day in np.flatnonzero(one.started).tolist()
        if written[day] or life.attacks_kept
    ]
    days = [
        DayRecord(date=FIRST + day * DAY, state=DayState.CLEAR, checkin=_checkin(life, one, day))
        for day in np.flatnonzero(written).tolist()
    ]
    last = FIRST + (life.dates - 1) * DAY
    return Excerpt(
        first=FIRST,
        last=last,
        now=_at(last + 2 * DAY, 12),
        attacks=tuple(attacks),
        days=tuple(days),
    )


def _checkin(life: Life, one: Lived, day: int) -> dict[str, object]:
    if life.weekly_item:
        return {"stress": 3 if one.exposed[day] else 1} if day % 7 == 6 else {}
    return {"sleep": 5.0 if one.exposed[day] else 7.5}


def _exposed(life: Life, rng: Generator) -> Marks:
    shares = np.full(life.dates, life.share)
    if life.weekly:
        shares = shares + HABITS_BY_WEEKDAY[np.arange(life.dates) % 7]
    if life.drift:
        shares = shares * np.linspace(0.4, 1.6, life.dates)
    if life.treated:
        return np.arange(life.dates) >= life.dates // 2
    found: Marks = rng.random(life.dates) < np.clip(shares, 0.03, 0.97)
    same = rng.random(life.dates) < life.runs
    for day in range(1, life.dates):
        if (day % 7) if life.weekly_item else same[day]:
            found[day] = found[day - 1]
    return found


def _chances(life: Life, rng: Generator) -> Numbers:
    found = np.full(life.dates, life.base)
    if life.weekly:
        found = found * ATTACKS_BY_WEEKDAY[np.arange(life.dates) % 7]
    if life.drift:
        found = found * np.linspace(0.4, 1.6, life.dates)
    if life.spells:
        draws, in_spell = rng.random(life.dates), False
        for day in range(life.dates):
            if draws[day] < (1 / 14 if in_spell else 1 / 28):
                in_spell = not in_spell
            found[day] *= IN_SPELL if in_spell else OUT_OF_SPELL
    return found


def _attack(day: date, longer: int) -> Attack:
    begins = _at(day, 8)
    return Attack(start=begins, end=_at(day + longer * DAY, 14), readings=(PainReading(at=begins, pain=5),))


def _at(day: date, hour: int) -> Moment:
    return Moment.at(datetime.combine(day, datetime.min.time()) + timedelta(hours=hour), "UTC")
