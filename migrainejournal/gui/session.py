"""The open journal as the windows see it: questions, edits in order, undo, and what is not yet on disk.

Light on purpose: windows hold a session before their first frame, and the journal is loaded after it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from migrainejournal.gui.tasks import Tasks, is_there

if TYPE_CHECKING:
    from migrainejournal.domain.change import Change
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.problem import RefusedError
    from migrainejournal.journal import Journal

T = TypeVar("T")
Edit = Callable[["Journal"], "Change"]
RETRY_MILLISECONDS = 2000


@dataclass
class _Pending:
    """An edit on its way to the disk."""

    edit: Edit
    text: str
    then: Callable[[Change], None] | None = None
    refused: Callable[[RefusedError], None] | None = None
    replays: _EditCommand | None = None
    forward: bool = True


class _EditCommand(QUndoCommand):
    """An edit that is on disk, to be taken back and done again."""

    def __init__(self, session: JournalSession, text: str, change: Change) -> None:
        super().__init__(text)
        self._session = session
        self._pushed = False
        self.change = change

    def undo(self) -> None:
        self._session.replay(self, forward=False)

    def redo(self) -> None:
        if self._pushed:
            self._session.replay(self, forward=True)
        self._pushed = True


class JournalSession(QObject):
    """The open journal for all windows of the program.

    Edits are written in the order they were made. One that cannot be written now (disk full, file locked)
    stays first in line and is tried again until it is on disk; `saved` is only emitted when nothing waits.
    """

    opened = Signal()
    could_not_open = Signal(object)  # StoreError
    changed = Signal(object)  # Change; an empty one means: read everything again
    saved = Signal()
    waiting = Signal(object)  # StoreError
    failed = Signal(object)  # Exception: a bug of ours

    def __init__(
        self,
        tasks: Tasks,
        opener: Callable[[], Journal],
        clock: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.now = clock
        self._tasks = tasks
        self._opener = opener
        self._journal: Journal | None = None
        self._opening = False
        self._questions: list[Callable[[], None]] = []
        self._pending: deque[_Pending] = deque()
        self._writing = False
        self._undo_when_written = False
        self._data_version: int | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._retry.timeout.connect(self.try_again)

    @property
    def is_open(self) -> bool:
        """Whether the journal is open."""
        return self._journal is not None

    @property
    def unsaved(self) -> int:
        """How many edits are not on disk yet."""
        return len(self._pending)

    def open(self) -> None:
        """Open the journal off the GUI thread; emits `opened` or `could_not_open`."""
        if self._journal is None and not self._opening:
            self._opening = True
            self._tasks.run(self._opener, then=self._on_opened, failed=self._on_open_failed)

    def ask(self, question: Callable[[Journal], T], then: Callable[[T], None]) -> None:
        """Put a question to the journal, once it is open, and hand the answer to `then`."""
        if self._journal is None:
            self._questions.append(partial(self.ask, question, then))
            return
        self._tasks.run(partial(question, self._journal), then=then, failed=self._on_question_failed)

    def edit(
        self,
        text: str,
        edit: Edit,
        *,
        then: Callable[[Change], None] | None = None,
        refused: Callable[[RefusedError], None] | None = None,
    ) -> None:
        """Make an edit that can be undone under the name `text`; waits its turn until the journal is open.

        `then` is called when it is on disk; `refused` when the journal says the values cannot be right.
        """
        self._pending.append(_Pending(edit, text, then, refused))
        self._write_next()

    def undo(self) -> None:
        """Take the latest edit back: one that still waits is dropped, one on disk is undone there."""
        if not self._pending or self._pending[-1].replays is not None:
            self.undo_stack.undo()
        elif len(self._pending) == 1 and self._writing:
            self._undo_when_written = True
        else:
            self._pending.pop()
            self._say_all_changed()

    def redo(self) -> None:
        """Do the edit taken back last again."""
        if not self._pending or self._pending[-1].replays is not None:
            self.undo_stack.redo()

    def replay(self, command: _EditCommand, *, forward: bool) -> None:
        """Write a command's change again, or its reverse."""
        change = command.change if forward else command.change.reversed()
        edit = partial(_apply, change)
        self._pending.append(_Pending(edit, command.text(), replays=command, forward=forward))
        self._write_next()

    def try_again(self) -> None:
        """Try now what could not be done: open the journal, or write the edit first in line."""
        if self._journal is None:
            self.open()
        else:
            self._write_next()

    def look_for_changes(self) -> None:
        """Notice what another program wrote to the journal; emits `changed` with an empty Change."""
        if self._journal is not None:
            self.ask(_data_version, self._on_data_version)

    def close(self) -> None:
        """Close the journal after what runs now; edits that could not be written are gone."""
        self._retry.stop()
        if self._journal is not None:
            journal, self._journal = self._journal, None
            self._tasks.run(journal.close, then=_nothing, failed=_nothing)

    def _say_all_changed(self) -> None:
        from migrainejournal.domain.change import Change

        self.changed.emit(Change())

    def _write_next(self) -> None:
        if self._journal is None or self._writing or not self._pending:
            return
        self._retry.stop()
        self._writing = True
        edit = partial(self._pending[0].edit, self._journal)
        self._tasks.run(edit, then=self._on_written, failed=self._on_write_failed)

    def _on_opened(self, journal: Journal) -> None:
        self._opening = False
        self._journal = journal
        questions, self._questions = self._questions, []
        self._write_next()
        for question in questions:
            question()
        self.ask(_data_version, self._on_data_version)
        self.opened.emit()

    def _on_open_failed(self, error: Exception) -> None:
        from migrainejournal.journal import StoreError

        self._opening = False
        if isinstance(error, StoreError):
            self.could_not_open.emit(error)
            if error.passing or self._pending:
                self._retry.start()
        else:
            self.failed.emit(error)

    def _on_question_failed(self, error: Exception) -> None:
        from migrainejournal.journal import StoreError

        if isinstance(error, StoreError):
            self.waiting.emit(error)
        else:
            self.failed.emit(error)

    def _on_written(self, change: Change) -> None:
        self._writing = False
        pending = self._pending.popleft()
        if pending.replays is not None:
            pending.replays.change = change if pending.forward else change.reversed()
        elif change:
            self.undo_stack.push(_EditCommand(self, pending.text, change))
        if not self._pending:
            self.saved.emit()
        if pending.then is not None and is_there(pending.then):
            pending.then(change)
        self.changed.emit(change)
        if self._undo_when_written:
            self._undo_when_written = False
            self.undo_stack.undo()
        self._write_next()

    def _on_write_failed(self, error: Exception) -> None:
        from migrainejournal.domain.problem import RefusedError
        from migrainejournal.journal import StoreError

        self._writing = False
        if isinstance(error, StoreError):
            self._retry.start()
            self.waiting.emit(error)
            return
        pending = self._pending.popleft()
        if isinstance(error, RefusedError) and pending.refused is not None:
            if is_there(pending.refused):
                pending.refused(error)
        else:
            self.undo_stack.clear()
            self.failed.emit(error)
        self._write_next()

    def _on_data_version(self, version: int) -> None:
        known, self._data_version = self._data_version, version
        if known not in (None, version):
            self._say_all_changed()


def _nothing(_result: object) -> None:
    """For tasks whose outcome nobody waits for."""


def _apply(change: Change, journal: Journal) -> Change:
    return journal.apply(change)


def _data_version(journal: Journal) -> int:
    return journal.data_version()
