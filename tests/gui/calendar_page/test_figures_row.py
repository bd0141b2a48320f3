"""The figures above the calendar, as buttons."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.calendar_page.figure_button import Figure, FigureButton
from migrainejournal.gui.calendar_page.figures_row import FiguresRow
from tests.gui.records import sentences
from tests.gui.windows import focused, left_out_by_tab, open_window, press, unnamed

HEADACHES = Figure("headache", "9", "", "headache days")
TRIPTANS = Figure("triptan", "5", "of 9", "triptan days")
KNOWN = Figure("known", "20/22", "", "days recorded")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A row of figures between two buttons."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in (QPushButton("before", window), FiguresRow(window), QPushButton("after", window)):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(800, 200)
    open_window(qtbot, window)
    return window


@pytest.fixture
def row(window: QWidget) -> FiguresRow:
    found = window.findChild(FiguresRow)
    assert isinstance(found, FiguresRow)
    return found


def names(row: FiguresRow) -> list[str]:
    buttons = [button for button in row.findChildren(FigureButton) if button.isVisible()]
    return [QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in buttons]


def test_a_figure_is_named_by_its_words_and_can_be_asked_why(row: FiguresRow) -> None:
    row.show_figures([HEADACHES, TRIPTANS])
    assert names(row) == ["9 headache days. Why?", "5 of 9 triptan days. Why?"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Select])
def test_a_press_says_which_one(qtbot: QtBot, row: FiguresRow, key: Qt.Key) -> None:
    row.show_figures([HEADACHES, TRIPTANS])
    row.findChildren(FigureButton)[1].setFocus()
    with qtbot.waitSignal(row.chosen) as chosen:
        press(key)
    assert chosen.args == ["triptan"]


def test_tab_goes_through_the_figures_in_order_however_many_come_later(
    window: QWidget, row: FiguresRow
) -> None:
    row.show_figures([HEADACHES])
    row.show_figures([HEADACHES, TRIPTANS, KNOWN])
    window.findChildren(QPushButton)[0].setFocus()
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        seen.append(focused().accessibleName() or "after")
    assert seen == [*names(row), "after"]


def test_figures_that_are_gone_cannot_be_reached(window: QWidget, row: FiguresRow) -> None:
    row.show_figures([HEADACHES, TRIPTANS, KNOWN])
    row.show_figures([HEADACHES])
    assert names(row) == ["9 headache days. Why?"]
    window.findChildren(QPushButton)[0].setFocus()
    assert left_out_by_tab(window) == []


def test_the_same_widgets_are_used_again(row: FiguresRow) -> None:
    row.show_figures([HEADACHES, TRIPTANS, KNOWN])
    before = row.findChildren(FigureButton)
    row.show_figures([KNOWN, HEADACHES])
    row.show_figures([HEADACHES, TRIPTANS, KNOWN])
    assert row.findChildren(FigureButton) == before


def test_a_figure_keeps_the_keyboard_while_the_next_month_is_counted(row: FiguresRow) -> None:
    row.show_figures([HEADACHES, TRIPTANS])
    button = row.findChildren(FigureButton)[1]
    button.setFocus()
    row.forget()
    assert names(row) == ["headache days", "triptan days"]
    assert unnamed(row) == []
    row.show_figures([HEADACHES, Figure("triptan", "2", "of 9", "triptan days")])
    assert button.hasFocus()
    assert button.accessibleName() == "2 of 9 triptan days. Why?"


def test_a_sentence_stands_in_their_place_as_high_as_they_are(window: QWidget, row: FiguresRow) -> None:
    row.show_figures([HEADACHES, TRIPTANS])
    QCoreApplication.processEvents()
    before = row.height()
    row.say("This month has not begun.")
    QCoreApplication.processEvents()
    assert row.height() == before
    assert (names(row), sentences(row)) == ([], ["This month has not begun."])
    window.findChildren(QPushButton)[0].setFocus()
    assert left_out_by_tab(window) == []
    row.forget()
    assert names(row) == ["headache days", "triptan days"]
    assert "This month has not begun." not in sentences(row)
    row.say("This month has not begun.")
    row.show_figures([HEADACHES, TRIPTANS])
    assert names(row) == ["9 headache days. Why?", "5 of 9 triptan days. Why?"]
    assert "This month has not begun." not in sentences(row)


def test_what_has_the_keyboard_can_be_seen(window: QWidget, row: FiguresRow) -> None:
    row.show_figures([HEADACHES])
    (button,) = row.findChildren(FigureButton)
    window.findChildren(QPushButton)[0].setFocus()
    QCoreApplication.processEvents()
    before = button.grab().toImage()
    button.setFocus()
    QCoreApplication.processEvents()
    assert button.grab().toImage() != before


def test_a_click_on_the_number_presses_the_figure(qtbot: QtBot, row: FiguresRow) -> None:
    row.show_figures([HEADACHES])
    (button,) = row.findChildren(FigureButton)
    number = button.findChildren(QWidget)[0]
    with qtbot.waitSignal(row.chosen):
        QTest.mouseClick(number, Qt.MouseButton.LeftButton)
