"""What a check-in can ask of a day: items of the three legs, each switched on by the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Leg(StrEnum):
    """The three legs that care stands on (Dellorco 2026)."""

    BIOLOGICAL = "biological"
    PSYCHOLOGICAL = "psychological"
    SOCIAL = "social"


class Measure(StrEnum):
    """How an item is answered: hours, minutes, 0 to 3 (none to much), or yes and no."""

    HOURS = "hours"
    MINUTES = "minutes"
    LEVEL = "level"
    YES_NO = "yes_no"


@dataclass(frozen=True, kw_only=True)
class CheckinItem:
    """One thing that can be noted of a day; what is psychological is asked weekly (CLINICAL 5.2, 5.3)."""

    key: str
    leg: Leg
    measure: Measure
    is_weekly: bool = False


HIGHEST = {Measure.HOURS: 24, Measure.MINUTES: 1440, Measure.LEVEL: 3}
"""The highest answer of a measure that is a number; the lowest is 0."""

ITEMS = (
    CheckinItem(key="sleep", leg=Leg.BIOLOGICAL, measure=Measure.HOURS),
    CheckinItem(key="movement", leg=Leg.BIOLOGICAL, measure=Measure.MINUTES),
    CheckinItem(key="meal_skipped", leg=Leg.BIOLOGICAL, measure=Measure.YES_NO),
    CheckinItem(key="stress", leg=Leg.PSYCHOLOGICAL, measure=Measure.LEVEL, is_weekly=True),
    CheckinItem(key="mood", leg=Leg.PSYCHOLOGICAL, measure=Measure.LEVEL, is_weekly=True),
    CheckinItem(key="work", leg=Leg.SOCIAL, measure=Measure.LEVEL),
    CheckinItem(key="contact", leg=Leg.SOCIAL, measure=Measure.LEVEL),
)
"""All that have a key of their own in the day's check-in; bleeding is a field of the day itself."""
OWN = "own:"
"""Before the name of an item of the person's own, answered by yes or no: "own:red wine"."""

_MEASURES: Mapping[str, Measure] = {item.key: item.measure for item in ITEMS}


def measure_of(key: str) -> Measure | None:
    """How the item of that key is answered; None for bleeding and for one of a later version."""
    return Measure.YES_NO if key.startswith(OWN) else _MEASURES.get(key)


def number_of(item: CheckinItem, answer: object) -> float | None:
    """The answer of an item that is a number; None for anything else a later version or a file may hold."""
    if isinstance(answer, bool) or not isinstance(answer, int | float) or item.measure not in HIGHEST:
        return None
    return float(answer) if 0 <= answer <= HIGHEST[item.measure] else None
