"""The words for the groups of the catalogue, and for what some items ask to be discussed with a clinician."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

GROUPS: dict[str, Any] = {
    "triptan": QT_TRANSLATE_NOOP("Wording", "triptan"),
    "ditan": QT_TRANSLATE_NOOP("Wording", "ditan"),
    "ergot": QT_TRANSLATE_NOOP("Wording", "ergot"),
    "gepant": QT_TRANSLATE_NOOP("Wording", "gepant"),
    "analgesic": QT_TRANSLATE_NOOP("Wording", "painkiller"),
    "nsaid": QT_TRANSLATE_NOOP("Wording", "anti-inflammatory painkiller"),
    "combination": QT_TRANSLATE_NOOP("Wording", "combination painkiller"),
    "opioid": QT_TRANSLATE_NOOP("Wording", "opioid"),
    "antiemetic": QT_TRANSLATE_NOOP("Wording", "medicine for nausea"),
    "steroid": QT_TRANSLATE_NOOP("Wording", "steroid"),
    "infusion": QT_TRANSLATE_NOOP("Wording", "infusion"),
    "gas": QT_TRANSLATE_NOOP("Wording", "gas to breathe"),
    "non_drug": QT_TRANSLATE_NOOP("Wording", "without medicine"),
    "beta_blocker": QT_TRANSLATE_NOOP("Wording", "beta blocker"),
    "arb": QT_TRANSLATE_NOOP("Wording", "angiotensin receptor blocker"),
    "ace_inhibitor": QT_TRANSLATE_NOOP("Wording", "ACE inhibitor"),
    "antiepileptic": QT_TRANSLATE_NOOP("Wording", "antiepileptic"),
    "antidepressant": QT_TRANSLATE_NOOP("Wording", "antidepressant"),
    "tricyclic": QT_TRANSLATE_NOOP("Wording", "tricyclic antidepressant"),
    "snri": QT_TRANSLATE_NOOP("Wording", "SNRI antidepressant"),
    "calcium_antagonist": QT_TRANSLATE_NOOP("Wording", "calcium antagonist"),
    "serotonin_antagonist": QT_TRANSLATE_NOOP("Wording", "serotonin antagonist"),
    "cgrp_antibody": QT_TRANSLATE_NOOP("Wording", "CGRP antibody"),
    "botulinum_toxin": QT_TRANSLATE_NOOP("Wording", "botulinum toxin"),
    "other_preventive": QT_TRANSLATE_NOOP("Wording", "other preventive"),
    "supplement": QT_TRANSLATE_NOOP("Wording", "supplement"),
    "herbal": QT_TRANSLATE_NOOP("Wording", "herbal"),
    "neuromodulation": QT_TRANSLATE_NOOP("Wording", "neuromodulation"),
    "light": QT_TRANSLATE_NOOP("Wording", "light or tinted glasses"),
    "nerve_block": QT_TRANSLATE_NOOP("Wording", "nerve block"),
    "injection": QT_TRANSLATE_NOOP("Wording", "injection"),
    "stimulation": QT_TRANSLATE_NOOP("Wording", "nerve stimulation"),
    "needling": QT_TRANSLATE_NOOP("Wording", "needling"),
    "manual": QT_TRANSLATE_NOOP("Wording", "manual therapy"),
    "exercise": QT_TRANSLATE_NOOP("Wording", "exercise"),
    "splint": QT_TRANSLATE_NOOP("Wording", "splint"),
    "energy": QT_TRANSLATE_NOOP("Wording", "laser or magnetic field"),
    "psychotherapy": QT_TRANSLATE_NOOP("Wording", "psychological therapy"),
    "relaxation": QT_TRANSLATE_NOOP("Wording", "relaxation and mindfulness"),
    "habits": QT_TRANSLATE_NOOP("Wording", "daily habits"),
    "hormone": QT_TRANSLATE_NOOP("Wording", "hormone"),
}
"""By the group's name in the catalogue."""

_NOTES: dict[str, Any] = {
    "liver": QT_TRANSLATE_NOOP("Wording", "It can harm the liver. Please discuss it with your clinician."),
    "aura_clinician": QT_TRANSLATE_NOOP(
        "Wording", "If you ever have an aura, please discuss a combined pill with your clinician."
    ),
    "childbearing": QT_TRANSLATE_NOOP(
        "Wording",
        "It can harm an unborn child. If you could become pregnant, please discuss it with your clinician.",
    ),
}


def group_word(group: str) -> str:
    """The word for a group; one of the person's own or of a later version is its own text."""
    return _tr(GROUPS[group]) if group in GROUPS else group


def note_word(note: str) -> str:
    """The sentence for a note of the catalogue; one of a later version is its own text."""
    return _tr(_NOTES[note]) if note in _NOTES else note


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)
