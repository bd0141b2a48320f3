"""What is found on each date of an excerpt, and the counts over all of them, with their denominators."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from migrainejournal.clinical.acute_days import acute_days
from migrainejournal.clinical.headache_days import DayFinding, headache_days
from migrainejournal.clinical.migraine_days import MODERATE, leiden
from migrainejournal.clinical.months import first_of_month
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import DayState


@dataclass(frozen=True, kw_only=True)
class DayOverview:
    """One date with all that belongs to it."""

    finding: DayFinding
    migraine_day: bool = False
    doses: tuple[Dose, ...] = ()
    record: DayRecord | None = None

    @property
    def date(self) -> date:
        """The civil date."""
        return self.finding.date


@dataclass(frozen=True, kw_only=True)
class Counts:
    """Numbers of dates in a run of `days` dates; `acute` is keyed as in `clinical.acute_days`."""

    days: int
    known: int
    clear: int
    headache: int
    migraine: int
    moderate_or_severe: int
    acute: Mapping[str, int]

    @property
    def unknown(self) -> int:
        """Dates nothing is known of."""
        return self.days - self.known


def day_overviews(excerpt: Excerpt) -> tuple[DayOverview, ...]:
    """Each date of the excerpt in order: its finding, the migraine-day rule (Leiden), doses and notes."""
    findings = headache_days(
        excerpt.first, excerpt.last, attacks=excerpt.attacks, days=excerpt.days, now=excerpt.now
    )
    migraine = leiden(findings, doses=excerpt.doses, medicines=excerpt.medicines, now=excerpt.now)
    doses: dict[date, list[Dose]] = {}
    for dose in excerpt.doses:
        doses.setdefault(dose.at.civil_date, []).append(dose)
    records = {day.date: day for day in excerpt.days}
    return tuple(
        DayOverview(
            finding=finding,
            migraine_day=finding.date in migraine,
            doses=tuple(doses.get(finding.date, ())),
            record=records.get(finding.date),
        )
        for finding in findings
    )


def count(overviews: Sequence[DayOverview], excerpt: Excerpt) -> Counts:
    """The counts over the given dates of the excerpt."""
    states = [overview.finding.state for overview in overviews]
    acute = acute_days((dose for overview in overviews for dose in overview.doses), excerpt.medicines)
    return Counts(
        days=len(states),
        known=sum(state is not DayState.UNKNOWN for state in states),
        clear=states.count(DayState.CLEAR),
        headache=states.count(DayState.HEADACHE),
        migraine=sum(overview.migraine_day for overview in overviews),
        moderate_or_severe=sum((overview.finding.worst_pain or 0) >= MODERATE for overview in overviews),
        acute={key: len(found) for key, found in acute.items()},
    )


def by_month(overviews: Iterable[DayOverview]) -> Iterable[tuple[date, tuple[DayOverview, ...]]]:
    """The overviews of each calendar month, with the month's first date."""
    for month, days in groupby(overviews, key=lambda overview: first_of_month(overview.date)):
        yield month, tuple(days)
