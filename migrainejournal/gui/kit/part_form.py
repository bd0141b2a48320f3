"""The fields of one part: what is usually known of it, and the rest behind a button."""

from dataclasses import fields
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.record import Part
from migrainejournal.gui.kit.reading_order import tab_stops
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.row_form import RowForm
from migrainejournal.gui.kit.tool_button import ToolButton


class PartForm(QWidget):
    """Two forms on one part of a record; `rest` is open from the start where something is said in it.

    `rest` without a text is for parts of which everything is usual; `in_a_row` sets the usual side by side.
    """

    def __init__(self, rest: str = "", parent: QWidget | None = None, *, in_a_row: bool = False) -> None:
        super().__init__(parent)
        self._part: Part  # there from `load` on
        self.usual = RowForm(self) if in_a_row else RecordForm(self)
        self.rest = RecordForm(self)
        self._open = ToolButton(self)
        self._open.setText(rest)
        self._open.setVisible(bool(rest))
        self._open.setCheckable(True)
        self._open.setAutoRaise(True)
        self._open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._open.toggled.connect(self._on_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // (2 if in_a_row else 1))
        for widget in (self.usual, self._open, self.rest):
            layout.addWidget(widget)

    def load(self, part: Part) -> None:
        """Show the part."""
        self._part = part
        self.usual.load(part)
        self.rest.load(part)
        said = {field.name for field in fields(part) if getattr(part, field.name) != field.default}
        self._open.setChecked(bool(self.rest.names & said))
        self._on_open(self._open.isChecked())
        self.setFocusProxy(next(tab_stops(self)))

    def entered(self) -> Part | None:
        """The part as it stands; None when nothing is said."""
        return self.rest.laid_over(self.usual.laid_over(self._part))

    def key(self) -> UUID:
        """The id of the part."""
        return self._part.id

    def show_problem(self, field: str, sentence: str) -> None:
        """Say beside the field what is wrong with it."""
        if field in self.rest.names:
            self._open.setChecked(True)
        (self.rest if field in self.rest.names else self.usual).show_problem(field, sentence)

    def clear_problems(self) -> None:
        """Take all sentences away."""
        self.usual.clear_problems()
        self.rest.clear_problems()

    def _on_open(self, on: bool) -> None:
        self._open.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self.rest.setVisible(on)
