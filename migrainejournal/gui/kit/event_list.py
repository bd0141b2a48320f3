"""Events one below another, the time in front."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from migrainejournal.gui.kit.labels import breakable, plain_label


class EventList(QWidget):
    """Pairs of time and words; a date alone stands across both."""

    def __init__(self, events: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth())
        grid.setVerticalSpacing(self.fontMetrics().height() // 2)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._build_line(), 0, 0, max(len(events), 1), 1)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for row, (time, words) in enumerate(events):
            label = plain_label(time, self)
            if not words:
                label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                grid.addWidget(label, row, 1, 1, 2)
                continue
            label.setFont(bold)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(breakable(words), self, wrap=True), row, 2)

    def _build_line(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        return line
