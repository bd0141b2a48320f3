"""Which of two dates a date in a file means, asked with the file's own example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.interchange.importer import DateOrder, DateQuestion


class DateOrderChoice(QWidget):
    """Two radio buttons, neither chosen at first: nobody guesses."""

    chosen = Signal(object)  # DateOrder

    def __init__(self, question: DateQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        example = question.examples[0]
        asked = self.tr("Which date does “{text}” in the file mean?").format(text=example.text)
        self._day_first = QRadioButton(wording.long_date(example.day_first), self)
        self._month_first = QRadioButton(wording.long_date(example.month_first), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain_label(asked, self, wrap=True))
        for button in (self._day_first, self._month_first):
            button.setAccessibleDescription(asked)
            button.clicked.connect(self._on_chosen)
            layout.addWidget(button)

    def take_keys(self) -> None:
        """Let the keyboard go to the first date."""
        self._day_first.setFocus()

    def _on_chosen(self) -> None:
        self.chosen.emit(DateOrder.DAY_FIRST if self._day_first.isChecked() else DateOrder.MONTH_FIRST)
