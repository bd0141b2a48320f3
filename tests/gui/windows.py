"""What every window must stand up to: names for screen readers, keys alone, and being freed on close."""

import gc
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot


def unnamed(window: QWidget) -> list[str]:
    """The kinds of visible widgets that take the keyboard but have no name for a screen reader."""
    nameless = []
    for widget in window.findChildren(QWidget):
        takes_keys = Qt.FocusPolicy.TabFocus in widget.focusPolicy() and widget.focusProxy() is None
        if takes_keys and widget.isVisible():
            face = QAccessible.queryAccessibleInterface(widget)
            if not face.text(QAccessible.Text.Name):
                nameless.append(type(widget).__name__)
    return nameless


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


@contextmanager
def no_collector() -> Iterator[None]:
    """Only what nobody refers to any more is freed in here: cycles stay."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def is_freed_on_close(make: Callable[[], QWidget]) -> bool:
    """Whether a window that `make` opens is gone once it was closed."""
    with no_collector():
        window = make()
        alive = weakref.ref(window)
        window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del window
        return alive() is None
