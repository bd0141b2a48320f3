"""Months with the pattern of chronic migraine (ICHD-3 1.3): 15 headache days, 8 of them like migraine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from migrainejournal.clinical.acute_response import Response, response
from migrainejournal.clinical.auras import ichd_aura_dates
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.features import has_nausea_or_both_phobias, has_two_of_four
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict, all_of, reaches
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass

HEADACHE_LINE, MIGRAINE_LINE = 15, 8
MORE_THAN_THREE = 4
RELIEVING = {OveruseClass.TRIPTAN, OveruseClass.ERGOT}


@dataclass(frozen=True, kw_only=True)
class ChronicMonth:
    """One calendar month: its headache days (criterion A) and those of them like migraine (criterion C)."""

    period: Period
    headache: tuple[date, ...]
    migraine: tuple[date, ...]
    met: Verdict


@dataclass(frozen=True, kw_only=True)
class ChronicPattern(Finding):
    """All whole calendar months; `days` are the migraine-like days of every month."""

    months: tuple[ChronicMonth, ...]

    @property
    def months_met(self) -> int:
        """In how many months both lines are reached."""
        return sum(month.met is True for month in self.months)

    @property
    def is_longer_than_three(self) -> bool:
        """Whether the last four months reach both lines: more than three in a row (ICHD-3 1.3)."""
        last = self.months[-MORE_THAN_THREE:]
        return len(last) == MORE_THAN_THREE and all(month.met for month in last)


def chronic_pattern(
    diary: Diary, months: Iterable[Period], medicines: Mapping[UUID, Medicine]
) -> ChronicPattern:
    """Criteria A and C of ICHD-3 1.3 in each of the months; a month counts by itself, never by a mean.

    C needs no minimum length: criteria C and D of 1.1, or B and C of 1.2, or an attack believed to be
    migraine that a triptan or ergot relieved.
    """
    found = tuple(_month(diary, period, medicines) for period in months)
    return ChronicPattern(
        rule=Rule.ICHD_1_3,
        days=tuple(day for month in found for day in month.migraine),
        judged=bool(found) and all(month.met is not None for month in found),
        months=found,
    )


def _month(diary: Diary, period: Period, medicines: Mapping[UUID, Medicine]) -> ChronicMonth:
    headache = diary.headache_days(period)
    migraine = tuple(o.date for o in diary.within(period) if _is_like_migraine(o, medicines))
    unknown = period.days - diary.known(period)
    met = all_of(
        (reaches(HEADACHE_LINE, len(headache), unknown), reaches(MIGRAINE_LINE, len(migraine), unknown))
    )
    return ChronicMonth(period=period, headache=headache, migraine=migraine, met=met)


def _is_like_migraine(overview: DayOverview, medicines: Mapping[UUID, Medicine]) -> bool:
    finding = overview.finding
    if not finding.attacks:
        return False
    if any(has_two_of_four(a) and has_nausea_or_both_phobias(a) for a in finding.headaches):
        return True
    if any(finding.date in ichd_aura_dates(attack) for attack in finding.attacks):
        return True
    return any(a.believed_migraine for a in finding.headaches) and _was_relieved(overview, medicines)


def _was_relieved(overview: DayOverview, medicines: Mapping[UUID, Medicine]) -> bool:
    """Whether a triptan or ergot of the date brought relief at two hours."""
    return any(
        response(dose) in (Response.PAIN_FREE, Response.RELIEF)
        and bool(RELIEVING.intersection(medicines[dose.medicine].overuse))
        for dose in overview.doses
        if dose.medicine in medicines
    )
