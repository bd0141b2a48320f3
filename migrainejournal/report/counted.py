"""What was counted for a report, once, for all of its sections."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.attack_profile import AttackProfile, attack_profile
from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.counts import Counts, count, day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period, calendar_months
from migrainejournal.clinical.preventive_trials import Trial, trial
from migrainejournal.clinical.resistance import ResistanceFinding, resistance
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import answered
from migrainejournal.clinical.stats import Stats, stats
from migrainejournal.clinical.wear_off import WearOff, wear_off
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.person import Visit
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import DoseReason, Instrument
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.material import Material, judged_on, report_period
from migrainejournal.report.periods import visit_for
from migrainejournal.report.words import ReportWords


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The material with its counts; each is found when a section asks for it."""

    material: Material
    choices: ReportChoices
    words: ReportWords

    @property
    def period(self) -> Period:
        """The dates the report is about."""
        return report_period(self.choices, self.material.excerpt.now.civil_date)

    @property
    def visit(self) -> Visit | None:
        """The visit the report is for."""
        today = self.material.excerpt.now.civil_date
        return visit_for(self.material.visits, last=self.period.last, today=today)

    @property
    def period_before(self) -> Period:
        """As many dates before them."""
        return Period(self.period.first - self.period.days * DAY, self.period.first - DAY)

    @property
    def has_records(self) -> bool:
        """Whether anything at all is recorded of the report's dates, or a course goes on in them."""
        counts = self.stats.counts
        goes_on = any(each.lasts_until >= self.period.first for each in self.trials)
        return bool(counts.known.count or counts.acute[ANY].count or goes_on)

    @cached_property
    def journal(self) -> Diary:
        """All dates that were read."""
        return Diary(day_overviews(self.material.excerpt, self.material.counting))

    @property
    def _until_its_end(self) -> Diary:
        return Diary(self.journal.within(Period(self.journal.first, self.period.last)))

    @cached_property
    def diary(self) -> Diary:
        """The dates of the report."""
        return Diary(self.journal.within(self.period))

    @cached_property
    def stats(self) -> Stats:
        """The counts of the report; its trials stand in `trials`."""
        excerpt = replace(self.material.excerpt, last=self.period.last, treatments=())
        counting = self.material.counting
        return stats(excerpt, first=self.period.first, counting=counting, journal=self._until_its_end)

    @cached_property
    def before(self) -> Counts:
        """The counts of the dates before."""
        return count(self.journal.within(self.period_before), self.material.counting.migraine_day)

    @cached_property
    def attack_profile(self) -> AttackProfile:
        """What the attacks of the report are like."""
        excerpt = self.material.excerpt
        found = episodes(self.attacks, excerpt.until, self.material.counting.episode)
        return attack_profile(self.attacks, found, excerpt.until)

    @cached_property
    def attacks(self) -> tuple[Attack, ...]:
        """The attacks on any date of the report, in order."""
        found = {a.id: a for overview in self.diary.overviews for a in overview.finding.attacks}
        return tuple(sorted(found.values(), key=lambda attack: attack.start.instant))

    @cached_property
    def uncounted_days(self) -> tuple[date, ...]:
        """The dates whose only doses count in no class, not being named yet or of a medicine without one."""
        doubtful = [dose for doubt in self.stats.doubts for dose in doubt.doses]
        dates = {dose.at.civil_date for dose in doubtful if dose.reason is not DoseReason.PREVENTIVE}
        return tuple(sorted(dates.difference(self.stats.counts.acute[ANY].days)))

    def answers(self, instrument: Instrument) -> tuple[Score | None, Score | None]:
        """The last complete answer of the report's time, and the one before it."""
        found = answered(self.material.scores, instrument, until=self.period.last)
        if not found or found[-1].date < self.period.first:
            return None, None
        return found[-1], found[-2] if len(found) > 1 else None

    @cached_property
    def trials(self) -> tuple[Trial, ...]:
        """The courses that began, in order of their start."""
        today = self.material.excerpt.now.civil_date
        courses = sorted(self.material.excerpt.treatments, key=lambda course: course.start)
        last = min(today, self.period.last)
        return tuple(self._trial(course) for course in courses if course.start <= last)

    @cached_property
    def wear_offs(self) -> Mapping[UUID, WearOff]:
        """By course, of those given every twelve weeks that still acted in the report's time."""
        found = {
            each.treatment.id: wear_off(each.treatment, self.journal)
            for each in self.trials
            if each.lasts_until >= self.period.first
        }
        return {id_: worn for id_, worn in found.items() if worn is not None}

    @cached_property
    def resistance(self) -> tuple[ResistanceFinding, ...]:
        """EHF resistant and refractory, over the last months that were read."""
        months = calendar_months(self.journal.first, self.period.last)
        return tuple(
            resistance(rule, self.journal, months, trials=self.trials, responses=self.stats.responses)
            for rule in (Rule.EHF_RESISTANT, Rule.EHF_REFRACTORY)
        )

    def _trial(self, course: Treatment) -> Trial:
        today = judged_on(self.choices, self.material.excerpt.now.civil_date)
        before = self.material.before.get(course.id)
        after = self.material.after.get(course.id)
        counting = self.material.counting
        return trial(
            course,
            self.journal if after is None else Diary(day_overviews(after, counting)),
            today,
            before=None if before is None else Diary(day_overviews(before, counting)),
        )
