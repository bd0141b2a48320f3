"""Headache days by the week since an injection: the last cycles laid over each other, and their mean."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Line, Reading, Role, Table, Tick
from migrainejournal.charts.cycle_weeks import Week, wear_words, weeks_of
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.clinical.wear_off import CycleWear, wear_off
from migrainejournal.domain.treatment import Treatment

CYCLE_ROLES = (Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH)
LAST_CYCLES = len(CYCLE_ROLES)
"""So many cycles are laid over each other at most, the last ones."""
ROOM = 0.5


def cycle_lines(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Of the course of injections every twelve weeks that was last given: days in seven known ones.

    A week of a cycle known by less than 80 % is a gap. None where no whole cycle lies in what was read.
    """
    found = _last_given(seen)
    if found is None:
        return None
    course, cycles = found
    weeks = weeks_of(course, [cycle.session for cycle in cycles], seen.journal)
    most = max((count for week in weeks for count in week.known), default=0)
    return ChartSpec(
        title=wear_words(course, cycles, texts),
        alternative=_alternative(course, cycles, weeks, texts),
        x=_axis(weeks, texts),
        y=value_axis(float(most) + ROOM, texts("trends.days_of_week_axis"), texts),
        lines=(*_cycles(cycles, weeks, texts), _mean(weeks, texts)),
        readings=tuple(Reading(at=week.number, words=_words(week, cycles, texts)) for week in weeks),
        table=_table(cycles, weeks, texts),
    )


def _last_given(seen: Seen) -> tuple[Treatment, tuple[CycleWear, ...]] | None:
    """The course of the latest session with its last whole cycles."""
    worn = [(course, wear_off(course, seen.journal)) for course in seen.courses]
    found = [(course, wear.cycles[-LAST_CYCLES:]) for course, wear in worn if wear and wear.cycles]
    return max(found, key=lambda each: each[1][-1].session.date, default=None)


def _cycles(cycles: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> Iterator[Line]:
    for place, (cycle, role) in enumerate(zip(cycles, CYCLE_ROLES, strict=False)):
        points = (
            None if (count := week.counts[place]) is None else (week.number, float(count)) for week in weeks
        )
        yield Line(points=tuple(points), role=role, name=_name(cycle, texts))


def _name(cycle: CycleWear, texts: Texts) -> str:
    return texts("trends.cycle_from", day=texts.short_day(cycle.session.date))


def _mean(weeks: Sequence[Week], texts: Texts) -> Line:
    points = (None if week.mean is None else (week.number, float(week.mean)) for week in weeks)
    return Line(points=tuple(points), role=Role.HEADACHE, name=texts("trends.mean_of_these"))


def _axis(weeks: Sequence[Week], texts: Texts) -> Axis:
    ticks = tuple(Tick(at=week.number, label=texts.number(week.number)) for week in weeks)
    return Axis(low=0.5, high=len(weeks) + 0.5, ticks=ticks, label=texts("charts.weeks_axis"))


def _words(week: Week, cycles: Sequence[CycleWear], texts: Texts) -> str:
    """The week's mean and the days of each cycle."""
    if week.mean is None:
        return texts("charts.week_unknown", week=week.number)
    listed = ", ".join(
        f"{_name(cycle, texts)} {texts('charts.unknown_mark') if count is None else _number(count, texts)}"
        for cycle, count in zip(cycles, week.counts, strict=True)
    )
    mean = _number(week.mean, texts)
    return texts("trends.week", week=week.number, mean=mean, listed=listed)


def _number(value: Fraction, texts: Texts) -> str:
    return texts.number(float(value), 1)


def _alternative(course: Treatment, cycles: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> str:
    head = texts("charts.cycles_order", n=len(cycles), name=course.name)
    return f"{head} {'. '.join(_words(week, cycles, texts) for week in weeks)}."


def _table(cycles: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> Table:
    return Table(
        columns=(
            texts("trends.column_week"),
            *(cycle.session.date.isoformat() for cycle in cycles),
            texts("trends.column_mean"),
        ),
        rows=tuple(
            (
                str(week.number),
                *("" if count is None else f"{float(count):.1f}" for count in week.counts),
                "" if week.mean is None else f"{float(week.mean):.1f}",
            )
            for week in weeks
        ),
    )
