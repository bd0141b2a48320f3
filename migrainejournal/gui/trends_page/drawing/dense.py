"""Many bars or points in little room, drawn as the means of some: narrow bars and spikes would be stripes.

What is read at a place stays that of the one month or day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import ceil, floor

from migrainejournal.charts.chart_spec import Bar, Line
from migrainejournal.gui.trends_page.drawing.scale import Scale

CALM = 6.0
"""Pixels that each bar, or the way from point to point, has at least."""
Point = tuple[float, float]


def joined_bars(bars: Sequence[Bar], scale: Scale) -> Iterator[Bar]:
    """Those seen of the bars, without gaps between them, as means of as many as make one wide enough.

    Where some of these are open, the others count; where all are, so is their mean.
    """
    columns = [(left, list(some)) for left, some in groupby(sorted(bars, key=_left), key=_left)]
    edges = _edges([(left, max(bar.right for bar in some)) for left, some in columns])
    together = _together((edges[-1] - edges[0]) / len(columns) * scale.across)
    for place in range(0, len(columns), together):
        some = [bars for _, bars in columns[place : place + together]]
        left, right = edges[place], edges[place + len(some)]
        if scale.shows(left, right):
            yield from _as_one(some, left, right)


def calm_line(line: Line, scale: Scale) -> Line:
    """What is seen of the line, through the means of as many points as are needed; it has their gaps."""
    known = [(place, point) for place, point in enumerate(line.points) if point is not None]
    if len(known) < 2:
        return line
    (first, (low, _)), (last, (high, _)) = known[0], known[-1]
    apart = (high - low) / (last - first)
    together = _together(apart * scale.across)
    begin = first + floor((scale.left - low) / apart) - together
    end = first + ceil((scale.right - low) / apart) + 2 * together
    begin = max(begin // together * together, 0)
    if together == 1:
        return replace(line, points=line.points[begin : max(end, 0)])
    some = (line.points[place : place + together] for place in range(begin, max(end, 0), together))
    return replace(line, points=tuple(map(_middle, some)))


def _together(apart: float) -> int:
    """How many that are so many pixels apart are drawn as one."""
    return max(ceil(CALM / apart), 1) if apart > 0 else 1


def _middle(points: Sequence[Point | None]) -> Point | None:
    """The mean of the points there are."""
    found = [point for point in points if point is not None]
    if not found:
        return None
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)


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
