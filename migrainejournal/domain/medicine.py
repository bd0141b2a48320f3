"""A medicine of the person's own, with its overuse classes."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import OveruseClass, Role

_SPECIFIC = {OveruseClass.TRIPTAN, OveruseClass.ERGOT, OveruseClass.GEPANT}
_SPECIFIC_ITEMS = {"lasmiditan"}


@dataclass(frozen=True, kw_only=True)
class Medicine(Record):
    """Something the person takes; `overuse` may name two classes (sumatriptan + naproxen) or none."""

    id: UUID = field(default_factory=uuid4)
    name: str
    catalogue: str | None = None
    strength: float | None = None
    unit: str = ""
    form: str = ""
    role: Role = Role.ACUTE
    overuse: tuple[OveruseClass, ...] = ()
    position: int = 0
    retired: bool = False

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)

    @property
    def label(self) -> str:
        """Name and strength, as on the box: "sumatriptan 50 mg"."""
        if self.strength is None:
            return self.name
        return f"{self.name} {self.strength:g} {self.unit}".strip()

    @property
    def migraine_specific(self) -> bool:
        """Triptan, ergot, gepant or ditan (van der Arend 2023; ditan and gepant by this project's rule)."""
        return bool(_SPECIFIC & set(self.overuse)) or self.catalogue in _SPECIFIC_ITEMS


UNNAMED = UUID("6d6a0000-0000-4000-8000-000000000001")
"""The medicine a dose belongs to until the person says which it was."""
UNNAMED_MEDICINE = Medicine(id=UNNAMED, name="?")
