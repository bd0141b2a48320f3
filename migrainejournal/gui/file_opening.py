"""Files that the system hands over while the program runs: macOS sends an event, others start it again."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpening(QObject):
    """Watches the application; `asked` is the path of a file that somebody double-clicked."""

    asked = Signal(str)

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.asked.emit(event.file())
            return True
        return super().eventFilter(watched, event)
