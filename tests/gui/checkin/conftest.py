"""Parts of the check-in, in front."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.windows import open_window

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """`show(widget)`: in front, with the keyboard in its first stop."""

    windows = []

    def shown(widget: QWidget) -> None:
        windows.append(window := QWidget())
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        open_window(qtbot, window)
        widget.setFocus()

    return shown
