"""Headache days by the week since an injection, the mean of the cycles laid over each other."""

from collections.abc import Sequence
from fractions import Fraction

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec, Role, Tick
from migrainejournal.charts.cycle_weeks import Week, wear_words, weeks_of
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import is_covered
from migrainejournal.clinical.wear_off import CycleWear, WearOff
from migrainejournal.domain.treatment import Treatment

HEIGHTS = (4, 8)
"""The axis ends at the first of these that leaves room for a number above the highest bar."""
ROOM = 0.5
TICKS_EVERY = 2
HALF_BAR = 0.35


def injection_cycles(course: Treatment, found: WearOff, diary: Diary, texts: Texts) -> ChartSpec | None:
    """The cycles that were looked at for wear-off.

    A week counts in a cycle where 80 % of its days are known, as days in seven; a bar is open where that is
    so in less than 80 % of the cycles. None where there is no cycle, or no week of one is known.
    """
    if not found.cycles:
        return None
    weeks = weeks_of(course, [cycle.session for cycle in found.cycles], diary)
    if all(week.mean is None for week in weeks):
        return None
    return ChartSpec(
        title=wear_words(course, found.cycles, texts),
        alternative=_alternative(course, found, weeks, texts),
        x=_week_axis(weeks, texts),
        y=_height(weeks, len(found.cycles), texts),
        bars=tuple(_bar(week, texts) for week in weeks),
    )


def _bar(week: Week, texts: Texts) -> Bar:
    return Bar(
        left=week.number - HALF_BAR,
        right=week.number + HALF_BAR,
        base=0,
        top=float(week.mean or 0),
        role=Role.HEADACHE,
        label=texts("charts.unknown_mark") if week.mean is None else _mean(week.mean, texts),
        is_open=not is_covered(len(week.known), week.cycles),
    )


def _mean(mean: Fraction, texts: Texts) -> str:
    return texts.number(float(mean), 1)


def _week_axis(weeks: Sequence[Week], texts: Texts) -> Axis:
    ticks = tuple(Tick(at=week.number, label=texts.number(week.number)) for week in weeks)
    return Axis(low=0.5, high=len(weeks) + 0.5, ticks=ticks, label=texts("charts.weeks_axis"))


def _height(weeks: Sequence[Week], number: int, texts: Texts) -> Axis:
    most = max(week.mean or 0 for week in weeks)
    high = next(height for height in HEIGHTS if most + ROOM <= height)
    ticks = tuple(Tick(at=at, label=texts.number(at)) for at in range(0, high + 1, TICKS_EVERY))
    return Axis(low=0, high=high, ticks=ticks, label=texts("charts.mean_of_cycles", n=number))


def _alternative(course: Treatment, found: WearOff, weeks: Sequence[Week], texts: Texts) -> str:
    head = texts("charts.cycles_order", n=len(found.cycles), name=course.name)
    by_week = "; ".join(_week_words(week, texts) for week in weeks)
    by_cycle = (_cycle_words(cycle, texts) for cycle in found.cycles)
    return " ".join([head, texts("charts.by_week", words=by_week), *by_cycle])


def _week_words(week: Week, texts: Texts) -> str:
    if week.mean is None:
        return texts("charts.week_unknown", week=week.number)
    return texts("charts.week", n=len(week.known), week=week.number, mean=_mean(week.mean, texts))


def _cycle_words(cycle: CycleWear, texts: Texts) -> str:
    """What is compared of the cycle, in days in 28."""
    first = texts.short_day(cycle.session.date)
    if cycle.middle is None or cycle.end is None:
        return texts("charts.cycle_not_enough", first=first)
    middle, end = _mean(cycle.middle.per_28, texts), _mean(cycle.end.per_28, texts)
    return texts("charts.cycle", first=first, middle=middle, end=end)
