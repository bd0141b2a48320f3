"""The answers of the questionnaire that is chosen; those to another one are kept while it is not."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.problem import Problem
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.scores.questions import Questions


class Answers(QWidget):
    """Shows the questions of one instrument at a time."""

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: dict[Instrument, Questions] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.show_instrument(instrument)

    @property
    def given(self) -> Mapping[Instrument, tuple[int | None, ...]]:
        """Every answer given here, of all instruments."""
        answers = {instrument: questions.answers for instrument, questions in self._asked.items()}
        return {
            instrument: found
            for instrument, found in answers.items()
            if any(answer is not None for answer in found)
        }

    def show_instrument(self, instrument: Instrument) -> None:
        """Ask the questions of this one from now on."""
        if instrument not in self._asked:
            self._asked[instrument] = Questions(instrument, self)
            self._layout.addWidget(self._asked[instrument])
        for one, questions in self._asked.items():
            questions.setVisible(one is instrument)
        self._questions = self._asked[instrument]

    def load(self, answers: Sequence[int]) -> None:
        """Show the answers."""
        self._questions.load(answers)

    def entered(self) -> tuple[int, ...]:
        """The answers that are given, in order; fewer than there are questions while some are missing."""
        return tuple(answer for answer in self._questions.answers if answer is not None)

    def tell(self, problem: Problem) -> None:
        """Say beside the questions what is wrong with the answers."""
        self._questions.tell(problem)

    def clear_problems(self) -> None:
        """Take all sentences away."""
        for questions in self._asked.values():
            questions.clear_problems()
