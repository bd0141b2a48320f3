"""Undo and redo by the same keys in every window."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.actions import Command
from migrainejournal.gui.session import JournalSession


def add_undo_keys(window: QWidget, session: JournalSession) -> None:
    """Let the keys take back, and do again, the latest edit of the journal while the window is in front."""
    for command, slot in ((Command.UNDO, session.undo), (Command.REDO, session.redo)):
        action = QAction(command.text, window)
        action.setShortcut(command.keys)
        action.triggered.connect(slot)
        window.addAction(action)
