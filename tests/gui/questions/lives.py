"""Days as somebody might note them: little sleep goes with more attacks, walks with fewer, wine with none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from uuid import UUID

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import DayState
from tests.values import dates_from, headache

TODAY = date(2026, 11, 22)
DAYS = 1000
SLEEP = Question(id=UUID(int=1), factor="sleep", relation=Relation.BELOW, value=6)
WINE = Question(id=UUID(int=2), factor="own:red wine")
WALKS = Question(id=UUID(int=3), factor="movement", relation=Relation.AT_LEAST, value=30)
BLED = Question(id=UUID(int=4), factor=BLEEDING)
"""Asked at one moment, they stand in the order of their ids."""


@cache
def lived() -> tuple[Record, ...]:
    """A thousand days until yesterday, each known and noted."""
    return tuple(_days())


def _days() -> Iterator[Record]:
    random = Random(5)
    before, free_from = (8.0, 0), TODAY - DAYS * DAY
    for day in dates_from(TODAY - DAYS * DAY, DAYS):
        sleep = 5.0 if random.random() < 0.25 else 8.0
        walked = 45 if random.random() < 0.4 else 0
        chance = 0.4 if min(sleep, before[0]) < 6 else 0.1
        chance *= 0.3 if max(walked, before[1]) >= 30 else 1
        wine = random.random() < 0.3
        record = DayRecord(date=day, checkin={"sleep": sleep, "movement": walked, "own:red wine": wine})
        if day >= free_from and random.random() < chance:
            free_from = day + 3 * DAY
            yield headache(day)
            yield record
        else:
            yield replace(record, state=DayState.CLEAR)
        before = (sleep, walked)


EVERYTHING = (*lived(), SLEEP, WINE, WALKS)
"""The days with three questions to them."""
