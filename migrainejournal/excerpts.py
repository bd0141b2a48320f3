"""Reading an excerpt out of the journal's records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from migrainejournal.clinical.headache_days import dates_touched
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migrainejournal.domain.attack import Attack, Dose
    from migrainejournal.domain.day import DayRecord
    from migrainejournal.domain.moment import Moment
    from migrainejournal.store.journal_store import Records


def excerpt_of(records: Records, first: date | None, last: date, *, now: Moment) -> Excerpt:
    """Everything about the dates from first, or from the first record, to last."""
    return window_of(records, first, last, beside=_all_times(records, now))


def window_of(records: Records, first: date | None, last: date, *, beside: Excerpt) -> Excerpt:
    """The same of other dates, with the medicines and treatments of an excerpt that was read before."""
    begins, ends = around(first, last)
    attacks = records.attacks(begins, ends)
    doses = records.doses(begins, ends)
    days = records.days(first, last)
    now = beside.now
    if first is None:
        first = min([last, *_first_dates(attacks, doses, days, now=now)])
    begins, ends = _well_inside(first, last)
    return replace(
        beside,
        first=first,
        last=last,
        attacks=tuple(
            a for a in attacks if begins <= a.start.instant < ends or _is_on_any(a, first, last, now=now)
        ),
        doses=tuple(d for d in doses if begins <= d.at.instant < ends or first <= d.at.civil_date <= last),
        days=days,
    )


def _all_times(records: Records, now: Moment) -> Excerpt:
    """What belongs to no date."""
    return Excerpt(
        first=now.civil_date,
        last=now.civil_date,
        now=now,
        medicines={medicine.id: medicine for medicine in records.medicines()},
        treatments=records.treatments(),
    )


def _first_dates(
    attacks: Sequence[Attack], doses: Sequence[Dose], days: Sequence[DayRecord], *, now: Moment
) -> Iterator[date]:
    """Dates among which the first is of any record; records are in order of time.

    What came within two days of the first may lie on an earlier date, further west; an aura may begin before.
    """
    for dose in doses:
        if doses[0].at.instant + 2 * DAY < dose.at.instant:
            break
        yield dose.at.civil_date
    yield from (day.date for day in days[:1])
    for attack in attacks:
        if _earliest(attack) < attacks[0].start.instant + 2 * DAY:
            yield min(dates_touched(attack, now))


def _earliest(attack: Attack) -> datetime:
    """When the attack began, or an aura of it before."""
    if not attack.auras:
        return attack.start.instant
    return min(began.instant for began in (attack.start, *(aura.start for aura in attack.auras)) if began)


def _is_on_any(attack: Attack, first: date, last: date, *, now: Moment) -> bool:
    """Whether any date of the attack is among those from first to last."""
    return any(first <= day <= last for day in dates_touched(attack, now, window_ends=last))


def _well_inside(first: date, last: date) -> tuple[datetime, datetime]:
    """Instants between which whatever begins lies on the dates, in whatever zone: most of a long run."""
    begins = datetime.combine(min(first, date.max - DAY), time(), UTC) + DAY
    return begins, datetime.combine(max(last, date.min + DAY), time(), UTC) - DAY


def around(first: date | None, last: date) -> tuple[datetime | None, datetime]:
    """Instants that surely enclose the dates, in whatever zone they were lived; None without a first date."""
    begins = datetime.combine(max(first, date.min + DAY), time(), UTC) - DAY if first else None
    return begins, datetime.combine(min(last, date.max - 2 * DAY), time(), UTC) + 2 * DAY
