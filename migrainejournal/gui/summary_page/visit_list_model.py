"""Visits to a clinician as Qt shows them: two lines each, the newest first."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.person import Visit
from migrainejournal.gui import wording

Index = QModelIndex | QPersistentModelIndex


class VisitListModel(QAbstractListModel):
    """One row a visit: when and with whom, and below it what was planned or is to be asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: tuple[Visit, ...] = ()

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Show these from now on; they come in order of date."""
        self.beginResetModel()
        self._visits = tuple(reversed(visits))
        self.endResetModel()

    def visit(self, index: Index) -> Visit | None:
        """The visit of a row."""
        return self._visits[index.row()] if index.isValid() else None

    def index_of(self, key: UUID | None) -> QModelIndex:
        """Where the visit stands now; an invalid index when it is gone."""
        rows = (row for row, visit in enumerate(self._visits) if visit.id == key)
        return self.index(next(rows, -1), 0)

    def _lines(self, visit: Visit) -> str:
        """Two lines, of what was written only its first."""
        who = ", ".join(filter(None, (wording.long_date(visit.date), visit.clinician)))
        said = visit.plan.strip() or visit.answers.strip() or visit.questions.strip()
        return f"{who}\n{said.splitlines()[0] if said else self.tr('nothing noted yet')}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._visits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        visit = self.visit(index)
        if visit is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._lines(visit)
