"""One answer of a few, or none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from migrainejournal.gui.checkin.checkin_words import level_choices, no_yes_choices
from migrainejournal.gui.checkin.options import Options
from tests.gui.checkin.conftest import Show
from tests.gui.windows import left_out_by_tab, press, takes_keys, unnamed


def levels(show: Show) -> tuple[Options, list[object]]:
    """The row of 0 to 3, in front, and what it says of being answered."""
    row, told = Options(level_choices()), list[object]()
    row.name("Work")
    row.answered.connect(told.append)
    show(row)
    return row, told


def test_nothing_is_said_until_something_is_chosen(show: Show) -> None:
    row, told = levels(show)
    assert row.entered() is None
    assert told == []


def test_a_number_chooses_and_the_same_again_unsays(show: Show) -> None:
    row, told = levels(show)
    press(Qt.Key.Key_2)
    assert row.entered() == 2
    press(Qt.Key.Key_0)
    press(Qt.Key.Key_7)
    assert row.entered() == 0
    press(Qt.Key.Key_0)
    assert row.entered() is None
    assert told == [2, 0, None]


def test_arrows_go_along_without_choosing_and_space_chooses(show: Show) -> None:
    row, told = levels(show)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
    assert told == []
    press(Qt.Key.Key_Space)
    assert told == [1]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Space)
    assert row.entered() == 0


def test_it_is_one_stop_for_tab_at_the_answer_that_is_chosen(show: Show) -> None:
    row, _ = levels(show)
    row.load(3)
    stops = [button.text() for button in row.findChildren(QRadioButton) if takes_keys(button)]
    assert stops == ["much"]
    assert left_out_by_tab(row) == []


def test_no_and_yes_are_told_apart_from_each_other_and_from_nothing() -> None:
    row = Options(no_yes_choices())
    for value, entered in ((False, False), (True, True), (None, None), (0, None), (1, None), ("yes", None)):
        row.load(value)
        assert row.entered() is entered


def test_each_answer_says_what_it_is_about(show: Show) -> None:
    row, _ = levels(show)
    assert unnamed(row) == []
    names = [button.accessibleName() for button in row.findChildren(QRadioButton)]
    assert names == ["Work: none", "Work: a little", "Work: some", "Work: much"]
