"""The days a number counts, one long date each."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.gui.wording import long_date

Index = QModelIndex | QPersistentModelIndex


class DayListModel(QAbstractListModel):
    """The dates in order, the newest last."""

    def __init__(self, days: Sequence[date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days = sorted(days)

    def day(self, index: Index) -> date | None:
        """The date of a row."""
        return self._days[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if day is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return long_date(day)
