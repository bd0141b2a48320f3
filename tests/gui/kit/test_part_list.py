"""Rows of a list are there as soon as the list is seen, and at once where it is seen already."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.part_list import PartList


class Word(QLineEdit):
    """The editor of a part that is one word."""

    def load(self, word: str) -> None:
        self.setText(word)

    def entered(self) -> str | None:
        return self.text() or None

    def key(self) -> UUID:
        return uuid4()

    def show_problem(self, field: str, sentence: str) -> None:
        """Nothing can be wrong with a word."""

    def clear_problems(self) -> None:
        """Nothing was wrong."""


def words(qtbot: QtBot) -> PartList:
    found = PartList(Word, new=str, item="word {number}", add="Add a word")
    qtbot.addWidget(found)
    return found


def are_seen(parts: PartList) -> list[bool]:
    return [isinstance(editor, QWidget) and editor.isVisible() for editor in parts.editors]


def test_what_is_loaded_before_the_list_is_seen_is_seen_with_it(qtbot: QtBot) -> None:
    parts = words(qtbot)
    parts.load(["one", "two"])
    assert are_seen(parts) == [False, False]
    parts.show()
    assert are_seen(parts) == [True, True]
    assert parts.entered() == ("one", "two")


def test_what_is_added_to_a_list_that_is_seen_can_take_the_keyboard_at_once(qtbot: QtBot) -> None:
    parts = words(qtbot)
    parts.show()
    parts.add()
    assert are_seen(parts) == [True]
