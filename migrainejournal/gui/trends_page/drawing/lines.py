"""Lines with their gaps, each known by its dash and its symbols too."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from migrainejournal.charts.chart_spec import ChartSpec, Line
from migrainejournal.gui.trends_page.drawing.dense import calm_line
from migrainejournal.gui.trends_page.drawing.inks import LINE_WIDTH, Ink, Look, inks_of
from migrainejournal.gui.trends_page.drawing.scale import Scale

CASING = 2.0
"""The ground on both sides of a line keeps it apart from dark bars."""
SYMBOL = 8.0
Point = tuple[float, float]


def draw_lines(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The lines as far as they are seen; symbols where there is room, and at points without a neighbour."""
    inks = inks_of(look.colours)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in spec.lines:
        _draw_line(painter, calm_line(line, scale), scale, inks[line.role], look)


def _draw_line(painter: QPainter, line: Line, scale: Scale, ink: Ink, look: Look) -> None:
    ground, symbol = look.colours.surface, look.grown(SYMBOL)
    seen = list(_segments(line, scale))
    for pen in (QPen(ground, LINE_WIDTH + CASING), ink.pen):
        painter.setPen(pen)
        painter.drawLines(seen)
    path = ink.symbol.path(symbol)
    painter.setPen(QPen(ground, 1))
    painter.setBrush(ink.line)
    for point in _marked(line, scale, symbol):
        painter.translate(point)
        painter.drawPath(path)
        painter.translate(-point)


def _segments(line: Line, scale: Scale) -> Iterator[QLineF]:
    """The pieces between two points, cut at the sides by hand: not every painter of SVG knows a clip."""
    for begin, end in pairwise(line.points):
        if begin is None or end is None or end[0] <= begin[0] or not scale.shows(begin[0], end[0]):
            continue
        left, right = max(begin[0], scale.left), min(end[0], scale.right)
        yield QLineF(_point(_between(begin, end, left), scale), _point(_between(begin, end, right), scale))


def _between(begin: Point, end: Point, x: float) -> Point:
    share = (x - begin[0]) / (end[0] - begin[0])
    return x, begin[1] + share * (end[1] - begin[1])


def _point(at: Point, scale: Scale) -> QPointF:
    return QPointF(scale.x(at[0]), scale.y(at[1]))


def _marked(line: Line, scale: Scale, symbol: float) -> Iterator[QPointF]:
    """The points that have a symbol."""
    places = [point[0] for point in line.points if point is not None]
    apart = min((later - earlier for earlier, later in pairwise(places)), default=scale.right - scale.left)
    has_room = apart * scale.across >= symbol * 1.5
    padded = (None, *line.points, None)
    for place, point in enumerate(line.points):
        alone = padded[place] is None and padded[place + 2] is None
        if point is not None and (has_room or alone) and scale.shows(point[0], point[0]):
            yield _point(point, scale)
