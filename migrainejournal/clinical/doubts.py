"""Entries that cannot be counted as they stand; each is named where numbers are shown, never passed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.treatment_checks import treatment_problems
from migrainejournal.domain.vocabulary import Role


class Doubt(StrEnum):
    """What is wrong."""

    OVERLAPPING_ATTACKS = "overlapping_attacks"
    UNNAMED_MEDICINE = "unnamed_medicine"
    MEDICINE_WITHOUT_CLASS = "medicine_without_class"
    COURSE_CANNOT_BE_RIGHT = "course_cannot_be_right"


@dataclass(frozen=True, kw_only=True)
class Doubtful:
    """What is wrong with these attacks, doses or courses."""

    doubt: Doubt
    attacks: tuple[Attack, ...] = ()
    doses: tuple[Dose, ...] = ()
    courses: tuple[Treatment, ...] = ()


def doubts(
    attacks: Iterable[Attack],
    doses: Iterable[Dose],
    courses: Iterable[Treatment] = (),
    *,
    medicines: Mapping[UUID, Medicine],
    now: Moment,
) -> tuple[Doubtful, ...]:
    """Attacks that overlap in time, which count once a date; doses and courses that cannot be counted.

    Of doses: those of which nobody has said what they were, or in which class they count.
    """
    found = [Doubtful(doubt=Doubt.OVERLAPPING_ATTACKS, attacks=pair) for pair in overlapping(attacks, now)]
    named = medicines.keys() - {UNNAMED}
    unnamed = tuple(dose for dose in doses if dose.medicine not in named)
    if unnamed:
        found.append(Doubtful(doubt=Doubt.UNNAMED_MEDICINE, doses=unnamed))
    unclassed = {id_ for id_ in named if _is_without_class(medicines[id_])}
    taken = tuple(dose for dose in doses if dose.medicine in unclassed) if unclassed else ()
    if taken:
        found.append(Doubtful(doubt=Doubt.MEDICINE_WITHOUT_CLASS, doses=taken))
    wrong = (course for course in courses if any(treatment_problems(course, now)))
    found += [Doubtful(doubt=Doubt.COURSE_CANNOT_BE_RIGHT, courses=(course,)) for course in wrong]
    return tuple(found)


def _is_without_class(medicine: Medicine) -> bool:
    """An acute medicine of the person's own that counts in no class: perhaps nobody has said which it is."""
    return medicine.catalogue is None and not medicine.overuse and medicine.role is not Role.PREVENTIVE


def overlapping(attacks: Iterable[Attack], now: Moment) -> tuple[tuple[Attack, Attack], ...]:
    """Each attack that begins before an earlier one has ended, with the one that ends last of those."""
    in_order = sorted(attacks, key=lambda attack: (attack.start.instant, _end(attack, now), attack.id.int))
    found: list[tuple[Attack, Attack]] = []
    latest: Attack | None = None
    for attack in in_order:
        if latest is not None and _overlap(latest, attack, now):
            found.append((latest, attack))
        if latest is None or _end(latest, now) < _end(attack, now):
            latest = attack
    return tuple(found)


def _overlap(earlier: Attack, later: Attack, now: Moment) -> bool:
    begin_together = later.start.instant == earlier.start.instant
    return begin_together or later.start.instant < _end(earlier, now)


def _end(attack: Attack, now: Moment) -> datetime:
    return (attack.end or now).instant
