"""Which of two dates a date in a file means, asked with the file's own example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.interchange.importer import DateOrder, DateQuestion


class DateOrderChoice(QWidget):
    """Two radio buttons, neither chosen at first: nobody guesses. Hidden until there is something to ask."""

    chosen = Signal(object)  # DateOrder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = plain_label("", self, wrap=True)
        self._day_first = QRadioButton(self)
        self._month_first = QRadioButton(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._asked)
        for button in (self._day_first, self._month_first):
            button.clicked.connect(self._on_chosen)
            layout.addWidget(button)
        self.hide()

    def ask(self, question: DateQuestion) -> None:
        """Ask by the first example, and let the keyboard go there."""
        example = question.examples[0]
        asked = self.tr("Which date does “{text}” in the file mean?").format(text=example.text)
        self._asked.setText(asked)
        for button, meant in (
            (self._day_first, example.day_first),
            (self._month_first, example.month_first),
        ):
            button.setAutoExclusive(False)  # else the one chosen before cannot be taken back
            button.setChecked(False)
            button.setText(wording.long_date(meant))
            button.setAccessibleDescription(asked)
        self._day_first.setAutoExclusive(True)
        self._month_first.setAutoExclusive(True)
        self.show()
        self._day_first.setFocus()

    def _on_chosen(self) -> None:
        self.chosen.emit(DateOrder.DAY_FIRST if self._day_first.isChecked() else DateOrder.MONTH_FIRST)
