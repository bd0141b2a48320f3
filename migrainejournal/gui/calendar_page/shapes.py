"""The calendar's small shapes, each known by its outline and not by its colour."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

Shape = Callable[[QPainter, QRectF, QColor], None]


def paint_diamond(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A migraine day."""
    middle = area.center()
    _fill(painter, colour)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), area.top()),
                QPointF(area.right(), middle.y()),
                QPointF(middle.x(), area.bottom()),
                QPointF(area.left(), middle.y()),
            ]
        )
    )


def paint_dot(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A dose."""
    _fill(painter, colour)
    painter.drawEllipse(area)


def paint_drop(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Bleeding: an outlined drop."""
    middle, width, height = area.center().x(), area.width(), area.height()
    path = QPainterPath(QPointF(middle, area.top()))
    path.cubicTo(
        QPointF(middle + width * 0.2, area.top() + height * 0.3),
        QPointF(area.right(), area.top() + height * 0.45),
        QPointF(area.right(), area.bottom() - height * 0.33),
    )
    path.arcTo(QRectF(area.left(), area.bottom() - height * 0.66, width, height * 0.66), 0, -180)
    path.cubicTo(
        QPointF(area.left(), area.top() + height * 0.45),
        QPointF(middle - width * 0.2, area.top() + height * 0.3),
        QPointF(middle, area.top()),
    )
    _draw(painter, colour, area)
    painter.drawPath(path)


def paint_tick(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A day confirmed headache-free."""
    _draw(painter, colour, area)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(area.left(), area.center().y() + area.height() * 0.1),
                QPointF(area.left() + area.width() * 0.35, area.bottom() - area.height() * 0.1),
                QPointF(area.right(), area.top() + area.height() * 0.1),
            ]
        )
    )


def paint_dotted(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A day of which nothing is known: a dotted frame around nothing."""
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, corner(area), corner(area))


def paint_block(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A day with something on it."""
    _fill(painter, colour)
    painter.drawRoundedRect(area, corner(area), corner(area))


def corner(area: QRectF) -> float:
    """The radius of a cell's corners."""
    return min(8.0, area.width() / 5)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _draw(painter: QPainter, colour: QColor, area: QRectF) -> None:
    width = max(1.2, area.height() / 9)
    painter.setPen(
        QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
