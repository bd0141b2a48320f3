"""What stands on one sheet of the calendar, read and counted off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from migrainejournal.clinical.counts import Counts, DayOverview, count, day_overviews
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.journal import Journal


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The dates from first to last as seen at `now`.

    `counts` go up to today; `doses` are those recorded with each attack, whole also for an attack that
    reaches beyond the sheet.
    """

    first: date
    last: date
    now: Moment
    overviews: Mapping[date, DayOverview]
    counts: Counts
    doses: Mapping[UUID, tuple[Dose, ...]]
    medicines: Mapping[UUID, Medicine]


def read_sheet(journal: Journal, first: date, last: date) -> Sheet:
    """The sheet of the dates from first to last."""
    excerpt = journal.excerpt(first, last)
    now = excerpt.now
    overviews = day_overviews(excerpt)
    doses: dict[UUID, tuple[Dose, ...]] = {}
    for dose in excerpt.doses:
        if dose.attack is not None:
            doses[dose.attack] = (*doses.get(dose.attack, ()), dose)
    for attack in excerpt.attacks:
        if attack.start.civil_date < first or (attack.end or now).civil_date > last:
            found = journal.attack(attack.id)
            doses[attack.id] = found[1] if found else ()
    return Sheet(
        first=first,
        last=last,
        now=now,
        overviews={overview.date: overview for overview in overviews},
        counts=count([o for o in overviews if o.date <= now.civil_date], excerpt),
        doses=doses,
        medicines=excerpt.medicines,
    )
