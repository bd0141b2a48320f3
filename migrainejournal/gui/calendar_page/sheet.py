"""What stands on one sheet of the calendar, read and counted off the GUI thread."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from migrainejournal.clinical.counts import Counts, DayOverview, count, day_overviews
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period, first_of_month, month_to
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.journal import Journal


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The dates from first to last as seen at `now`, counted by the rules of `counting`.

    `counts` are those of the dates `counted`, up to today; `acute` those of `medicine_days`, which may begin
    before the sheet: `overviews` has those dates too. `doses` are those recorded with each attack, whole also
    for an attack that reaches beyond the sheet.
    """

    first: date
    last: date
    now: Moment
    counting: Counting
    overviews: Mapping[date, DayOverview]
    counted: Period
    counts: Counts
    medicine_days: Period
    acute: Mapping[str, Finding]
    doses: Mapping[UUID, tuple[Dose, ...]]
    medicines: Mapping[UUID, Medicine]

    @property
    def is_month(self) -> bool:
        """Whether it is one month, which the lines of overuse are made for."""
        return _is_month(self.first, self.last)

    @property
    def is_to_come(self) -> bool:
        """Whether its first date is still to come, so that there is nothing to count."""
        return self.first > self.now.civil_date

    def within(self, period: Period) -> list[DayOverview]:
        """What is known of the dates of the period."""
        return [o for day, o in self.overviews.items() if period.first <= day <= period.last]


def read_sheet(journal: Journal, first: date, last: date, counting: Counting) -> Sheet:
    """The sheet of the dates from first to last."""
    excerpt = journal.excerpt(month_to(first, counting.overuse_month).first, last)
    return sheet_of(excerpt, first, counting, doses=_doses_by_attack(excerpt, journal))


def sheet_of(
    excerpt: Excerpt, first: date, counting: Counting, *, doses: Mapping[UUID, tuple[Dose, ...]]
) -> Sheet:
    """The sheet of the excerpt's dates from `first` on."""
    overviews = day_overviews(excerpt, counting)
    counted = Period(first, min(excerpt.last, excerpt.now.civil_date))
    medicine_days = counted
    if first <= counted.last and _is_month(first, excerpt.last):
        medicine_days = month_to(counted.last, counting.overuse_month)
    counts = _counts(overviews, counted, counting)
    return Sheet(
        first=first,
        last=excerpt.last,
        now=excerpt.now,
        counting=counting,
        overviews={overview.date: overview for overview in overviews},
        counted=counted,
        counts=counts,
        medicine_days=medicine_days,
        acute=(counts if medicine_days == counted else _counts(overviews, medicine_days, counting)).acute,
        doses=doses,
        medicines=excerpt.medicines,
    )


def _is_month(first: date, last: date) -> bool:
    return first_of_month(last) == first


def _counts(overviews: Iterable[DayOverview], period: Period, counting: Counting) -> Counts:
    return count([o for o in overviews if period.first <= o.date <= period.last], counting.migraine_day)


def _doses_by_attack(excerpt: Excerpt, journal: Journal) -> dict[UUID, tuple[Dose, ...]]:
    """The doses recorded with each attack, read again for one that reaches beyond the excerpt."""
    doses: dict[UUID, tuple[Dose, ...]] = {}
    for dose in excerpt.doses:
        if dose.attack is not None:
            doses[dose.attack] = (*doses.get(dose.attack, ()), dose)
    for attack in excerpt.attacks:
        if attack.start.civil_date < excerpt.first or (attack.end or excerpt.now).civil_date > excerpt.last:
            found = journal.attack(attack.id)
            doses[attack.id] = found[1] if found else ()
    return doses
