"""Records of the journal as Qt shows them in a list: each in a few words."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.record import Record

R = TypeVar("R", bound=Record)
Index = QModelIndex | QPersistentModelIndex


class RecordListModel(QAbstractListModel, Generic[R]):
    """One row a record; subclasses say in which order and words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[R, str], ...] = ()

    def in_words(self, records: Sequence[R]) -> Iterable[tuple[R, str]]:
        """Each record and what its row says, in the order of the rows."""
        raise NotImplementedError

    def show_records(self, records: Sequence[R]) -> None:
        """Show these from now on; they come in the order of the journal."""
        self.beginResetModel()
        self._rows = tuple(self.in_words(records))
        self.endResetModel()

    def record(self, index: Index) -> R | None:
        """The record of a row."""
        return self._rows[index.row()][0] if index.isValid() else None

    def index_of(self, key: str | None) -> QModelIndex:
        """Where the record with the key stands now; an invalid index when it is gone."""
        rows = (row for row, (record, _) in enumerate(self._rows) if record.key == key)
        return self.index(next(rows, -1), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][1]
