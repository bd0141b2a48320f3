"""Windows of which there is one for each thing: pressed again, it comes to the front."""

from collections.abc import Callable, Hashable
from weakref import WeakValueDictionary

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid


class OpenWindows:
    """The windows that one place opened, by what they are of; none is kept alive here."""

    def __init__(self) -> None:
        self._open: WeakValueDictionary[Hashable, QDialog] = WeakValueDictionary()

    def show(self, key: Hashable, make: Callable[[], QDialog]) -> None:
        """Bring the window of the key to the front; made first where there is none, or none any more."""
        window = self._open.get(key)
        if window is None or not isValid(window):
            window = self._open[key] = make()
        window.show()
        window.raise_()
        window.activateWindow()
