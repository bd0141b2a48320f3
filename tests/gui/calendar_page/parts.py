"""The parts of a calendar page, and what they show."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.calendar_page.calendar_model import CalendarModel
from migrainejournal.gui.calendar_page.calendar_view import CalendarView
from migrainejournal.gui.calendar_page.day_detail import DayDetail
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.kit.message_bar import MessageBar

P = TypeVar("P", bound=QObject)


def part(page: CalendarPage, kind: type[P]) -> P:
    """The one part of the page of that kind."""
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def model_of(page: CalendarPage) -> CalendarModel:
    """The dates shown."""
    return part(page, CalendarModel)


def view_of(page: CalendarPage) -> CalendarView:
    """The grid of days."""
    return part(page, CalendarView)


def detail_of(page: CalendarPage) -> DayDetail:
    """What stands beside it."""
    return part(page, DayDetail)


def message(page: CalendarPage) -> str:
    """The sentence in the bar, or nothing."""
    return part(page, MessageBar).text


def wait_until_read(qtbot: QtBot, page: CalendarPage) -> None:
    """Wait until what is recorded of the dates shown has come."""
    qtbot.waitUntil(lambda: is_read(page))


def is_read(page: CalendarPage) -> bool:
    """Whether what is recorded of the dates shown has come."""
    model = model_of(page)
    cell = model.cell(model.grid.first)
    return cell is not None and cell.overview is not None


def words_in(widget: QWidget) -> list[str]:
    """The texts of the widget's labels and notes, without the marks that let long words break."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    notes = [note.toPlainText() for note in widget.findChildren(QPlainTextEdit) if note.isVisible()]
    return [text.replace("\u200b", "") for text in labels + notes if text]


def buttons_in(widget: QWidget) -> list[str]:
    """The texts of the widget's buttons as they stand."""
    buttons = [button for button in widget.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in sorted(buttons, key=lambda button: (button.y(), button.x()))]
