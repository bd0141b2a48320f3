"""Short words in small rounded fields."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import breakable

LONG = 30


class Chips(QWidget):
    """The words one after another, in as many lines as they need."""

    def __init__(self, words: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self, across=6, down=6)
        for words_of_one in words:
            flow.addWidget(_Chip(words_of_one, self))


class _Chip(QLabel):
    """One rounded field; long text breaks into lines."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(breakable(text))
        self.setWordWrap(len(text) > LONG)
        height = self.fontMetrics().height()
        self.setContentsMargins(height // 2, height // 5, height // 2, height // 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
        radius = min(self.height() / 2, self.fontMetrics().height() * 0.8)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.end()
        super().paintEvent(event)
