"""How much of a diary was written from memory: what is entered later is recalled (van der Arend 2023)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import DayState

LATE = timedelta(hours=48)
"""Entered later than this after its start, an entry is from memory."""


@dataclass(frozen=True, kw_only=True)
class LateEntries:
    """How many entries were late, of those of which it is known when they were entered."""

    late: int
    of: int


def late_entries(attacks: Iterable[Attack], days: Iterable[DayRecord]) -> LateEntries:
    """The attacks, and the dates confirmed headache-free, that were entered more than 48 hours later.

    Of a date, whose zone nobody noted: after the second date that follows it.
    """
    waits = [attack.created - attack.start.instant for attack in attacks if attack.created is not None]
    waits += [
        day.created.date() - day.date
        for day in days
        if day.created is not None and day.state is DayState.CLEAR
    ]
    return LateEntries(late=sum(wait > LATE for wait in waits), of=len(waits))
