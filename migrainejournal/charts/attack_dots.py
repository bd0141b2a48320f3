"""A value of each attack as a dot at its start, with the middle one of each month as a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Dot, Key, Level, Line, Reading, Role, Table
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.months import first_of_month

ENOUGH_OF_A_MONTH = 3
"""From so many attacks on a month has a middle one (this project's rule)."""
SPOKEN_MONTHS = 13
MINUTES_OF_DAY = 1440


@dataclass(frozen=True, kw_only=True)
class Measured:
    """An attack with its value; `day` is the date it began on, `at` its place on an axis of dates."""

    at: float
    day: date
    value: float


@dataclass(frozen=True, kw_only=True)
class DotWords:
    """What one of these charts says: its title, its sentences, and the value of one attack."""

    title: str
    notes: tuple[str, ...]
    value: Callable[[float], str]
    column: str
    middle: str


def measured(found: Sequence[Episode], value: Callable[[Episode], float | None]) -> tuple[Measured, ...]:
    """The attacks that have the value, in order of the clocks they were lived by."""
    values = ((each.attacks[0].start, value(each)) for each in found)
    dots = (
        Measured(
            at=_place(start.wall.toordinal(), start.wall.hour * 60 + start.wall.minute), day=day, value=is_
        )
        for start, is_ in values
        if is_ is not None and (day := start.civil_date)
    )
    return tuple(sorted(dots, key=lambda dot: (dot.at, dot.value)))


def _place(day: int, minute: int) -> float:
    return day + minute / MINUTES_OF_DAY


def dots_chart(
    seen: Seen,
    found: Sequence[Measured],
    y: Axis,
    words: DotWords,
    texts: Texts,
    levels: Sequence[Level] = (),
) -> ChartSpec:
    """The dots; one above the axis stands at its upper edge, and its words say the value."""
    middles = _middles(found)
    points = tuple(
        (month.middle.toordinal(), min(middle, y.high))
        if (middle := middles.get(month.period.first)) is not None
        else None
        for month in seen.months
    )
    return ChartSpec(
        title=words.title,
        alternative=_alternative(seen, middles, words, texts),
        x=time_axis(seen.period, texts),
        y=y,
        lines=(Line(points=points, role=Role.MIGRAINE, name=words.middle),) if middles else (),
        dots=tuple(Dot(x=dot.at, y=min(dot.value, y.high), role=Role.HEADACHE) for dot in found),
        levels=tuple(levels),
        keys=(Key(role=Role.HEADACHE, label=texts("trends.key_attack")),),
        readings=tuple(
            Reading(
                at=dot.at,
                words=texts("trends.attack_of", day=texts.short_day(dot.day), value=words.value(dot.value)),
                day=dot.day,
            )
            for dot in found
        ),
        table=Table(
            columns=(texts("trends.column_start"), words.column),
            rows=tuple((dot.day.isoformat(), f"{dot.value:.4g}") for dot in found),
        ),
        x_is_days=True,
    )


def _middles(found: Sequence[Measured]) -> dict[date, float]:
    """The median of each month with enough attacks, by its first date."""
    of_month: dict[date, list[float]] = {}
    for dot in found:
        of_month.setdefault(first_of_month(dot.day), []).append(dot.value)
    return {month: median(values) for month, values in of_month.items() if len(values) >= ENOUGH_OF_A_MONTH}


def _alternative(seen: Seen, middles: dict[date, float], words: DotWords, texts: Texts) -> str:
    """The title, its notes, and the medians of the last months."""
    late = [month.period.first for month in seen.months[-SPOKEN_MONTHS:] if month.period.first in middles]
    listed = ", ".join(f"{texts.month(month)} {words.value(middles[month])}" for month in late)
    medians = [texts("trends.medians", listed=listed)] if listed else []
    return " ".join([texts("trends.sentence", words=words.title), *words.notes, *medians])
