"""Attacks counted as episodes: headaches less than 48 hours apart are one (48-hour rule, CLINICAL 1.4).

An attack without headache (aura only) is an episode of its own and joins no headaches (this project's rule).
"""

from collections.abc import Iterable
from datetime import timedelta

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.moment import Moment

RECURRENCE_WITHIN = timedelta(hours=48)


def episodes(attacks: Iterable[Attack], now: Moment) -> tuple[tuple[Attack, ...], ...]:
    """The recorded attacks grouped into episodes, in order of start: a gap below 48 h joins headaches."""
    groups: list[list[Attack]] = []
    headaches: list[Attack] = []
    latest_end = None
    for attack in sorted(attacks, key=lambda a: a.start.instant):
        if not attack.is_headache:
            groups.append([attack])
            continue
        if latest_end is not None and attack.start - latest_end < RECURRENCE_WITHIN:
            headaches.append(attack)
        else:
            headaches = [attack]
            groups.append(headaches)
            latest_end = None
        end = attack.end or now
        latest_end = end if latest_end is None or latest_end < end else latest_end
    return tuple(tuple(group) for group in groups)


def episode_length(episode: tuple[Attack, ...], now: Moment) -> timedelta:
    """From the first start to the last end, never negative; a running episode lasts until now."""
    start = episode[0].start
    return max(timedelta(), *((attack.end or now) - start for attack in episode))
