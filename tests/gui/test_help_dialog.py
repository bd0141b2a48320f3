"""The help: all of it can be read by keys alone, however large the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal import __version__
from migrainejournal.gui.actions import Command
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.gui.red_flags import RedFlags
from migrainejournal.paths import Paths
from tests.gui.attack_form.controls import named
from tests.gui.windows import focused, left_out_by_tab, open_window, press, unnamed, wait_until_freed_on_close


@pytest.fixture(params=[1.0, 2.0])
def text_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """The program in usual and in large text."""
    usual, large = qapp.font(), qapp.font()
    large.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(large)
    yield request.param
    qapp.setFont(usual)


def test_it_fits_the_screen_and_closing_stays_in_sight(
    qtbot: QtBot, own_home: Paths, text_size: float
) -> None:
    help_ = HelpDialog(own_home)
    open_window(qtbot, help_)
    screen = help_.screen().availableSize()
    assert help_.height() <= screen.height(), text_size
    assert help_.width() <= screen.width(), text_size
    (buttons,) = help_.findChildren(QDialogButtonBox)
    assert help_.rect().contains(buttons.geometry())
    help_.close()


def test_the_end_of_it_is_scrolled_to_by_keys(qtbot: QtBot, own_home: Paths) -> None:
    help_ = HelpDialog(own_home)
    open_window(qtbot, help_)
    help_.resize(400, 300)
    (area,) = help_.findChildren(QScrollArea)
    for _ in range(40):
        press(Qt.Key.Key_PageDown)
    last = next(label for label in area.findChildren(QLabel) if __version__ in label.text())
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().center()))
    assert focused() is area
    press(Qt.Key.Key_Tab)
    assert named(help_, QPushButton, "When to see a clinician").hasFocus()
    assert unnamed(help_) == []
    assert left_out_by_tab(help_) == []
    with qtbot.waitSignal(help_.destroyed):
        QTest.keyClick(help_, Qt.Key.Key_Escape)


def test_every_command_stands_with_its_keys(qtbot: QtBot, own_home: Paths) -> None:
    help_ = HelpDialog(own_home)
    qtbot.addWidget(help_)
    words = [label.text() for label in help_.findChildren(QLabel)]
    for command in Command:
        assert words[words.index(command.text) + 1] == command.keys.toString()
    assert str(own_home.journal) in words


def test_it_is_freed_on_close(qtbot: QtBot, own_home: Paths) -> None:
    def make() -> QWidget:
        help_ = HelpDialog(own_home)
        open_window(qtbot, help_)
        return help_

    wait_until_freed_on_close(qtbot, make)


class _WithIcons(QProxyStyle):
    """Gives every button of a dialog its icon, as some desktops do."""

    def styleHint(  # noqa: N802  # Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, data)


@pytest.fixture
def with_icons(qapp: QApplication) -> Iterator[None]:
    """The program on such a desktop."""
    qapp.setStyle(_WithIcons("Fusion"))
    yield
    qapp.setStyle("Fusion")


@pytest.mark.usefixtures("with_icons")
def test_closing_is_said_in_words_alone(qtbot: QtBot, own_home: Paths) -> None:
    for dialog in (HelpDialog(own_home), RedFlags()):
        qtbot.addWidget(dialog)
        close = named(dialog, QPushButton, "Close")
        assert close.icon().isNull()  # a style's own is black, not to be seen on dark
