"""Every command of the main window, once: its name, words and keys."""

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence


class Command(Enum):
    """What the main window can be asked to do; the values are words and keys."""

    LOG_ATTACK = (QT_TRANSLATE_NOOP("Actions", "Log an attack"), "Ctrl+L")
    TODAY = (QT_TRANSLATE_NOOP("Actions", "Today"), "Ctrl+1")
    CALENDAR = (QT_TRANSLATE_NOOP("Actions", "Calendar"), "Ctrl+2")
    TRENDS = (QT_TRANSLATE_NOOP("Actions", "Trends"), "Ctrl+3")
    TREATMENTS = (QT_TRANSLATE_NOOP("Actions", "Treatments"), "Ctrl+4")
    SUMMARY = (QT_TRANSLATE_NOOP("Actions", "Visit summary"), "Ctrl+5")
    SCORES = (QT_TRANSLATE_NOOP("Actions", "Questionnaires"), "Ctrl+K")
    QUESTIONS = (QT_TRANSLATE_NOOP("Actions", "Questions to my records"), "Ctrl+J")
    ADD_ATTACK = (QT_TRANSLATE_NOOP("Actions", "Add an attack"), "Ctrl+N")
    PRINT = (QT_TRANSLATE_NOOP("Actions", "Print the visit summary"), "Ctrl+P")
    SAVE_PDF = (QT_TRANSLATE_NOOP("Actions", "Save the visit summary"), "Ctrl+S")
    COPY_TEXT = (QT_TRANSLATE_NOOP("Actions", "Copy the visit summary as text"), "Ctrl+Shift+C")
    UNDO = (QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z")
    REDO = (QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z")
    PREVIOUS_MONTH = (QT_TRANSLATE_NOOP("Actions", "Previous month"), "PgUp")
    NEXT_MONTH = (QT_TRANSLATE_NOOP("Actions", "Next month"), "PgDown")
    GO_TODAY = (QT_TRANSLATE_NOOP("Actions", "Go to today"), "Home")
    SETTINGS = (QT_TRANSLATE_NOOP("Actions", "Settings"), "Ctrl+,")
    HELP = (QT_TRANSLATE_NOOP("Actions", "Keys and help"), "F1")
    QUIT = (QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q")

    @property
    def text(self) -> str:
        """The words on the screen."""
        return QCoreApplication.translate("Actions", str(self.value[0]))

    @property
    def keys(self) -> QKeySequence:
        """The keyboard shortcut."""
        return QKeySequence(str(self.value[1]))


def build_actions(parent: QObject) -> dict[Command, QAction]:
    """An action for each command, belonging to `parent`."""
    actions = {}
    for command in Command:
        action = QAction(command.text, parent)
        action.setShortcut(command.keys)
        actions[command] = action
    return actions
