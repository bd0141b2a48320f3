"""Days with an acute dose, by class (ICHD-3 8.2 counts intake days, not tablets)."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, Role

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
RULE_OF: Mapping[str, Rule] = {
    ANY: Rule.ACUTE_DAY,
    MIGRAINE_SPECIFIC: Rule.MIGRAINE_SPECIFIC_DAY,
    OveruseClass.ERGOT: Rule.ICHD_8_2_1,
    OveruseClass.TRIPTAN: Rule.ICHD_8_2_2,
    OveruseClass.NON_OPIOID: Rule.ICHD_8_2_3,
    OveruseClass.OPIOID: Rule.ICHD_8_2_4,
    OveruseClass.COMBINATION: Rule.ICHD_8_2_5,
    OveruseClass.OTHER: Rule.ICHD_8_2_8,
    OveruseClass.GEPANT: Rule.GEPANT_DAY,
}
"""By which rule the dates of each key are counted."""
UNNAMED_DOSE = "unnamed"
"""Marks a date with a dose of which nobody has said yet what it was: it counts in no class."""
NOTHING: frozenset[str] = frozenset()


def acute_keys(doses: Iterable[Dose], medicines: Mapping[UUID, Medicine]) -> dict[date, frozenset[str]]:
    """For each date with an acute dose of a listed class: its classes, "any", and "migraine_specific".

    A dose counts on the civil date of its own instant, whatever pain it was for.
    """
    keys_of = {id_: _keys(medicine) for id_, medicine in medicines.items()}
    found: dict[date, frozenset[str]] = {}
    for dose in doses:
        keys = keys_of.get(dose.medicine, _UNNAMED)
        if keys and dose.reason is not DoseReason.PREVENTIVE:
            day = dose.at.civil_date
            found[day] = found.get(day, NOTHING) | keys
    return found


_UNNAMED = frozenset({UNNAMED_DOSE})


def _keys(medicine: Medicine) -> frozenset[str]:
    if medicine.id == UNNAMED:
        return _UNNAMED
    if medicine.role is Role.PREVENTIVE:
        return NOTHING
    keys: set[str] = {ANY, *medicine.overuse} if medicine.overuse else set()
    return frozenset(keys | {MIGRAINE_SPECIFIC} if medicine.migraine_specific else keys)
