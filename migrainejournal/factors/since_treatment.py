"""Better since this treatment? Fortnights before its start against fortnights since, with the range.

A treatment is there without a break once it has begun, so neither weeks nor weekdays of days with and without
it can be laid side by side, and a move along the diary would still meet most of itself. Headache comes in
spells besides. So the unit is the fortnight, and its share of days is compared: with the standard error of
two means (pooled), and by chance over every way to deal the fortnights out (an exact permutation test).
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from statistics import mean, variance
from typing import NamedTuple

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period, is_covered
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.factors.answer import Comparison, Group, Lack, Reason
from migrainejournal.factors.student import t_95

FORTNIGHT = 14
LEAST, MOST = 2, 6
"""Fortnights to each side: 28 to 84 days (CLINICAL 1.7, 1.8)."""


class _Fortnight(NamedTuple):
    known: int
    counted: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.counted, self.known)


def since(
    treatment: Treatment, diary: Diary, today: date, *, headache: bool, others: Iterable[Treatment] = ()
) -> Comparison | Lack:
    """Headache or migraine days since the treatment began against those before, not judged yet.

    `exposed` are the days since it began; FEWER is better. The difference is in days per day: 28 times it is
    days in four weeks. Counted are the whole fortnights known by 80 % (CLINICAL 1.3) of the periods below.
    """
    before = _fortnights(baseline_of(treatment, others), diary, headache=headache)
    after = _fortnights(since_of(treatment, today), diary, headache=headache)
    reason = None
    if len(before) < LEAST:
        reason = Reason.BASELINE_SHORT
    elif len(after) < LEAST:
        reason = Reason.SINCE_SHORT
    if reason is None:
        return _compared(before, after)
    days, days_since = (sum(each.known for each in side) for side in (before, after))
    return Lack(
        reason=reason,
        exposed=days_since,
        unexposed=days,
        exposed_missing=max(0, LEAST - len(after)) * FORTNIGHT,
        unexposed_missing=max(0, LEAST - len(before)) * FORTNIGHT,
    )


def baseline_of(treatment: Treatment, others: Iterable[Treatment] = ()) -> Period:
    """The 84 days before the start, no further back than the last time another course began or ended.

    What was different then is no baseline (this project's rule). Empty where another changed the day before.
    """
    changes = [
        change
        for other in others
        if other.id != treatment.id
        for change in (other.start, other.end + DAY if other.end is not None else None)
        if change is not None and change < treatment.start
    ]
    return Period(max([treatment.start - MOST * FORTNIGHT * DAY, *changes]), treatment.start - DAY)


def since_of(treatment: Treatment, today: date) -> Period:
    """The last 84 days of the course, or of it until yesterday: what it came to, not how it began."""
    last = min(treatment.end or today, today - DAY)
    return Period(max(treatment.start, last - (MOST * FORTNIGHT - 1) * DAY), last)


def _fortnights(period: Period, diary: Diary, *, headache: bool) -> Sequence[_Fortnight]:
    """The whole fortnights of the period, counted back from its end, that are known well enough."""
    found = []
    for place in range(period.days // FORTNIGHT):
        last = period.last - place * FORTNIGHT * DAY
        each = Period(last - (FORTNIGHT - 1) * DAY, last)
        known = diary.known(each)
        if diary.has_whole(each) and is_covered(known, FORTNIGHT):
            days = (diary.headache_days if headache else diary.migraine_days)(each)
            found.append(_Fortnight(known, len(days)))
    return found


def _compared(before: Sequence[_Fortnight], after: Sequence[_Fortnight]) -> Comparison:
    shares, shares_since = ([each.share for each in side] for side in (before, after))
    difference = float(mean(shares_since) - mean(shares))
    half = t_95(len(before) + len(after) - 2) * _error(shares, shares_since)
    p, ways = _chance(shares, shares_since)
    return Comparison(
        exposed=_group(after),
        unexposed=_group(before),
        difference=difference,
        low=max(-1.0, difference - half),
        high=min(1.0, difference + half),
        p=p,
        rearrangements=ways - 1,
    )


def _error(one: Sequence[Fraction], other: Sequence[Fraction]) -> float:
    """The standard error of the difference of two means, with one variance for both."""
    squares = sum((len(side) - 1) * variance(side) for side in (one, other))
    pooled = squares / (len(one) + len(other) - 2)
    return math.sqrt(pooled * (Fraction(1, len(one)) + Fraction(1, len(other))))


def _chance(before: Sequence[Fraction], after: Sequence[Fraction]) -> tuple[float, int]:
    """Of all ways to deal out the fortnights, the share that differs as much to either side; all ways."""
    everything = [*before, *after]
    scale = math.lcm(*(share.denominator for share in everything))
    whole = [int(share * scale) for share in everything]  # the same in whole numbers, so that equal is equal
    middle = sum(whole) * len(after)
    ways = [abs(sum(dealt) * len(whole) - middle) for dealt in combinations(whole, len(after))]
    found = abs(sum(whole[len(before) :]) * len(whole) - middle)
    return sum(way >= found for way in ways) / len(ways), len(ways)


def _group(side: Sequence[_Fortnight]) -> Group:
    return Group(days=sum(each.known for each in side), events=sum(each.counted for each in side))
