"""The bar of a day on which a treatment started, changed, was given or stopped, and a mark for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from migrainejournal.clinical.counts import DayOverview
    from migrainejournal.gui.calendar_page.shapes import Shape


def paint_bar(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """An upright bar at the left of the area, a third as wide as it is high at most."""
    _fill(painter, colour)
    painter.drawRect(QRectF(area.left(), area.top(), min(area.width(), area.height() / 3), area.height()))


def paint_start(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A triangle that points ahead."""
    _fill(painter, colour)
    tip = QPointF(area.right(), area.center().y())
    painter.drawPolygon(QPolygonF([area.topLeft(), tip, area.bottomLeft()]))


def paint_change(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A step up or down: two bars, one higher than the other."""
    _fill(painter, colour)
    half = area.width() * 0.42
    painter.drawRect(QRectF(area.left(), area.center().y(), half, area.height() / 2))
    painter.drawRect(QRectF(area.right() - half, area.top(), half, area.height()))


def paint_session(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A plus."""
    painter.setPen(QPen(colour, area.width() * 0.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    middle = area.center()
    painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))


def paint_stop(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A square."""
    _fill(painter, colour)
    painter.drawRect(area)


COURSE_SHAPES: Mapping[str, Shape] = {
    "started": paint_start,
    "changed": paint_change,
    "session": paint_session,
    "stopped": paint_stop,
}
"""By the value of a CourseEventKind, which is not loaded for the first frame."""


def marks_of(overview: DayOverview) -> list[Shape]:
    """One mark for each kind of event of the day, in the order of the legend."""
    kinds: Iterable[str] = {event.kind for event in overview.courses}
    return [shape for kind, shape in COURSE_SHAPES.items() if kind in kinds]


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
