"""Files that the person wants and that are not on disk yet, such as a PDF: the program waits for them."""

from PySide6.QtCore import QObject, Signal


class FilesUnderWay(QObject):
    """Counts them; `ended` when one is on disk, or will never be."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0

    def __bool__(self) -> bool:
        """Whether there are any."""
        return self._count > 0

    def begin(self) -> None:
        """One is going to be written."""
        self._count += 1

    def end(self) -> None:
        """It is on disk, or will never be."""
        self._count -= 1
        self.ended.emit()
