"""Paints one day of the month: date, worst pain, hours, and the shapes of the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from migrainejournal.gui.calendar_page.calendar_model import CELL, Cell, Index
from migrainejournal.gui.calendar_page.cell_look import Look, look_of, outline, paint_ground
from migrainejournal.gui.calendar_page.cell_type import GAP, CellType, cell_type
from migrainejournal.gui.calendar_page.course_shapes import marks_of, paint_bar
from migrainejournal.gui.calendar_page.day_words import bleeding, goes_on, whole_hours
from migrainejournal.gui.calendar_page.shapes import paint_diamond, paint_dot, paint_drop, paint_tick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migrainejournal.clinical.counts import DayOverview
    from migrainejournal.gui.calendar_page.shapes import Shape
    from migrainejournal.gui.kit.theme import Theme

MOST_DOTS = 4
LONGEST_NUMBER = 2
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MonthDelegate(QStyledItemDelegate):
    """Paints what the model holds; asks nothing and decides nothing.

    Where large text leaves little width, the worst pain moves from the date's right to below it.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._type = cell_type(view.font())

    def _paint_hours(self, painter: QPainter, row: QRectF, cell: Cell, overview: DayOverview) -> None:
        """The time in attack, or as much of it as has room."""
        hours = whole_hours(overview.finding.in_attack)
        texts = [hours]
        if goes_on(overview, cell.today):
            texts = [self.tr("{hours}, going on").format(hours=hours), self.tr("going on")]
        for text in texts:
            if text and self._type.of_plain.horizontalAdvance(text) <= row.width():
                painter.drawText(row, LEFT, text)
                return

    def _paint_bottom(
        self, painter: QPainter, row: QRectF, *, cell: Cell, overview: DayOverview, look: Look
    ) -> None:
        """The drop, then hours or tick, on the left; doses on the right."""
        line = self._type.line
        if bleeding(overview):
            paint_drop(painter, _centred(row, line * 0.52, line * 0.72), look.quiet)
            row.setLeft(row.left() + line * 0.8)
        if overview.doses:
            row.setRight(_paint_dots(painter, row, len(overview.doses), look.ink))
        if look.ticked:
            paint_tick(painter, _centred(row, line * 0.55, line * 0.55), look.quiet)
        elif overview.finding.in_attack:
            painter.setPen(look.quiet)
            self._paint_hours(painter, row, cell, overview)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell | None = index.data(CELL)
        if cell is None:
            return
        if option.font != self._type.plain:
            self._type = cell_type(option.font)
        type_ = self._type
        colours = self._theme.colours
        look = look_of(cell, colours)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        paint_ground(painter, area, look)
        pad = min(type_.line * 0.5, area.width() * 0.06)
        inside = area.adjusted(pad, pad * 0.8, -pad, -pad * 0.7)
        _paint_date(painter, inside, cell=cell, look=look, type_=type_)
        if cell.overview is not None and not cell.is_future:
            row = QRectF(inside.left(), inside.bottom() - type_.line, inside.width(), type_.line)
            number_below = inside.width() < type_.width_beside
            if look.mark:
                width = _paint_number(painter, row if number_below else inside, look=look, type_=type_)
                if number_below:
                    row.setRight(row.right() - width - pad)
            painter.setFont(type_.plain)
            if cell.overview.courses:
                _paint_courses(painter, inside, marks_of(cell.overview), line=type_.line, colour=look.ink)
            self._paint_bottom(painter, row, cell=cell, overview=cell.overview, look=look)
        if self._view.selectionModel().isSelected(index):  # option.state would load QStyle, 11 ms at start
            outline(painter, area.adjusted(-1, -1, 1, 1), colours.text, 2)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._type.smallest_cell


def _centred(row: QRectF, width: float, height: float) -> QRectF:
    """A place at the left of the row."""
    return QRectF(row.left(), row.center().y() - height / 2, width, height)


def _paint_date(painter: QPainter, area: QRectF, *, cell: Cell, look: Look, type_: CellType) -> None:
    """The date, today's in a ring, with the diamond of a migraine day."""
    line = type_.line
    date = QLocale().toString(cell.day.day)
    width = (type_.of_bold if cell.is_today else type_.of_plain).horizontalAdvance(date)
    painter.setFont(type_.bold if cell.is_today else type_.plain)
    painter.setPen(look.quiet)
    painter.drawText(QRectF(area.left(), area.top(), width + 2, line), LEFT, date)
    if cell.is_today:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(area.left() - line * 0.15, area.top() - 1, width + line * 0.3, line + 2)
        painter.drawRoundedRect(ring, line / 2, line / 2)
        width += line * 0.15
    if cell.overview is not None and cell.overview.migraine_day:
        size = line * 0.68
        left = area.left() + width + line * 0.3
        paint_diamond(painter, QRectF(left, area.top() + (line - size) / 2, size, size), look.ink)


def _paint_number(painter: QPainter, area: QRectF, *, look: Look, type_: CellType) -> float:
    """The worst pain, or what stands for it, at the top right of the area; returns its width."""
    is_number = len(look.mark) <= LONGEST_NUMBER
    metrics = type_.of_number if is_number else type_.of_plain
    painter.setFont(type_.number if is_number else type_.plain)
    painter.setPen(look.ink)
    height, middle = metrics.height(), area.top() + type_.line * 0.55
    painter.drawText(QRectF(area.left(), middle - height / 2, area.width(), height), RIGHT, look.mark)
    return metrics.horizontalAdvance(look.mark)


def _paint_courses(
    painter: QPainter, inside: QRectF, marks: Iterable[Shape], *, line: float, colour: QColor
) -> None:
    """A bar at the left between the date and the bottom line, and beside it the marks that have room."""
    middle, high = inside.center().y(), min(inside.height() - 2 * line, 2 * line)
    thick, size = line * 0.22, line * 0.55
    paint_bar(painter, QRectF(inside.left(), middle - high / 2, thick, high), colour)
    left = inside.left() + 2 * thick
    for mark in marks:
        if left + size <= inside.right():
            mark(painter, QRectF(left, middle - size / 2, size, size), colour)
        left += size * 1.4


def _paint_dots(painter: QPainter, row: QRectF, doses: int, colour: QColor) -> float:
    """A dot for each dose from the right, a plus for what has no room; returns where they begin."""
    size = row.height() * 0.46
    step = size * 1.2
    right = row.right()
    shown = min(doses, MOST_DOTS, int(row.width() / step))
    if shown < doses:
        plus = painter.fontMetrics().horizontalAdvance("+")
        shown = min(shown, max(int((row.width() - plus) / step), 0))
        painter.setPen(colour)
        painter.drawText(row, RIGHT, "+")
        right -= plus
    for _ in range(shown):
        paint_dot(painter, QRectF(right - size, row.center().y() - size / 2, size, size), colour)
        right -= step
    return right
