"""Lists and forms of records: what they show, and what the journal keeps."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from tests.gui.windows import open_window

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")


def asked(session: JournalSession, qtbot: QtBot, question: Callable[[Journal], T]) -> T:
    """What the journal answers."""
    answers: list[T] = []
    session.ask(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def the_list(window: QWidget) -> QListView:
    """The one list of the window."""
    (found,) = window.findChildren(QListView)
    return found


def rows(view: QListView) -> list[str]:
    """What each row says."""
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def outcomes(window: QWidget) -> list[str]:
    """What the rows of its one list say below the date."""
    return [row.partition("\n")[2] for row in rows(the_list(window))]


def usable(window: QWidget) -> list[str]:
    """The texts of the buttons that can be pressed."""
    return [button.text() for button in window.findChildren(QPushButton) if button.isEnabled()]


def sentences(window: QWidget) -> list[str]:
    """The texts of all labels that are shown."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def the_form(window: QWidget, qtbot: QtBot, kind: type[W]) -> W:
    """The one form that the window has opened, in front."""
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    (form,) = window.findChildren(kind)
    open_window(qtbot, form)
    return form


def in_front(qtbot: QtBot, make: Callable[..., W]) -> Iterator[Callable[..., W]]:
    """`make`, whose windows come to the front, and are gone after the test."""
    windows: list[W] = []

    def made(*arguments: object) -> W:
        window = make(*arguments)
        open_window(qtbot, window)
        windows.append(window)
        return window

    yield made
    for window in windows:
        if isValid(window):
            window.deleteLater()
