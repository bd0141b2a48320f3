"""The answered questionnaires as Qt shows them: two lines each, the newest first."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.score import Score
from migrainejournal.gui import wording
from migrainejournal.gui.scores import score_words

Index = QModelIndex | QPersistentModelIndex


class ScoreListModel(QAbstractListModel):
    """One row a questionnaire: when, what it came to, and whether that changed since the last of its kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[Score, ...] = ()

    def show_scores(self, scores: Sequence[Score]) -> None:
        """Show these from now on; they come in order of date."""
        self.beginResetModel()
        self._scores = tuple(reversed(scores))
        self.endResetModel()

    def score(self, index: Index) -> Score | None:
        """The questionnaire of a row."""
        return self._scores[index.row()] if index.isValid() else None

    def index_of(self, key: UUID | None) -> QModelIndex:
        """Where the questionnaire stands now; an invalid index when it is gone."""
        rows = (row for row, score in enumerate(self._scores) if score.id == key)
        return self.index(next(rows, -1), 0)

    def _lines(self, row: int) -> str:
        score = self._scores[row]
        older = (one for one in self._scores[row + 1 :] if one.instrument is score.instrument)
        change = score_words.since(next(older, None), score)
        said = score_words.outcome(score)
        if change:
            said = self.tr("{outcome}. {change}").format(outcome=said, change=change)
        return f"{wording.long_date(score.date)}\n{said}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._scores)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._lines(index.row())
