"""The person's medicines as Qt shows them: one line each, retired ones marked in words."""

from collections.abc import Iterator, Sequence

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import Role
from migrainejournal.gui import wording
from migrainejournal.gui.kit.record_list_model import Index, RecordListModel


class MedicineListModel(RecordListModel[Medicine]):
    """One row a medicine, in the order given."""

    def can_move(self, index: Index, by: int) -> bool:
        """Whether a place that way is there; those in use and retired ones do not mix."""
        here, there = self.record(index), self.record(self.index(index.row() + by, 0))
        return here is not None and there is not None and here.retired == there.retired

    def in_words(self, records: Sequence[Medicine]) -> Iterator[tuple[Medicine, str]]:
        for medicine in records:
            yield medicine, self._line(medicine)

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
