"""Many bars or points in little room, drawn as the means of some: narrow bars and spikes would be stripes.

What is read at a place stays that of the one month or day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import mean

from migrainejournal.charts.chart_spec import Bar, Line

CALM = 6.0
"""Pixels that each bar, or the way from point to point, has at least."""
Point = tuple[float, float]


def joined_bars(bars: Sequence[Bar], across: float) -> Iterator[Bar]:
    """The bars without gaps between them, as means of as many as are needed for each to be wide enough.

    Of bars some of which are open, the others count; all of them open, the mean is. `across` is in pixels.
    """
    columns = [(left, list(some)) for left, some in groupby(sorted(bars, key=_left), key=_left)]
    edges = _edges([(left, max(bar.right for bar in some)) for left, some in columns])
    place = 0
    while place < len(columns):
        last = place
        while last + 1 < len(columns) and (edges[last + 1] - edges[place]) * across < CALM:
            last += 1
        together = [some for _, some in columns[place : last + 1]]
        yield from _as_one(together, edges[place], edges[last + 1])
        place = last + 1


def calm_line(line: Line, across: float) -> Line:
    """The line through the means of as many points as are needed; a gap where all of them are one."""
    places = [point[0] for point in line.points if point is not None]
    if len(places) < 2 or (places[-1] - places[0]) / len(line.points) * across >= CALM:
        return line
    points: list[Point | None] = []
    some: list[Point] = []
    for point in line.points:
        if some and (point is None or (point[0] - some[0][0]) * across >= CALM):
            points.append((mean(x for x, _ in some), mean(y for _, y in some)))
            some = []
        if point is not None:
            some.append(point)
        elif points and points[-1] is not None:
            points.append(None)
    if some:
        points.append((mean(x for x, _ in some), mean(y for _, y in some)))
    return replace(line, points=tuple(points))


def _left(bar: Bar) -> float:
    return bar.left


def _edges(sides: Sequence[tuple[float, float]]) -> list[float]:
    """Where each column begins and the last one ends, half-way through the gaps."""
    between = [(right + left) / 2 for (_, right), (left, _) in pairwise(sides)]
    return [sides[0][0], *between, sides[-1][1]] if sides else []


def _as_one(columns: Sequence[Sequence[Bar]], left: float, right: float) -> Iterator[Bar]:
    """One stack of bars for all the columns, each as high as it is in the mean."""
    known = [some for some in columns if not any(bar.is_open for bar in some)]
    drawn = known or columns
    base = 0.0
    for role in dict.fromkeys(bar.role for some in drawn for bar in some):
        height = sum(bar.top - bar.base for some in drawn for bar in some if bar.role is role) / len(drawn)
        yield Bar(left=left, right=right, base=base, top=base + height, role=role, is_open=not known)
        base += height
