"""A question the person asks of their own records: does something go with more, or fewer, attacks?"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from migrainejournal.domain.record import Record

BLEEDING = "bleeding"
"""The factor of the two days around the first of bleeding (CLINICAL 1.1, A1.1.1); it has no relation."""


class Relation(StrEnum):
    """On which days the factor is there: a number below or from a value on, or a yes."""

    BELOW = "below"
    AT_LEAST = "at_least"
    YES = "yes"


@dataclass(frozen=True, kw_only=True)
class Question(Record):
    """`factor` is the key of a check-in item, "own:" with a name, or BLEEDING.

    `value` is in the item's unit (hours, minutes, 0 to 3), None for a yes. It is asked of the dates from
    `first` to `last`, which may lie ahead; without them of all that is recorded.
    """

    id: UUID = field(default_factory=uuid4)
    factor: str
    relation: Relation = Relation.YES
    value: float | None = None
    first: dt.date | None = None
    last: dt.date | None = None

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)
