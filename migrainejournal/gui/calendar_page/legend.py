"""What the shapes of the calendar mean, in words beside each shape."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

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


class Legend(QWidget):
    """One entry for each shape; doses are not shown in the year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self, across=self.fontMetrics().height(), down=2)
        self._dose = _Entry(paint_dot, self.tr("dose taken"), self)
        self._aura = _Entry(None, self.tr("a: aura without headache"), self)
        for entry in (
            _Entry(paint_block, self.tr("number: worst pain"), self),
            _Entry(paint_diamond, self.tr("migraine day"), self),
            self._dose,
            self._aura,
            _Entry(paint_drop, self.tr("bleeding"), self),
            _Entry(paint_tick, self.tr("recorded, no headache"), self),
            _Entry(paint_dotted, self.tr("nothing recorded"), self),
        ):
            flow.addWidget(entry)

    def show_year(self, is_year: bool) -> None:
        """Explain the year's cells, or the month's."""
        self._dose.setHidden(is_year)
        self._aura.setVisible(is_year)


class _Entry(QLabel):
    """A shape and its words."""

    def __init__(self, shape: Shape | None, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(round(self._size() * 1.7) if shape else 0, 0, 0, 0)

    def _size(self) -> float:
        return self.fontMetrics().height() * 0.6

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shape is None:
            return
        size = self._size()
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.width() - size if right_to_left else 0.5, (self.height() - size) / 2, size, size)
        self._shape(painter, place, self.palette().color(self.foregroundRole()))
