"""Sees to it that questions are answered: off the GUI thread, one after another, until somebody stops it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions.work import Answers, Work, begin, step
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import StoreError
from migrainejournal.questions import Grounds, read_grounds


class Answering(QObject):
    """Answers all questions together, from the journal as it is at `start`.

    `progress` says how many of how many are looked through; nothing is shown of one before all are.
    """

    progress = Signal(int, int)
    answered = Signal(object)  # Answers
    not_answered = Signal(object)  # Exception: a StoreError, or a bug of ours, which the session was told

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._run = 0
        self._is_reading = False
        self.is_working = False

    def start(self) -> None:
        """Read the journal and answer its questions, in place of what is under way.

        A reading that is overtaken is waited for: however often this is called meanwhile, one more follows.
        """
        self._run += 1
        self.is_working = True
        if not self._is_reading:
            self._read()

    def stop(self) -> None:
        """Leave it: the question at hand is looked through to its end, and nothing comes of it."""
        self._run += 1
        self.is_working = False

    def _read(self) -> None:
        self._is_reading = True
        counting, now = self._preferences.settings.counting, self._session.now()
        read = partial(read_grounds, counting=counting, now=now)
        self._session.ask(read, partial(self._on_read, self._run), partial(self._on_not_read, self._run))

    def _end_reading(self, run: int) -> None:
        """Begin with a newer reading if there is one wanted, and none if all was stopped."""
        self._is_reading = False
        if self._is_overtaken(run) and self.is_working:
            self._read()

    def _is_overtaken(self, run: int) -> bool:
        """Whether somebody stopped it or began anew."""
        return run != self._run

    def _go_on(self, run: int, task: Callable[[], Work | Answers]) -> None:
        self._session.aside(task, then=partial(self._on_done, run), failed=partial(self._on_trouble, run))

    def _on_read(self, run: int, grounds: Grounds) -> None:
        self._end_reading(run)
        if not self._is_overtaken(run):
            self.progress.emit(0, len(grounds.questions))
            self._go_on(run, partial(begin, grounds))

    def _on_not_read(self, run: int, error: Exception) -> None:
        self._end_reading(run)
        self._on_trouble(run, error)

    def _on_done(self, run: int, outcome: Work | Answers) -> None:
        """Take the next step."""
        if self._is_overtaken(run):
            return
        if isinstance(outcome, Work):
            self.progress.emit(len(outcome.found), len(outcome.grounds.questions))
            self._go_on(run, partial(step, outcome))
        else:
            self.is_working = False
            self.answered.emit(outcome)

    def _on_trouble(self, run: int, error: Exception) -> None:
        if not isinstance(error, StoreError):
            self._session.failed.emit(error)
        if not self._is_overtaken(run):
            self.is_working = False
            self.not_answered.emit(error)
