"""The parts of a treatments page, and what they show."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QFrame, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.treatments_page.course_model import CourseModel
from migrainejournal.gui.treatments_page.course_view import CourseView
from migrainejournal.gui.treatments_page.detail import CourseDetail
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from tests.gui.windows import focused, press, type_keys

P = TypeVar("P", bound=QObject)
D = TypeVar("D", bound=QDialog)


def part(page: TreatmentsPage, kind: type[P]) -> P:
    """The one part of the page of that kind."""
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def view_of(page: TreatmentsPage) -> CourseView:
    """The list of courses."""
    return part(page, CourseView)


def detail_of(page: TreatmentsPage) -> CourseDetail:
    """What stands beside it."""
    return part(page, CourseDetail)


def shown_names(page: TreatmentsPage) -> list[str]:
    """The names of the courses, as the list shows them."""
    model = part(page, CourseModel)
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken_rows(page: TreatmentsPage) -> list[str]:
    """The courses as a screen reader hears them."""
    model = part(page, CourseModel)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def choose(page: TreatmentsPage, treatment: Treatment) -> None:
    """Choose the course, and let it be laid out."""
    view_of(page).setCurrentIndex(part(page, CourseModel).index_of(treatment.id))
    QCoreApplication.processEvents()


def words_in(widget: QWidget) -> list[str]:
    """The texts of the widget's labels and notes, without the marks that let long words break."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    notes = [note.toPlainText() for note in widget.findChildren(QPlainTextEdit) if note.isVisible()]
    return [text.replace("\u200b", "") for text in labels + notes if text]


def opened(qtbot: QtBot, page: TreatmentsPage, kind: type[D]) -> D:
    """The dialog that the page has opened, in front of all other windows."""
    found: list[D] = []

    def is_there() -> bool:
        found[:] = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
        return len(found) == 1

    qtbot.waitUntil(is_there)
    found[0].activateWindow()
    qtbot.waitUntil(found[0].isActiveWindow)
    return found[0]


def go_to(name: str) -> None:
    """Press Tab until the control with the name has the keyboard."""
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        widget = focused()
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if name in (widget.accessibleName(), text):
            return
    pytest.fail(f"Tab does not come to {name}")


def type_over(text: str) -> None:
    """Type in place of what stands in the field."""
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_keys(text)


def is_in_row(name: str) -> bool:
    """Whether the keyboard is in the row of a list with that name."""
    rows = [frame for frame in focused().window().findChildren(QFrame) if frame.accessibleName() == name]
    return any(row.isAncestorOf(focused()) for row in rows)
