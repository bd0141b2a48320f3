"""The features of a migraine attack by ICHD-3 1.1 C and D, and what is taken against its pain."""

from enum import StrEnum

from migrainejournal.clinical.verdicts import Verdict, at_least
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import Quality, Role, Side, Symptom

MODERATE = 4
_SICK = frozenset({Symptom.NAUSEA, Symptom.VOMITING})
_BOTH_PHOBIAS = frozenset({Symptom.PHOTOPHOBIA, Symptom.PHONOPHOBIA})
ONE_SIDED = (Side.LEFT, Side.RIGHT, Side.ALTERNATING)


class Feature(StrEnum):
    """Each feature of ICHD-3 1.1 C, then of D."""

    ONE_SIDED = "one_sided"
    THROBBING = "throbbing"
    MODERATE_OR_SEVERE = "moderate_or_severe"
    AGGRAVATED_BY_ACTIVITY = "aggravated_by_activity"
    NAUSEA_OR_VOMITING = "nausea_or_vomiting"
    PHOTOPHOBIA = "photophobia"
    PHONOPHOBIA = "phonophobia"


def features(attack: Attack) -> dict[Feature, Verdict]:
    """Whether the attack had each feature; None where what is recorded does not say."""
    nausea = None if not attack.symptoms else not _SICK.isdisjoint(attack.symptoms)
    light, sound = (_came_with(attack, symptom) for symptom in (Symptom.PHOTOPHOBIA, Symptom.PHONOPHOBIA))
    return dict(zip(Feature, (*_the_four(attack), nausea, light, sound), strict=True))


def has_two_of_four(attack: Attack) -> Verdict:
    """ICHD-3 1.1 C: at least two of one-sided, throbbing, peak pain at least 4, aggravated by activity.

    A symptom that is not named was not there once any is named; before that, nothing is known of symptoms.
    """
    return at_least(2, _the_four(attack))


def criteria_met(attack: Attack) -> int:
    """How many of criteria C and D of ICHD-3 1.1 the attack surely meets."""
    return (has_two_of_four(attack) is True) + (has_nausea_or_both_phobias(attack) is True)


def has_nausea_or_both_phobias(attack: Attack) -> Verdict:
    """ICHD-3 1.1 D: nausea or vomiting, or photophobia and phonophobia together."""
    if not attack.symptoms:
        return None
    return not _SICK.isdisjoint(attack.symptoms) or _BOTH_PHOBIAS.issubset(attack.symptoms)


def is_analgesic(medicine: Medicine) -> bool:
    """Whether it is an acute medicine of any class of ICHD-3 8.2, or a gepant: antiemetics are not."""
    return bool(medicine.overuse) and medicine.role is not Role.PREVENTIVE


def _the_four(attack: Attack) -> tuple[Verdict, Verdict, Verdict, Verdict]:
    worst = attack.worst_pain
    return (
        None if attack.side is None else attack.side in ONE_SIDED,
        None if attack.quality is None else attack.quality is Quality.THROBBING,
        None if worst is None else worst >= MODERATE,
        _came_with(attack, Symptom.AGGRAVATED_BY_ACTIVITY),
    )


def _came_with(attack: Attack, symptom: Symptom) -> Verdict:
    return symptom in attack.symptoms if attack.symptoms else None
