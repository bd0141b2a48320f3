"""A list of parts of a record, each with its fields, one under the other."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from migrainejournal.gui.kit.tool_button import ToolButton

P = TypeVar("P")


class PartEditor(Protocol[P]):
    """What the widget for one part of a list can do."""

    def load(self, part: P, /) -> None:
        """Show the part."""

    def entered(self) -> P | None:
        """The part as it stands; None when nothing is said."""

    def key(self) -> UUID:
        """The id of the part."""

    def show_problem(self, field: str, sentence: str) -> None:
        """Say beside the field what is wrong with it."""

    def clear_problems(self) -> None:
        """Take all sentences away."""


class PartList(QWidget):
    """The parts, a button to add one, and one to remove each.

    `make` gives the editor of a part and `new` a part to add; `item` is their name with {number} in it.
    """

    def __init__(
        self,
        make: Callable[[], PartEditor[Any]],
        *,
        new: Callable[[], object],
        item: str,
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._new = new
        self._item = item
        self._rows: list[_Row] = []
        self._add = ToolButton(self)
        self._add.setText(add)
        self._add.clicked.connect(self._on_add)
        self.setFocusProxy(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def editors(self) -> list[PartEditor[Any]]:
        """The editor of each part."""
        return [row.editor for row in self._rows]

    def load(self, parts: Iterable[Any]) -> None:
        """Show the parts in place of those shown."""
        for row in list(self._rows):
            self._take_away(row)
        for part in parts:
            self._add_row().editor.load(part)
        self._arrange()

    def entered(self) -> tuple[Any, ...]:
        """The parts of which something is said."""
        return tuple(part for part in (editor.entered() for editor in self.editors) if part is not None)

    def add(self) -> None:
        """Add a new part."""
        part = self._new()
        self._add_row().editor.load(part)
        self._arrange()

    def editor_of(self, key: UUID) -> PartEditor[Any]:
        """The editor of the part with the id."""
        return next(editor for editor in self.editors if editor.key() == key)

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for editor in self.editors:
            editor.clear_problems()

    def _add_row(self) -> "_Row":
        row = _Row(self._make(), self)
        row.unwanted.connect(self._on_unwanted)
        self._layout.insertWidget(len(self._rows), row)
        if self.isVisible():  # at once, to take the keyboard; until then each is shown with the list
            row.show()
        self._rows.append(row)
        return row

    def _take_away(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.set_name(self._item.format(number=number))

    def _on_add(self) -> None:
        self.add()
        self._rows[-1].setFocus()

    def _on_unwanted(self, row: "_Row") -> None:
        self._take_away(row)
        self._arrange()
        self._add.setFocus()


class _Row(QFrame):
    """One part with its Remove button."""

    unwanted = Signal(object)  # _Row

    def __init__(self, editor: PartEditor[Any], parent: QWidget) -> None:
        super().__init__(parent)
        assert isinstance(editor, QWidget)
        self.editor = editor
        self.setFocusProxy(editor)
        self._remove = ToolButton(self)
        self._remove.setText(self.tr("Remove"))
        self._remove.setAutoRaise(True)
        self._remove.clicked.connect(self._on_remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(editor, 1)
        layout.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def set_name(self, name: str) -> None:
        """Be called so by screen readers."""
        self.setAccessibleName(name)
        self._remove.setAccessibleName(self.tr("Remove {name}").format(name=name))

    def _on_remove(self) -> None:
        self.unwanted.emit(self)
