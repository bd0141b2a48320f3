"""The answered questionnaires as Qt shows them: two lines each, the newest first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.score import Score
from migrainejournal.gui import wording
from migrainejournal.gui.scores import score_words

if TYPE_CHECKING:
    from migrainejournal.domain.vocabulary import Instrument

Index = QModelIndex | QPersistentModelIndex


class ScoreListModel(QAbstractListModel):
    """One row a questionnaire: when, what it came to, and whether that changed since the last of its kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[Score, ...] = ()
        self._lines: tuple[str, ...] = ()

    def show_scores(self, scores: Sequence[Score]) -> None:
        """Show these from now on; they come in order of date."""
        self.beginResetModel()
        self._scores = tuple(reversed(scores))
        self._lines = tuple(reversed(self._in_words(scores)))
        self.endResetModel()

    def score(self, index: Index) -> Score | None:
        """The questionnaire of a row."""
        return self._scores[index.row()] if index.isValid() else None

    def index_of(self, key: UUID | None) -> QModelIndex:
        """Where the questionnaire stands now; an invalid index when it is gone."""
        rows = (row for row, score in enumerate(self._scores) if score.id == key)
        return self.index(next(rows, -1), 0)

    def _in_words(self, scores: Sequence[Score]) -> list[str]:
        """The two lines of each, in order of date."""
        lines = []
        last: dict[Instrument, Score] = {}
        for score in scores:
            said = score_words.outcome(score)
            change = score_words.since(last.get(score.instrument), score)
            if change:
                said = self.tr("{outcome}. {change}").format(outcome=said, change=change)
            lines.append(f"{wording.long_date(score.date)}\n{said}")
            last[score.instrument] = score
        return lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._scores)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._lines[index.row()]
