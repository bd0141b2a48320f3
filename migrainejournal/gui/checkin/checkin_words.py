"""What each item of a check-in is called on screen, and the words of its answers."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.domain.checkin import OWN, Leg
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.gui import wording

_ITEMS: dict[str, Any] = {
    "sleep": QT_TRANSLATE_NOOP("Checkin", "Sleep, the night before"),
    "movement": QT_TRANSLATE_NOOP("Checkin", "Movement"),
    "meal_skipped": QT_TRANSLATE_NOOP("Checkin", "A meal skipped"),
    "bleeding": QT_TRANSLATE_NOOP("Checkin", "Bleeding"),
    "stress": QT_TRANSLATE_NOOP("Checkin", "Stress, this week"),
    "mood": QT_TRANSLATE_NOOP("Checkin", "Low mood, this week"),
    "work": QT_TRANSLATE_NOOP("Checkin", "Work"),
    "contact": QT_TRANSLATE_NOOP("Checkin", "Contact with people"),
}
_LEGS: dict[Leg, Any] = {
    Leg.BIOLOGICAL: QT_TRANSLATE_NOOP("Checkin", "Body"),
    Leg.PSYCHOLOGICAL: QT_TRANSLATE_NOOP("Checkin", "Mind, asked once a week"),
    Leg.SOCIAL: QT_TRANSLATE_NOOP("Checkin", "People"),
}
_LEVELS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Checkin", "none"),
    QT_TRANSLATE_NOOP("Checkin", "a little"),
    QT_TRANSLATE_NOOP("Checkin", "some"),
    QT_TRANSLATE_NOOP("Checkin", "much"),
)


def item_name(key: str) -> str:
    """What the item is called; one of the person's own as they wrote it."""
    return _tr(_ITEMS[key]) if key in _ITEMS else wording.capitalised(key.removeprefix(OWN))


def leg_name(leg: Leg) -> str:
    """The heading of the items of the leg."""
    return _tr(_LEGS[leg])


def level_choices() -> list[tuple[object, str]]:
    """0 to 3 with their words."""
    return [(number, _tr(text)) for number, text in enumerate(_LEVELS)]


def no_yes_choices() -> list[tuple[object, str]]:
    """No, then yes, so that 0 and 1 on the keyboard stand for them."""
    return [(False, wording.word("no")), (True, wording.word("yes"))]


def bleeding_choices() -> list[tuple[object, str]]:
    """None to heavy."""
    return [(bleeding, wording.word(bleeding)) for bleeding in Bleeding]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Checkin", text)
