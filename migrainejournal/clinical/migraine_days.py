"""Migraine days by the Leiden rule (van der Arend 2023, Cephalalgia; n = 1494)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from migrainejournal.clinical.headache_days import DayFinding
from migrainejournal.domain.attack import Attack, Aura, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind, DoseReason, Quality, Role, Side, Symptom

SHORTEST_HEADACHE = timedelta(minutes=30)
AURA_MINUTES = (5, 60)
LONGEST_MOTOR_AURA = 72 * 60
MODERATE = 4


def has_two_of_four(attack: Attack) -> bool:
    """ICHD-3 1.1 C: at least two of one-sided, throbbing, peak pain at least 4, aggravated by activity."""
    return (
        sum(
            (
                attack.side in (Side.LEFT, Side.RIGHT, Side.ALTERNATING),
                attack.quality is Quality.THROBBING,
                (attack.worst_pain or 0) >= MODERATE,
                Symptom.AGGRAVATED_BY_ACTIVITY in attack.symptoms,
            )
        )
        >= 2
    )


def has_nausea_or_both_phobias(attack: Attack) -> bool:
    """ICHD-3 1.1 D: nausea or vomiting, or photophobia and phonophobia together."""
    symptoms = set(attack.symptoms)
    return bool(symptoms & {Symptom.NAUSEA, Symptom.VOMITING}) or symptoms >= {
        Symptom.PHOTOPHOBIA,
        Symptom.PHONOPHOBIA,
    }


def is_migraine_headache(attack: Attack, now: Moment) -> bool:
    """Rule (a): a headache of at least 30 minutes in all with criteria C and D."""
    lasted = (attack.end or now) - attack.start
    return (
        attack.is_headache
        and lasted >= SHORTEST_HEADACHE
        and has_two_of_four(attack)
        and has_nausea_or_both_phobias(attack)
    )


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


def is_acute(dose: Dose, medicine: Medicine) -> bool:
    """Whether a dose counts as acute: neither its reason nor its medicine's role is preventive."""
    return dose.reason is not DoseReason.PREVENTIVE and medicine.role is not Role.PREVENTIVE


def specific_dose_dates(doses: Iterable[Dose], medicines: Mapping[UUID, Medicine]) -> set[date]:
    """The dates with an acute dose of a triptan, ergot, gepant or ditan."""
    specific = {id_: medicine for id_, medicine in medicines.items() if medicine.migraine_specific}
    return {
        dose.at.civil_date
        for dose in doses
        if dose.medicine in specific and is_acute(dose, specific[dose.medicine])
    }


def leiden(
    findings: Iterable[DayFinding],
    *,
    doses: Iterable[Dose],
    medicines: Mapping[UUID, Medicine],
    now: Moment,
) -> frozenset[date]:
    """The migraine days: dates with rule (a), (b), or (c) a headache and a migraine-specific dose."""
    specific = specific_dose_dates(doses, medicines)
    return frozenset(
        finding.date
        for finding in findings
        if any(is_migraine_headache(attack, now) for attack in finding.attacks)
        or any(finding.date in aura_dates(attack) for attack in finding.attacks)
        or (finding.date in specific and any(attack.is_headache for attack in finding.attacks))
    )
