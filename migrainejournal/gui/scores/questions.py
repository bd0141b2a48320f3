"""All questions of one questionnaire, one below the other."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.problem import Problem
from migrainejournal.domain.score import ANSWERS
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.scores import score_words
from migrainejournal.gui.scores.question import Question

IN_WORDS = (0, 3)


class Questions(QWidget):
    """The questions of the instrument, none of them answered at first."""

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = score_words.questions(instrument)
        self._questions = [
            Question(
                text,
                self,
                in_words=answers == IN_WORDS,
                remark=score_words.help_with(instrument, number),
            )
            for number, (text, answers) in enumerate(zip(texts, ANSWERS[instrument], strict=True))
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain_label(score_words.introduction(instrument), self, wrap=True))
        layout.addSpacing(self.fontMetrics().height() // 2)
        for question in self._questions:
            layout.addWidget(question)
        if credit := score_words.credit(instrument):
            layout.addWidget(plain_label(credit, self, wrap=True))
        self.load(())

    @property
    def answers(self) -> tuple[int | None, ...]:
        """The answer to each question; None where there is none yet."""
        return tuple(question.entered() for question in self._questions)

    def load(self, answers: Sequence[int]) -> None:
        """Show the answers."""
        for question, answer in zip_longest(self._questions, answers[: len(self._questions)]):
            question.load(answer)

    def tell(self, problem: Problem) -> None:
        """Say beside the answer what is wrong with it, or beside each question that it has none."""
        if problem.index is not None:
            self._questions[problem.index].show_problem(wording.trouble(problem))
            return
        for question in reversed(self._questions):  # the first one is shown last and gets the keyboard
            if question.entered() is None:
                question.show_problem(self.tr("Not answered yet."))

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for question in self._questions:
            question.clear_problem()
