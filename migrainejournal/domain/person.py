"""The person whose journal it is, and their visits to a clinician."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from migrainejournal.domain.record import Record


@dataclass(frozen=True, kw_only=True)
class Profile(Record):
    """What a clinician asks of the person, in their own words; there is one of them in a journal.

    `checkin` holds the keys of what is asked of a day, in the person's order: those of `domain/checkin.py`,
    "own:" with a name, BLEEDING of `domain/question.py`, and maybe some of a later version.
    """

    name: str = ""
    born: dt.date | None = None
    diagnosis: str = ""
    conditions: str = ""
    allergies: str = ""
    imaging: str = ""
    pregnancy: str = ""
    checkin: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same for every profile."""
        return "profile"


@dataclass(frozen=True, kw_only=True)
class Visit(Record):
    """One visit: what is to be asked there, and what was answered and planned."""

    id: UUID = field(default_factory=uuid4)
    date: dt.date
    clinician: str = ""
    questions: str = ""
    answers: str = ""
    plan: str = ""

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)
