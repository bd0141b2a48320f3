"""What the shapes of the calendar mean, in words beside each shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from migrainejournal.gui.calendar_page.course_shapes import (
    paint_bar,
    paint_change,
    paint_session,
    paint_start,
    paint_stop,
)
from migrainejournal.gui.calendar_page.shapes import (
    Shape,
    paint_block,
    paint_diamond,
    paint_dot,
    paint_dotted,
    paint_drop,
    paint_tick,
)
from migrainejournal.gui.kit.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence


class Legend(QWidget):
    """One entry for each shape; the year shows no doses, and of a treatment only the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self, across=self.fontMetrics().height(), down=2)
        self._in_month = (
            _Entry([paint_dot], self.tr("dose taken"), self),
            _Entry([paint_bar, paint_start], self.tr("treatment started"), self),
            _Entry([paint_change], self.tr("changed"), self),
            _Entry([paint_session], self.tr("given"), self),
            _Entry([paint_stop], self.tr("stopped"), self),
        )
        self._in_year = (
            _Entry([], self.tr("a: aura without headache"), self),
            _Entry([paint_bar], self.tr("treatment started, changed, given or stopped"), self),
        )
        for entry in (
            _Entry([paint_block], self.tr("number: worst pain"), self),
            _Entry([paint_diamond], self.tr("migraine day"), self),
            _Entry([paint_drop], self.tr("bleeding"), self),
            _Entry([paint_tick], self.tr("recorded, no headache"), self),
            _Entry([paint_dotted], self.tr("nothing recorded"), self),
            *self._in_month,
            *self._in_year,
        ):
            flow.addWidget(entry)

    def show_year(self, is_year: bool) -> None:
        """Explain the year's cells, or the month's."""
        for entry in self._in_month:
            entry.setHidden(is_year)
        for entry in self._in_year:
            entry.setVisible(is_year)


class _Entry(QLabel):
    """Shapes, and what they mean."""

    def __init__(self, shapes: Sequence[Shape], words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shapes = shapes
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(round(self._size() * (len(shapes) + 0.7)) if shapes else 0, 0, 0, 0)

    def _size(self) -> float:
        return self.fontMetrics().height() * 0.6

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._size()
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, shape in enumerate(self._shapes):
            left = self.width() - size * (place + 1) if right_to_left else 0.5 + size * place
            area = QRectF(left, (self.height() - size) / 2, size, size)
            shape(painter, area, self.palette().color(self.foregroundRole()))
