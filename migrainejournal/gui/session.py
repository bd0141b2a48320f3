"""The open journal as the windows see it: questions, edits in order, undo, and what is not yet on disk.

Light on purpose: windows hold a session before their first frame, and the journal is loaded after it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeGuard, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from migrainejournal.gui.files_under_way import FilesUnderWay
from migrainejournal.gui.tasks import Tasks, is_there

if TYPE_CHECKING:
    from migrainejournal.domain.change import Change
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.problem import RefusedError
    from migrainejournal.journal import Journal, StoreError

T = TypeVar("T")
Edit = Callable[["Journal"], "Change"]
Failed = Callable[[Exception], None]
RETRY_MILLISECONDS = 2000


@dataclass
class _Pending:
    """An edit on its way to the disk."""

    edit: Edit
    text: str
    then: Callable[[Change], None] | None = None
    refused: Callable[[RefusedError], None] | None = None
    dropped: Callable[[], None] | None = None
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
    settled = Signal()  # nothing waits to be written any more, whatever became of it
    waiting = Signal(object)  # StoreError
    replay_refused = Signal(object)  # RefusedError: undo or redo does not fit with what others wrote
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
        self.files = FilesUnderWay(self)
        self.now = clock
        self.trouble: StoreError | None = None  # why the journal could not be opened, when last tried
        self._tasks = tasks
        self._opener = opener
        self._journal: Journal | None = None
        self._opening = False
        self._questions: list[Callable[[], None]] = []
        self._pending: deque[_Pending] = deque()
        self._writing = False
        self._undos_due = 0
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

    def ask(
        self, question: Callable[[Journal], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Put a question to the journal, once it is open, and hand the answer to `then`.

        One that could not be answered is asked again by `try_again`; with `failed`, that is told of the
        StoreError or of a bug of ours instead, and it is over.
        """
        if self._journal is None:
            self._questions.append(partial(self.ask, question, then, failed))
            return
        if failed is None:
            failed = partial(self._on_question_failed, partial(self.ask, question, then))
        self._tasks.run(partial(question, self._journal), then=then, failed=failed)

    def aside(self, task: Callable[[], T], *, then: Callable[[T], None], failed: Failed) -> None:
        """Do slow work that does not touch the journal, such as reading a file; presses need not wait."""
        self._tasks.run_aside(task, then=then, failed=failed)

    def edit(
        self,
        text: str,
        edit: Edit,
        *,
        then: Callable[[Change], None] | None = None,
        refused: Callable[[RefusedError], None] | None = None,
        dropped: Callable[[], None] | None = None,
    ) -> None:
        """Make an edit that can be undone under the name `text`; waits its turn until the journal is open.

        `then` is called when it is on disk; `refused` when the journal says the values cannot be right;
        `dropped` when it will never be written: taken back while it waited, or stopped by a bug of ours.
        """
        self._pending.append(_Pending(edit, text, then, refused, dropped))
        self._write_next()

    def undo(self) -> None:
        """Take the latest edit back: one that waits is dropped, one being written is undone right after."""
        if not self._pending or self._pending[-1].replays is not None:
            self.undo_stack.undo()
        elif self._writing and len(self._pending) == 1:
            self._undos_due += 1
        else:
            self._drop(self._pending.pop())
            self._say_all_changed()

    def redo(self) -> None:
        """Do the edit taken back last again."""
        if self._undos_due:
            self._undos_due -= 1
        elif not self._pending or self._pending[-1].replays is not None:
            self.undo_stack.redo()

    def replay(self, command: _EditCommand, *, forward: bool) -> None:
        """Write a command's change again, or its reverse."""
        change = command.change if forward else command.change.reversed()
        edit = partial(_apply, change)
        self._pending.append(_Pending(edit, command.text(), replays=command, forward=forward))
        self._write_next()

    def try_again(self) -> None:
        """Try now what could not be done: open the journal, ask again, or write the edit first in line."""
        if self._journal is None:
            self.open()
            return
        self._ask_again()
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

    def _ask_again(self) -> None:
        questions, self._questions = self._questions, []
        for question in questions:
            question()

    def _drop(self, pending: _Pending) -> None:
        if pending.dropped is not None and is_there(pending.dropped):
            pending.dropped()
        self._settle()

    def _settle(self) -> None:
        if not self._pending:
            self.settled.emit()

    def _undo_at_once(self, due: int) -> None:
        """Take the latest edits on disk back before anything that was pressed since."""
        later = list(self._pending)
        self._pending.clear()
        for _ in range(due):
            self.undo_stack.undo()
        self._pending.extend(later)

    def _on_opened(self, journal: Journal) -> None:
        self._opening = False
        self.trouble = None
        self._journal = journal
        self._write_next()
        self._ask_again()
        self.ask(_data_version, self._on_data_version)
        self.opened.emit()

    def _on_open_failed(self, error: Exception) -> None:
        self._opening = False
        if _is_of_store(error):
            self.trouble = error
            self.could_not_open.emit(error)
            if error.passing or self._pending:
                self._retry.start()
        else:
            self.failed.emit(error)

    def _on_question_failed(self, again: Callable[[], None], error: Exception) -> None:
        if _is_of_store(error):
            self._questions.append(again)
            self.could_not_open.emit(error)
        else:
            self.failed.emit(error)

    def _on_written(self, change: Change) -> None:
        self._writing = False
        pending = self._pending.popleft()
        due, self._undos_due = self._undos_due, 0
        if pending.replays is not None:
            pending.replays.change = change if pending.forward else change.reversed()
        elif change:
            self.undo_stack.push(_EditCommand(self, pending.text, change))
        elif due:
            due -= 1  # it was meant to take this edit back, which changed nothing
        self._undo_at_once(due)
        if not self._pending:
            self.saved.emit()
        self._settle()
        if pending.then is not None and is_there(pending.then):
            pending.then(change)
        self.changed.emit(change)
        self._write_next()

    def _on_write_failed(self, error: Exception) -> None:
        from migrainejournal.domain.problem import RefusedError

        self._writing = False
        due, self._undos_due = self._undos_due, 0
        if _is_of_store(error) and not due:
            self._retry.start()
            self.waiting.emit(error)
            return
        pending = self._pending.popleft()
        if isinstance(error, RefusedError) and pending.refused is not None:
            if is_there(pending.refused):
                pending.refused(error)
            self._settle()
        elif _is_of_store(error):
            self._drop(pending)
        elif isinstance(error, RefusedError) and pending.replays is not None:
            pending.replays.setObsolete(True)  # the stack is past it: its next press lets go of it
            self._settle()
            self.replay_refused.emit(error)
        else:
            self.undo_stack.clear()
            self._drop(pending)
            self.failed.emit(error)
        self._undo_at_once(max(due - 1, 0))
        self._write_next()

    def _on_data_version(self, version: int) -> None:
        known, self._data_version = self._data_version, version
        if known not in (None, version):
            self._say_all_changed()


def _is_of_store(error: Exception) -> TypeGuard[StoreError]:
    from migrainejournal.journal import StoreError  # loads SQLAlchemy

    return isinstance(error, StoreError)


def _nothing(_result: object) -> None:
    """For tasks whose outcome nobody waits for."""


def _apply(change: Change, journal: Journal) -> Change:
    return journal.apply(change)


def _data_version(journal: Journal) -> int:
    return journal.data_version()
