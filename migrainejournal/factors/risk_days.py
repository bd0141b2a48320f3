"""The days on which an attack could begin, and those on which one did: the unit of every question.

A day counts when it begins at a moment at which a headache would be a new attack by the person's rule
(CLINICAL 1.4): the first day of an attack does, the days inside it and right after it do not, for nothing
that begins on them is a new onset. Today is not over, so nothing is known of it yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.attacks import episodes, open_from
from migrainejournal.clinical.diary import Diary
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.excerpt import Excerpt

BEFORE_ATTACK = 2
"""Counted from the second day after, no attack begins within 24 hours of the day."""


@dataclass(frozen=True, kw_only=True)
class RiskDays:
    """Consecutive dates from `first` on: whether each is known, could begin an attack, and began one."""

    first: date
    known: Sequence[bool]
    open: Sequence[bool]
    started: Sequence[bool]

    def __len__(self) -> int:
        """How many dates."""
        return len(self.known)


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """For each date: the outcome, None where it has none; `is_unknown` where that is for want of a record.

    The outcome is that an attack starts `later` days after the date, or on the next day.
    """

    events: Sequence[bool | None]
    is_unknown: Sequence[bool]
    later: int = 0

    def starts(self, days: RiskDays, place: int) -> int | None:
        """At which place the attack began that gave the date its outcome; None where none did."""
        if not self.events[place]:
            return None
        first = place + self.later
        return first if days.started[first] else first + 1


def risk_days(excerpt: Excerpt, diary: Diary, counting: Counting = USUAL) -> RiskDays:
    """The dates of the diary, which is the excerpt's; it should begin with the journal.

    An attack that was over before the excerpt is not in it, so the days right after that would seem open.
    """
    now, today = excerpt.until, excerpt.now.civil_date
    number = len(diary.overviews)
    is_open, started = [True] * number, [False] * number
    for episode in episodes(excerpt.attacks, now, counting.episode):
        begins = (episode.attacks[0].start.civil_date - diary.first).days
        if 0 <= begins < number:
            started[begins] = True
        ends = (open_from(episode, now, counting.episode) - diary.first).days
        closed = range(max(0, begins + 1), min(number, ends))
        is_open[closed.start : closed.stop] = [False] * len(closed)
    return RiskDays(
        first=diary.first,
        known=[overview.finding.known and overview.date < today for overview in diary.overviews],
        open=is_open,
        started=started,
    )


def outcomes(days: RiskDays, *, later: int = 0) -> Outcomes:
    """Whether an attack starts that day or the next; of days at risk of which both are known.

    Were a day with an attack kept though the next is unknown, and one without left out, days with attacks
    would be kept more often than those without. With `later`, whether one starts so many days later or on
    the day after that, of days from which none has begun until then.
    """
    number = len(days)
    events: list[bool | None] = [None] * number
    unknown = [True] * number
    for place in range(number - later - 1):
        if not all(days.known[place : place + later + 2]):
            continue
        unknown[place] = False
        if days.open[place] and not any(days.started[place : place + later]):
            events[place] = days.started[place + later] or days.started[place + later + 1]
    return Outcomes(events=events, is_unknown=unknown, later=later)
