"""All counts of a window as one value (INTERFACES, `stats --json`): days, rates, attacks, months."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from migrainejournal.clinical.attacks import episode_length, episodes
from migrainejournal.clinical.counts import Counts, by_month, count, day_overviews
from migrainejournal.clinical.months import count_range, rate_28
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.moment import Moment

LEIDEN = "leiden"
"""The key of the migraine-day rule (clinical.migraine_days)."""


@dataclass(frozen=True, kw_only=True)
class DayRate:
    """A number of dates, in 28 days where coverage is at least 80 %, as a range from 50 to 80 %."""

    count: int
    per_28: float | None
    range: tuple[int, int] | None


@dataclass(frozen=True, kw_only=True)
class AttackCount:
    """Episodes by the 48-hour rule, their median length in hours, and recorded attacks still running."""

    count: int
    median_hours: float | None
    running: int


@dataclass(frozen=True, kw_only=True)
class Stats:
    """The counts from `first` to `last`; `months` gives each calendar month's, by its first date."""

    first: date
    last: date
    rule: str
    counts: Counts
    headache_days: DayRate
    migraine_days: DayRate
    attacks: AttackCount
    months: tuple[tuple[date, Counts], ...]


def stats(excerpt: Excerpt) -> Stats:
    """The counts over all dates of the excerpt."""
    overviews = day_overviews(excerpt)
    counts = count(overviews, excerpt)
    return Stats(
        first=excerpt.first,
        last=excerpt.last,
        rule=LEIDEN,
        counts=counts,
        headache_days=_rate(counts.headache, counts),
        migraine_days=_rate(counts.migraine, counts),
        attacks=_attacks(excerpt),
        months=tuple((month, count(days, excerpt)) for month, days in by_month(overviews)),
    )


def _rate(number: int, counts: Counts) -> DayRate:
    return DayRate(
        count=number,
        per_28=rate_28(number, counts.known, counts.days),
        range=count_range(number, counts.known, counts.days),
    )


def _attacks(excerpt: Excerpt) -> AttackCount:
    """A running attack lasts until now, and never past the window (INTERFACES, counting notes)."""
    window_ends = Moment.of(excerpt.now.midnight(excerpt.last + DAY), excerpt.now.zone)
    until = min(excerpt.now, window_ends)
    found = episodes(excerpt.attacks, until)
    hours = [episode_length(episode, until).total_seconds() / 3600 for episode in found]
    return AttackCount(
        count=len(found),
        median_hours=median(hours) if hours else None,
        running=sum(attack.end is None for attack in excerpt.attacks),
    )
