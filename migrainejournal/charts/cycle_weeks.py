"""Headache days by the week since an injection, cycle by cycle, and what they say of its wear-off."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period
from migrainejournal.clinical.target import cycles
from migrainejournal.clinical.verdicts import at_least
from migrainejournal.clinical.wear_off import CYCLES_NEEDED, MORE_DAYS, TIMES, CycleWear
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Session, Treatment

WEEK = 7
WEEKS = 13


@dataclass(frozen=True, kw_only=True)
class Week:
    """A week since the injection: the headache days of each cycle in turn, as days in seven.

    None stands for a cycle that is not known well enough there, or not so long, or not read.
    """

    number: int
    cycles: int
    counts: tuple[Fraction | None, ...]

    @property
    def known(self) -> tuple[Fraction, ...]:
        """Those that are known; `cycles` is how many are so long and were read."""
        return tuple(count for count in self.counts if count is not None)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the cycles known there; None without one."""
        return sum(self.known, Fraction()) / len(self.known) if self.known else None


def weeks_of(course: Treatment, sessions: Sequence[Session], diary: Diary) -> list[Week]:
    """The weeks that lie wholly in a cycle of these sessions, the first thirteen."""
    chosen = {session.id for session in sessions}
    periods = [Period(session.date, end) for session, end in cycles(course) if session.id in chosen]
    longest = max(period.days for period in periods) // WEEK
    return [_week(number, periods, diary) for number in range(1, min(longest, WEEKS) + 1)]


def _week(number: int, periods: Sequence[Period], diary: Diary) -> Week:
    before, until = (number - 1) * WEEK * DAY, (number * WEEK - 1) * DAY
    weeks = [Period(period.first + before, period.first + until) for period in periods]
    whole = [
        week.last <= period.last and diary.has_whole(week)
        for week, period in zip(weeks, periods, strict=True)
    ]
    rates = [
        diary.rate(week, diary.headache_days(week)) if is_whole else None
        for week, is_whole in zip(weeks, whole, strict=True)
    ]
    counts = tuple(None if rate is None else rate * WEEK / FOUR_WEEKS for rate in rates)
    return Week(number=number, cycles=sum(whole), counts=counts)


def wear_words(course: Treatment, found: Sequence[CycleWear], texts: Texts) -> str:
    """In how many of the cycles that can be compared the line of wear-off is reached."""
    compared = [cycle.worn for cycle in found if cycle.worn is not None]
    if len(found) < CYCLES_NEEDED:
        words = texts("charts.one_cycle")
    elif at_least(CYCLES_NEEDED, [cycle.worn for cycle in found]) is None:
        words = texts("charts.cycles_not_enough")
    else:
        words = texts(
            "charts.cycles_worn",
            n=len(compared),
            worn=sum(compared),
            times=texts.number(float(TIMES), 1),
            more=MORE_DAYS,
        )
    return texts("charts.of_course", name=course.name, words=words)
