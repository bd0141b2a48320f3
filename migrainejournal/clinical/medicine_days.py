"""Days with each acute medicine, as its doses were taken, and what it did besides."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.vocabulary import DoseReason, Role


@dataclass(frozen=True, kw_only=True)
class MedicineDays:
    """The acute doses of one medicine, in order of time."""

    medicine: Medicine
    doses: tuple[Dose, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The civil dates of the doses, each once."""
        return tuple(sorted({dose.at.civil_date for dose in self.doses}))

    @property
    def side_effects(self) -> tuple[tuple[str, int], ...]:
        """Each side effect with the number of doses it came with, the most frequent first."""
        found = Counter(effect for dose in self.doses for effect in set(dose.side_effects))
        return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def medicine_days(doses: Iterable[Dose], medicines: Mapping[UUID, Medicine]) -> tuple[MedicineDays, ...]:
    """Each medicine that was taken acutely, those of most days first; antiemetics too.

    A dose counts on the civil date of its own instant, whatever pain it was for (counting notes).
    """
    taken: dict[UUID, list[Dose]] = {}
    for dose in doses:
        medicine = medicines.get(dose.medicine, UNNAMED_MEDICINE)
        if dose.reason is not DoseReason.PREVENTIVE and medicine.role is not Role.PREVENTIVE:
            taken.setdefault(medicine.id, []).append(dose)
    found = (
        MedicineDays(
            medicine=medicines.get(id_, UNNAMED_MEDICINE),
            doses=tuple(sorted(of_one, key=lambda dose: dose.at.instant)),
        )
        for id_, of_one in taken.items()
    )
    return tuple(sorted(found, key=lambda each: (-len(each.days), each.medicine.label, each.medicine.key)))
