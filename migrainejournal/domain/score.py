"""A questionnaire that was answered."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import Instrument

ANSWERS: Mapping[Instrument, tuple[tuple[int, int], ...]] = {
    Instrument.MIDAS: ((0, 92),) * 5,
    Instrument.PHQ4: ((0, 3),) * 4,
    Instrument.PHQ9: ((0, 3),) * 9,
    Instrument.GAD7: ((0, 3),) * 7,
    Instrument.HIT6: ((36, 78),),
    Instrument.MSQ: ((0, 100),) * 3,
}
"""The lowest and highest answer to each question (CLINICAL 1.11); HIT-6 and MSQ are totals only."""


@dataclass(frozen=True, kw_only=True)
class Score(Record):
    """The answers in the order of the questions: days for MIDAS, 0-3 for PHQ and GAD, else totals.

    MSQ's three totals are its restrictive, preventive and emotional part, 0 to 100.
    """

    id: UUID = field(default_factory=uuid4)
    instrument: Instrument
    date: dt.date
    answers: tuple[int, ...] = ()
    note: str = ""

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)
