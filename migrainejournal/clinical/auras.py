"""Which auras meet the migraine-day rule, and on which dates they began (van der Arend 2023; ICHD-3 1.2)."""

from datetime import date

from migrainejournal.domain.attack import Attack, Aura
from migrainejournal.domain.vocabulary import AuraKind

AURA_MINUTES = (5, 60)
LONGEST_MOTOR_AURA = 72 * 60


def is_typical_aura(aura: Aura, kinds: int) -> bool:
    """Rule (b): an aura of 5 to 60 minutes; up to 60 for each of up to three kinds, motor up to 72 hours.

    An aura whose length is not known does not meet the rule.
    """
    if aura.minutes is None:
        return False
    longest = LONGEST_MOTOR_AURA if aura.kind is AuraKind.MOTOR else AURA_MINUTES[1] * min(max(kinds, 1), 3)
    return AURA_MINUTES[0] <= aura.minutes <= longest


def aura_dates(attack: Attack) -> set[date]:
    """The dates on which an aura that meets rule (b) starts."""
    kinds = len({aura.kind for aura in attack.auras if aura.kind is not None})
    return {(aura.start or attack.start).civil_date for aura in attack.auras if is_typical_aura(aura, kinds)}
