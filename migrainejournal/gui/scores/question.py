"""One question of a questionnaire: its text, its answer, and the sentence that says what is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.gui.kit.fields import Number
from migrainejournal.gui.kit.form import NO_ALIGNMENT
from migrainejournal.gui.kit.labels import plain_label, problem_label
from migrainejournal.gui.scores.rating import Rating

LARGEST = 999


class Question(QWidget):
    """Answered in words, or by a number of any size: one that cannot be right gets an answer."""

    def __init__(self, text: str, parent: QWidget | None = None, *, in_words: bool, remark: str = "") -> None:
        super().__init__(parent)
        self._said = f"{text} {remark}".strip()
        self._title = plain_label(text, self, wrap=True)
        self._answer = Rating(self) if in_words else Number(self, highest=LARGEST)
        self._answer.setAccessibleName(text)
        self._problem = problem_label(self)
        self._title.setBuddy(self._answer)
        self.setFocusProxy(self._answer)
        self._describe(self._said)
        self._build_layout(remark)

    def load(self, answer: int | None) -> None:
        """Show the answer."""
        self._answer.load(answer)

    def entered(self) -> int | None:
        """The answer, or None."""
        return self._answer.entered()

    def show_problem(self, sentence: str) -> None:
        """Say beside the answer what is wrong with it, and go there."""
        self._problem.setText(sentence)
        self._problem.show()
        self._describe(f"{sentence} {self._said}")
        self.setFocus()

    def clear_problem(self) -> None:
        """Take the sentence away."""
        self._problem.hide()
        self._describe(self._said)

    def _build_layout(self, remark: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        layout.setSpacing(self.fontMetrics().height() // 3)
        layout.addWidget(self._title)
        is_number = isinstance(self._answer, Number)
        layout.addWidget(self._answer, 0, Qt.AlignmentFlag.AlignLeft if is_number else NO_ALIGNMENT)
        layout.addWidget(self._problem)
        if remark:
            layout.addWidget(plain_label(remark, self, wrap=True))

    def _describe(self, text: str) -> None:
        if isinstance(self._answer, Rating):
            self._answer.describe(text)
        else:
            self._answer.setAccessibleDescription(text)
