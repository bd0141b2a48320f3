"""The program itself, watched from outside: nothing in it knows that it is measured."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measured.tell import milliseconds
from migrainejournal import app
from migrainejournal.gui.first_frame import AfterFirstFrame
from migrainejournal.wish import Wish

Q = TypeVar("Q", bound=QObject)


def the(kind: type[Q], parent: QObject) -> Q:
    """The one child of the kind."""
    (found,) = parent.findChildren(kind)
    return found


class AfterNextPaint(QObject):
    """Calls `then` once, when the widget has been painted again."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        """Wait for the next paint event of the widget, and for the end of it."""
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def _on_painted(self) -> None:
        self._then()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the paint event."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)
        return False


class Watched(app.Program):
    """Notes, in milliseconds since its start, when the first frame was seen and when the journal was open."""

    first_frame = opened = 0.0

    def show(self, wish: Wish) -> QWidget:
        """As the program does, and watch what is shown."""
        window = super().show(wish)
        AfterFirstFrame(window, self._on_first_frame)
        self.watch(window)
        return window

    def watch(self, window: QWidget) -> None:
        """Look for more in the window than its first frame."""

    def on_opened(self) -> None:
        """Go on once the journal is open."""

    def _on_first_frame(self) -> None:
        self.first_frame = milliseconds()
        self.session().opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        self.opened = milliseconds()
        self.on_opened()
