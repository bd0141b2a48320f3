"""Migraine days by the Leiden rule (van der Arend 2023, Cephalalgia; n = 1494)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from migrainejournal.clinical.auras import aura_dates
from migrainejournal.clinical.headache_days import DayFinding
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DoseReason, Quality, Role, Side, Symptom

SHORTEST_HEADACHE = timedelta(minutes=30)
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
        if any(is_migraine_headache(attack, now) for attack in finding.headaches)
        or any(finding.date in aura_dates(attack) for attack in finding.attacks)
        or (finding.headaches and finding.date in specific)
    )
