"""The answers of a day's check-in, bleeding among them, and which of them to ask for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from migrainejournal.domain.checkin import ITEMS, OWN, measure_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.question import BLEEDING
from migrainejournal.domain.vocabulary import Bleeding

WEEK = timedelta(days=7)
_WEEKLY = {item.key for item in ITEMS if item.is_weekly}


def answer_of(day: DayRecord, key: str) -> object:
    """What was noted of the item on that day; None where nothing was."""
    return day.bleeding if key == BLEEDING else day.checkin.get(key)


def with_answer(day: DayRecord, key: str, answer: object) -> DayRecord:
    """The day with another answer of the item; None takes it away."""
    if key == BLEEDING:
        return replace(day, bleeding=None if answer is None else Bleeding(str(answer)))
    others = {name: value for name, value in day.checkin.items() if name != key}
    return replace(day, checkin=others if answer is None else {**others, key: answer})


def keys_to_ask(switched_on: Iterable[str], day: DayRecord, days: Iterable[DayRecord]) -> tuple[str, ...]:
    """Those switched on that this version can ask for; weekly ones only a week from any other answer.

    `days` are those around the day. What is answered on the day itself can be corrected.
    """
    lately = [other for other in days if other.date != day.date and abs(other.date - day.date) < WEEK]
    answered = {key for key in _WEEKLY for other in lately if answer_of(other, key) is not None}
    return tuple(key for key in dict.fromkeys(switched_on) if _can_be_asked(key) and key not in answered)


def keys_noted(switched_on: Iterable[str], day: DayRecord) -> tuple[str, ...]:
    """Those switched on and those answered on the day, without bleeding."""
    keys = dict.fromkeys((*switched_on, *_noted(day)))
    return tuple(key for key in keys if _can_be_asked(key) and key != BLEEDING)


def _noted(day: DayRecord) -> Iterator[str]:
    yield from (item.key for item in ITEMS if item.key in day.checkin)
    yield from (key for key in day.checkin if key.startswith(OWN))


def _can_be_asked(key: str) -> bool:
    return key == BLEEDING or measure_of(key) is not None
