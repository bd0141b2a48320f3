"""A value of each attack as a dot at its start, with the middle one of each month or year as a line."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Dot, Key, Level, Line, Reading, Role, Table
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.months import Period

ENOUGH = 3
"""From so many attacks on a month or a year has a middle one (this project's rule)."""
MOST_MONTHS = 60
"""Of more months, the line is by the year: a zigzag of hundreds of points says nothing."""
SPOKEN = 13
"""So many middles are said, the last ones; the table has every attack."""
MINUTES_OF_DAY = 1440
GOLDEN = 0.618034
"""Steps of so much of a whole fall evenly into it, however many there are."""


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


def measured(found: Sequence[Episode], value: Callable[[Episode], float | None]) -> tuple[Measured, ...]:
    """The attacks that have the value, in order of the clocks they were lived by."""
    dots = []
    for each in found:
        wall, is_ = each.attacks[0].start.wall, value(each)
        if is_ is not None:
            at = wall.toordinal() + (wall.hour * 60 + wall.minute) / MINUTES_OF_DAY
            dots.append(Measured(at=at, day=wall.date(), value=is_))
    return tuple(sorted(dots, key=lambda dot: (dot.at, dot.value)))


def dots_chart(
    seen: Seen,
    found: Sequence[Measured],
    y: Axis,
    words: DotWords,
    texts: Texts,
    *,
    levels: Sequence[Level] = (),
    spread: float = 0,
) -> ChartSpec:
    """The dots; one above the axis stands at its upper edge, and its words say the value.

    Over many years, equal values are spread so far up and down: rows of dots would be stripes, which hurt.
    """
    middles = _middles(found, seen, texts)
    points = tuple(None if each.value is None else (each.at, min(each.value, y.high)) for each in middles)
    name = texts("trends.median_of_year" if _is_by_year(seen) else "trends.median_of_month")
    return ChartSpec(
        title=words.title,
        alternative=_alternative(middles, words, texts),
        x=time_axis(seen.period, texts),
        y=y,
        lines=(Line(points=points, role=Role.MIGRAINE, name=name),) if any(points) else (),
        dots=tuple(_dots(found, y, spread if _is_by_year(seen) else 0)),
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


def _dots(found: Sequence[Measured], y: Axis, spread: float) -> Iterator[Dot]:
    for place, dot in enumerate(found):
        at = min(dot.value, y.high) + spread * (place * GOLDEN % 1 - 0.5)
        yield Dot(x=dot.at, y=min(at, 2 * y.high - at), role=Role.HEADACHE)


@dataclass(frozen=True, kw_only=True)
class _Middle:
    """The median of a month or a year at its middle; None where it has too few attacks."""

    at: float
    name: str
    value: float | None


def _is_by_year(seen: Seen) -> bool:
    return len(seen.months) > MOST_MONTHS


def _middles(found: Sequence[Measured], seen: Seen, texts: Texts) -> list[_Middle]:
    """Each month of the period, or each year, in order."""
    if _is_by_year(seen):
        years = range(seen.period.first.year, seen.period.last.year + 1)
        runs = [(Period(date(year, 1, 1), date(year, 12, 31)), str(year)) for year in years]
    else:
        runs = [(month.period, texts.month(month.period.first)) for month in seen.months]
    values: dict[Period, list[float]] = {run: [] for run, _ in runs}
    starts = [run.first for run, _ in runs]
    for dot in found:
        values[runs[bisect_right(starts, dot.day) - 1][0]].append(dot.value)
    return [
        _Middle(
            at=_middle_of(run, seen),
            name=name,
            value=median(values[run]) if len(values[run]) >= ENOUGH else None,
        )
        for run, name in runs
    ]


def _middle_of(run: Period, seen: Seen) -> float:
    """Half-way through what of the run is on the axis."""
    first, last = max(run.first, seen.months[0].period.first), min(run.last, seen.months[-1].period.last)
    return (first.toordinal() + last.toordinal() + 1) / 2


def _alternative(middles: Sequence[_Middle], words: DotWords, texts: Texts) -> str:
    """The title, its notes, and the last of the medians."""
    late = [each for each in middles[-SPOKEN:] if each.value is not None]
    listed = ", ".join(f"{each.name} {words.value(each.value)}" for each in late if each.value is not None)
    medians = [texts("trends.medians", listed=listed)] if listed else []
    return " ".join([texts("trends.sentence", words=words.title), *words.notes, *medians])
