"""Turning from month to month: the work of the GUI thread and the worker together, as processor time."""

import sys
import time
from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measured.tell import tell
from benchmarks.measured.watched import Watched, the
from migrainejournal import __main__, app
from migrainejournal.gui.calendar_page.page import CalendarPage

FOLDER, FIRST, TURNS = sys.argv[1], date.fromisoformat(sys.argv[2]), int(sys.argv[3])
YEAR = 11
"""How many turns lead through a year."""
REST_MILLISECONDS = 120


class Turning(Watched):
    """Goes to a month and through the year from there, to and fro, resting after each turn."""

    def watch(self, window: QWidget) -> None:
        """Remember the page."""
        self._page = the(CalendarPage, window)
        self._turns: list[float] = []

    def on_opened(self) -> None:
        """Begin at the first month, when all has come to rest there."""
        QTimer.singleShot(1000, self, self._go)

    def _go(self) -> None:
        self._page.select(FIRST)
        QTimer.singleShot(1000, self, self._turn)

    def _turn(self) -> None:
        self._began = time.process_time()
        if len(self._turns) // YEAR % 2:
            self._page.previous()
        else:
            self._page.next()
        QTimer.singleShot(REST_MILLISECONDS, self, self._on_rested)

    def _on_rested(self) -> None:
        self._turns.append((time.process_time() - self._began) * 1000)
        if len(self._turns) < TURNS:
            self._turn()
        else:
            tell({"turns": self._turns})
            QCoreApplication.quit()


app.Program = Turning  # type: ignore[misc]  # watched from outside
__main__.main(["--data-dir", FOLDER])
