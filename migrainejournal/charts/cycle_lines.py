"""Headache days by the week since an injection: the last cycles laid over each other, and their mean."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Line, Reading, Role, Table, Tick
from migrainejournal.charts.cycle_weeks import Week, wear_words, weeks_of
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.target import SHORTEST_CYCLE, cycles
from migrainejournal.clinical.wear_off import CycleWear, wear_off
from migrainejournal.domain.treatment import Session, Treatment

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
    course, drawn = found
    weeks = weeks_of(course, [cycle.session for cycle in drawn], seen.journal)
    most = max((count for week in weeks for count in week.known), default=0)
    return ChartSpec(
        title=_title(course, drawn, weeks, texts),
        alternative=_alternative(course, drawn, weeks, texts),
        x=_axis(weeks, texts),
        y=value_axis(float(most) + ROOM, texts("trends.days_of_week_axis"), texts),
        lines=(*_cycles(drawn, weeks, texts), _mean(weeks, texts)),
        readings=tuple(Reading(at=week.number, words=_words(week, drawn, texts)) for week in weeks),
        table=_table(drawn, weeks, texts),
    )


def sessions_shown(course: Treatment, period: Period) -> tuple[Session, ...]:
    """The last sessions of injections every twelve weeks, those of whole cycles and of one that may go on.

    None where no cycle reaches into the period.
    """
    if (course.interval_days or 0) < SHORTEST_CYCLE:
        return ()
    found = [(session, end) for session, end in cycles(course) if session.date <= period.last]
    if not found or found[-1][1] < period.first:
        return ()
    return tuple(session for session, _ in found[-LAST_CYCLES - 1 :])


def _last_given(seen: Seen) -> tuple[Treatment, tuple[CycleWear, ...]] | None:
    """The course of the latest session with its last whole cycles."""
    found = []
    for course in seen.courses:
        shown = sessions_shown(course, seen.period)
        worn = wear_off(course, seen.journal) if shown else None
        whole = [cycle for cycle in worn.cycles if cycle.session in shown] if worn else []
        if whole:
            found.append((course, tuple(whole[-LAST_CYCLES:])))
    return max(found, key=lambda each: each[1][-1].session.date, default=None)


def _is_unknown(weeks: Sequence[Week]) -> bool:
    return all(week.mean is None for week in weeks)


def _title(course: Treatment, drawn: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> str:
    if _is_unknown(weeks):
        return texts("charts.of_course", name=course.name, words=texts("trends.weeks_unknown"))
    return wear_words(course, drawn, texts)


def _cycles(drawn: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> Iterator[Line]:
    for place, (cycle, role) in enumerate(zip(drawn, CYCLE_ROLES, strict=False)):
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


def _words(week: Week, drawn: Sequence[CycleWear], texts: Texts) -> str:
    """The week's mean and the days of each cycle."""
    if week.mean is None:
        return texts("trends.week_unknown", week=week.number)
    listed = ", ".join(
        texts(
            "trends.week_of_cycle",
            name=_name(cycle, texts),
            value=texts("trends.unknown_value") if count is None else _number(count, texts),
        )
        for cycle, count in zip(drawn, week.counts, strict=True)
    )
    mean = _number(week.mean, texts)
    return texts("trends.week", week=week.number, mean=mean, listed=listed)


def _number(value: Fraction, texts: Texts) -> str:
    return texts.number(float(value), 1)


def _alternative(course: Treatment, drawn: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> str:
    head = texts("charts.cycles_order", n=len(drawn), name=course.name)
    if _is_unknown(weeks):
        return f"{head} {texts('trends.no_week_known')}"
    return f"{head} {'. '.join(_words(week, drawn, texts) for week in weeks)}."


def _table(drawn: Sequence[CycleWear], weeks: Sequence[Week], texts: Texts) -> Table:
    return Table(
        columns=(
            texts("trends.column_week"),
            *(cycle.session.date.isoformat() for cycle in drawn),
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
