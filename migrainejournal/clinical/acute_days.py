"""Days with an acute dose, by class (ICHD-3 8.2 counts intake days, not tablets)."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from migrainejournal.clinical.migraine_days import is_acute
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass

LINES: Mapping[OveruseClass, int] = {
    OveruseClass.TRIPTAN: 10,
    OveruseClass.ERGOT: 10,
    OveruseClass.OPIOID: 10,
    OveruseClass.COMBINATION: 10,
    OveruseClass.NON_OPIOID: 15,
    OveruseClass.OTHER: 10,
}
"""Days a month at which regular intake is overuse (ICHD-3 8.2.1-8.2.8); gepants have no line."""

ANY = "any"
MIGRAINE_SPECIFIC = "migraine_specific"


def acute_days(doses: Iterable[Dose], medicines: Mapping[UUID, Medicine]) -> dict[str, frozenset[date]]:
    """The dates with an acute dose, by key: each overuse class, "any" listed class, and "migraine_specific".

    A dose counts on the civil date of its own instant, whatever pain it was for.
    """
    found: dict[str, set[date]] = {ANY: set(), MIGRAINE_SPECIFIC: set(), **{c: set() for c in OveruseClass}}
    for dose in doses:
        medicine = medicines.get(dose.medicine)
        if medicine is None or not is_acute(dose, medicine):
            continue
        day = dose.at.civil_date
        for overuse in medicine.overuse:
            found[ANY].add(day)
            found[overuse].add(day)
        if medicine.migraine_specific:
            found[MIGRAINE_SPECIFIC].add(day)
    return {key: frozenset(dates) for key, dates in found.items()}
