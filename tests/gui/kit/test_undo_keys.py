"""Undo and redo have the same keys in a dialog as in the main window."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.actions import Command
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.session import JournalSession


def test_a_dialog_has_the_keys_of_the_main_window_and_no_others(
    qtbot: QtBot, session: JournalSession
) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    add_undo_keys(dialog, session)
    keys = [action.shortcuts() for action in dialog.actions()]
    assert keys == [[Command.UNDO.keys], [Command.REDO.keys]]
