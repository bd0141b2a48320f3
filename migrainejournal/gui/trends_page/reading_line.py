"""The words of the value that is read, below a chart: still, in room that was kept for them."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
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

    def keep_room(self, readings: Iterable[Reading]) -> None:
        """Keep room for the words of these."""
        self._longest = max((reading.words for reading in readings), key=len, default="")
        self.setVisible(bool(self._longest))
        self.updateGeometry()

    def show_reading(self, reading: Reading | None) -> None:
        """Say what is read; nothing for None."""
        self.setText("" if reading is None else reading.words)

    def hasHeightForWidth(self) -> bool:
        """Also while nothing is said."""
        return True

    def heightForWidth(self, width: int) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = self.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, self._longest)
        return needed.height()

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())
