"""Which auras meet a rule, and on which dates they began (van der Arend 2023; ICHD-3 1.2)."""

from collections.abc import Iterable
from datetime import date, timedelta

from migrainejournal.clinical.verdicts import Verdict, all_of, at_least
from migrainejournal.domain.attack import Attack, Aura
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind

AURA_MINUTES = (5, 60)
LONGEST_MOTOR_AURA = 72 * 60
HEADACHE_WITHIN = timedelta(minutes=60)
ALWAYS_ONE_SIDED = AuraKind.SPEECH
"""Aphasia always counts as unilateral (ICHD-3 1.2, note)."""


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
    if not attack.auras:
        return set()
    kinds = _kinds(attack)
    return {began(aura, attack).civil_date for aura in attack.auras if is_typical_aura(aura, kinds)}


def ichd_aura_dates(attack: Attack) -> set[date]:
    """The dates on which the auras of an attack that surely meets criteria B and C of ICHD-3 1.2 start."""
    if not has_three_of_six(attack):
        return set()
    return {began(aura, attack).civil_date for aura in attack.auras}


def began(aura: Aura, attack: Attack) -> Moment:
    """When the aura began: with the attack, unless the person said otherwise."""
    return aura.start or attack.start


def has_three_of_six(attack: Attack) -> Verdict:
    """ICHD-3 1.2 B and C: an aura with at least three of the six characteristics; False without an aura."""
    if not attack.auras:
        return False
    return at_least(
        3,
        (
            _any(aura.gradual for aura in attack.auras),
            _in_succession(attack),
            _each_of_right_length(attack),
            _any(True if aura.kind is ALWAYS_ONE_SIDED else aura.unilateral for aura in attack.auras),
            _any(aura.positive for aura in attack.auras),
            _with_headache(attack),
        ),
    )


def _any(facts: Iterable[Verdict]) -> Verdict:
    return at_least(1, facts)


def _kinds(attack: Attack) -> int:
    return len({aura.kind for aura in attack.auras if aura.kind is not None})


def _in_succession(attack: Attack) -> Verdict:
    """Two or more symptoms, one after the other."""
    if len(attack.auras) < 2:
        return False
    starts = {aura.start and aura.start.instant for aura in attack.auras}
    if len(starts - {None}) > 1:
        return True
    return None if None in starts else False


def _each_of_right_length(attack: Attack) -> Verdict:
    kinds = _kinds(attack)
    return all_of(None if a.minutes is None else is_typical_aura(a, kinds) for a in attack.auras)


def _with_headache(attack: Attack) -> Verdict:
    """Accompanied by headache, or followed by it within 60 minutes of the end of the aura."""
    if not attack.is_headache:
        return False
    hurt = next((reading.at for reading in attack.readings if reading.pain > 0), attack.start)
    return _any(_hurt_soon_after(aura, began(aura, attack), hurt) for aura in attack.auras)


def _hurt_soon_after(aura: Aura, start: Moment, hurt: Moment) -> Verdict:
    if hurt - start <= timedelta(minutes=aura.minutes or 0) + HEADACHE_WITHIN:
        return True
    return None if aura.minutes is None else False
