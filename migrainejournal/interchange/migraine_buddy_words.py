"""Migraine Buddy's words and what they are called here (seen in its reports of 2018 to 2021, in English).

Whatever is not listed is kept as it is and reported, never guessed.
"""

from collections.abc import Mapping

from migrainejournal.domain.vocabulary import AuraKind, Quality, Symptom

ID = "migraine_buddy"
"""The format's id, and the key in `extra` under which its own values are kept."""

SYMPTOMS: Mapping[str, Symptom] = {
    "nausea": Symptom.NAUSEA,
    "vomiting": Symptom.VOMITING,
    "sensitivity to light": Symptom.PHOTOPHOBIA,
    "sensitivity to sound": Symptom.PHONOPHOBIA,
    "sensitivity to noise": Symptom.PHONOPHOBIA,
    "sensitivity to smell": Symptom.OSMOPHOBIA,
    "worse pain if moving": Symptom.AGGRAVATED_BY_ACTIVITY,
    "neck pain": Symptom.NECK_PAIN,
    "dizziness": Symptom.DIZZINESS,
    "giddiness": Symptom.DIZZINESS,
    "vertigo": Symptom.VERTIGO,
    "fatigue": Symptom.FATIGUE,
    "yawning": Symptom.YAWNING,
    "blurred vision": Symptom.VISUAL_BLUR,
    "teary eyes": Symptom.TEARING,
    "nasal congestion": Symptom.NASAL_CONGESTION,
}

QUALITIES: Mapping[str, Quality] = {
    "throbbing pain": Quality.THROBBING,
    "pounding pain": Quality.THROBBING,
    "pulsating pain": Quality.THROBBING,
    "pressing pain": Quality.PRESSING,
    "stabbing pain": Quality.STABBING,
    "burning pain": Quality.BURNING,
}

AURAS: Mapping[str, AuraKind] = {
    "visual": AuraKind.VISUAL,
    "sensory": AuraKind.SENSORY,
    "speech": AuraKind.SPEECH,
    "motor": AuraKind.MOTOR,
}

NOTHING = {"", "no", "none", "no idea", "no relief", "no medication", "don't know yet"}
"""Answers that say there was none, or that nobody knows."""

HELPFULNESS = ("Helpful", "Somewhat Helpful", "Unhelpful", "Unsure")

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
