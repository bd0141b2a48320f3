"""A tool button or figure that has the keyboard is ringed, so that it can be seen in every theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.calendar_page.figure_button import Figure, FigureButton
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.preferences import Preferences
from migrainejournal.settings import Theme as ThemeChoice
from tests.gui.colours import CHOICES, clearest
from tests.gui.windows import open_window, press

BESIDE, DEEP = 5, 3
"""In pixels: how far outside a button's edge its ground is looked at, and how deep its ring may be."""


def framed(parent: QWidget) -> QAbstractButton:
    button = ToolButton(parent)
    button.setText("Add a dose")
    return button


def flat(parent: QWidget) -> QAbstractButton:
    button = ToolButton(parent)
    button.setText("‹")
    button.setAutoRaise(True)
    return button


def checked(parent: QWidget) -> QAbstractButton:
    button = flat(parent)
    button.setCheckable(True)
    button.setChecked(True)
    return button


def figure(parent: QWidget) -> QAbstractButton:
    button = FigureButton(parent)
    button.show_figure(Figure("headache", "9", "", "headache days"))
    return button


def ring_of(window: QWidget, button: QWidget) -> float:
    """How well a ring is seen against what is outside and inside it, on the side where it is seen worst."""
    picture = window.grab().toImage()
    across, down = QPoint(1, 0), QPoint(0, 1)
    area = button.geometry()
    ways = (
        (QPoint(area.left(), area.center().y()), across),
        (QPoint(area.right(), area.center().y()), -across),
        (QPoint(area.center().x(), area.top()), down),
        (QPoint(area.center().x(), area.bottom()), -down),
    )

    def seen(edge: QPoint, inward: QPoint) -> float:
        def at(depth: int) -> QColor:
            return picture.pixelColor(edge + inward * depth)

        return min(clearest(map(at, range(DEEP)), ground) for ground in (at(-BESIDE), at(DEEP)))

    return min(seen(edge, inward) for edge, inward in ways)


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("make", [framed, flat, checked, figure])
@pytest.mark.parametrize("ground", [QPalette.ColorRole.Window, QPalette.ColorRole.Base])
def test_where_the_keyboard_is_can_be_seen(
    qtbot: QtBot,
    theme: Theme,
    preferences: Preferences,
    choice: ThemeChoice,
    make: Callable[[QWidget], QAbstractButton],
    ground: QPalette.ColorRole,
) -> None:
    preferences.change(theme=choice)
    window = QWidget()
    qtbot.addWidget(window)
    window.setBackgroundRole(ground)
    layout = QVBoxLayout(window)
    first, button = QPushButton(window), make(window)
    layout.addWidget(first)
    layout.addWidget(button)
    open_window(qtbot, window)
    first.setFocus()
    assert ring_of(window, button) < 3
    press(Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert ring_of(window, button) >= 3
    preferences.change(theme=next(other for other in CHOICES if other is not choice))
    QCoreApplication.processEvents()
    assert ring_of(window, button) >= 3, "in the colours of another theme"


@pytest.mark.parametrize("raised", [True, False])
def test_without_the_keyboard_it_looks_as_qt_paints_it(qtbot: QtBot, theme: Theme, raised: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    buttons = QToolButton(window), ToolButton(window)
    for button in buttons:
        button.setText("How it came")
        button.setAutoRaise(raised)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setArrowType(Qt.ArrowType.RightArrow)
        button.resize(button.sizeHint())
    qts, ours = buttons
    assert ours.size() == qts.size()
    assert ours.grab().toImage() == qts.grab().toImage()
