"""Edits of the medicines list, each read and written in one go on the journal's own thread."""

from uuid import UUID

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.medicine_list import in_order, moved, placed
from migrainejournal.journal import Journal


def own_medicines(journal: Journal) -> tuple[Medicine, ...]:
    """The medicines the person knows by name, in their order, retired ones last."""
    return in_order(medicine for medicine in journal.medicines() if medicine.id != UNNAMED)


def save_medicine(journal: Journal, *, before: Medicine | None, after: Medicine) -> Change:
    """Add a medicine (`before` is None) or amend it; raises RefusedError."""
    return journal.save(placed(own_medicines(journal), before=before, after=after))


def move_medicine(journal: Journal, *, medicine: UUID, by: int) -> Change:
    """Move a medicine by so many places."""
    return journal.save(moved(own_medicines(journal), medicine, by=by))
