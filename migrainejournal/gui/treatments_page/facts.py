"""What is said of one course beside the list: each number with the rule it was counted by and its days."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome
from migrainejournal.clinical.reduction import Measure
from migrainejournal.clinical.rules import OF_MIGRAINE_DAY, Rule
from migrainejournal.clinical.stats import TrialReport
from migrainejournal.domain.counting import Counting
from migrainejournal.gui import trial_words
from migrainejournal.gui.treatments_page.course_words import (
    day_text,
    days_text,
    enough_words,
    has_said_outcome,
)
from migrainejournal.gui.treatments_page.courses import Course, Courses
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import counted, one_decimal

WITHOUT_NUMBER = (TrialOutcome.SIDE_EFFECTS, TrialOutcome.CONTRAINDICATION, TrialOutcome.RUNNING)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One sentence; `reason` is what its “Why?” shows, None where the person said it themselves."""

    words: str
    reason: Reason | None = None


def due_facts(course: Course) -> Iterator[Fact]:
    """When it is looked at again, and when it is given next."""
    treatment = course.treatment
    if course.review is not None:
        was_due = course.review < course.today
        text = _tr("The review was due on {date}") if was_due else _tr("Review on {date}")
        words = text.format(date=day_text(course.review))
        text = _tr("{words}, as agreed") if treatment.review is not None else _tr("{words}: {enough}")
        yield Fact(words=text.format(words=words, enough=enough_words(treatment)))
    if course.next_session is not None:
        was_due = course.next_session < course.today
        text = _tr("The next session was due on {date}") if was_due else _tr("Next session on {date}")
        words = text.format(date=day_text(course.next_session))
        is_booked = course.next_session == treatment.next_session
        text = _tr("{words}, as booked") if is_booked else _tr("{words}: {time} after the last one")
        yield Fact(words=text.format(words=words, time=days_text(treatment.interval_days or 0)))


def trial_facts(course: Course, courses: Courses) -> Iterator[Fact]:
    """How far its trial has come, what it came to, and the lines published for it; no claim of effect."""
    if together := trial_words.together(list(courses.together), course.treatment):
        yield Fact(words=together)
    report = course.report
    if report is not None:
        yield from _length_facts(report.trial)
        yield from _outcome_facts(report.trial, courses.counting)
        yield from _published_facts(report)


def _length_facts(trial: Trial) -> Iterator[Fact]:
    dosing = trial.dosing
    yield _counted(trial_words.state(trial), Rule.DAYS_AT_TARGET, trial)
    if dosing.needed_days is None:
        return
    needed = _tr("Long enough after {enough}").format(enough=enough_words(trial.treatment))
    if dosing.needed_sessions:
        sessions = counted(dosing.needed_sessions, lambda: _tr("{n} session"), lambda: _tr("{n} sessions"))
        needed = _tr("{needed}, with at least {sessions}").format(needed=needed, sessions=sessions)
    yield _counted(needed, Rule.ADEQUATE_TRIAL, trial)


def _counted(words: str, rule: Rule, trial: Trial) -> Fact:
    return Fact(words=words, reason=Reason(title=words, rule=rule, days=trial.dosing.dates))


def _outcome_facts(trial: Trial, counting: Counting) -> Iterator[Fact]:
    outcome, change = trial_words.outcome(trial), trial_words.change(trial)
    if trial.outcome in WITHOUT_NUMBER or trial.lacking is Lacking.UNITS_DIFFER:
        yield Fact(words=outcome)
    elif trial.outcome is TrialOutcome.NOT_ASSESSABLE and not has_said_outcome(trial):
        reason = Reason(title=outcome, rule=Rule.REDUCTION, judged=False)
        yield Fact(words=outcome, reason=reason)
    if change and trial.follow_up is not None:
        yield Fact(words=change, reason=Reason(title=change, rule=Rule.REDUCTION, days=trial.follow_up.days))
    rule = Rule.HEADACHE_DAY if trial.counts_headache_days else OF_MIGRAINE_DAY[counting.migraine_day]
    kind = _tr("headache days") if trial.counts_headache_days else _tr("migraine days")
    if trial.baseline is not None:
        yield _measured(_tr("Before the start: {n} {kind} in 28"), trial.baseline, kind, rule)
    if trial.follow_up is not None:
        yield _measured(_tr("In the last four weeks: {n} {kind} in 28"), trial.follow_up, kind, rule)


def _measured(text: str, measure: Measure, kind: str, rule: Rule) -> Fact:
    words = text.format(n=one_decimal(float(measure.per_28)), kind=kind)
    first = min(window.first for window in measure.windows)
    last = max(window.last for window in measure.windows)
    remark = _tr("Counted from {first} to {last}, given as days in 28.").format(
        first=day_text(first), last=day_text(last)
    )
    return Fact(words=words, reason=Reason(title=words, rule=rule, days=measure.days, remarks=(remark,)))


def _published_facts(report: TrialReport) -> Iterator[Fact]:
    for line in report.lines:
        words = trial_words.stopping_line(line)
        reason = Reason(title=words, rule=line.rule, days=line.days, judged=line.judged)
        yield Fact(words=words, reason=reason)
    found = report.wear_off
    if found is not None:
        words = trial_words.wear_off(found)
        reason = Reason(title=words, rule=found.rule, days=found.days, judged=found.judged)
        yield Fact(words=words, reason=reason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TreatmentsPage", text)
