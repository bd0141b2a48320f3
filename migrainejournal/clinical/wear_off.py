"""Whether the last weeks before the next injection are worse than the middle ones (CLINICAL 1.10).

Masters-Israilov 2019 and Khan 2020 describe it in the last four weeks; the lines are this project's rule.
"""

from dataclasses import dataclass
from fractions import Fraction

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.reduction import Measure, four_weeks_to, measured
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.target import SHORTEST_CYCLE, cycles
from migrainejournal.clinical.verdicts import Verdict, at_least
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Session, Treatment

MIDDLE_WEEKS = (28, 55)
"""Weeks 5 to 8, as days since the injection."""
TIMES, MORE_DAYS = Fraction(13, 10), 2
CYCLES_NEEDED = 2


@dataclass(frozen=True, kw_only=True)
class CycleWear:
    """One cycle: headache days in 28 in its middle and in its last four weeks; `worn` None if not known."""

    session: Session
    middle: Measure | None
    end: Measure | None
    worn: Verdict


@dataclass(frozen=True, kw_only=True)
class WearOff(Finding):
    """The whole cycles whose middle is in the diary; `met` where two or more wore off.

    `days` are the headache days of the last weeks.
    """

    met: Verdict
    cycles: tuple[CycleWear, ...]


def wear_off(treatment: Treatment, diary: Diary) -> WearOff | None:
    """The wear-off of a treatment given every twelve weeks; None for any other."""
    if (treatment.interval_days or 0) < SHORTEST_CYCLE:
        return None
    found = tuple(
        _cycle(session, Period(session.date, ends), diary)
        for session, ends in cycles(treatment)
        if ends <= diary.last and (ends - session.date).days + 1 >= SHORTEST_CYCLE
        if session.date + MIDDLE_WEEKS[0] * DAY >= diary.first
    )
    met = at_least(CYCLES_NEEDED, [cycle.worn for cycle in found])
    return WearOff(
        rule=Rule.WEAR_OFF,
        days=tuple(day for cycle in found if cycle.end for day in cycle.end.days),
        judged=met is not None and len(found) >= CYCLES_NEEDED,
        met=met if len(found) >= CYCLES_NEEDED else None,
        cycles=found,
    )


def _cycle(session: Session, cycle: Period, diary: Diary) -> CycleWear:
    begins, ends = (session.date + days * DAY for days in MIDDLE_WEEKS)
    middle = measured(diary, Period(begins, ends), headache=True)
    end = measured(diary, four_weeks_to(cycle.last), headache=True)
    worn = None
    if middle is not None and end is not None:
        worn = end.per_28 >= TIMES * middle.per_28 and end.per_28 - middle.per_28 >= MORE_DAYS
    return CycleWear(session=session, middle=middle, end=end, worn=worn)
