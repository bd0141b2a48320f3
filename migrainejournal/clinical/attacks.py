"""Attacks counted as episodes by three rules (CLINICAL 1.4); headaches only join headaches.

An attack without headache (aura only) is an episode of its own and joins no headaches (this project's rule).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import dates_of
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import EpisodeRule

RECURRENCE_WITHIN = timedelta(hours=48)
RECURRENCE_FROM = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True)
class Episode:
    """Recorded attacks that are one; `recurrences` began 24 to 48 hours after what came before had ended."""

    attacks: tuple[Attack, ...]
    recurrences: tuple[Attack, ...] = ()

    def length(self, now: Moment) -> timedelta:
        """From the first start to the last end, never negative; a running attack lasts until now."""
        start = self.attacks[0].start
        return max(timedelta(), *((attack.end or now) - start for attack in self.attacks))


def episodes(
    attacks: Iterable[Attack], now: Moment, rule: EpisodeRule = EpisodeRule.WITHIN_48_HOURS
) -> tuple[Episode, ...]:
    """The recorded attacks grouped into episodes, in order of start.

    48 hours: a gap below 48 h from end to start joins (48-h statement, Schmerzklinik Kiel). Locked: one date
    without headache in between still joins (Sci Rep 2020). IHS: one such date parts. A date counts as without
    headache when none is recorded.
    """
    joins = _RULES[rule]
    groups: list[list[Attack]] = []
    recurrences: list[list[Attack]] = []
    running: int | None = None  # the group of headaches that may go on
    latest: Attack | None = None  # the one in it that ended last
    for attack in sorted(attacks, key=lambda a: (a.start.instant, (a.end or now).instant)):
        if attack.is_headache and latest is not None and running is not None and joins(latest, attack, now):
            groups[running].append(attack)
            if rule is EpisodeRule.WITHIN_48_HOURS and _gap(latest, attack, now) >= RECURRENCE_FROM:
                recurrences[running].append(attack)
        else:
            groups.append([attack])
            recurrences.append([])
            if not attack.is_headache:
                continue
            running, latest = len(groups) - 1, None
        if latest is None or (latest.end or now) < (attack.end or now):
            latest = attack
    return tuple(
        Episode(attacks=tuple(group), recurrences=tuple(again))
        for group, again in zip(groups, recurrences, strict=True)
    )


def open_from(episode: Episode, now: Moment, rule: EpisodeRule = EpisodeRule.WITHIN_48_HOURS) -> date:
    """The first date after an episode's start that begins when a headache would be a new attack by the rule.

    Before it, nothing that begins is a new onset (CLINICAL 1.4). An attack without headache is over when it
    ends. What still runs lasts until now.
    """
    if not episode.attacks[-1].is_headache:
        return _begins_after(episode.attacks[-1].end or now)
    latest = max(episode.attacks, key=lambda attack: (attack.end or now).instant)
    if rule is EpisodeRule.WITHIN_48_HOURS:
        return _begins_after((latest.end or now).plus(RECURRENCE_WITHIN))
    return dates_of(latest, now)[-1] + (3 if rule is EpisodeRule.LOCKED else 2) * DAY


def _begins_after(moment: Moment) -> date:
    """The first date that begins at the moment or later."""
    day = moment.civil_date
    return day if moment.midnight(day) == moment.instant else day + DAY


def _gap(before: Attack, after: Attack, now: Moment) -> timedelta:
    return after.start - (before.end or now)


def _free_dates(before: Attack, after: Attack, now: Moment) -> int:
    return (_first_date(after, now) - dates_of(before, now)[-1]).days - 1


def _first_date(attack: Attack, now: Moment) -> date:
    return dates_of(attack, now)[0]


_RULES: dict[EpisodeRule, Callable[[Attack, Attack, Moment], bool]] = {
    EpisodeRule.WITHIN_48_HOURS: lambda before, after, now: _gap(before, after, now) < RECURRENCE_WITHIN,
    EpisodeRule.LOCKED: lambda before, after, now: _free_dates(before, after, now) <= 1,
    EpisodeRule.IHS_DAY: lambda before, after, now: _free_dates(before, after, now) < 1,
}
