"""Why a day is a migraine day, and which criteria an attack meets, in plain words; never a diagnosis."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.clinical.day_causes import Cause, Shortfall
from migrainejournal.clinical.features import Feature, features
from migrainejournal.clinical.ichd import AttackCheck
from migrainejournal.clinical.rules import SOURCES, Rule
from migrainejournal.domain.attack import Attack

_FEATURES: dict[Feature, Any] = {
    Feature.ONE_SIDED: QT_TRANSLATE_NOOP("CriteriaWords", "one-sided"),
    Feature.THROBBING: QT_TRANSLATE_NOOP("CriteriaWords", "throbbing"),
    Feature.MODERATE_OR_SEVERE: QT_TRANSLATE_NOOP("CriteriaWords", "pain of 4 or more"),
    Feature.AGGRAVATED_BY_ACTIVITY: QT_TRANSLATE_NOOP("CriteriaWords", "worse moving"),
    Feature.NAUSEA_OR_VOMITING: QT_TRANSLATE_NOOP("CriteriaWords", "nausea or vomiting"),
    Feature.PHOTOPHOBIA: QT_TRANSLATE_NOOP("CriteriaWords", "light"),
    Feature.PHONOPHOBIA: QT_TRANSLATE_NOOP("CriteriaWords", "sound"),
}

_CAUSES: dict[Cause, Any] = {
    Cause.FEATURES: QT_TRANSLATE_NOOP(
        "CriteriaWords", "It counts because a headache was long enough and had the features."
    ),
    Cause.AURA: QT_TRANSLATE_NOOP("CriteriaWords", "It counts because an aura began on this date."),
    Cause.SPECIFIC_DOSE: QT_TRANSLATE_NOOP(
        "CriteriaWords", "It counts because a migraine medicine was taken on a headache day."
    ),
}

_SHORTFALLS: dict[Shortfall, Any] = {
    Shortfall.TOO_SHORT: QT_TRANSLATE_NOOP("CriteriaWords", "Shorter than the rule asks for."),
    Shortfall.TOO_FEW_FEATURES: QT_TRANSLATE_NOOP("CriteriaWords", "Fewer features than the rule asks for."),
    Shortfall.NOT_RECORDED: QT_TRANSLATE_NOOP(
        "CriteriaWords", "Fewer features than the rule asks for; those not recorded could be enough."
    ),
}

_PATTERNS: dict[Rule, Any] = {
    Rule.ICHD_1_1: QT_TRANSLATE_NOOP(
        "CriteriaWords",
        "Pattern consistent with migraine without aura ({source}, criteria B to D); discuss with your "
        "clinician.",
    ),
    Rule.ICHD_1_2: QT_TRANSLATE_NOOP(
        "CriteriaWords",
        "Pattern consistent with migraine with aura ({source}, criteria B and C); discuss with your "
        "clinician.",
    ),
    Rule.ICHD_1_5: QT_TRANSLATE_NOOP(
        "CriteriaWords",
        "Pattern consistent with probable migraine ({source}, all but one criterion); discuss with your "
        "clinician.",
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("CriteriaWords", text)


def cause_sentence(cause: Cause) -> str:
    """What makes the date a migraine day."""
    return _tr(_CAUSES[cause])


def shortfall_sentence(shortfall: Shortfall) -> str:
    """What a headache falls short of."""
    return _tr(_SHORTFALLS[shortfall])


def feature_sentences(attack: Attack) -> list[str]:
    """Which features are recorded, which were left unticked beside others, and which are not recorded."""
    found = features(attack)
    said = {
        True: _tr("Recorded: {features}."),
        False: _tr("Not ticked: {features}."),
        None: _tr("Not recorded: {features}."),
    }
    words = {verdict: _listed(f for f, v in found.items() if v is verdict) for verdict in said}
    return [text.format(features=words[verdict]) for verdict, text in said.items() if words[verdict]]


def check_sentence(check: AttackCheck) -> str:
    """Which of the published criteria of a migraine attack are met."""
    if check.rule is not None:
        words = _tr(_PATTERNS[check.rule]).format(source=SOURCES[check.rule])
        return words if check.is_judged else f"{words} {_tr('Not all of it is recorded.')}"
    if check.is_judged:
        text = _tr("The criteria of a migraine attack ({sources}) are not met.")
    else:
        text = _tr(
            "Whether the criteria of a migraine attack ({sources}) are met cannot be told from what is "
            "recorded."
        )
    return text.format(sources=", ".join(SOURCES[rule] for rule in _PATTERNS))


def _listed(found: Iterable[Feature]) -> str:
    return ", ".join(_tr(_FEATURES[feature]) for feature in found)
