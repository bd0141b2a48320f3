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


Span = tuple[datetime, datetime]
"""From when to when, as instants in UTC."""


def spans_of(attack: Attack, now: Moment) -> dict[date, Span]:
    """From when to when the attack lies on each civil date from its first to its last, in order.

    Dates are those of the zone of its start; a running attack lasts until now.
    """
    start, end = attack.start, attack.end or now
    begins, ends = start.instant, max(start.instant, end.instant)
    first = start.civil_date
    last = (end if end.zone == start.zone else start.plus(end - start)).civil_date
    if last <= first:
        return {first: (begins, ends)}
    midnights = [start.midnight(day + DAY) for day in each_date(first, last)]
    stops = [min(midnight, ends) for midnight in midnights]
    return dict(zip(each_date(first, last), zip([begins, *stops], stops, strict=False), strict=True))


def belonging(spans: Mapping[date, Span]) -> tuple[date, ...]:
    """Those of an attack's dates that it belongs to, in order; never empty.

    A date counts when at least 30 minutes lie on it (van der Arend 2023); when no date has so much, the one
    with the larger share does, the start date at a tie (this project's rule).
    """
    if len(spans) == 1:
        return tuple(spans)
    shares = {day: ends - begins for day, (begins, ends) in spans.items()}
    enough = tuple(day for day, share in shares.items() if share >= ENOUGH)
    return enough or (max(shares, key=lambda day: shares[day]),)


def dates_of(attack: Attack, now: Moment) -> tuple[date, ...]:
    """The civil dates an attack belongs to, in order; never empty."""
    return belonging(spans_of(attack, now))
