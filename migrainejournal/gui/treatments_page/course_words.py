"""A course of treatment in words."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from migrainejournal.catalogue import Target
from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome
from migrainejournal.clinical.target import needed_days
from migrainejournal.domain.treatment import Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui import trial_words
from migrainejournal.gui.group_words import group_word
from migrainejournal.gui.kit.numbers import number_text
from migrainejournal.gui.treatments_page.courses import Course
from migrainejournal.gui.wording import counted, word

SAID_BY_STATE = (Lacking.TOO_SHORT, Lacking.NO_LENGTH)
"""What is missing of a trial that the sentence about its length says already."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TreatmentsPage", text)


def day_text(day: date) -> str:
    """The date with its year, short: "8 Nov 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def days_text(days: int) -> str:
    """So many days, in weeks where they are whole ones: "8 weeks"."""
    weeks, rest = divmod(days, 7)
    if rest or not weeks:
        return counted(days, lambda: _tr("{n} day"), lambda: _tr("{n} days"))
    return counted(weeks, lambda: _tr("{n} week"), lambda: _tr("{n} weeks"))


def class_words(kind: TreatmentKind | None, group: str) -> str:
    """What it is and its class: "preventive medicine, antiepileptic"; said once where both have one word."""
    words = ["" if kind is None else word(kind), group_word(group)]
    return ", ".join(dict.fromkeys(filter(None, words)))


def dates_words(treatment: Treatment, today: date) -> str:
    """From when to when: "since 3 Aug 2026", "3 Aug 2025 to 1 Feb 2026", "from 3 Jan 2027 on"."""
    start = day_text(treatment.start)
    if treatment.end is not None:
        return _tr("{start} to {end}").format(start=start, end=day_text(treatment.end))
    text = _tr("from {start} on") if treatment.start > today else _tr("since {start}")
    return text.format(start=start)


def stop_words(treatment: Treatment) -> str:
    """Why it was stopped; nothing where it goes on or nobody said."""
    if treatment.stop_reason is None:
        return ""
    return _tr("stopped: {reason}").format(reason=word(treatment.stop_reason))


def target_words(target: Target) -> str:
    """A regimen: "225 mg a month"."""
    amount = "" if target.amount is None else number_text(target.amount)
    return " ".join(part for part in (amount, target.unit, word(target.per)) if part)


def enough_words(treatment: Treatment) -> str:
    """For how long it is tried before it is judged: "8 weeks at 50 mg a day"; "8 weeks" without a dose.

    Nothing where no length is published.
    """
    days = needed_days(treatment)
    if days is None:
        return ""
    time = days_text(days)
    amount = treatment.target_amount
    if amount is None and not treatment.steps:
        return time
    dose = _tr("the highest dose") if amount is None else _target_dose(treatment, amount)
    return _tr("{time} at {dose}").format(time=time, dose=dose)


def _target_dose(treatment: Treatment, amount: float) -> str:
    if treatment.target_unit:
        target = Target(amount=amount, unit=treatment.target_unit, per=treatment.target_per)
        return target_words(target)
    if treatment.steps:
        return trial_words.dose(replace(treatment.steps[0], amount=amount))
    if treatment.sessions:
        return f"{number_text(amount)} {treatment.sessions[0].unit}".strip()
    return _tr("the target dose")


def session_words(session: Session) -> str:
    """What was given: "155 units, 31 places, lot C1234"; "50 min"."""
    parts = []
    if session.amount is not None:
        parts.append(f"{number_text(session.amount)} {session.unit}".strip())
    if session.minutes is not None:
        parts.append(_tr("{n} min").format(n=session.minutes))
    if session.sites is not None:
        parts.append(counted(session.sites, lambda: _tr("{n} place"), lambda: _tr("{n} places")))
    if session.lot:
        parts.append(_tr("lot {lot}").format(lot=session.lot))
    if session.note:
        parts.append(session.note)
    return ", ".join(parts)


def side_effect_words(effect: SideEffect) -> str:
    """What it was and how heavy: "tingling, mild"."""
    return effect.what if effect.weight is None else f"{effect.what}, {word(effect.weight)}"


def outcome_words(course: Course) -> str:
    """How far its trial has come and what it came to, each said once; nothing before it starts."""
    if course.report is None:
        return ""
    trial = course.report.trial
    state, outcome = trial_words.state(trial), trial_words.outcome(trial)
    return state if has_said_outcome(trial) else f"{outcome}. {state}"


def has_said_outcome(trial: Trial) -> bool:
    """Whether the sentence about how far it has come leaves nothing to say of what it came to."""
    if trial.outcome is TrialOutcome.NOT_ASSESSABLE:
        return trial.lacking in SAID_BY_STATE
    return trial.outcome is TrialOutcome.RUNNING


def row_words(course: Course) -> str:
    """The whole course read out."""
    treatment = course.treatment
    steps = [
        _tr("{dose} from {date}").format(dose=trial_words.dose(step), date=day_text(step.date))
        for step in treatment.steps
    ]
    parts = [
        treatment.name,
        class_words(treatment.kind, treatment.group),
        dates_words(treatment, course.today),
        stop_words(treatment),
        *steps,
        trial_words.sessions(treatment),
        outcome_words(course),
    ]
    return ", ".join(part for part in parts if part)
