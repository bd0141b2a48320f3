"""Supplements, devices and therapies: all courses that do not stand among the preventives."""

from migrainejournal.clinical.preventive_trials import Trial
from migrainejournal.domain.vocabulary import PREVENTING
from migrainejournal.report import trial_texts
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section
from migrainejournal.report.terms import term
from migrainejournal.report.words import ReportWords


def therapies(counted: Counted) -> Section | None:
    """What is known of each in the period, and the names of those that ended before it; None without any."""
    words = counted.words
    found = [each for each in counted.trials if each.treatment.kind not in PREVENTING]
    if not found:
        return None
    earlier = [each for each in found if _ended_before(each, counted)]
    facts = [(each.treatment.name, _facts(words, each)) for each in found if each not in earlier]
    if earlier:
        facts.append((words("treatments.earlier"), _earlier(words, earlier)))
    return Section(
        key=SectionKey.THERAPIES,
        title=words("treatments.therapies_title"),
        note=words("treatments.therapies_note"),
        blocks=(Facts(items=tuple(facts)),),
    )


def _ended_before(trial: Trial, counted: Counted) -> bool:
    end = trial.treatment.end
    return end is not None and end < counted.period.first


def _facts(words: ReportWords, trial: Trial) -> str:
    texts = (
        term(words, trial.treatment.kind),
        trial_texts.top_dose(words, trial),
        trial_texts.dates(words, trial),
        _change(words, trial),
        _stopped(words, trial),
        _side_effects(words, trial),
    )
    return "; ".join(filter(None, texts))


def _change(words: ReportWords, trial: Trial) -> str:
    """The days in 28 before and now; why they cannot be compared is not said of what is no preventive."""
    found = trial_texts.change(words, trial) if trial.lacking is None else ""
    days = "headache_days" if trial.counts_headache_days else "migraine_days"
    return words(f"treatments.{days}", change=found) if found else ""


def _stopped(words: ReportWords, trial: Trial) -> str:
    """Why it was stopped; nothing where that is not recorded."""
    found = trial_texts.stopped(words, trial) if trial.stop_reason else ""
    return words("treatments.stopped_for", reason=found) if found else ""


def _side_effects(words: ReportWords, trial: Trial) -> str:
    found = trial_texts.side_effects(words, trial)
    return words("treatments.with_side_effects", what=found) if found else ""


def _earlier(words: ReportWords, trials: list[Trial]) -> str:
    courses = (
        words("treatments.earlier_course", name=each.treatment.name, dates=trial_texts.dates(words, each))
        for each in trials
    )
    return "; ".join(courses)
