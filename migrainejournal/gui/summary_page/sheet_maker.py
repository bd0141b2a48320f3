"""Sees to it that sheets are made: off the GUI thread, one after another, the newest wish first."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from migrainejournal.domain.change import Change
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import Failed, JournalSession
from migrainejournal.gui.summary_page.sheets import Read, Sheets, make_sheets, read_for
from migrainejournal.gui.summary_page.wanted import Wanted
from migrainejournal.journal import StoreError

T = TypeVar("T")
MOST_KNOWN = 3
"""Times that are kept at hand, to go back and forth between them."""


class SheetMaker(QObject):
    """`made` are the sheets of what is wanted; what was overtaken meanwhile is not finished."""

    made = Signal(object)  # Sheets
    not_made = Signal(object)  # Exception: a StoreError, or a bug of ours, which the session was told

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._next: Wanted | None = None
        self._working = False
        self._known: tuple[Read, ...] = ()  # the latest first
        self._edition = 0  # of the journal, as far as it was heard of here
        self._errands = 0
        session.changed.connect(self._on_changed)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made or waits for it."""
        return not self._working and self._next is None and not self._errands

    def want(self, wanted: Wanted) -> None:
        """Make these sheets next, in place of any that wait."""
        self._next = wanted
        self._go_on()

    def forget(self) -> None:
        """Read the journal again at the next wish; what is being read is out of date and read again, too."""
        self._edition += 1
        self._known = ()

    def once(
        self, wanted: Wanted, make: Callable[[Read], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """Make one thing more of what is wanted, such as a file, of the journal as it is now.

        It is handed to `then`; `failed` is told of a StoreError, or of a bug of ours, which the session was
        told before.
        """
        self._errands += 1
        done, not_done = partial(self._on_errand_done, then), partial(self._on_errand_done, failed)
        shown = self._known[0] if self._known else None
        self.forget()  # another program may have written meanwhile
        self._read(wanted, partial(self._on_read_once, shown, wanted, make, done, not_done), not_done)

    def _go_on(self) -> None:
        if self._working or self._next is None:
            return
        self._working = True
        wanted, self._next = self._next, None
        self._read(wanted, self._on_read, self._on_not_made)

    def _read(self, wanted: Wanted, then: Callable[[Read], None], failed: Failed) -> None:
        question = partial(
            read_for,
            wanted=wanted,
            counting=self._preferences.settings.counting,
            now=self._session.now(),
            known=self._known,
        )
        answered = partial(self._on_answer, self._edition, partial(self._read, wanted, then, failed), then)
        self._session.ask(question, answered, partial(self._on_trouble, failed))

    def _make(self, make: Callable[[Read], T], then: Callable[[T], None], failed: Failed, read: Read) -> None:
        self._session.aside(partial(make, read), then=then, failed=partial(self._on_trouble, failed))

    def _on_answer(
        self, edition: int, again: Callable[[], None], then: Callable[[Read], None], read: Read
    ) -> None:
        """It may come from what was known before an edit: then it holds no longer."""
        if edition == self._edition:
            then(read)
        else:
            again()

    def _on_trouble(self, failed: Failed, error: Exception) -> None:
        if not isinstance(error, StoreError):
            self._session.failed.emit(error)
        failed(error)

    def _on_read(self, read: Read) -> None:
        others = [known for known in self._known if known.material is not read.material]
        self._known = (read, *others)[:MOST_KNOWN]
        if self._next is None:
            self._make(make_sheets, self._on_made, self._on_not_made, read)
        else:
            self._start_over()

    def _on_read_once(
        self,
        shown: Read | None,
        wanted: Wanted,
        make: Callable[[Read], T],
        then: Callable[[T], None],
        failed: Failed,
        read: Read,
    ) -> None:
        """Make it; where it is of another journal than the sheets shown, these are made again too."""
        self._known = (read,)
        if shown is not None and _holds_other_records(shown, read):
            self.want(wanted)
        self._make(make, then, failed, read)

    def _on_made(self, sheets: Sheets) -> None:
        if self._next is None:
            self._working = False
            self.made.emit(sheets)
        else:
            self._start_over()

    def _on_not_made(self, error: Exception) -> None:
        if self._next is None:
            self._working = False
            self.not_made.emit(error)
        else:
            self._start_over()

    def _start_over(self) -> None:
        self._working = False
        self._go_on()

    def _on_errand_done(self, tell: Callable[[T], None], outcome: T) -> None:
        self._errands -= 1
        tell(outcome)

    def _on_changed(self, _change: Change) -> None:
        self.forget()


def _holds_other_records(shown: Read, read: Read) -> bool:
    """Whether the journal said something else when it was read again at a later moment."""
    excerpt = replace(shown.material.excerpt, now=read.material.excerpt.now)
    return replace(shown.material, excerpt=excerpt) != read.material
