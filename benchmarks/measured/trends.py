"""The trends page in the window: until its frame, the charts that are seen and all are there, and its memory.

Times are the GUI thread's own, without what it waits for: the journal is read and counted, and what paints is
loaded, on others.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measured.memory import own_megabytes
from benchmarks.measured.tell import tell
from benchmarks.measured.watched import Watched, the
from migrainejournal import __main__, app
from migrainejournal.gui.actions import Command
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.paths import Paths
from migrainejournal.settings import Settings, TrendsRange, save_settings

FOLDER, RANGE = Path(sys.argv[1]), TrendsRange(sys.argv[2])
REST_MILLISECONDS, LOOK_MILLISECONDS = 1500, 20


class Showing(Watched):
    """Shows the page and waits until it is whole."""

    def watch(self, window: QWidget) -> None:
        """Remember the window."""
        assert isinstance(window, MainWindow)
        self._main = window

    def on_opened(self) -> None:
        """Begin when all has come to rest."""
        QTimer.singleShot(REST_MILLISECONDS, self, self._show)

    def _show(self) -> None:
        self._before = own_megabytes()
        self._began = time.thread_time()
        self._looked = 0.0
        self._seen: float | None = None
        self._main.show_page(Command.TRENDS)
        self._frame = self._since()
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._await_charts()

    def _await_charts(self) -> None:
        from migrainejournal.gui.trends_page.chart_maker import ChartMaker  # loaded by the page

        the(ChartMaker, self._main).made.connect(self._timer.start)

    def _since(self) -> float:
        """What the thread did in milliseconds, without looking at it."""
        return (time.thread_time() - self._began - self._looked) * 1000

    def _look(self) -> None:
        from migrainejournal.gui.trends_page.chart_card import ChartCard  # loaded by the page

        now, began = self._since(), time.thread_time()
        cards = self._main.findChildren(ChartCard)
        seen = [card for card in cards if not card.visibleRegion().isEmpty()]
        if self._seen is None and seen and all(card.is_filled for card in seen):
            self._seen = now
        if cards and all(card.is_filled for card in cards):
            self._page = now
            self._timer.stop()
            QTimer.singleShot(REST_MILLISECONDS, self, self._tell)
        self._looked += time.thread_time() - began

    def _tell(self) -> None:
        after = own_megabytes()
        megabytes = None if self._before is None or after is None else after - self._before
        tell({"frame": self._frame, "seen": self._seen, "page": self._page, "megabytes": megabytes})
        QCoreApplication.quit()


app.Program = Showing  # type: ignore[misc]  # watched from outside
settings = Paths.under(FOLDER).settings
save_settings(settings, Settings(welcomed=True, trends_range=RANGE))
__main__.main(["--data-dir", str(FOLDER)])
settings.unlink()
