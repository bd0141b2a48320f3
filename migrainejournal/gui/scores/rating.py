"""How often something was so, in the four answers of PHQ and GAD."""

from PySide6.QtWidgets import QRadioButton, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.scores import score_words


class Rating(QWidget):
    """0 to 3 in words, or None while none is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = [QRadioButton(text, self) for text in score_words.frequencies()]
        layout = Flow(self, across=2 * self.fontMetrics().averageCharWidth(), down=4)
        for answer in self._answers:
            layout.addWidget(answer)
        self.setFocusProxy(self._answers[0])

    def load(self, answer: int | None) -> None:
        """Show the answer."""
        for number, button in enumerate(self._answers):
            button.setAutoExclusive(False)  # for a moment: of exclusive ones, none can be unchecked
            button.setChecked(number == answer)
            button.setAutoExclusive(True)

    def entered(self) -> int | None:
        """The answer, or None."""
        return next((number for number, button in enumerate(self._answers) if button.isChecked()), None)

    def describe(self, text: str) -> None:
        """Let screen readers say it with each of the answers."""
        for button in self._answers:
            button.setAccessibleDescription(text)
