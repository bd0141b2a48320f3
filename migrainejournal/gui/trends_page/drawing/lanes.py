"""Rows of spans along the axis x: courses along the time, shares of a whole, intervals with a point."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from migrainejournal.charts.chart_spec import ChartSpec, Lane, Role, Span
from migrainejournal.gui.trends_page.drawing.inks import Ink, Look, ink_of, inks_of
from migrainejournal.gui.trends_page.drawing.plan import (
    LANE_NAME_LINES,
    LANE_NUMBER_LINES,
    has_names_inside,
    is_named_above,
)
from migrainejournal.gui.trends_page.drawing.scale import Scale

LEAST_HEIGHT = 0.15
NARROWEST = 2.0
AROUND = 0.12
"""The share of a row that stays free above and below its spans."""
MARKER = 11.0
MARKER_ROLE = Role.FIRST
"""Of a marker without a span."""
INTERVAL_WIDTH = 3.0
PADDING = 5.0
APART = 6.0
"""Pixels between two numbers."""
MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


def draw_lanes(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The spans that are seen, with their words where there is room."""
    inks = inks_of(look.colours)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    for row, lane in enumerate(spec.lanes):
        area = row_area(scale, row)
        named_above = has_names_inside(spec) and is_named_above(lane)
        if named_above:
            area = _draw_words_above(painter, lane, _row(scale, row), scale=scale, look=look)
        if lane.marker is None:
            for span in lane.spans:
                if scale.shows(span.left, span.right):
                    _draw_span(painter, span, area, scale, inks[span.role])
        else:
            _draw_interval(painter, lane, lane.marker, area, scale=scale, look=look)
        if not named_above:
            _draw_words(painter, lane, area, scale=scale, look=look, named=has_names_inside(spec))


def row_area(scale: Scale, row: int) -> QRectF:
    """The room of the row, without what stays free above and below it."""
    free = _row(scale, row).height() * AROUND
    return _row(scale, row).adjusted(0, free, 0, -free)


def _row(scale: Scale, row: int) -> QRectF:
    return QRectF(scale.area.left(), scale.y(row), scale.area.width(), scale.y(row + 1) - scale.y(row))


def _sides(span: Span, scale: Scale) -> tuple[float, float]:
    left, right = max(scale.x(span.left), scale.area.left()), min(scale.x(span.right), scale.area.right())
    return left, max(right, left + NARROWEST)


def _draw_span(painter: QPainter, span: Span, area: QRectF, scale: Scale, ink: Ink) -> None:
    """As high as it is full; an open one ends in a point."""
    left, right = _sides(span, scale)
    height = area.height() * max(span.height, LEAST_HEIGHT)
    body = QRectF(left, area.bottom() - height, right - left, height)
    narrow = body.width() <= 2 * NARROWEST
    painter.setPen(Qt.PenStyle.NoPen if narrow else ink.edge_pen)
    painter.setBrush(ink.line if narrow else ink.fill)
    if span.is_open and not narrow:
        tip = min(height / 2, body.width() / 2)
        painter.drawPolygon(
            QPolygonF(
                [
                    body.topLeft(),
                    QPointF(right - tip, body.top()),
                    QPointF(right, body.center().y()),
                    QPointF(right - tip, body.bottom()),
                    body.bottomLeft(),
                ]
            )
        )
    else:
        painter.drawRect(body)


def _draw_interval(
    painter: QPainter, lane: Lane, marker: float, area: QRectF, *, scale: Scale, look: Look
) -> None:
    """A stroke from side to side with a symbol at what stands out."""
    ink = ink_of(lane.spans[0].role if lane.spans else MARKER_ROLE, look.colours)
    middle = area.center().y()
    painter.setPen(QPen(ink.line, INTERVAL_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for span in lane.spans:
        left, right = _sides(span, scale)
        painter.drawLine(QLineF(left, middle, right, middle))
    if scale.shows(marker, marker):
        at = QPointF(scale.x(marker), middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.line)
        painter.translate(at)
        painter.drawPath(ink.symbol.path(look.grown(MARKER)))
        painter.translate(-at)


def _draw_words(
    painter: QPainter, lane: Lane, area: QRectF, *, scale: Scale, look: Look, named: bool
) -> None:
    """The name of the lane in its first span that is seen, or beside it, and the words of the spans."""
    metrics = QFontMetricsF(look.font)
    seen = [span for span in lane.spans if scale.shows(span.left, span.right)]
    rooms = [
        QRectF(left, area.top(), right - left, area.height())
        for left, right in (_sides(span, scale) for span in seen)
    ]
    for place, (span, room) in enumerate(zip(seen, rooms, strict=True)):
        if named and place == 0:
            words = " ".join(filter(None, (lane.label, span.label)))
            _draw_name(painter, words, _name_room(metrics.horizontalAdvance(words) + 1, rooms, area), look)
        elif span.label and metrics.horizontalAdvance(span.label) + PADDING <= room.width():
            painter.setPen(ink_of(span.role, look.colours).words)
            painter.drawText(room, MIDDLE, span.label)


def _draw_words_above(painter: QPainter, lane: Lane, row: QRectF, *, scale: Scale, look: Look) -> QRectF:
    """A line with the name and one with the numbers at the top of the row; returns the room below them."""
    line = QFontMetricsF(look.font).height()
    name = QRectF(row.left(), row.top(), row.width(), line * LANE_NAME_LINES)
    _draw_name(painter, lane.label, name, look)
    numbers = QRectF(row.left(), name.bottom(), row.width(), line * LANE_NUMBER_LINES)
    for place, label in thinned(lane.spans, numbers, scale, QFontMetricsF(look.font)):
        painter.drawText(place, MIDDLE, label)
    return QRectF(row.left(), numbers.bottom(), row.width(), max(row.bottom() - numbers.bottom(), 0.0))


def thinned(
    spans: Sequence[Span], room: QRectF, scale: Scale, metrics: QFontMetricsF
) -> Sequence[tuple[QRectF, str]]:
    """Where the words of every so many spans that are seen stand, so that none touches the next."""
    places = []
    for order, span in enumerate(spans):
        if span.label and scale.shows(span.left, span.right):
            width = metrics.horizontalAdvance(span.label) + 1
            left = min(max(sum(_sides(span, scale)) / 2 - width / 2, room.left()), room.right() - width)
            places.append((order, QRectF(left, room.top(), width, room.height()), span.label))
    for step in range(1, len(spans) + 1):
        some = [(place, label) for order, place, label in places if order % step == 0]
        if all(here.right() + APART <= after.left() for (here, _), (after, _) in pairwise(some)):
            return some
    return []


def _name_room(words: float, spans: Sequence[QRectF], area: QRectF) -> QRectF:
    """In the first span where so many pixels fit, else after the last, else before or between them.

    Where they fit nowhere it is the widest of these, and never a place that a span shares.
    """
    before = QRectF(area.left(), area.top(), spans[0].left() - PADDING - area.left(), area.height())
    after = _beside(spans[-1], area.right(), area)
    between = [_beside(span, later.left() - PADDING, area) for span, later in pairwise(spans)]
    inside = QRectF(spans[0].left() + PADDING, area.top(), spans[0].width() - PADDING, area.height())
    rooms = (inside, after, before, *between)
    room = next((room for room in rooms if room.width() >= words), None)
    if room is None:
        return max(rooms, key=QRectF.width)
    return room if room is not before else room.adjusted(room.width() - words, 0, 0, 0)


def _beside(span: QRectF, right: float, area: QRectF) -> QRectF:
    left = span.right() + PADDING
    return QRectF(left, area.top(), right - left, area.height())


def _draw_name(painter: QPainter, words: str, room: QRectF, look: Look) -> None:
    shown = QFontMetricsF(look.font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(look.colours.text)
    painter.drawText(room, MIDDLE_LEFT, shown)
