"""A form in one row: labels and fields one after another, in as many lines as they need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.form import LINE
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.record_form import RecordForm


class RowForm(RecordForm):
    """For a part with few short fields, of which there may be many; the sentences of problems stand below.

    A choice says itself what it is, and a line of text while it is empty: their labels are only read out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QWidget(self)
        self._flow = Flow(self._row, across=self.fontMetrics().averageCharWidth(), down=4)
        self._grid.addWidget(self._row, 0, 0, 1, 2)

    def add_row(self, name: str, label: str, field: QWidget, *, hint: str = "") -> None:
        """Add a field after the others, behind its label; `hint` is only read out."""
        pair = QWidget(self._row)
        title = plain_label(label, pair)
        title.setMinimumHeight(round(title.fontMetrics().height() * LINE))
        title.setHidden(isinstance(field, QComboBox | QLineEdit))
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(label)
        layout = QHBoxLayout(pair)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._flow.addWidget(pair)
        problem = self._introduce(name, title, field, hint)
        self._grid.addWidget(problem, self._grid.rowCount(), 0, 1, 2)
