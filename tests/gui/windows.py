"""What every window must stand up to: names for screen readers, keys alone, and being freed on close."""

import gc
import weakref
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot


def unnamed(window: QWidget) -> list[str]:
    """The kinds of visible widgets that take the keyboard but have no name for a screen reader."""
    return [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if takes_keys(widget) and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def open_window(qtbot: QtBot, window: QWidget) -> None:
    """Show the window in front of all others, so that keys go to it."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def type_keys(text: str) -> None:
    """Type into whatever has the keyboard."""
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the keyboard."""
    QTest.keyClick(focused(), key, modifier)


def press_button(window: QWidget, text: str) -> None:
    """Press the visible button with the text by the keyboard."""
    buttons = (b for b in window.findChildren(QAbstractButton) if b.isVisible())
    button = next(b for b in buttons if b.text().replace("&", "") == text)
    assert button.isEnabled(), text
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def left_out_by_tab(window: QWidget) -> list[str]:
    """The kinds of widgets that take the keyboard but are not reached by Tab, pressed round and round."""
    reached: set[QWidget] = set()
    while focused() not in reached:
        reached.add(focused())
        press(Qt.Key.Key_Tab)
    return [type(w).__name__ for w in window.findChildren(QWidget) if takes_keys(w) and w not in reached]


def takes_keys(widget: QWidget) -> bool:
    """Whether the keyboard can come to the widget by Tab."""
    tab = Qt.FocusPolicy.TabFocus in widget.focusPolicy() and widget.focusProxy() is None
    return tab and widget.isVisible() and widget.isEnabled()


def wait_until_freed_on_close(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    """Let `make` open a window, close it, and wait until nobody refers to it, without Python's collector."""
    gc.collect()
    gc.disable()
    try:
        window = make()
        alive = weakref.ref(window)
        window.close()
        del window
        qtbot.waitUntil(lambda: alive() is None)
    finally:
        gc.enable()
