"""Which dates are headache, aura, clear and unknown, with the worst pain and the hours on each.

Source: headache day of any duration, CHARM thesis (Pijpers); dates and the 30-minute share by this
project's counting notes; absence of an entry is unknown, never clear (Hundert 2014).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from migrainejournal.clinical.auras import aura_dates
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord, dates_of, span_on
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState


@dataclass(frozen=True, kw_only=True)
class DayFinding:
    """What is known of one date: state, attacks on it, worst pain (0-10) and time in any attack.

    `headaches` are those of the attacks that make it a headache day.
    """

    date: date
    state: DayState = DayState.UNKNOWN
    attacks: tuple[Attack, ...] = ()
    headaches: tuple[Attack, ...] = ()
    worst_pain: int | None = None
    in_attack: timedelta = timedelta()

    @property
    def known(self) -> bool:
        """Whether anything is known of the date."""
        return self.state is not DayState.UNKNOWN


def dates_touched(attack: Attack, now: Moment, *, window_ends: date = date.max) -> dict[date, bool]:
    """The dates of an attack, and whether it belongs to each or only one of its auras began there.

    A running attack lasts until now, and never past the window's last date (INTERFACES, counting notes).
    """
    if attack.end is None:
        ends = attack.start.midnight(min(window_ends, now.civil_date + DAY) + DAY)
        now = min(now, Moment.of(ends, attack.start.zone))
    return dict.fromkeys(aura_dates(attack), False) | dict.fromkeys(dates_of(attack, now), True)


def pain_on(attack: Attack, day: date) -> int | None:
    """The highest reading on the date, else the last one before it within the attack; None without either.

    A date before the first reading takes that first reading: it is all that is known of the attack.
    """
    if not attack.readings:
        return None
    begins, ends = attack.start.midnight(day), attack.start.midnight(day + DAY)
    on_date = [r.pain for r in attack.readings if begins <= r.at.instant < ends]
    if on_date:
        return max(on_date)
    earlier = [r.pain for r in attack.readings if r.at.instant < begins]
    return earlier[-1] if earlier else attack.readings[0].pain


def headache_days(
    first: date,
    last: date,
    *,
    attacks: Iterable[Attack],
    days: Iterable[DayRecord],
    now: Moment,
) -> tuple[DayFinding, ...]:
    """One finding for each date from first to last; a recorded attack outranks a confirmed clear day."""
    on_date: dict[date, list[tuple[Attack, bool]]] = {}
    for attack in sorted(attacks, key=lambda a: a.start.instant):
        for day, belongs in dates_touched(attack, now, window_ends=last).items():
            on_date.setdefault(day, []).append((attack, belongs))
    clear = {day.date for day in days if day.state is DayState.CLEAR}
    return tuple(
        _finding(day, on_date[day], now)
        if day in on_date
        else DayFinding(date=day, state=DayState.CLEAR if day in clear else DayState.UNKNOWN)
        for day in each_date(first, last)
    )


def _finding(day: date, found: Sequence[tuple[Attack, bool]], now: Moment) -> DayFinding:
    belonging = [attack for attack, belongs in found if belongs]
    headaches = tuple(attack for attack in belonging if attack.is_headache)
    pains = [pain for attack in belonging if (pain := pain_on(attack, day)) is not None]
    return DayFinding(
        date=day,
        state=DayState.HEADACHE if headaches else DayState.AURA,
        attacks=tuple(attack for attack, _ in found),
        headaches=headaches,
        worst_pain=max(pains, default=None),
        in_attack=_covered(span_on(attack, day, now) for attack, _ in found),
    )


def _covered(spans: Iterable[tuple[datetime, datetime]]) -> timedelta:
    """The time in any of the spans; where they overlap it counts once."""
    covered, until = timedelta(), datetime.min.replace(tzinfo=UTC)
    for begins, ends in sorted(spans):
        covered += max(timedelta(), ends - max(begins, until))
        until = max(until, ends)
    return covered
