"""Overuse of acute medicine by the month, for all of ICHD-3 8.2.1 to 8.2.8.

Criterion B only: regular intake on so many days a month for more than three months. The lines rest on expert
opinion and say nothing of headache days; no diagnosis follows from them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from migrainejournal.clinical.acute_days import ANY, LINES, RULE_OF, UNNAMED_DOSE
from migrainejournal.clinical.chronic import HEADACHE_LINE
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict, all_of, at_least, reaches
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.vocabulary import OveruseClass, OveruseMonth

CLASSES = (
    OveruseClass.ERGOT,
    OveruseClass.TRIPTAN,
    OveruseClass.NON_OPIOID,
    OveruseClass.OPIOID,
    OveruseClass.COMBINATION,
    OveruseClass.OTHER,
)
"""The classes with a line, in the order of their codes; gepants have none."""
SEVERAL_LINE = 10
LAST_MONTHS = 3
"""In so many months, the last ones, the line makes a pattern (CLINICAL 1.6: 3/3)."""


@dataclass(frozen=True, kw_only=True)
class OveruseMonthFinding:
    """One month of one code: the days counted, whether they reach its line, and the month's headache days.

    `has_few_headaches` is whether it had fewer than 15 of them (criterion A of 8.2).
    """

    period: Period
    days: tuple[date, ...]
    met: Verdict
    headache_days: int
    has_few_headaches: Verdict


@dataclass(frozen=True, kw_only=True)
class OverusePattern(Finding):
    """One code over all whole months; `days` are those of every month, `line` what they are held against."""

    line: int
    months: tuple[OveruseMonthFinding, ...]

    @property
    def months_met(self) -> int:
        """In how many months the line is reached."""
        return sum(month.met is True for month in self.months)

    @property
    def has_few_headaches(self) -> bool:
        """Whether a month that reaches the line surely had fewer than 15 headache days."""
        return any(month.met and month.has_few_headaches for month in self.months)

    @property
    def in_a_row(self) -> int:
        """How many of the last months reach the line, one after the other."""
        return len([*takewhile(lambda month: month.met, reversed(self.months))])

    @property
    def is_longer_than_three(self) -> bool:
        """Whether the last months reach the line for longer than three months (criterion B)."""
        return self.in_a_row > LAST_MONTHS

    @property
    def is_in_last_three(self) -> bool:
        """Whether each of the last three whole months reaches the line."""
        return self.in_a_row >= LAST_MONTHS


def overuse(
    diary: Diary, months: Iterable[Period], kind: OveruseMonth = OveruseMonth.CALENDAR
) -> tuple[OverusePattern, ...]:
    """The eight codes in order, each over the given months of the diary (ICHD-3 8.2).

    A month of thirty days stands for the fullest thirty days that end in it (CLINICAL 1.6: rolling maximum).
    """
    intakes = [[_Intake.of(diary, run) for run in _runs(diary, period, kind)] for period in months]
    alone = [
        _pattern(RULE_OF[class_], LINES[class_], [[run.alone(class_) for run in runs] for runs in intakes])
        for class_ in CLASSES
    ]
    several = _pattern(Rule.ICHD_8_2_6, SEVERAL_LINE, [[run.several() for run in runs] for runs in intakes])
    unverified = _pattern(
        Rule.ICHD_8_2_7, SEVERAL_LINE, [[run.unverified() for run in runs] for runs in intakes]
    )
    return (*alone[:5], several, unverified, alone[5])


def _runs(diary: Diary, period: Period, kind: OveruseMonth) -> tuple[Period, ...]:
    """The month itself, or each run of thirty days of the diary that ends in it."""
    if kind is OveruseMonth.CALENDAR:
        return (period,)
    ends = each_date(max(period.first, diary.first + (period.days - 1) * DAY), period.last)
    return tuple(Period(end - (period.days - 1) * DAY, end) for end in ends)


def _pattern(rule: Rule, line: int, months: list[list[OveruseMonthFinding]]) -> OverusePattern:
    fullest = tuple(_fullest(runs) for runs in months)
    days = tuple(sorted({day for month in fullest for day in month.days}))
    judged = all(month.met is not None for month in fullest) and bool(fullest)
    return OverusePattern(rule=rule, days=days, judged=judged, line=line, months=fullest)


def _fullest(runs: list[OveruseMonthFinding]) -> OveruseMonthFinding:
    """The run with most days, one that reaches the line first; open while any run could still reach it."""
    fullest = max(runs, key=lambda run: (run.met is True, len(run.days)))
    return replace(fullest, met=at_least(1, (run.met for run in runs)))


@dataclass(frozen=True, kw_only=True)
class _Intake:
    """What was taken in one month, as dates: of each class, and of medicines nobody has named."""

    period: Period
    of_class: Mapping[OveruseClass, tuple[date, ...]]
    unnamed: frozenset[date]
    unknown: frozenset[date]
    headache_days: int
    open_days: int

    @classmethod
    def of(cls, diary: Diary, period: Period) -> "_Intake":
        overviews = diary.within(period)
        return cls(
            period=period,
            of_class=_dates_by_class(overviews),
            unnamed=frozenset(o.date for o in overviews if UNNAMED_DOSE in o.acute),
            unknown=frozenset(o.date for o in overviews if not o.finding.known and ANY not in o.acute),
            headache_days=len(diary.headache_days(period)),
            open_days=sum(not overview.finding.known for overview in overviews),
        )

    def alone(self, class_: OveruseClass) -> OveruseMonthFinding:
        """The class by itself; days with nothing recorded could still make it reach its line."""
        days = self.of_class[class_]
        return self._month(days, self._reaches(LINES[class_], days))

    def several(self) -> OveruseMonthFinding:
        """8.2.6: several classes together, none of which reaches its own line."""
        days, classes = self._together(), sum(bool(days) for days in self.of_class.values())
        are_several = classes >= 2 or (None if self.unknown else False)
        met = all_of((self._reaches(SEVERAL_LINE, days), are_several, not self._is_one_over()))
        return self._month(days, met)

    def unverified(self) -> OveruseMonthFinding:
        """8.2.7: the line of several classes is only reached with doses of which nobody can say the class."""
        verified = self._together()
        days = tuple(sorted({*verified, *self.unnamed}))
        if not self.unnamed or self._is_one_over() or self.several().met:
            return self._month(days if self.unnamed else (), False)
        return self._month(days, self._reaches(SEVERAL_LINE, days))

    def _reaches(self, line: int, days: tuple[date, ...]) -> Verdict:
        """Days with nothing recorded but what is counted already could still make them reach the line."""
        return reaches(line, len(days), len(self.unknown.difference(days)))

    def _together(self) -> tuple[date, ...]:
        return tuple(sorted({day for days in self.of_class.values() for day in days}))

    def _is_one_over(self) -> bool:
        return any(len(days) >= LINES[class_] for class_, days in self.of_class.items())

    def _month(self, days: tuple[date, ...], met: Verdict) -> OveruseMonthFinding:
        has_many = reaches(HEADACHE_LINE, self.headache_days, self.open_days)
        return OveruseMonthFinding(
            period=self.period,
            days=days,
            met=met,
            headache_days=self.headache_days,
            has_few_headaches=None if has_many is None else not has_many,
        )


def _dates_by_class(overviews: Iterable[DayOverview]) -> dict[OveruseClass, tuple[date, ...]]:
    found: dict[OveruseClass, list[date]] = {class_: [] for class_ in CLASSES}
    for overview in overviews:
        for class_ in found.keys() & overview.acute:
            found[class_].append(overview.date)
    return {class_: tuple(days) for class_, days in found.items()}
