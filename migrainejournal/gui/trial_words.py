"""What can be said of a treatment's trial, in plain words with its numbers; no claim that it worked."""

from itertools import chain

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome, TrialState
from migrainejournal.clinical.reduction import Measure
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.stopping_lines import StoppingLine
from migrainejournal.clinical.wear_off import WearOff
from migrainejournal.domain.treatment import DoseStep, Treatment
from migrainejournal.gui.kit.numbers import number_text
from migrainejournal.gui.wording import counted, one_decimal, percent, word


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrialWords", text)


def dose(step: DoseStep) -> str:
    """The dose as prescribed: "50 mg a day"."""
    return " ".join(part for part in (number_text(step.amount), step.unit, word(step.per)) if part)


def state(trial: Trial) -> str:
    """How far the trial has come: "At the target dose for 21 days; 56 make it long enough"."""
    if trial.dosing.needed_days is None:
        text = _tr("{n} days; no length is published after which it can be judged")
        return text.format(n=trial.dosing.days)
    treatment = trial.treatment
    has_dose = bool(treatment.steps) or treatment.target_amount is not None
    text = _state_at_dose(trial) if has_dose else _state(trial)
    words = text.format(n=trial.dosing.days, needed=trial.dosing.needed_days)
    if not trial.dosing.needed_sessions:
        return words
    given = _tr("{words}, with {n} of at least {needed} sessions")
    return given.format(words=words, n=trial.dosing.sessions, needed=trial.dosing.needed_sessions)


def _state_at_dose(trial: Trial) -> str:
    match trial.state:
        case TrialState.ADEQUATE:
            return _tr("Long enough to be judged: {n} days at the target dose; {needed} are needed")
        case TrialState.AT_TARGET if trial.is_over:
            return _tr("Not long enough to be judged: {n} days at the target dose; {needed} are needed")
        case TrialState.AT_TARGET:
            return _tr("At the target dose for {n} days; {needed} make it long enough")
        case _:
            return _tr("The target dose is not reached yet; {needed} days there make it long enough")


def _state(trial: Trial) -> str:
    """The same of a course that has no dose, which is at its target as long as it goes on."""
    if trial.state is TrialState.ADEQUATE:
        return _tr("Long enough to be judged: {n} days; {needed} are needed")
    if trial.is_over:
        return _tr("Not long enough to be judged: {n} days; {needed} are needed")
    return _tr("Going on for {n} days; {needed} make it long enough")


def outcome(trial: Trial) -> str:
    """What the trial came to, or why nothing can be said yet."""
    match trial.outcome:
        case TrialOutcome.SIDE_EFFECTS:
            return _tr("Stopped because of side effects")
        case TrialOutcome.CONTRAINDICATION:
            return _tr("Not allowed for me")
        case TrialOutcome.RUNNING:
            return _tr("Going on")
        case TrialOutcome.NOT_ASSESSABLE:
            return lacking(trial.lacking)
        case _:
            return change(trial)


def lacking(why: Lacking | None) -> str:
    """Why nothing can be said of the effect; nothing where something can."""
    match why:
        case Lacking.NO_LENGTH:
            return _tr("No length is published after which it can be judged")
        case Lacking.TOO_SHORT:
            return _tr("Not long enough at the target dose to be judged")
        case Lacking.UNITS_DIFFER:
            return _tr("The doses are in different units, so they cannot be compared")
        case Lacking.BASELINE_DAYS:
            return _tr("Not enough recorded days before the start")
        case Lacking.BASELINE_NONE:
            return _tr("There were none before the start, so nothing can be compared")
        case Lacking.FOLLOW_UP_DAYS:
            return _tr("Not enough recorded days in the last four weeks")
        case _:
            return ""


def change(trial: Trial) -> str:
    """From how many days in 28 to how many: "12.0 to 6.0 migraine days in 28 (50 % fewer)"."""
    before, after, reduced = trial.baseline, trial.follow_up, trial.reduction
    if before is None or after is None:
        return ""
    kind = _tr("headache days") if trial.counts_headache_days else _tr("migraine days")
    words = _tr("{before} to {after} {kind} in 28").format(
        before=_rate(before), after=_rate(after), kind=kind
    )
    if reduced is None:
        return words
    if not reduced:
        return _tr("{words} (no change)").format(words=words)
    share = percent(abs(float(reduced)))
    text = _tr("{words} ({share} fewer)") if reduced > 0 else _tr("{words} ({share} more)")
    said = text.format(words=words, share=share)
    return _tr("{said}; small numbers").format(said=said) if trial.has_small_numbers else said


def stopping_line(line: StoppingLine) -> str:
    """Whether a line at which NICE stops a treatment is reached; never what to do."""
    verdict = {
        True: _tr("{line} ({source}): that is so; discuss with your clinician."),
        False: _tr("{line} ({source}): that is not so."),
        None: _tr("{line} ({source}): not enough recorded days yet."),
    }[line.met]
    return verdict.format(line=_line(line), source=line.source)


def _line(line: StoppingLine) -> str:
    """The line at which a treatment would be stopped, in a few words."""
    match line.rule:
        case Rule.NICE_TA260_RESPONSE:
            return _tr("Less than 30 % of headache days gone after two cycles")
        case Rule.NICE_TA260_EPISODIC:
            return _tr("Fewer than 15 headache days in each of three months in a row")
        case _:
            text = _tr("Less than {share} of migraine days gone after 12 weeks")
            return text.format(share=percent(float(line.needed or 0)))


def wear_off(found: WearOff) -> str:
    """Whether the last weeks before the next injection are worse."""
    verdict = {
        True: _tr("The last four weeks of a cycle have more headache days than its middle, in {n} of {of}."),
        False: _tr("No more headache days in the last four weeks of a cycle than in its middle."),
        None: _tr("Whether it wears off before the next injection cannot be told yet."),
    }[found.met]
    worn = sum(cycle.worn is True for cycle in found.cycles)
    return verdict.format(n=worn, of=len(found.cycles))


def together(pairs: list[tuple[Treatment, Treatment]], treatment: Treatment) -> str:
    """That another course began so close that the effects cannot be told apart; nothing where none did."""
    others = [
        one for one in chain.from_iterable(p for p in pairs if treatment in p) if one.id != treatment.id
    ]
    if not others:
        return ""
    text = _tr("{name} started within 28 days of {others}: their effects cannot be told apart.")
    return text.format(name=treatment.name, others=_listed([*dict.fromkeys(one.name for one in others)]))


def sessions(treatment: Treatment) -> str:
    """How many sessions there were: "3 sessions"; nothing for none."""
    number = len(treatment.sessions)
    if not number:
        return ""
    return counted(number, lambda: _tr("{n} session"), lambda: _tr("{n} sessions"))


def _listed(names: list[str]) -> str:
    """The names as one says them: "A", "A and C", "A, C and D"."""
    *first, last = names
    if not first:
        return last
    return _tr("{first} and {last}").format(first=", ".join(first), last=last)


def _rate(measure: Measure) -> str:
    return one_decimal(float(measure.per_28))
