"""One course on the time line: as high as its dose, with its sessions, and how it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.calendar_page.course_shapes import paint_session, paint_stop
from migrainejournal.gui.kit.numbers import number_text
from migrainejournal.gui.kit.theme import Colours
from migrainejournal.gui.treatments_page.courses import Course
from migrainejournal.gui.treatments_page.time_scale import TimeScale

LOWEST = 0.3
"""The height of the smallest dose, as a share of the highest one's."""
WITHOUT_DOSE = 0.5
MARK = 0.5
"""The size of a mark, as a share of the height of a line of text."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """The dates from first to last with one dose; `height` from 0 to 1, `label` its amount."""

    first: date
    last: date
    height: float
    label: str = ""


def pieces(treatment: Treatment, last: date) -> Iterator[Piece]:
    """The course up to the last date in pieces of one dose; the highest dose has the whole height."""
    steps = treatment.steps
    if not steps or treatment.start < steps[0].date:
        until = min(steps[0].date - DAY, last) if steps else last
        yield Piece(first=treatment.start, last=until, height=WITHOUT_DOSE)
    for place, step in enumerate(steps):
        until = steps[place + 1].date - DAY if place + 1 < len(steps) else last
        height = LOWEST + (1 - LOWEST) * step.amount / max(other.amount for other in steps)
        yield Piece(first=step.date, last=min(until, last), height=height, label=number_text(step.amount))


def paint_course(
    painter: QPainter, area: QRectF, *, course: Course, scale: TimeScale, colours: Colours
) -> None:
    """Paint the course between top and bottom of the area, whose sides the scale knows."""
    treatment = course.treatment
    last = min(treatment.end or max(course.today, treatment.start), scale.last)
    mark = painter.fontMetrics().height() * MARK
    if last < scale.first:
        _paint_point(painter, QPointF(scale.left, area.center().y()), -mark / 2, colours.muted)
        return
    bar = area.adjusted(0, mark, 0, 0)
    for piece in pieces(treatment, last):
        if piece.last >= scale.first and piece.first <= piece.last:
            _paint_piece(painter, bar, piece=piece, scale=scale, colours=colours)
    _paint_sessions(painter, area, course=course, scale=scale, colours=colours)
    end = scale.end(last)
    if treatment.end is None or treatment.start > scale.last:
        _paint_point(painter, QPointF(end + mark * 0.8, bar.bottom() - mark), mark / 2, colours.text)
    elif scale.first <= treatment.end <= scale.last:
        paint_stop(painter, QRectF(end - mark / 2, bar.bottom() - mark, mark, mark), colours.text)


def _paint_sessions(
    painter: QPainter, area: QRectF, *, course: Course, scale: TimeScale, colours: Colours
) -> None:
    """A mark for each, smaller where they stand close."""
    dates = [session.date for session in course.treatment.sessions]
    shown = [scale.x(day) for day in dates if scale.first <= day <= scale.last]
    closest = min((later - earlier for earlier, later in pairwise(shown)), default=area.height())
    mark = painter.fontMetrics().height() * MARK
    size = max(min(mark, closest * 0.8), mark / 3)
    for x in shown:
        place = QRectF(x - size / 2, area.top() + (mark - size) / 2, size, size)
        paint_session(painter, place, colours.text)


def _paint_piece(painter: QPainter, bar: QRectF, *, piece: Piece, scale: TimeScale, colours: Colours) -> None:
    left, right = scale.x(piece.first), scale.end(piece.last)
    top = bar.bottom() - bar.height() * piece.height
    body = QRectF(left, top, max(right - left, 1.5), bar.bottom() - top)
    painter.fillRect(body, colours.hover)
    painter.setPen(QPen(colours.muted, 1.5))
    painter.drawLine(body.topLeft(), body.topRight())
    if piece.first >= scale.first:
        painter.drawLine(QPointF(left, top), QPointF(left, bar.bottom()))
    metrics = painter.fontMetrics()
    if piece.label and metrics.horizontalAdvance(f" {piece.label} ") < body.width():
        painter.setPen(colours.text)
        line = QRectF(left, bar.bottom() - metrics.height(), body.width(), metrics.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), piece.label)


def _paint_point(painter: QPainter, tip: QPointF, size: float, colour: QColor) -> None:
    """An open angle; it points to the left where the size is negative."""
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    back, half = tip.x() - size, abs(size)
    painter.drawPolyline(QPolygonF([QPointF(back, tip.y() - half), tip, QPointF(back, tip.y() + half)]))
