"""All counts of a window as one value (INTERFACES, `stats --json`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from migrainejournal.clinical.acute_outcomes import MedicineResponse, acute_responses
from migrainejournal.clinical.attacks import Episode, episodes
from migrainejournal.clinical.chronic import ChronicPattern, chronic_pattern
from migrainejournal.clinical.counts import Counts, by_month, count, day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.doubts import Doubtful, doubts
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.function_days import (
    FunctionDays,
    MidasFromDiary,
    function_days,
    midas_from_diary,
)
from migrainejournal.clinical.menstrual import MenstrualPattern, menstrual_pattern
from migrainejournal.clinical.months import Period, calendar_months, count_range, overuse_months, rate_28
from migrainejournal.clinical.overuse import OverusePattern, overuse
from migrainejournal.clinical.preventive_trials import Trial, trial
from migrainejournal.clinical.resistance import ResistanceFinding, resistance
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.stopping_lines import StoppingLine, stopping_lines
from migrainejournal.clinical.wear_off import WearOff, wear_off
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import OveruseMonth


@dataclass(frozen=True, kw_only=True)
class DayRate:
    """A number of dates, in 28 days where coverage is at least 80 %, as a range from 50 to 80 %."""

    count: int
    per_28: float | None
    range: tuple[int, int] | None


@dataclass(frozen=True, kw_only=True)
class AttackCount:
    """Episodes by the chosen rule, recorded attacks still running, and the median length of the episodes.

    In hours, from the first start of an episode to its last end; a running attack lasts until now, and is
    left out of `median_hours_over`.
    """

    count: int
    median_hours: float | None
    median_hours_over: float | None
    running: int


@dataclass(frozen=True, kw_only=True)
class TrialReport:
    """A trial with the lines published for it, and its wear-off where it is given every twelve weeks."""

    trial: Trial
    lines: tuple[StoppingLine, ...]
    wear_off: WearOff | None


@dataclass(frozen=True, kw_only=True)
class Stats:
    """The counts from `first` to `last`; `months` gives each calendar month's, by its first date.

    Trials look at the whole journal up to `last`, for their baseline may lie before `first`.
    """

    first: date
    last: date
    counting: Counting
    counts: Counts
    headache_days: DayRate
    migraine_days: DayRate
    attacks: AttackCount
    months: tuple[tuple[date, Counts], ...]
    chronic: ChronicPattern
    overuse: tuple[OverusePattern, ...]
    responses: tuple[MedicineResponse, ...]
    menstrual: MenstrualPattern
    trials: tuple[TrialReport, ...]
    resistance: tuple[ResistanceFinding, ...]
    function: FunctionDays
    midas: MidasFromDiary
    doubts: tuple[Doubtful, ...]


def stats(
    excerpt: Excerpt,
    *,
    first: date | None = None,
    counting: Counting = USUAL,
    journal: Diary | None = None,
) -> Stats:
    """The counts over the excerpt's dates from `first`, or from its own first one.

    `journal` are the excerpt's dates where they were looked through by these rules already.
    """
    excerpt = replace(excerpt, first=min(first or excerpt.first, excerpt.first))
    journal = journal or Diary(day_overviews(excerpt, counting))
    period = Period(first or excerpt.first, excerpt.last)
    diary = Diary(journal.within(period))
    counts = count(diary.overviews, counting.migraine_day)
    attacks = tuple({a.id: a for o in diary.overviews for a in o.finding.attacks}.values())
    doses = tuple(dose for overview in diary.overviews for dose in overview.doses)
    found = episodes(attacks, excerpt.until, counting.episode)
    responses = _responses(doses, excerpt, journal)
    trials = trial_reports(excerpt, journal)
    return Stats(
        first=period.first,
        last=period.last,
        counting=counting,
        counts=counts,
        headache_days=day_rate(counts.headache, counts),
        migraine_days=day_rate(counts.migraine, counts),
        attacks=_attacks(found, attacks, excerpt.until),
        months=tuple((m, count(days, counting.migraine_day)) for m, days in by_month(diary.overviews)),
        chronic=chronic_pattern(diary, calendar_months(period.first, period.last), excerpt.medicines),
        overuse=_overuse(journal, period, counting.overuse_month),
        responses=responses,
        menstrual=_menstrual(excerpt, journal, period, counting),
        trials=trials,
        resistance=_resistance(diary, trials, responses),
        function=function_days(diary, period),
        midas=midas_from_diary(journal, period.last),
        doubts=doubts(attacks, doses, excerpt.treatments, medicines=excerpt.medicines, now=excerpt.now),
    )


def _menstrual(excerpt: Excerpt, journal: Diary, period: Period, counting: Counting) -> MenstrualPattern:
    """Of the cycles that began in the period, by all attacks that were read."""
    return menstrual_pattern(journal, episodes(excerpt.attacks, excerpt.until, counting.episode), period)


def _overuse(journal: Diary, period: Period, kind: OveruseMonth) -> tuple[OverusePattern, ...]:
    """Over the months of the period; the fullest thirty days may begin before it."""
    return overuse(journal, overuse_months(period.first, period.last, kind), kind)


def _resistance(
    diary: Diary, trials: Sequence[TrialReport], responses: Sequence[MedicineResponse]
) -> tuple[ResistanceFinding, ...]:
    months = calendar_months(diary.first, diary.last)
    return tuple(
        resistance(rule, diary, months, trials=[each.trial for each in trials], responses=responses)
        for rule in (Rule.EHF_RESISTANT, Rule.EHF_REFRACTORY)
    )


def _responses(doses: Sequence[Dose], excerpt: Excerpt, journal: Diary) -> tuple[MedicineResponse, ...]:
    """What the doses did; what came after them may lie outside the window."""
    return acute_responses(
        doses,
        attacks=excerpt.attacks,
        medicines=excerpt.medicines,
        known=frozenset(o.date for o in journal.overviews if o.finding.known),
        now=excerpt.now,
    )


def trial_reports(excerpt: Excerpt, journal: Diary) -> tuple[TrialReport, ...]:
    """Every course of the excerpt as a trial, as it stood at the excerpt's last date."""
    today = min(excerpt.now.civil_date, excerpt.last)
    months = calendar_months(excerpt.first, min(excerpt.last, excerpt.now.civil_date - DAY))
    return tuple(
        _report(treatment, journal, today, months)
        for treatment in excerpt.treatments
        if treatment.start <= today
    )


def _report(treatment: Treatment, journal: Diary, today: date, months: Sequence[Period]) -> TrialReport:
    found = trial(treatment, journal, today)
    return TrialReport(
        trial=found,
        lines=stopping_lines(found, journal, months),
        wear_off=wear_off(treatment, journal),
    )


def day_rate(found: Finding, counts: Counts) -> DayRate:
    """The dates of the finding in 28 of the counted dates, by how many of these are known for it.

    Dates known by a dose alone add nothing to how well the time is covered (CLINICAL 1.3): what was not
    taken on the others nobody has said.
    """
    known = known_for(found, counts)
    recorded = min(known, counts.known.count)
    return DayRate(
        count=found.count,
        per_28=rate_28(found.count, known, counts.days, recorded),
        range=count_range(found.count, known, counts.days, recorded),
    )


def known_for(found: Finding, counts: Counts) -> int:
    """How many of the counted dates are known for the finding: those recorded, and those it is found on.

    There may be a dose on a date though nobody said whether it hurt; and of a headache nobody said how bad
    it was nothing is known of moderate or severe pain.
    """
    known = {*counts.known.days, *found.days}
    return len(known.difference(counts.unrated) if found.rule is Rule.MODERATE_OR_SEVERE_DAY else known)


def _attacks(found: Sequence[Episode], attacks: Sequence[Attack], until: Moment) -> AttackCount:
    over = [episode for episode in found if all(attack.end is not None for attack in episode.attacks)]
    return AttackCount(
        count=len(found),
        median_hours=_median_hours(found, until),
        median_hours_over=_median_hours(over, until),
        running=sum(attack.end is None for attack in attacks),
    )


def _median_hours(found: Sequence[Episode], until: Moment) -> float | None:
    hours = [episode.length(until).total_seconds() / 3600 for episode in found]
    return median(hours) if hours else None
