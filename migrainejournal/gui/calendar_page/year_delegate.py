"""Paints one day of the year: the worst pain, and the shapes of the legend but for doses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from migrainejournal.gui.calendar_page.calendar_model import CELL, Cell, Index
from migrainejournal.gui.calendar_page.cell_look import Look, look_of, outline, paint_ground
from migrainejournal.gui.calendar_page.course_shapes import paint_bar
from migrainejournal.gui.calendar_page.day_words import bleeding
from migrainejournal.gui.calendar_page.shapes import paint_diamond, paint_drop, paint_tick

if TYPE_CHECKING:
    from migrainejournal.gui.kit.theme import Theme

GAP = 1.5
SHAPE_SIZE = 0.42
BAR = 0.12
"""As wide as this share of a line of text."""


class YearDelegate(QStyledItemDelegate):
    """Paints what the model holds; asks nothing and decides nothing."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def _paint_shapes(self, painter: QPainter, area: QRectF, cell: Cell, look: Look) -> None:
        """Mark or tick in the middle, diamond above, drop below, bar at the left edge."""
        line = QFontMetricsF(painter.font()).height()
        middle, size = area.center(), line * SHAPE_SIZE
        overview = cell.overview
        if overview is None or cell.is_future:
            return
        if look.ticked:
            tick = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            paint_tick(painter, tick, look.quiet)
        mark = look.mark if look.mark.isdigit() else look.mark[:1]
        painter.setPen(look.ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark)
        top, bottom = middle.y() - line / 2 - size * 0.9, middle.y() + line / 2 - size * 0.05
        if overview.courses:
            bar = QRectF(area.left() + 1, area.top() + size / 2, line * BAR, area.height() - size)
            paint_bar(painter, bar, look.ink)
        if overview.migraine_day:
            paint_diamond(painter, QRectF(middle.x() - size / 2, top, size, size), look.ink)
        if bleeding(overview):
            paint_drop(painter, QRectF(middle.x() - size * 0.4, bottom, size * 0.8, size), look.quiet)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell | None = index.data(CELL)
        if cell is None:
            return
        colours = self._theme.colours
        look = look_of(cell, colours)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        area = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        paint_ground(painter, area, look)
        self._paint_shapes(painter, area, cell, look)
        if cell.is_today:
            outline(painter, area.adjusted(2.5, 2.5, -2.5, -2.5), look.ink, 1)
        if self._view.selectionModel().isSelected(index):  # option.state would load QStyle, 11 ms at start
            outline(painter, area, colours.text, 2)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return smallest_year_cell(option.font)


def smallest_year_cell(font: QFont) -> QSize:
    """The least room for a ten with a diamond above and a drop below."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance("10") + metrics.height() * BAR
    height = metrics.height() * (1 + 2 * SHAPE_SIZE)
    return QSize(round(width + 2 * GAP + 1), round(height + 2 * GAP))
