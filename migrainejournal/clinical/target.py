"""How long a course was at its target dose, and whether that makes an adequate trial (CLINICAL 1.8, 1.10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.treatment import Session, Treatment
from migrainejournal.domain.vocabulary import TreatmentKind

ADEQUATE_DAYS = 56
"""8 weeks at the target (AHS), for a preventive medicine whose course does not say otherwise."""
SHORTEST_CYCLE = 78
"""Days from one Botox injection to the next, at least (Khan 2020: 78 to 84)."""


@dataclass(frozen=True, kw_only=True)
class Dosing:
    """The dates at or above the target until today, and what they are held against.

    `sessions` are those given; of injections every twelve weeks, those whose cycle is over. `last_window_end`
    is the date up to which days are counted: yesterday, the last date at the target, or the end of the last
    whole cycle; None where there is none yet.
    """

    dates: tuple[date, ...]
    is_comparable: bool
    needed_days: int | None
    sessions: int
    needed_sessions: int
    last_window_end: date | None

    @property
    def days(self) -> int:
        """How many dates at or above the target, all together."""
        return len(self.dates)

    @property
    def since(self) -> date | None:
        """The first date at the target; None before it is reached."""
        return self.dates[0] if self.dates else None

    @property
    def is_adequate(self) -> bool:
        """Whether the target was kept for long enough, with enough sessions."""
        if self.needed_days is None or not self.is_comparable:
            return False
        return self.days >= self.needed_days and self.sessions >= self.needed_sessions


def dosing(treatment: Treatment, today: date) -> Dosing:
    """The dosing of the course until today.

    Injections at an interval hold until the next is due; doses hold from step to step, and without a target
    the highest one is it; a course with neither is at its target as long as it goes on.
    """
    last = min(treatment.end or today, today)
    comparable = len(treatment.step_measures) <= 1 and len(treatment.session_units) <= 1
    sessions = tuple(session for session in treatment.sessions if session.date <= last)
    dates = _cycle_dates(treatment, sessions, last) if treatment.interval_days and sessions else ()
    dates = dates or _step_dates(treatment, last)
    window_end: date | None = min([last, today - DAY, *dates[-1:]])
    counted = len(sessions)
    if (treatment.interval_days or 0) >= SHORTEST_CYCLE and sessions:
        whole = [end for session, end in cycles(treatment) if session in sessions and end < today]
        window_end, counted = max(whole, default=None), len(whole)
    return Dosing(
        dates=dates if comparable else (),
        is_comparable=comparable,
        needed_days=needed_days(treatment),
        sessions=counted,
        needed_sessions=treatment.adequate_sessions or 0,
        last_window_end=window_end,
    )


def needed_days(treatment: Treatment) -> int | None:
    """Days at the target that make its trial long enough; None where nobody has published any.

    The course's own, else 8 weeks for a preventive medicine (AHS).
    """
    if treatment.adequate_days is None and treatment.kind is TreatmentKind.PREVENTIVE:
        return ADEQUATE_DAYS
    return treatment.adequate_days


def target_of(treatment: Treatment) -> float | None:
    """The dose that counts as the target: the one agreed on, else the highest, planned ones too."""
    return treatment.target_amount or max((step.amount for step in treatment.steps), default=None)


def cycles(treatment: Treatment) -> tuple[tuple[Session, date], ...]:
    """Each session with the last date of its cycle: the day before the next, at most the interval later."""
    length = treatment.interval_days or 0
    dates = [session.date for session in treatment.sessions]
    ends = (
        min([begins + (length - 1) * DAY, *(later - DAY for later in dates[place + 1 : place + 2])])
        for place, begins in enumerate(dates)
    )
    found = zip(treatment.sessions, ends, strict=True)
    return tuple((session, end) for session, end in found if session.date <= end)


def _cycle_dates(treatment: Treatment, sessions: Sequence[Session], last: date) -> tuple[date, ...]:
    target = treatment.target_amount
    return tuple(
        day
        for session, ends in cycles(treatment)
        if session in sessions and (target is None or session.amount is None or session.amount >= target)
        for day in each_date(session.date, min(ends, last))
    )


def _step_dates(treatment: Treatment, last: date) -> tuple[date, ...]:
    if not treatment.steps:
        return () if treatment.target_amount else tuple(each_date(treatment.start, last))
    target = target_of(treatment) or 0
    ends = [*(step.date - DAY for step in treatment.steps[1:]), last]
    return tuple(
        day
        for step, end in zip(treatment.steps, ends, strict=True)
        if step.amount >= target
        for day in each_date(step.date, min(end, last))
    )
