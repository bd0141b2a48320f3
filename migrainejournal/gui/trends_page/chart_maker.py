"""Sees to it that charts are made: off the GUI thread, one time after another, the newest wish first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from migrainejournal.gui.trends_page.making import make, read
from migrainejournal.journal import StoreError

if TYPE_CHECKING:
    from migrainejournal.charts.seen import Seen
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.gui.trends_page.wanted import Trends, Wanted


class ChartMaker(QObject):
    """`made` are the charts of what is wanted; what was overtaken meanwhile is thrown away."""

    made = Signal(object)  # Trends
    not_made = Signal(object)  # Exception: a StoreError, or a bug of ours, which the session was told

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._next: Wanted | None = None
        self._working = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made or waits for it."""
        return not self._working and self._next is None

    def want(self, wanted: Wanted) -> None:
        """Make the charts of this next, from the journal as it is then, in place of any that wait."""
        self._next = wanted
        if not self._working:
            self._begin()

    def _begin(self) -> None:
        if self._next is None:
            return
        self._working = True
        wanted, self._next = self._next, None
        counting = self._preferences.settings.counting
        question = partial(read, wanted=wanted, counting=counting, now=self._session.now())
        self._session.ask(question, self._on_read, self._on_trouble)

    def _begins_anew(self) -> bool:
        """Begin with a newer wish if there is one; returns whether there was."""
        if self._next is None:
            return False
        self._begin()
        return True

    def _on_read(self, seen: Seen) -> None:
        if not self._begins_anew():
            self._session.aside(partial(make, seen), then=self._on_made, failed=self._on_trouble)

    def _on_made(self, trends: Trends) -> None:
        if not self._begins_anew():
            self._working = False
            self.made.emit(trends)

    def _on_trouble(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            self._session.failed.emit(error)
        if not self._begins_anew():
            self._working = False
            self.not_made.emit(error)
