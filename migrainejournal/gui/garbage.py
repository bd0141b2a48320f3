"""Python's garbage, collected on the GUI thread only.

It may hold Qt objects, which must die on the thread they live on; collected in the middle of the journal's
work on its own thread, they take the program down with them.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MILLISECONDS = 30_000


class GarbageCollector(QObject):
    """Collects now and then between events, instead of whenever and wherever Python sees fit.

    Only while it is told to: a program that waits without a window does nothing at all.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)

    def go_on(self) -> None:
        """Collect from now on: there is a window."""
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Collect once more, and wake nobody until there is a window again."""
        self._timer.stop()
        gc.collect()

    def spare_what_is_there(self) -> None:
        """Leave alone what start-up made: it stays for good, and looking through it takes time."""
        gc.freeze()

    def _on_timeout(self) -> None:
        gc.collect()
