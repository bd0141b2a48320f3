"""Every page and window that a command opens, drawn in every theme, with a sample journal."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton, QTabWidget, QWidget

from migrainejournal import clock
from migrainejournal.app import Program, has_screen
from migrainejournal.gui.actions import Command
from migrainejournal.gui.application import Application
from migrainejournal.gui.dialogs import Dialogs
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from migrainejournal.self_test.parts import BrokenError, check
from migrainejournal.settings import Settings, Theme, save_settings
from migrainejournal.wish import Way, Wish

LEFT_OUT = {Command.PRINT, Command.COPY_TEXT, Command.QUIT}
"""What would ask for paper, take the person's clipboard, or end this."""
THEMES = (Theme.LIGHT, Theme.DARK, Theme.DARK_ROOM)
ROUNDS, PATIENCE = 4, 60.0
"""A page asks, counts, and asks again; seconds until somebody who should answer is given up."""


def windows(folder: Path) -> str:
    """Open everything in each theme, and draw it."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["XDG_CONFIG_HOME"] = str(folder / "config")  # where Qt notes how file dialogs were left
    qInstallMessageHandler(_on_message)
    app = Application(["migrainejournal"])
    drawn = sum(_Walk(app, folder / theme, theme).go() for theme in THEMES)
    return f"{drawn} drawn in {len(THEMES)} themes on {QApplication.platformName()}"


def _on_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith("This plugin does not support"):  # a window that nobody sees cannot be raised
        sys.stderr.write(message + "\n")


class _Walk:
    """One walk through the program in one theme."""

    def __init__(self, app: Application, folder: Path, theme: Theme) -> None:
        paths = Paths.under(folder, passing=True)
        paths.make()
        save_settings(paths.settings, Settings(theme=theme))
        self._log = paths.log
        self._program = Program(app, paths)
        self._drawn = 0

    def go(self) -> int:
        """Open and draw everything; returns how many windows and pages that were. Raises BrokenError."""
        try:
            window = self._program.show(Wish())
            if not isinstance(window, MainWindow):
                raise BrokenError(f"a start opens {type(window).__name__}, and not the window")
            self._settle()
            self._walk(window)
            window.look_into(self._log.parent / "no-file.json")
            self._settle()
            self._draw_dialogs(window)
            window.close()
            room = self._program.show(Wish(Way.QUICK))
            self._settle()
            self._draw(room)
            room.close()
            self._settle()
        finally:
            self._program.end()
        return self._drawn

    def _walk(self, window: MainWindow) -> None:
        actions = {action.data(): action for action in window.findChildren(QAction)}
        for command in Command:
            if command in LEFT_OUT:
                continue
            actions[command].trigger()
            self._settle()
            self._draw(window)
            self._draw_dialogs(window)
        dialogs = window.findChild(Dialogs)
        if dialogs is None:
            raise BrokenError("the window has no dialogs")
        dialogs.edit_day(clock.now().civil_date)
        self._settle()
        self._draw_dialogs(window)

    def _draw_dialogs(self, window: QWidget) -> None:
        for dialog in window.findChildren(QDialog):
            if not dialog.isVisible():
                continue
            for tabs in dialog.findChildren(QTabWidget):
                for place in range(tabs.count()):
                    tabs.setCurrentIndex(place)
                    self._draw(dialog)
            self._draw(dialog)
            if isinstance(dialog, HelpDialog):
                self._draw_what_it_opens(dialog)
            dialog.close()
        self._settle()

    def _draw_what_it_opens(self, dialog: HelpDialog) -> None:
        for button in dialog.findChildren(QPushButton):
            if not button.isDefault() and not isinstance(button.parent(), QDialogButtonBox):
                button.click()
                self._settle()
        self._draw_dialogs(dialog)

    def _draw(self, widget: QWidget) -> None:
        check(not widget.grab().isNull(), f"{type(widget).__name__} cannot be drawn")
        self._drawn += 1

    def _settle(self) -> None:
        """Let everything asked for be answered and shown."""
        for _ in range(ROUNDS):
            self._wait()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _wait(self) -> None:
        """Until both workers have done what they were given before; raises BrokenError."""
        answers: list[object] = []
        session = self._program.session()
        session.ask(Journal.data_version, answers.append)
        session.aside(_nothing, then=answers.append, failed=answers.append)
        end = time.monotonic() + PATIENCE
        while len(answers) < 2 and time.monotonic() < end and not self._log.exists():
            QCoreApplication.processEvents()
            time.sleep(0.001)
        if self._log.exists():
            raise BrokenError(self._log.read_text("utf-8").strip())
        check(len(answers) == 2, "the journal does not answer")
        QCoreApplication.processEvents()


def _nothing() -> None:
    """A task that is done at once."""
