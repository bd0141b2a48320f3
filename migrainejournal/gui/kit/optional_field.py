"""A field that can be without a value, which is said in words."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from migrainejournal.gui.kit.fields import Field
from migrainejournal.gui.kit.form import LINE

T = TypeVar("T")


class OptionalField(QWidget, Generic[T]):
    """The value of `edit`, or None while the box with the words for that is ticked.

    `preset` is shown when it is not.
    """

    def __init__(
        self, edit: Field[T], none: str, *, preset: Callable[[], T], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        assert isinstance(edit, QWidget)
        self._edit = edit
        self._preset = preset
        self._none = QCheckBox(none, self)
        self._none.setMinimumHeight(round(self.fontMetrics().height() * LINE))
        self._none.toggled.connect(self._on_toggled)
        self.setFocusProxy(self._none)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(edit, 1, Qt.AlignmentFlag.AlignTop)

    def load(self, value: T | None) -> None:
        """Show the value, or that there is none."""
        with QSignalBlocker(self._none):
            self._none.setChecked(value is None)
        self._show_edit(value is not None)
        if value is not None:
            self._edit.load(value)

    def entered(self) -> T | None:
        """The value, or None."""
        return None if self._none.isChecked() else self._edit.entered()

    def _show_edit(self, shown: bool) -> None:
        assert isinstance(self._edit, QWidget)
        self._edit.setVisible(shown)

    def _on_toggled(self, none: bool) -> None:
        if not none:
            self._edit.load(self._preset())
        self._show_edit(not none)
