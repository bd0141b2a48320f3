"""Sees to it that sheets are made: off the GUI thread, one after another, the newest wish first."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from migrainejournal.domain.change import Change
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.sheets import Read, Sheets, make_sheets, read_for
from migrainejournal.gui.summary_page.wanted import Wanted

T = TypeVar("T")
MOST_KNOWN = 3
"""Times that are kept at hand, to go back and forth between them."""


class SheetMaker(QObject):
    """`made` are the sheets of what is wanted; what was overtaken meanwhile is not finished."""

    made = Signal(object)  # Sheets

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._next: Wanted | None = None
        self._working = False
        self._known: tuple[Read, ...] = ()  # the latest first
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)

    def want(self, wanted: Wanted) -> None:
        """Make these sheets next, in place of any that wait."""
        self._next = wanted
        self._go_on()

    def forget(self) -> None:
        """Read the journal again at the next wish."""
        self._known = ()

    def once(self, wanted: Wanted, make: Callable[[Read], T], then: Callable[[T], None]) -> None:
        """Make one thing more of what is wanted, such as a file, and hand it to `then`."""
        self._read(wanted, partial(self._make, make, then))

    def _go_on(self) -> None:
        if self._working or self._next is None:
            return
        self._working = True
        wanted, self._next = self._next, None
        self._read(wanted, self._on_read)

    def _read(self, wanted: Wanted, then: Callable[[Read], None]) -> None:
        question = partial(
            read_for,
            wanted=wanted,
            counting=self._preferences.settings.counting,
            now=self._session.now(),
            known=self._known,
        )
        self._session.ask(question, then)

    def _make(self, make: Callable[[Read], T], then: Callable[[T], None], read: Read) -> None:
        self._session.aside(partial(make, read), then=then, failed=self._session.failed.emit)

    def _on_read(self, read: Read) -> None:
        others = [known for known in self._known if known.material is not read.material]
        self._known = (read, *others)[:MOST_KNOWN]
        if self._next is None:
            self._make(make_sheets, self._on_made, read)
        else:
            self._start_over()

    def _on_made(self, sheets: Sheets) -> None:
        if self._next is None:
            self._working = False
            self.made.emit(sheets)
        else:
            self._start_over()

    def _start_over(self) -> None:
        self._working = False
        self._go_on()

    def _on_changed(self, _change: Change) -> None:
        self.forget()

    def _on_failed(self, _error: Exception) -> None:
        """A bug of ours, here or elsewhere: go on with the next wish."""
        self._start_over()
