"""The main window: the way at the left, one page at a time, and a quiet line for what one should know."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.actions import Command, build_actions
from migrainejournal.gui.dialogs import Dialogs
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.pages import Pages
from migrainejournal.gui.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from migrainejournal.domain.problem import RefusedError
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.journal import Journal, StoreError
    from migrainejournal.paths import Paths

SMALLEST = (640, 400)
USUAL = (1280, 800)


class MainWindow(QWidget):
    """Pages and dialogs are built when first opened, so that the first frame is soon there."""

    log_attack = Signal()
    sample_wanted = Signal()
    new_journal_wanted = Signal()
    quit_wanted = Signal()
    closed = Signal()

    def __init__(self, session: JournalSession, preferences: Preferences, theme: Theme, paths: Paths) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._theme = theme
        self._paths = paths
        self._dialogs = Dialogs(session, preferences, theme, paths, self)
        self._dialogs.day_chosen.connect(self._on_day_chosen)
        self.setWindowTitle(self.tr("Migraine Journal"))
        self.setMinimumSize(*SMALLEST)
        self._build_actions()
        self._build_layout()
        self._ways = self._build_ways()
        self._restore_geometry()
        session.opened.connect(self._on_opened)
        session.could_not_open.connect(self._on_could_not_open)
        session.waiting.connect(self._on_waiting)
        session.replay_refused.connect(self._on_replay_refused)
        session.settled.connect(self._bar.be_quiet)
        preferences.not_kept.connect(self._on_not_kept)

    def show_page(self, page: Command) -> None:
        """Open a page of the sidebar."""
        self._pages.show_page(page)
        self._sidebar.show_page(page)
        self._on_page_changed()

    def show_summary(self) -> None:
        """Open the page of the visit summary."""
        self.show_page(Command.SUMMARY)

    def look_into(self, file: Path) -> None:
        """Show what is in a file, and offer to take it in."""
        self._dialogs.open_import(file)

    def say_sample(self) -> None:
        """Say for good that this is not the person's own journal."""
        self.setWindowTitle(self.tr("Sample journal"))
        self._sample.setText(self.tr("A sample journal to look around in. Closing it throws it away."))
        self._sample.show()

    def say_went_wrong(self) -> None:
        """Say that a bug of ours was noted, and where."""
        self._bar.say(
            self.tr("Something in the program went wrong. What was saved is safe. Details: {file}").format(
                file=self._paths.log
            )
        )

    def _build_actions(self) -> None:
        self._actions = build_actions(self)
        for command, action in self._actions.items():
            action.setData(command)
            if command is Command.LOG_ATTACK:  # whatever form is open
                action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(self._on_action)
        self.addActions(list(self._actions.values()))
        self._try_again = QAction(self.tr("Try again"), self)
        self._try_again.triggered.connect(self._session.try_again)
        self._start_new = QAction(self.tr("Start a new journal"), self)
        self._start_new.triggered.connect(self.new_journal_wanted)

    def _build_layout(self) -> None:
        self._sidebar = Sidebar(self._theme, self)
        self._sidebar.chosen.connect(self._on_chosen)
        self._bar = MessageBar(self)
        self._sample = heading("", self, size=1.0)
        self._sample.setContentsMargins(20, 10, 20, 0)
        self._sample.hide()
        self._pages = self._build_pages()
        self._calendar = self._pages.calendar
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._sample)
        right.addWidget(self._bar)
        right.addWidget(self._pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sidebar)
        layout.addLayout(right, 1)
        self.show_page(Command.CALENDAR)

    def _build_pages(self) -> Pages:
        pages = Pages(
            self._session, self._theme, self._preferences, self, paths=self._paths, dialogs=self._dialogs
        )
        pages.log_attack.connect(self.log_attack)
        pages.open_sample.connect(self.sample_wanted)
        pages.treatments.connect(self._on_treatments_wanted)
        pages.day_chosen.connect(self._on_day_chosen)
        return pages

    def _build_ways(self) -> dict[Command, Callable[[], object]]:
        return {
            Command.LOG_ATTACK: self.log_attack.emit,
            Command.TODAY: partial(self.show_page, Command.TODAY),
            Command.CALENDAR: partial(self.show_page, Command.CALENDAR),
            Command.TRENDS: partial(self.show_page, Command.TRENDS),
            Command.TREATMENTS: partial(self.show_page, Command.TREATMENTS),
            Command.SUMMARY: partial(self.show_page, Command.SUMMARY),
            Command.SCORES: self._dialogs.open_scores,
            Command.QUESTIONS: self._dialogs.open_questions,
            Command.ADD_ATTACK: self._on_add_attack_today,
            Command.PRINT: self._on_print,
            Command.SAVE_PDF: self._on_save_pdf,
            Command.COPY_TEXT: self._on_copy_text,
            Command.UNDO: self._session.undo,
            Command.REDO: self._session.redo,
            Command.PREVIOUS_MONTH: self._calendar.previous,
            Command.NEXT_MONTH: self._calendar.next,
            Command.GO_TODAY: self._calendar.go_today,
            Command.SETTINGS: self._dialogs.open_medicines,
            Command.HELP: self._dialogs.open_help,
            Command.QUIT: self._on_quit,
        }

    def _restore_geometry(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(USUAL[0], room.width() - 40), min(USUAL[1], room.height() - 60))
        with contextlib.suppress(OSError):
            self.restoreGeometry(self._paths.window.read_bytes())

    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._on_chosen(action.data())

    def _on_chosen(self, command: Command) -> None:
        self._ways[command]()

    def _on_page_changed(self) -> None:
        for command in (Command.PREVIOUS_MONTH, Command.NEXT_MONTH, Command.GO_TODAY):
            self._actions[command].setEnabled(self._pages.is_calendar_shown)
        for command in (Command.SAVE_PDF, Command.COPY_TEXT):
            self._actions[command].setEnabled(self._pages.shown_summary is not None)

    def _on_opened(self) -> None:
        self._bar.be_quiet()
        if not self._preferences.settings.welcomed:
            self._session.ask(_counts, self._on_counts)

    def _on_counts(self, counts: dict[str, int]) -> None:
        if not any(counts.values()) and self._pages.is_calendar_shown:  # else something else was asked for
            self.show_page(Command.TODAY)

    def _on_could_not_open(self, error: StoreError) -> None:
        ways = [self._try_again] + ([self._start_new] if error.ailment == "missing" else [])
        self._bar.say(f"{wording.ailment(error.ailment)}\n{self._paths.journal}", *ways)

    def _on_waiting(self, error: StoreError) -> None:
        self._bar.say(wording.ailment(error.ailment), self._try_again)

    def _on_replay_refused(self, error: RefusedError) -> None:
        self._bar.say(wording.misfit(error))

    def _on_not_kept(self) -> None:
        self._bar.say(self.tr("Your choice is in use but could not be kept. Make some room on the disk."))

    def _on_add_attack_today(self) -> None:
        on_calendar = self._pages.is_calendar_shown
        self._dialogs.add_attack(self._calendar.day if on_calendar else self._session.now().civil_date)

    def _on_print(self) -> None:
        """Print the summary; from another page, show first what would be printed."""
        if summary := self._pages.shown_summary:
            summary.print()
        else:
            self.show_page(Command.SUMMARY)

    def _on_save_pdf(self) -> None:
        if summary := self._pages.shown_summary:
            summary.save()

    def _on_copy_text(self) -> None:
        if summary := self._pages.shown_summary:
            summary.copy()

    def _on_quit(self) -> None:
        """Close, and leave nothing in the tray."""
        self.quit_wanted.emit()
        self.close()

    def _on_day_chosen(self, day: date) -> None:
        self.show_page(Command.CALENDAR)
        self._calendar.select(day)

    def _on_treatments_wanted(self) -> None:
        self.show_page(Command.TREATMENTS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button of a page, as Space does."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        with contextlib.suppress(OSError):  # a full disk: it opens at its usual place next time
            self._paths.window.write_bytes(self.saveGeometry().data())
        super().closeEvent(event)
        self.closed.emit()


def _counts(journal: Journal) -> dict[str, int]:
    return journal.counts()
