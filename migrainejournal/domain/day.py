"""Civil dates: what is recorded of a day, and on which dates an attack lies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import Bleeding, DayState

ENOUGH = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class DayRecord(Record):
    """What the person noted of one civil date; `state` is CLEAR when they confirmed it headache-free."""

    date: date
    state: DayState | None = None
    bleeding: Bleeding | None = None
    checkin: Mapping[str, object] = field(default_factory=dict, hash=False)
    note: str = ""

    @property
    def key(self) -> str:
        """The date as ISO text."""
        return self.date.isoformat()


def span_on(attack: Attack, day: date, now: Moment) -> tuple[datetime, datetime]:
    """From when to when the attack lies on the date, in the zone of its start; a running one until now."""
    begins = max(attack.start.instant, attack.start.midnight(day))
    ends = min((attack.end or now).instant, attack.start.midnight(day + DAY))
    return begins, max(begins, ends)


def time_on(attack: Attack, day: date, now: Moment) -> timedelta:
    """How much of the attack lies on the date."""
    begins, ends = span_on(attack, day, now)
    return ends - begins


def dates_of(attack: Attack, now: Moment) -> tuple[date, ...]:
    """The civil dates an attack belongs to, in order; never empty.

    A date counts when at least 30 minutes lie on it (van der Arend 2023); when no date has so much, the one
    with the larger share does, the start date at a tie (this project's rule).
    """
    first = attack.start.civil_date
    last = attack.start.plus((attack.end or now) - attack.start).civil_date
    if last <= first:
        return (first,)
    shares = {day: time_on(attack, day, now) for day in each_date(first, last)}
    enough = tuple(day for day, share in shares.items() if share >= ENOUGH)
    return enough or (max(shares, key=lambda day: shares[day]),)
