"""Which dates are headache, aura, clear and unknown, with the worst pain and the hours on each.

Source: headache day of any duration, CHARM thesis (Pijpers); dates and the 30-minute share by this
project's counting notes; absence of an entry is unknown, never clear (Hundert 2014).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from migrainejournal.clinical.auras import aura_dates
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord, Span, belonging, spans_of
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
    def worst_function(self) -> int | None:
        """The worst function (0-3) of its headaches; None where none says it."""
        return max((a.function for a in self.headaches if a.function is not None), default=None)

    @property
    def known(self) -> bool:
        """Whether anything is known of the date."""
        return self.state is not DayState.UNKNOWN


class _Share(NamedTuple):
    """What one attack has of one date, and its pain there; not `belongs` where only an aura began."""

    attack: Attack
    belongs: bool
    span: Span | None
    pain: int | None


def dates_touched(attack: Attack, now: Moment, *, window_ends: date = date.max) -> frozenset[date]:
    """The dates of an attack, and those on which one of its auras began."""
    return frozenset(_shares(attack, now, window_ends))


def _shares(attack: Attack, now: Moment, window_ends: date) -> dict[date, _Share]:
    """By date; a running attack lasts until now, and never past the window (INTERFACES, counting notes)."""
    if attack.end is None:
        ends = attack.start.midnight(min(window_ends, now.civil_date + DAY) + DAY)
        now = min(now, Moment.of(ends, attack.start.zone))
    spans = spans_of(attack, now)
    if len(spans) == 1:
        shares = {day: _Share(attack, True, span, attack.worst_pain) for day, span in spans.items()}
    else:
        shares = {day: _Share(attack, True, spans[day], pain_on(attack, day)) for day in belonging(spans)}
    for day in aura_dates(attack):
        if day not in shares:
            shares[day] = _Share(attack, False, spans.get(day), None)
    return shares


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
    on_date: dict[date, list[_Share]] = {}
    for attack in sorted(attacks, key=lambda a: a.start.instant):
        for day, share in _shares(attack, now, last).items():
            on_date.setdefault(day, []).append(share)
    clear = {day.date for day in days if day.state is DayState.CLEAR}
    return tuple(
        _finding(day, on_date[day])
        if day in on_date
        else DayFinding(date=day, state=DayState.CLEAR if day in clear else DayState.UNKNOWN)
        for day in each_date(first, last)
    )


def _finding(day: date, shares: Sequence[_Share]) -> DayFinding:
    if len(shares) == 1:  # as nearly all dates are
        return _finding_of_one(day, shares[0])
    headaches = tuple(share.attack for share in shares if share.belongs and share.attack.is_headache)
    pains = [share.pain for share in shares if share.pain is not None]
    return DayFinding(
        date=day,
        state=DayState.HEADACHE if headaches else DayState.AURA,
        attacks=tuple(share.attack for share in shares),
        headaches=headaches,
        worst_pain=max(pains, default=None),
        in_attack=_covered([share.span for share in shares if share.span]),
    )


def _finding_of_one(day: date, share: _Share) -> DayFinding:
    attacks = (share.attack,)
    headaches = attacks if share.belongs and share.attack.is_headache else ()
    return DayFinding(
        date=day,
        state=DayState.HEADACHE if headaches else DayState.AURA,
        attacks=attacks,
        headaches=headaches,
        worst_pain=share.pain,
        in_attack=share.span[1] - share.span[0] if share.span else timedelta(),
    )


def _covered(spans: list[Span]) -> timedelta:
    """The time in any of the spans; where they overlap it counts once."""
    if not spans:
        return timedelta()
    first, *others = sorted(spans)
    covered, until = first[1] - first[0], first[1]
    for begins, ends in others:
        covered += max(timedelta(), ends - max(begins, until))
        until = max(until, ends)
    return covered
