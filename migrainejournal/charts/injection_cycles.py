"""Headache days by the week since an injection, the mean of the cycles laid over each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec, Role, Tick
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period, is_covered
from migrainejournal.clinical.target import cycles
from migrainejournal.clinical.wear_off import (
    CYCLES_NEEDED,
    MORE_DAYS,
    TIMES,
    CycleWear,
    WearOff,
)
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment

WEEK = 7
WEEKS = 13
HEIGHTS = (4, 8)
"""The axis ends at the first of these that leaves room for a number above the highest bar."""
ROOM = 0.5
TICKS_EVERY = 2
HALF_BAR = 0.35


@dataclass(frozen=True, kw_only=True)
class _Week:
    """A week since the injection: the headache days of each cycle that is known well enough there.

    `cycles` is how many are so long and in the diary there.
    """

    number: int
    cycles: int
    counts: tuple[Fraction, ...]

    @property
    def mean(self) -> Fraction | None:
        return sum(self.counts, Fraction()) / len(self.counts) if self.counts else None


def injection_cycles(course: Treatment, found: WearOff, diary: Diary, texts: Texts) -> ChartSpec | None:
    """The cycles that were looked at for wear-off.

    A week counts in a cycle where 80 % of its days are known, as days in seven; a bar is open where that is
    so in less than 80 % of the cycles. None where there is no cycle, or no week of one is known.
    """
    if not found.cycles:
        return None
    weeks = _weeks(_periods(course, found), diary)
    if all(week.mean is None for week in weeks):
        return None
    return ChartSpec(
        title=_title(course, found, texts),
        alternative=_alternative(course, found, weeks, texts),
        x=_week_axis(weeks, texts),
        y=_height(weeks, len(found.cycles), texts),
        bars=tuple(_bar(week, texts) for week in weeks),
    )


def _periods(course: Treatment, found: WearOff) -> list[Period]:
    """The dates of each whole cycle."""
    whole = {cycle.session.id for cycle in found.cycles}
    return [Period(session.date, end) for session, end in cycles(course) if session.id in whole]


def _weeks(periods: Sequence[Period], diary: Diary) -> list[_Week]:
    """The weeks that lie wholly in a cycle, the first thirteen."""
    longest = max(period.days for period in periods) // WEEK
    return [_week(number, periods, diary) for number in range(1, min(longest, WEEKS) + 1)]


def _week(number: int, periods: Sequence[Period], diary: Diary) -> _Week:
    before, until = (number - 1) * WEEK * DAY, (number * WEEK - 1) * DAY
    weeks = [Period(period.first + before, period.first + until) for period in periods]
    whole = [
        week
        for week, period in zip(weeks, periods, strict=True)
        if week.last <= period.last and diary.has_whole(week)
    ]
    rates = [diary.rate(week, diary.headache_days(week)) for week in whole]
    counts = tuple(rate * WEEK / FOUR_WEEKS for rate in rates if rate is not None)
    return _Week(number=number, cycles=len(whole), counts=counts)


def _bar(week: _Week, texts: Texts) -> Bar:
    return Bar(
        left=week.number - HALF_BAR,
        right=week.number + HALF_BAR,
        base=0,
        top=float(week.mean or 0),
        role=Role.HEADACHE,
        label=texts("charts.unknown_mark") if week.mean is None else _mean(week.mean, texts),
        is_open=not is_covered(len(week.counts), week.cycles),
    )


def _mean(mean: Fraction, texts: Texts) -> str:
    return texts.number(float(mean), 1)


def _week_axis(weeks: Sequence[_Week], texts: Texts) -> Axis:
    ticks = tuple(Tick(at=week.number, label=texts.number(week.number)) for week in weeks)
    return Axis(low=0.5, high=len(weeks) + 0.5, ticks=ticks, label=texts("charts.weeks_axis"))


def _height(weeks: Sequence[_Week], number: int, texts: Texts) -> Axis:
    most = max(week.mean or 0 for week in weeks)
    high = next(height for height in HEIGHTS if most + ROOM <= height)
    ticks = tuple(Tick(at=at, label=texts.number(at)) for at in range(0, high + 1, TICKS_EVERY))
    return Axis(low=0, high=high, ticks=ticks, label=texts("charts.mean_of_cycles", n=number))


def _title(course: Treatment, found: WearOff, texts: Texts) -> str:
    """In how many of the cycles that can be compared the line of wear-off is reached."""
    compared = [cycle.worn for cycle in found.cycles if cycle.worn is not None]
    if len(found.cycles) < CYCLES_NEEDED:
        words = texts("charts.one_cycle")
    elif found.met is None:
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


def _alternative(course: Treatment, found: WearOff, weeks: Sequence[_Week], texts: Texts) -> str:
    head = texts("charts.cycles_order", n=len(found.cycles), name=course.name)
    by_week = "; ".join(_week_words(week, texts) for week in weeks)
    by_cycle = (_cycle_words(cycle, texts) for cycle in found.cycles)
    return " ".join([head, texts("charts.by_week", words=by_week), *by_cycle])


def _week_words(week: _Week, texts: Texts) -> str:
    if week.mean is None:
        return texts("charts.week_unknown", week=week.number)
    return texts("charts.week", n=len(week.counts), week=week.number, mean=_mean(week.mean, texts))


def _cycle_words(cycle: CycleWear, texts: Texts) -> str:
    """What is compared of the cycle, in days in 28."""
    first = texts.short_day(cycle.session.date)
    if cycle.middle is None or cycle.end is None:
        return texts("charts.cycle_not_enough", first=first)
    middle, end = _mean(cycle.middle.per_28, texts), _mean(cycle.end.per_28, texts)
    return texts("charts.cycle", first=first, middle=middle, end=end)
