"""Rows of a form: label, field, help, and the sentence that says what is wrong, beside the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from migrainejournal.gui.kit.labels import plain_label


class Form(QWidget):
    """A column of rows. The only way to add a field, so that each has a name for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._problems: dict[str, QLabel] = {}
        self._fields: dict[str, QWidget] = {}

    def add_row(self, name: str, label: str, field: QWidget, *, hint: str = "") -> None:
        """Add a field under its label; `hint` is shown below it and read as its description."""
        row = self._grid.rowCount()
        title = plain_label(label, self)
        title.setBuddy(field)
        field.setAccessibleName(label)
        field.setAccessibleDescription(hint)
        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        if hint:
            self._grid.addWidget(plain_label(hint, self, wrap=True), row + 1, 1)
        problem = plain_label("", self, wrap=True)
        problem.setObjectName(f"problem-{name}")
        font = problem.font()
        font.setBold(True)
        problem.setFont(font)
        problem.hide()
        self._grid.addWidget(problem, row + 2, 1)
        self._problems[name] = problem
        self._fields[name] = field

    def show_problem(self, name: str, sentence: str) -> None:
        """Say beside the field what is wrong with it, and go there."""
        problem = self._problems[name]
        problem.setText(sentence)
        problem.show()
        self._fields[name].setAccessibleDescription(sentence)
        self._fields[name].setFocus()

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for name, problem in self._problems.items():
            if not problem.isHidden():
                problem.hide()
                self._fields[name].setAccessibleDescription("")

    def problem(self, name: str) -> str:
        """The sentence shown beside the field, or nothing."""
        problem = self._problems[name]
        return "" if problem.isHidden() else problem.text()
