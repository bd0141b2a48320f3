"""The person's medicines as Qt shows them: one line each, retired ones marked in words."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import Role
from migrainejournal.gui import wording

Index = QModelIndex | QPersistentModelIndex


class MedicineListModel(QAbstractListModel):
    """One row a medicine, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._medicines: tuple[Medicine, ...] = ()

    def show_medicines(self, medicines: tuple[Medicine, ...]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self._medicines = medicines
        self.endResetModel()

    def medicine(self, index: Index) -> Medicine | None:
        """The medicine of a row."""
        return self._medicines[index.row()] if index.isValid() else None

    def row_of(self, medicine: Medicine) -> QModelIndex:
        """Where the medicine stands now; an invalid index when it is gone."""
        rows = (row for row, found in enumerate(self._medicines) if found.id == medicine.id)
        return self.index(next(rows, -1), 0)

    def can_move(self, index: Index, by: int) -> bool:
        """Whether a place that way is there; those in use and retired ones do not mix."""
        here, there = self.medicine(index), self.medicine(self.index(index.row() + by, 0))
        return here is not None and there is not None and here.retired == there.retired

    def _line(self, medicine: Medicine) -> str:
        parts = [wording.medicine_name(medicine), medicine.form]
        if medicine.role is Role.PREVENTIVE:
            parts.append(wording.word(medicine.role))
        elif medicine.overuse:
            parts += [wording.word(overuse) for overuse in medicine.overuse]
        else:
            parts.append(self.tr("not counted"))
        if medicine.retired:
            parts.append(self.tr("retired"))
        return ", ".join(part for part in parts if part)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._medicines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        medicine = self.medicine(index)
        if medicine is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._line(medicine)
