"""Entries that cannot be counted as they stand; each is named where numbers are shown, never passed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.moment import Moment


class Doubt(StrEnum):
    """What is wrong."""

    OVERLAPPING_ATTACKS = "overlapping_attacks"
    UNNAMED_MEDICINE = "unnamed_medicine"


@dataclass(frozen=True, kw_only=True)
class Doubtful:
    """What is wrong with these attacks or doses."""

    doubt: Doubt
    attacks: tuple[Attack, ...] = ()
    doses: tuple[Dose, ...] = ()


def doubts(
    attacks: Iterable[Attack], doses: Iterable[Dose], *, medicines: Mapping[UUID, Medicine], now: Moment
) -> tuple[Doubtful, ...]:
    """Attacks that overlap in time, which count once a date; doses whose class nobody has said, which count
    in none.
    """
    found = [Doubtful(doubt=Doubt.OVERLAPPING_ATTACKS, attacks=pair) for pair in overlapping(attacks, now)]
    named = medicines.keys() - {UNNAMED}
    unnamed = tuple(dose for dose in doses if dose.medicine not in named)
    if unnamed:
        found.append(Doubtful(doubt=Doubt.UNNAMED_MEDICINE, doses=unnamed))
    return tuple(found)


def overlapping(attacks: Iterable[Attack], now: Moment) -> tuple[tuple[Attack, Attack], ...]:
    """Each attack that begins before an earlier one has ended, with the one that ends last of those."""
    in_order = sorted(attacks, key=lambda attack: (attack.start.instant, _end(attack, now), attack.id.int))
    found: list[tuple[Attack, Attack]] = []
    latest: Attack | None = None
    for attack in in_order:
        if latest is not None and attack.start.instant < _end(latest, now):
            found.append((latest, attack))
        if latest is None or _end(latest, now) < _end(attack, now):
            latest = attack
    return tuple(found)


def _end(attack: Attack, now: Moment) -> datetime:
    return (attack.end or now).instant
