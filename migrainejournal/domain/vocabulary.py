"""The journal's words. The values are keys in files and are never renamed, only added to."""

from enum import StrEnum


class Scale(StrEnum):
    """How a pain reading was given; words are stored as 2, 5 and 8."""

    NUMERIC = "numeric"
    VERBAL = "verbal"


class StartCertainty(StrEnum):
    """How well the start of an attack is known."""

    EXACT = "exact"
    ESTIMATED = "estimated"
    WOKE_WITH_IT = "woke_with_it"


class Side(StrEnum):
    """Where the head hurts; all but `both` are one-sided."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATING = "alternating"


class Quality(StrEnum):
    """What the pain feels like; `throbbing` is ICHD-3's pulsating."""

    THROBBING = "throbbing"
    PRESSING = "pressing"
    STABBING = "stabbing"
    BURNING = "burning"


class Symptom(StrEnum):
    """What comes with an attack; anything else is stored as `other:<text>`."""

    NAUSEA = "nausea"
    VOMITING = "vomiting"
    PHOTOPHOBIA = "photophobia"
    PHONOPHOBIA = "phonophobia"
    OSMOPHOBIA = "osmophobia"
    AGGRAVATED_BY_ACTIVITY = "aggravated_by_activity"
    NECK_PAIN = "neck_pain"
    ALLODYNIA = "allodynia"
    DIZZINESS = "dizziness"
    VERTIGO = "vertigo"
    BRAIN_FOG = "brain_fog"
    FATIGUE = "fatigue"
    YAWNING = "yawning"
    FOOD_CRAVING = "food_craving"
    MOOD_CHANGE = "mood_change"
    TEARING = "tearing"
    NASAL_CONGESTION = "nasal_congestion"
    VISUAL_BLUR = "visual_blur"


OTHER_SYMPTOM = "other:"
AURA = "aura"
"""Stands among the symptom toggles of the dark room, though an aura is more than a symptom."""


class AuraKind(StrEnum):
    """The six kinds of aura of ICHD-3 1.2 B."""

    VISUAL = "visual"
    SENSORY = "sensory"
    SPEECH = "speech"
    MOTOR = "motor"
    BRAINSTEM = "brainstem"
    RETINAL = "retinal"


class Role(StrEnum):
    """What a medicine is taken for."""

    ACUTE = "acute"
    PREVENTIVE = "preventive"
    BOTH = "both"


class OveruseClass(StrEnum):
    """The classes of ICHD-3 8.2; gepants have a counter of their own and no line."""

    TRIPTAN = "triptan"
    ERGOT = "ergot"
    OPIOID = "opioid"
    COMBINATION = "combination"
    NON_OPIOID = "non_opioid"
    GEPANT = "gepant"
    OTHER = "other"


class DoseReason(StrEnum):
    """What a dose was taken for."""

    HEADACHE = "headache"
    OTHER = "other"
    PREVENTIVE = "preventive"


class DayState(StrEnum):
    """What is known of a civil date; `aura` is an attack without headache. Only `clear` is ever stored."""

    HEADACHE = "headache"
    AURA = "aura"
    CLEAR = "clear"
    UNKNOWN = "unknown"


class Bleeding(StrEnum):
    """Menstrual or withdrawal bleeding on a date."""

    NONE = "none"
    SPOTTING = "spotting"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


class TreatmentKind(StrEnum):
    """What a course of treatment is."""

    PREVENTIVE = "preventive"
    SUPPLEMENT = "supplement"
    DEVICE = "device"
    PROCEDURE = "procedure"
    BEHAVIOURAL = "behavioural"
    PHYSICAL = "physical"
    HORMONAL = "hormonal"


PREVENTING = (TreatmentKind.PREVENTIVE, TreatmentKind.PROCEDURE)
"""The kinds whose courses are trials of a preventive; all others stand among the therapies."""


class Per(StrEnum):
    """In what time a dose of a treatment is taken; a quarter is twelve or thirteen weeks, as prescribed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SESSION = "session"


class StopReason(StrEnum):
    """Why a course of treatment ended."""

    NO_EFFECT = "no_effect"
    SIDE_EFFECTS = "side_effects"
    CONTRAINDICATION = "contraindication"
    COST_OR_ACCESS = "cost_or_access"
    PREGNANCY = "pregnancy"
    NO_LONGER_NEEDED = "no_longer_needed"
    OTHER = "other"


class Weight(StrEnum):
    """How heavy a side effect was."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class Instrument(StrEnum):
    """A questionnaire; of HIT-6 and MSQ only totals are kept, for their texts may not be copied."""

    MIDAS = "midas"
    PHQ4 = "phq4"
    PHQ9 = "phq9"
    GAD7 = "gad7"
    HIT6 = "hit6"
    MSQ = "msq"


class MigraineDayRule(StrEnum):
    """By which published rule a date is a migraine day (clinical.migraine_days)."""

    LEIDEN = "leiden"
    FOUR_HOURS = "four_hours"
    TRIAL = "trial"
    IHS = "ihs"


class EpisodeRule(StrEnum):
    """By which rule recorded attacks are one episode (clinical.attacks)."""

    WITHIN_48_HOURS = "48h"
    LOCKED = "locked"
    IHS_DAY = "ihs_day"


class OveruseMonth(StrEnum):
    """What a month is for the lines of overuse (clinical.months)."""

    CALENDAR = "calendar"
    THIRTY_DAYS = "thirty_days"


VERBAL_PAIN = {"mild": 2, "moderate": 5, "severe": 8}
