"""Rows of a form: label, field, help, and the sentence that says what is wrong, beside the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from migrainejournal.gui.kit.labels import heading, plain_label, problem_label

LINE = 1.6
NO_ALIGNMENT = Qt.AlignmentFlag(0)


class Form(QWidget):
    """A column of rows. The only way to add a field, so that each has a name for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._problems: dict[str, QLabel] = {}
        self._fields: dict[str, QWidget] = {}
        self._hints: dict[str, str] = {}
        self._hint_labels: dict[str, QLabel] = {}

    def add_row(self, name: str, label: str, field: QWidget, *, hint: str = "") -> None:
        """Add a field beside its label; `hint` is shown below it and read as its description."""
        row = self._grid.rowCount()
        title = plain_label(label, self)
        title.setMinimumHeight(round(title.fontMetrics().height() * LINE))
        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        natural = isinstance(field, QComboBox | QAbstractSpinBox)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft if natural else NO_ALIGNMENT)
        if hint:
            self._hint_labels[name] = plain_label(hint, self, wrap=True)
            self._grid.addWidget(self._hint_labels[name], row + 1, 1)
        self._grid.addWidget(self._introduce(name, title, field, hint), row + 2, 1)

    def put_beside(self, name: str, *others: QWidget) -> None:
        """Let fields that have names for screen readers stand in one line with the field of a row."""
        field = self._fields[name]
        row = self._grid.getItemPosition(self._grid.indexOf(field))[0]  # type: ignore[index]  # the stub says object
        self._grid.removeWidget(field)
        line = QWidget(self)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (field, *others):
            layout.addWidget(widget)
        self._grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignLeft)

    def add_section(self, name: str, label: str, field: QWidget) -> None:
        """Add a field over the whole width, below its label as a heading."""
        row = self._grid.rowCount()
        title = heading(label, self, size=1)
        if row > 1:
            self._grid.setRowMinimumHeight(row, title.fontMetrics().height())
        self._grid.addWidget(title, row + 1, 0, 1, 2)
        self._grid.addWidget(field, row + 2, 0, 1, 2)
        self._grid.addWidget(self._introduce(name, title, field, ""), row + 3, 0, 1, 2)

    def show_hint(self, name: str, hint: str) -> None:
        """Say something else below a field that has a hint."""
        self._hint_labels[name].setText(hint)
        self._hints[name] = hint
        if not self.problem(name):
            self._fields[name].setAccessibleDescription(hint)

    def take_keys(self) -> None:
        """Let the keyboard go to the first field; a focus proxy would lead Tab round within the form."""
        next(iter(self._fields.values())).setFocus()

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
                self._fields[name].setAccessibleDescription(self._hints[name])

    def problem(self, name: str) -> str:
        """The sentence shown beside the field, or nothing."""
        problem = self._problems[name]
        return "" if problem.isHidden() else problem.text()

    def _introduce(self, name: str, title: QLabel, field: QWidget, hint: str) -> QLabel:
        """Name the field for screen readers; returns the label for what is wrong with it."""
        title.setBuddy(field)
        field.setAccessibleName(title.text())
        field.setAccessibleDescription(hint)
        problem = problem_label(self)
        problem.setObjectName(f"problem-{name}")
        self._problems[name] = problem
        self._fields[name] = field
        self._hints[name] = hint
        return problem
