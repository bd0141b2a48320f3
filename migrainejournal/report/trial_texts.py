"""What is said of one course and its trial, in the few words of a table's cell; no claim that it worked."""

from collections.abc import Iterable
from datetime import date

from migrainejournal.clinical.preventive_trials import Lacking, Trial
from migrainejournal.domain.treatment import Measure, SideEffect
from migrainejournal.domain.vocabulary import Per
from migrainejournal.report.terms import group_term, term
from migrainejournal.report.words import ReportWords

WEEK = 7
FEWEST_WEEKS = 2
"""Shorter courses are told in days."""


def dose(words: ReportWords, value: float, unit: str, per: Per) -> str:
    """The dose as prescribed: "50 mg a day"."""
    return " ".join(part for part in (words.number(value), unit, term(words, per)) if part)


def treatment_class(words: ReportWords, trial: Trial) -> str:
    """The class of the treatment: its group, or else its kind."""
    treatment = trial.treatment
    return group_term(words, treatment.group) if treatment.group else term(words, treatment.kind)


def name_of_class(words: ReportWords, trial: Trial) -> str:
    """The name of the treatment with its class: "propranolol (beta blocker)"."""
    return words("treatments.of_class", name=trial.treatment.name, group=treatment_class(words, trial))


def top_dose(words: ReportWords, trial: Trial) -> str:
    """The highest dose that was reached, in each unit it was said in, with the target and the sessions."""
    given = _highest(trial)
    text = ", ".join(dose(words, value, unit, per) for (unit, per), value in given.items())
    if trial.treatment.target_amount is not None and not _is_at_target(trial, given):
        target = _target(words, trial, trial.treatment.target_amount, is_clear=len(given) == 1)
        text = words("treatments.dose_of", dose=text or words("treatments.no_dose"), target=target)
    number = sum(session.date <= _last(trial) for session in trial.treatment.sessions)
    if not number:
        return text or words("treatments.no_dose")
    held = words("treatments.sessions", n=number)
    return words("treatments.given", dose=text, sessions=held) if text else held


def _is_at_target(trial: Trial, given: dict[Measure, float]) -> bool:
    """Whether the one highest dose is the target itself, which then need not be said."""
    return trial.dosing.is_comparable and [*given.values()] == [trial.treatment.target_amount]


def _highest(trial: Trial) -> dict[Measure, float]:
    """The highest amount in each unit, each time it is taken; that of sessions is what each of them had."""
    treatment, last = trial.treatment, _last(trial)
    taken = [(step.unit, step.per, step.amount) for step in treatment.steps if step.date <= last]
    injected = [
        (session.unit or treatment.target_unit, Per.SESSION, session.amount)
        for session in treatment.sessions
        if session.date <= last and session.amount is not None
    ]
    highest: dict[Measure, float] = {}
    for unit, per, value in (*taken, *injected):
        highest[unit, per] = max(value, highest.get((unit, per), value))
    return highest


def _target(words: ReportWords, trial: Trial, value: float, *, is_clear: bool) -> str:
    """The target, with its unit where that is another one than its doses have."""
    treatment = trial.treatment
    if is_clear and trial.dosing.is_comparable:
        return words.number(value)
    unit, per = treatment.target_unit or treatment.unit, treatment.target_per
    return dose(words, value, unit, per)


def dates(words: ReportWords, trial: Trial) -> str:
    """From when to when, with the length in whole weeks."""
    treatment = trial.treatment
    start = words.short_day(treatment.start)
    if not trial.is_over or treatment.end is None:
        length = _length(words, treatment.start, trial.today)
        return words("treatments.since", start=start, length=length)
    length = _length(words, treatment.start, treatment.end)
    if treatment.start.year == treatment.end.year:
        start = words.day_of_year(treatment.start)
    return words("treatments.from_to", start=start, end=words.short_day(treatment.end), length=length)


def _length(words: ReportWords, first: date, last: date) -> str:
    days = max(0, (last - first).days + 1)
    if days < FEWEST_WEEKS * WEEK:
        return words("treatments.days", n=days)
    return words("treatments.weeks", n=days // WEEK)


def at_target(words: ReportWords, trial: Trial) -> str:
    """The days at the target of those needed, and the sessions where too few of them were given."""
    found = trial.dosing
    if not found.is_comparable:
        return words("treatments.not_counted")
    if found.needed_days is None:
        return words.number(found.days)
    text = words("treatments.of_needed", days=found.days, needed=found.needed_days)
    if found.sessions >= found.needed_sessions:
        return text
    given = {"sessions": found.sessions, "needed": found.needed_sessions}
    return words("treatments.with_sessions", days=text, **given)


def adequate(words: ReportWords, trial: Trial) -> str:
    """Whether it was long enough at the target: yes, no, not yet, or not judged."""
    if trial.is_adequate:
        return words("terms.yes")
    if trial.dosing.needed_days is None or not trial.dosing.is_comparable:
        return words("treatments.not_judged")
    return words("terms.no") if trial.is_over else words("treatments.not_yet")


def outcome(words: ReportWords, trial: Trial) -> str:
    """The days in 28 before and in the last four weeks, headache days with a star; else why not."""
    if trial.lacking is None:
        found = change(words, trial)
        return words("treatments.starred", change=found) if found and trial.counts_headache_days else found
    if trial.lacking is Lacking.TOO_SHORT and not trial.is_over:
        return words("treatments.going_on")
    return words(f"treatments.{trial.lacking}")


def star(words: ReportWords, trials: Iterable[Trial]) -> str:
    """What the star of an outcome stands for; nothing where none has one."""
    is_there = any(each.counts_headache_days and each.lacking is None for each in trials)
    return words("treatments.star") if is_there else ""


def change(words: ReportWords, trial: Trial) -> str:
    """From how many days in 28 to how many: "12.0 → 6.0 (−50 %)"; nothing where one is not counted."""
    before, after, reduced = trial.baseline, trial.follow_up, trial.reduction
    if before is None or after is None or reduced is None:
        return ""
    text = words(
        "treatments.change",
        before=words.number(float(before.per_28), 1),
        after=words.number(float(after.per_28), 1),
        change=share_gone(words, float(reduced)),
    )
    return words("treatments.small_numbers", change=text) if trial.has_small_numbers else text


def share_gone(words: ReportWords, reduced: float) -> str:
    """How many fewer or more, as a share of those before: "−50 %"."""
    if not round(reduced * 100):
        return words("treatments.no_change")
    key = "treatments.fewer" if reduced > 0 else "treatments.more"
    return words(key, share=words.percent(abs(reduced)))


def stopped(words: ReportWords, trial: Trial) -> str:
    """Why it was stopped; nothing while it goes on."""
    if not trial.is_over:
        return ""
    reason = trial.stop_reason
    return words("treatments.not_recorded") if reason is None else term(words, reason)


def side_effects(words: ReportWords, trial: Trial) -> str:
    """What it did besides, in the person's words, with how heavy it was."""
    last = _last(trial)
    found = [e for e in trial.treatment.side_effects if e.date is None or e.date <= last]
    return ", ".join(_side_effect(words, effect) for effect in found)


def _side_effect(words: ReportWords, effect: SideEffect) -> str:
    if effect.weight is None:
        return effect.what
    return words("treatments.side_effect", what=effect.what, weight=term(words, effect.weight))


def _last(trial: Trial) -> date:
    """The last date the trial was looked at."""
    return min(trial.treatment.end or trial.today, trial.today)
