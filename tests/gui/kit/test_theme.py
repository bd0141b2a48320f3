"""The colours of Qt's own fields: where the keyboard is can be seen, and nothing blinks in the dark room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.settings import Theme as ThemeChoice
from tests.gui.colours import CHOICES, clearest
from tests.gui.kit.conftest import USUAL_BLINK
from tests.gui.windows import open_window, press


def _left_edge(picture: QImage) -> list[QColor]:
    return [picture.pixelColor(x, picture.height() // 2) for x in range(3)]


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("kind", [QPushButton, QComboBox, QSpinBox, QLineEdit])
def test_where_the_keyboard_is_can_be_seen(
    qtbot: QtBot, theme: Theme, preferences: Preferences, choice: ThemeChoice, kind: type[QWidget]
) -> None:
    preferences.change(theme=choice)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, second = QPushButton(window), kind(window)
    layout.addWidget(first)
    layout.addWidget(second)
    open_window(qtbot, window)
    first.setFocus()
    before = clearest(_left_edge(window.grab(second.geometry()).toImage()), theme.colours.window)
    press(Qt.Key.Key_Tab)
    assert second.hasFocus()
    framed = clearest(_left_edge(window.grab(second.geometry()).toImage()), theme.colours.window)
    assert framed >= 3
    assert framed > before


@pytest.mark.parametrize("choice", CHOICES)
def test_a_field_for_a_note_has_edges(
    qtbot: QtBot, theme: Theme, preferences: Preferences, choice: ThemeChoice
) -> None:
    preferences.change(theme=choice)
    note = QPlainTextEdit()
    qtbot.addWidget(note)
    note.resize(200, 100)
    picture = note.grab().toImage()
    assert clearest(_left_edge(picture), theme.colours.window) >= 1.7


def test_no_cursor_blinks_in_the_dark_room(
    qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    preferences.change(theme=ThemeChoice.DARK_ROOM)
    assert qapp.cursorFlashTime() == 0
    preferences.change(theme=ThemeChoice.DARK)
    assert qapp.cursorFlashTime() == USUAL_BLINK
