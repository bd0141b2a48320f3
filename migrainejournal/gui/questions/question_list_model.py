"""Questions as Qt shows them: two lines each, the newest first."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from migrainejournal.domain.question import Question
from migrainejournal.gui.kit.record_list_model import RecordListModel
from migrainejournal.gui.questions.question_words import asks, dates_words


class QuestionListModel(RecordListModel[Question]):
    """One row a question: what it asks, and below it the answer in one sentence once there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: Mapping[UUID, str] = {}

    def show_answers(self, answers: Mapping[UUID, str]) -> None:
        """Show these sentences from now on; a question without one has no answer at the moment."""
        self._answers = answers
        self._rows = tuple(self.in_words([question for question, _ in reversed(self._rows)]))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def in_words(self, records: Sequence[Question]) -> Iterator[tuple[Question, str]]:
        for question in reversed(records):
            answer = self._answers.get(question.id, self.tr("not answered at the moment"))
            yield question, f"{self._title(question)}\n{answer}"

    def _title(self, question: Question) -> str:
        if question.first is None and question.last is None:
            return asks(question)
        return self.tr("{question} ({dates})").format(question=asks(question), dates=dates_words(question))
