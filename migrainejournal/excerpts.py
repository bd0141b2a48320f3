"""Reading an excerpt out of the journal's records."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from migrainejournal.clinical.headache_days import dates_touched
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt

if TYPE_CHECKING:
    from migrainejournal.domain.moment import Moment
    from migrainejournal.store.journal_store import Records


def excerpt_of(records: Records, first: date | None, last: date, *, now: Moment) -> Excerpt:
    """Everything about the dates from first, or from the first record, to last."""
    begins, ends = around(first, last)
    found = records.attacks(begins, ends)
    attacks = [(attack, dates_touched(attack, now, window_ends=last)) for attack in found]
    doses = records.doses(begins, ends)
    days = records.days(first, last)
    if first is None:
        recorded = {*(d.at.civil_date for d in doses), *(d.date for d in days)}
        first = min(recorded.union([last], *(dates for _, dates in attacks)))
    return Excerpt(
        first=first,
        last=last,
        now=now,
        attacks=tuple(a for a, dates in attacks if any(first <= day <= last for day in dates)),
        doses=tuple(d for d in doses if first <= d.at.civil_date <= last),
        days=days,
        medicines={medicine.id: medicine for medicine in records.medicines()},
    )


def around(first: date | None, last: date) -> tuple[datetime | None, datetime]:
    """Instants that surely enclose the dates, in whatever zone they were lived; None without a first date."""
    begins = datetime.combine(max(first, date.min + DAY), time(), UTC) - DAY if first else None
    return begins, datetime.combine(min(last, date.max - 2 * DAY), time(), UTC) + 2 * DAY
