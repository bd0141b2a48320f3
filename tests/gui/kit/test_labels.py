"""Words that can be copied: where the keyboard is among them can be seen, and nothing glares in the dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.labels import plain_label, readable
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.settings import Theme as ThemeChoice
from tests.gui.colours import CHOICES, luminance
from tests.gui.windows import open_window, press

WORDS = "Some words that can be read."


@pytest.fixture
def label(qtbot: QtBot, theme: Theme) -> Iterator[QLabel]:
    """In a window between two buttons, the first of which has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, found, last = QPushButton(window), readable(plain_label(WORDS, window)), QPushButton(window)
    for part in (first, found, last):
        layout.addWidget(part)
    open_window(qtbot, window)
    first.setFocus()
    yield found
    window.close()


def brightest(widget: QWidget) -> float:
    picture = widget.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    return max(luminance(QColor.fromRgb(colour)) for colour in colours)


@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.DARK_ROOM])
def test_nothing_is_brighter_than_the_colours_of_the_theme(
    qtbot: QtBot, label: QLabel, theme: Theme, preferences: Preferences, choice: ThemeChoice
) -> None:
    """Whether words were marked before the theme was chosen or are now."""
    press(Qt.Key.Key_Tab)
    preferences.change(theme=choice)
    qtbot.waitUntil(lambda: label.palette().window().color() == theme.colours.window)
    most = max(luminance(colour) for colour in (theme.colours.text, theme.colours.on_strong))
    assert label.selectedText() == WORDS
    assert brightest(label) <= most
    press(Qt.Key.Key_End)
    assert label.selectedText() == ""
    assert label.hasFocus()
    assert brightest(label) <= most


@pytest.mark.parametrize("choice", CHOICES)
def test_where_the_keyboard_is_can_be_seen(
    qtbot: QtBot, label: QLabel, theme: Theme, preferences: Preferences, choice: ThemeChoice
) -> None:
    preferences.change(theme=choice)
    qtbot.waitUntil(lambda: label.palette().window().color() == theme.colours.window)
    before = label.grab().toImage()
    press(Qt.Key.Key_Tab)
    assert label.grab().toImage() != before
    press(Qt.Key.Key_Tab)
    assert not label.hasFocus()
    assert label.grab().toImage() == before


def test_words_reached_by_tab_are_copied_as_a_whole(label: QLabel) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == WORDS


def test_words_that_change_are_marked_again(label: QLabel) -> None:
    label.setText("Other words")
    press(Qt.Key.Key_Tab)
    assert label.selectedText() == "Other words"
