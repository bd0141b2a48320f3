"""Hours and minutes, or nothing said."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from migrainejournal.gui.checkin.quantity import Quantity
from migrainejournal.gui.checkin.time_words import read_hours, read_minutes
from tests.gui.checkin.conftest import Show
from tests.gui.windows import press, type_keys


def hours(show: Show) -> tuple[Quantity, list[object]]:
    """A field of hours, in front, and what it says of being answered."""
    field, told = Quantity(read=read_hours, unit=" h", step=0.5, usual=7, highest=999), list[object]()
    field.name("Sleep")
    field.answered.connect(told.append)
    show(field)
    field.selectAll()
    return field, told


def test_nothing_is_said_until_a_number_is(show: Show) -> None:
    field, told = hours(show)
    assert (field.text(), field.entered()) == ("not said", None)
    press(Qt.Key.Key_Return)
    assert told == []


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("7.5", 7.5),
        ("6", 6),
        ("0", 0),
        ("7,5", 7.5),
        ("7:30", 7.5),
        ("7h30", 7.5),
        ("450 min", 7.5),
        ("75", 75),
    ],
)
def test_a_number_is_typed_and_told_once_when_it_is_left(show: Show, typed: str, number: float) -> None:
    field, told = hours(show)
    type_keys(typed)
    assert told == []
    press(Qt.Key.Key_Return)
    assert (field.entered(), told) == (number, [number])


def test_steps_begin_at_what_is_usual_and_are_told_once_they_stop(show: Show, qtbot: QtBot) -> None:
    field, told = hours(show)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(key)
    assert (field.text(), told) == ("6.5 h", [])
    qtbot.waitUntil(lambda: told == [6.5])


def test_emptied_it_is_not_said_any_more(show: Show) -> None:
    field, told = hours(show)
    field.load(7)
    field.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert (field.entered(), told) == (None, [None])


def test_what_is_being_typed_stays_when_the_same_is_loaded_again(show: Show) -> None:
    field, told = hours(show)
    field.load(None)
    type_keys("8")
    field.load(None)
    press(Qt.Key.Key_Return)
    assert told == [8]


def test_a_number_it_cannot_show_in_full_is_not_changed_by_looking_at_it(show: Show) -> None:
    field, told = hours(show)
    field.load(22 / 3)
    press(Qt.Key.Key_Return)
    field.hide()
    assert told == []


def test_what_was_typed_is_told_when_it_goes_out_of_sight(show: Show) -> None:
    field, told = hours(show)
    press(Qt.Key.Key_Up)
    field.hide()
    assert told == [7]


def test_who_clicks_where_nothing_is_said_writes_over_these_words(show: Show, qtbot: QtBot) -> None:
    field, told = hours(show)
    field.clearFocus()
    qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
    assert field.lineEdit().selectedText() == "not said"
    type_keys("7,5")
    press(Qt.Key.Key_Return)
    assert (field.text(), told) == ("7.5 h", [7.5])


def test_who_clicks_into_a_number_goes_on_writing_there(show: Show, qtbot: QtBot) -> None:
    field, _told = hours(show)
    field.load(7)
    field.clearFocus()
    qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
    assert not field.lineEdit().hasSelectedText()


def test_what_cannot_be_read_stays_as_it_is_written_and_is_no_number(show: Show) -> None:
    field, told = hours(show)
    type_keys("well")
    press(Qt.Key.Key_Return)
    assert (field.text(), field.entered(), told) == ("well", "well", ["well"])
    field.selectAll()
    type_keys("8")
    press(Qt.Key.Key_Return)
    assert (field.text(), told) == ("8 h", ["well", 8])


def test_a_step_leads_from_what_cannot_be_read_to_what_is_usual(show: Show) -> None:
    field, _told = hours(show)
    type_keys("well")
    press(Qt.Key.Key_Up)
    assert field.text() == "7 h"


def test_a_high_number_is_read_again_as_it_is_shown(show: Show) -> None:
    field, told = Quantity(read=read_minutes, unit=" min", step=5, usual=30, highest=99_999), list[object]()
    field.name("Movement")
    field.answered.connect(told.append)
    show(field)
    field.load(1440)
    press(Qt.Key.Key_Return)
    assert (field.text(), field.entered(), told) == ("1440 min", 1440, [])
