"""The colours of Qt's own fields: where the keyboard is can be seen, and nothing blinks in the dark room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
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


class Asked:
    """What the system is asked for; a screen painted into memory has no frames and listens to nothing."""

    def __init__(self) -> None:
        self.scheme: Qt.ColorScheme | None = None

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's own name
        return Qt.ColorScheme.Unknown

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802 - Qt's own name
        self.scheme = scheme

    def unsetColorScheme(self) -> None:  # noqa: N802 - Qt's own name
        self.scheme = None


def test_the_frame_is_as_dark_as_what_is_in_it(
    theme: Theme, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: asked)
    for choice, scheme in (
        (ThemeChoice.DARK, Qt.ColorScheme.Dark),
        (ThemeChoice.LIGHT, Qt.ColorScheme.Light),
        (ThemeChoice.DARK_ROOM, Qt.ColorScheme.Dark),
        (ThemeChoice.SYSTEM, None),
    ):
        preferences.change(theme=choice)
        assert asked.scheme is scheme
