"""Undo and redo by the usual keys, in every window."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.session import JournalSession


def add_undo_keys(window: QWidget, session: JournalSession) -> None:
    """Let the keys take back, and do again, the latest edit of the journal while the window is in front."""
    undo = QAction(window.tr("Undo"), window)
    undo.setShortcuts(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(session.undo)
    redo = QAction(window.tr("Redo"), window)
    redo.setShortcuts(QKeySequence.StandardKey.Redo)
    redo.triggered.connect(session.redo)
    window.addActions([undo, redo])
