"""The words of the value that is read, below a chart: still, in room that was kept for them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from migrainejournal.charts.chart_spec import Reading


class ReadingLine(QLabel):
    """As high as the longest words need, so that nothing moves when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._longest = ""
        self._heights: dict[int, int] = {}

    def keep_room(self, readings: Iterable[Reading]) -> None:
        """Keep room for the words of these."""
        self._longest = max((reading.words for reading in readings), key=len, default="")
        self._heights.clear()
        self.setVisible(bool(self._longest))
        self.updateGeometry()

    def show_reading(self, reading: Reading | None) -> None:
        """Say what is read; nothing for None."""
        self.setText("" if reading is None else reading.words)

    def hasHeightForWidth(self) -> bool:
        """Also while nothing is said."""
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            flags, room = int(Qt.TextFlag.TextWordWrap), QRect(0, 0, width, 10_000)
            self._heights[width] = self.fontMetrics().boundingRect(room, flags, self._longest).height()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)
