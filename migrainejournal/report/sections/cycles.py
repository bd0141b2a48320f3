"""Treatments given every twelve weeks: their cycles laid over one another, and whether they wear off."""

from collections.abc import Iterator
from dataclasses import replace

from migrainejournal.charts.injection_cycles import injection_cycles
from migrainejournal.clinical.preventive_trials import Trial
from migrainejournal.clinical.review_dates import next_session_due
from migrainejournal.clinical.wear_off import WearOff, wear_off
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Block, Chart, Section, Sentence, Sentences
from migrainejournal.report.words import ReportWords


def cycles(counted: Counted) -> Section | None:
    """Each such treatment that still acted in the period; None without one."""
    blocks = tuple(
        block
        for each in counted.trials
        if each.lasts_until >= counted.period.first
        for block in _blocks(counted, each)
    )
    if not blocks:
        return None
    title = counted.words("treatments.cycles_title")
    return Section(key=SectionKey.CYCLES, title=title, blocks=blocks)


def _blocks(counted: Counted, trial: Trial) -> Iterator[Block]:
    found = wear_off_of(counted, trial)
    if found is None:
        return
    words = counted.words
    spec = injection_cycles(trial.treatment, counted.journal, words)
    if spec is not None:
        note = " ".join(filter(None, (words("treatments.cycles_note"), _next(words, trial))))
        yield Chart(spec=spec, title=spec.title, note=note)  # its title says what the sentence would
        return
    open_ = words("treatments.wear_off_open", n=len(found.cycles))  # no chart, so nothing known of any
    text = " ".join(filter(None, (open_, _next(words, trial))))
    yield Sentences(
        items=(Sentence(lead=words("treatments.of_course", name=trial.treatment.name), text=text),)
    )


def wear_off_of(counted: Counted, trial: Trial) -> WearOff | None:
    """The wear-off in the cycles that were read whole; None for what is not given every twelve weeks."""
    first = counted.journal.first
    read = tuple(session for session in trial.treatment.sessions if session.date >= first)
    return wear_off(replace(trial.treatment, sessions=read), counted.journal) if read else None


def _next(words: ReportWords, trial: Trial) -> str:
    due = next_session_due(trial.treatment, trial.today)
    return "" if due is None else words("treatments.next", day=words.short_day(due))
