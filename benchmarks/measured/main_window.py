"""The program's main window: until it was seen, until the records stood in it, and what it then holds."""

import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measured.memory import own_megabytes
from benchmarks.measured.tell import milliseconds, tell
from benchmarks.measured.watched import AfterNextPaint, Watched, the
from migrainejournal import __main__, app
from migrainejournal.gui.calendar_page.calendar_view import CalendarView

HEAVY = ("numpy", "pyqtgraph", "typst", "alembic")
REST_MILLISECONDS = 500


class WindowStart(Watched):
    """Ends when the neighbouring months have been read too."""

    records = 0.0

    def watch(self, window: QWidget) -> None:
        """Wait for the calendar's records."""
        self._view = the(CalendarView, window)
        self._view.model().dataChanged.connect(self._on_filled)

    def _on_filled(self) -> None:
        self._view.model().dataChanged.disconnect(self._on_filled)
        AfterNextPaint(self._view.viewport(), self._on_records)

    def _on_records(self) -> None:
        self.records = milliseconds()
        QTimer.singleShot(REST_MILLISECONDS, self, self._on_rest)

    def _on_rest(self) -> None:
        times = {"first_frame": self.first_frame, "opened": self.opened, "records": self.records}
        loaded = [name for name in HEAVY if name in sys.modules]
        tell(times | {"loaded": loaded, "megabytes": own_megabytes()})
        QCoreApplication.quit()


app.Program = WindowStart  # type: ignore[misc]  # watched from outside
__main__.main(["--data-dir", sys.argv[1]])
