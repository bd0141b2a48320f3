"""Everything the journal holds about a run of civil dates, as one value for the rules to count."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import Treatment


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """The records of the dates from first to last, both included, as seen at `now`.

    `attacks` are those on any of the dates, whole; `doses` and `days` lie on the dates; `medicines` and
    `treatments` are all.
    """

    first: date
    last: date
    now: Moment
    attacks: tuple[Attack, ...] = ()
    doses: tuple[Dose, ...] = ()
    days: tuple[DayRecord, ...] = ()
    medicines: Mapping[UUID, Medicine] = field(default_factory=dict)
    treatments: tuple[Treatment, ...] = ()

    @property
    def until(self) -> Moment:
        """How long anything in it lasts that is still running: until now, and never past the last date."""
        window_ends = Moment.of(self.now.midnight(self.last + DAY), self.now.zone)
        return min(self.now, window_ends)
