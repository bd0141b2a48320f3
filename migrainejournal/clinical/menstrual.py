"""Attacks around the first day of bleeding (ICHD-3 A1.1.1, A1.1.2), beside what chance alone would give."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import Bleeding

BLEEDS = (Bleeding.LIGHT, Bleeding.MEDIUM, Bleeding.HEAVY)
"""What begins a cycle; spotting alone does not (this project's rule)."""
SAME_BLEEDING_WITHIN = timedelta(days=10)
"""Bleeding less than so long after bleeding or spotting is the same one (this project's rule)."""
WINDOW = (-2, -1, 0, 1, 2)
"""Days -2 to 3 of the cycle: day 1 is the first of bleeding, and there is no day 0."""


@dataclass(frozen=True, kw_only=True)
class Cycle:
    """One first day of bleeding; `hit` whether an attack began in its window, None where nobody can say."""

    day_one: date
    hit: Verdict


@dataclass(frozen=True, kw_only=True)
class MenstrualPattern(Finding):
    """The cycles that can be judged; `days` are the dates in their windows on which attacks began.

    `chance` is the chance of a hit in one cycle if attacks knew nothing of cycles: 1 - (1 - p)^5, where p is
    the share of migraine days among the known days outside all windows; None where there are none.
    """

    cycles: tuple[Cycle, ...]
    chance: float | None

    @property
    def hits(self) -> int:
        """In how many cycles an attack began in the window."""
        return sum(cycle.hit is True for cycle in self.cycles)


def menstrual_pattern(
    diary: Diary, episodes: Iterable[Episode], period: Period | None = None
) -> MenstrualPattern:
    """The window of five dates around each first day of bleeding in the period, or in the whole diary.

    ICHD-3 A1.1.1. Attacks are episodes: what begins within one is no new attack (CLINICAL 1.4). A diary that
    reaches beyond the period has windows at its edge whole, and knows of bleeding that only goes on there.
    """
    period = period or Period(diary.first, diary.last)
    starts = {episode.attacks[0].start.civil_date for episode in episodes}
    day_ones = first_days(diary.overviews)
    cycles = [
        Cycle(day_one=day, hit=_hit(diary, day, starts))
        for day in _within(period, day_ones)
        if _is_whole(diary, day)
    ]
    judged = tuple(cycle for cycle in cycles if cycle.hit is not None)
    windows = {date_ for day in day_ones for date_ in window(day)}
    return MenstrualPattern(
        rule=Rule.MENSTRUAL_WINDOW,
        days=tuple(sorted(day for cycle in judged for day in starts.intersection(window(cycle.day_one)))),
        judged=bool(judged),
        cycles=judged,
        chance=_chance(diary.within(period), windows),
    )


def window(day_one: date) -> tuple[date, ...]:
    """The five dates of the menstrual window around the first day of bleeding."""
    return tuple(day_one + shift * DAY for shift in WINDOW)


def first_days_in(period: Period, diary: Diary) -> list[date]:
    """The first dates of bleeding that lie in the period of a diary that may begin before it."""
    return _within(period, first_days(diary.overviews))


def first_days(overviews: Iterable[DayOverview]) -> tuple[date, ...]:
    """The first dates of bleeding: ten days or more after anything was noted of the one before."""
    found: list[date] = []
    latest: date | None = None
    for overview in overviews:
        bleeding = overview.record.bleeding if overview.record else None
        if bleeding is None or bleeding is Bleeding.NONE:
            continue
        if bleeding in BLEEDS and (latest is None or overview.date - latest >= SAME_BLEEDING_WITHIN):
            found.append(overview.date)
            latest = overview.date
        elif latest is not None and overview.date - latest < SAME_BLEEDING_WITHIN:
            latest = overview.date
    return tuple(found)


def _within(period: Period, days: Iterable[date]) -> list[date]:
    return [day for day in days if period.first <= day <= period.last]


def _is_whole(diary: Diary, day_one: date) -> bool:
    dates = window(day_one)
    return diary.first <= dates[0] and dates[-1] <= diary.last


def _hit(diary: Diary, day_one: date, starts: set[date]) -> Verdict:
    dates = window(day_one)
    if starts.intersection(dates):
        return True
    overviews = [diary.on(day) for day in dates]
    return False if all(o is not None and o.finding.known for o in overviews) else None


def _chance(overviews: Iterable[DayOverview], windows: set[date]) -> float | None:
    outside = [o for o in overviews if o.finding.known and o.date not in windows]
    if not windows or not outside:
        return None
    share = sum(overview.migraine_day for overview in outside) / len(outside)
    return float(1 - (1 - share) ** len(WINDOW))
