"""Paints one course: name, class and dates, the time line, and what its trial came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from migrainejournal.gui.treatments_page.course_bar import paint_course
from migrainejournal.gui.treatments_page.course_model import COURSE, Index
from migrainejournal.gui.treatments_page.row_layout import GAP, WRAP, lay_out, strong
from migrainejournal.gui.treatments_page.time_axis import name_width

if TYPE_CHECKING:
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.treatments_page.course_view import CourseView
    from migrainejournal.gui.treatments_page.courses import Course

RADIUS = 8


class CourseDelegate(QStyledItemDelegate):
    """Paints what the model holds; asks nothing and decides nothing. The view says where dates stand."""

    def __init__(self, theme: Theme, view: CourseView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        course: Course | None = index.data(COURSE)
        if course is None:
            return
        colours = self._theme.colours
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._view.selectionModel().isSelected(index)
        painter.setPen(QPen(colours.text, 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(row.adjusted(GAP, GAP, -GAP, -GAP), RADIUS, RADIUS)
        painter.translate(row.topLeft())
        layout = lay_out(course, row.width(), option.font)
        scale = self._view.scale
        painter.setPen(QPen(colours.line, 1))
        for x in map(scale.x, scale.named(name_width(option.font))):
            painter.drawLine(QPointF(x, layout.line.top()), QPointF(x, layout.line.bottom()))
        paint_course(painter, layout.line, course=course, scale=scale, colours=colours)
        for words in layout.words:
            painter.setFont(strong(option.font) if words.strong else option.font)
            painter.setPen(colours.text if words.strong else colours.muted)
            painter.drawText(words.place, WRAP, words.text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        course: Course | None = index.data(COURSE)
        if course is None:
            return QSize()
        width = self._view.viewport().width()
        return QSize(width, round(lay_out(course, width, option.font).height))
