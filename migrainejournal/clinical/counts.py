"""What is found on each date of an excerpt, and the counts over all of them, with their denominators."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from migrainejournal.clinical.acute_days import ANY, MIGRAINE_SPECIFIC, NOTHING, RULE_OF, acute_keys
from migrainejournal.clinical.course_events import CourseEvent, course_events
from migrainejournal.clinical.features import MODERATE
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.headache_days import DayFinding, headache_days
from migrainejournal.clinical.migraine_days import migraine_days
from migrainejournal.clinical.months import first_of_month
from migrainejournal.clinical.rules import OF_MIGRAINE_DAY, Rule
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import DayState, MigraineDayRule, OveruseClass

ACUTE_KEYS: tuple[str, ...] = (ANY, MIGRAINE_SPECIFIC, *OveruseClass)
_KNOWN, _MIGRAINE, _MODERATE, _UNRATED = "known", "migraine", "moderate_or_severe", "unrated"
_STATES = (DayState.HEADACHE, DayState.AURA, DayState.CLEAR, _KNOWN, _MIGRAINE, _MODERATE, _UNRATED)


@dataclass(frozen=True, kw_only=True)
class DayOverview:
    """One date with all that belongs to it; `acute` is keyed as in `clinical.acute_days`."""

    finding: DayFinding
    migraine_day: bool = False
    acute: frozenset[str] = NOTHING
    doses: tuple[Dose, ...] = ()
    courses: tuple[CourseEvent, ...] = ()
    record: DayRecord | None = None

    @property
    def date(self) -> date:
        """The civil date."""
        return self.finding.date


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The dates counted in a run of `days` dates; `acute` is keyed as in `clinical.acute_days`.

    `unrated` are the headache days of which nobody has said how bad the pain was.
    """

    days: int
    known: Finding
    clear: Finding
    headache: Finding
    migraine: Finding
    moderate_or_severe: Finding
    unrated: tuple[date, ...]
    acute: Mapping[str, Finding]

    @property
    def unknown(self) -> int:
        """Dates nothing is known of."""
        return self.days - self.known.count


def day_overviews(excerpt: Excerpt, counting: Counting = USUAL) -> tuple[DayOverview, ...]:
    """Each date of the excerpt in order: its finding, the migraine-day rule, doses, courses and notes."""
    findings = headache_days(
        excerpt.first, excerpt.last, attacks=excerpt.attacks, days=excerpt.days, now=excerpt.now
    )
    acute = acute_keys(excerpt.doses, excerpt.medicines)
    migraine = migraine_days(
        findings,
        rule=counting.migraine_day,
        specific=[day for day, keys in acute.items() if MIGRAINE_SPECIFIC in keys],
        now=excerpt.until,
    )
    doses: dict[date, list[Dose]] = {}
    for dose in excerpt.doses:
        doses.setdefault(dose.at.civil_date, []).append(dose)
    courses = course_events(excerpt.treatments)
    records = {day.date: day for day in excerpt.days}
    return tuple(
        DayOverview(
            finding=finding,
            migraine_day=finding.date in migraine,
            acute=acute.get(finding.date, NOTHING),
            doses=tuple(doses.get(finding.date, ())),
            courses=courses.get(finding.date, ()),
            record=records.get(finding.date),
        )
        for finding in findings
    )


def count(overviews: Sequence[DayOverview], rule: MigraineDayRule = USUAL.migraine_day) -> Counts:
    """The counts over the given dates; `rule` is the one their migraine days were found by."""
    dates: dict[str, list[date]] = {key: [] for key in (*_STATES, *ACUTE_KEYS)}
    for overview in overviews:
        finding = overview.finding
        if finding.state is not DayState.UNKNOWN:
            dates[finding.state].append(finding.date)
            dates[_KNOWN].append(finding.date)
            if overview.migraine_day:
                dates[_MIGRAINE].append(finding.date)
            if finding.state is DayState.HEADACHE and finding.worst_pain is None:
                dates[_UNRATED].append(finding.date)
            elif finding.state is DayState.HEADACHE and (finding.worst_pain or 0) >= MODERATE:
                dates[_MODERATE].append(finding.date)
        for key in overview.acute:
            if key in dates:
                dates[key].append(finding.date)

    def found(key: str, by: Rule) -> Finding:
        judged = bool(dates[_KNOWN]) or bool(dates[key])
        return Finding(rule=by, days=tuple(dates[key]), judged=judged)

    return Counts(
        days=len(overviews),
        known=Finding(rule=Rule.KNOWN_DAY, days=tuple(dates[_KNOWN])),
        clear=found(DayState.CLEAR, Rule.CLEAR_DAY),
        headache=found(DayState.HEADACHE, Rule.HEADACHE_DAY),
        migraine=found(_MIGRAINE, OF_MIGRAINE_DAY[rule]),
        moderate_or_severe=found(_MODERATE, Rule.MODERATE_OR_SEVERE_DAY),
        unrated=tuple(dates[_UNRATED]),
        acute={key: found(key, RULE_OF[key]) for key in ACUTE_KEYS},
    )


def by_month(overviews: Iterable[DayOverview]) -> Iterable[tuple[date, tuple[DayOverview, ...]]]:
    """The overviews of each calendar month, with the month's first date."""
    for _, days in groupby(overviews, key=lambda overview: (overview.date.year, overview.date.month)):
        found = tuple(days)
        yield first_of_month(found[0].date), found
