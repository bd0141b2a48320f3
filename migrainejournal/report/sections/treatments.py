"""Preventive medicines and procedures: when they were taken, and every trial of one in a table."""

from collections.abc import Sequence

from migrainejournal.charts.treatment_timeline import treatment_timeline
from migrainejournal.clinical.overlaps import started_together
from migrainejournal.clinical.preventive_trials import Trial
from migrainejournal.domain.vocabulary import PREVENTING
from migrainejournal.report import trial_texts
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Block, Chart, Column, Section, Table
from migrainejournal.report.words import ReportWords


def treatments(counted: Counted) -> Section | None:
    """The timeline and the table of all such courses up to the end of the period; None without one."""
    words = counted.words
    trials = preventives(counted)
    if not trials:
        return None
    spec = treatment_timeline([each.treatment for each in trials], counted.period, words)
    chart: tuple[Block, ...] = () if spec is None else (Chart(spec=spec),)
    return Section(
        key=SectionKey.TREATMENTS,
        title=words("treatments.title"),
        note="" if spec is None else spec.title,
        blocks=(*chart, _table(counted, trials)),
    )


def preventives(counted: Counted) -> tuple[Trial, ...]:
    """The trials of preventive medicines and procedures, in order of their start."""
    return tuple(each for each in counted.trials if each.treatment.kind in PREVENTING)


def _table(counted: Counted, trials: tuple[Trial, ...]) -> Table:
    words = counted.words
    columns = (
        ("name_of_class", 3.0),
        ("top_dose", 2.2),
        ("dates", 2.5),
        ("at_target", 1.3),
        ("adequate", 1.0),
        ("outcome", 1.8),
        ("stopped_and_side_effects", 2.7),
    )
    notes = (words("treatments.note"), trial_texts.star(words, trials), together(counted, trials))
    return Table(
        columns=tuple(Column(title=words(f"treatments.{key}"), share=share) for key, share in columns),
        rows=tuple(_row(words, each) for each in trials),
        note=" ".join(filter(None, notes)),
    )


def _row(words: ReportWords, trial: Trial) -> tuple[str, ...]:
    return (
        trial_texts.name_of_class(words, trial),
        trial_texts.top_dose(words, trial),
        trial_texts.dates(words, trial),
        trial_texts.at_target(words, trial),
        trial_texts.adequate(words, trial),
        trial_texts.outcome(words, trial),
        "; ".join(filter(None, (trial_texts.stopped(words, trial), trial_texts.side_effects(words, trial)))),
    )


def together(counted: Counted, trials: Sequence[Trial]) -> str:
    """Which courses began so close to one of these that their effects cannot be told apart."""
    words = counted.words
    shown = {each.treatment.id for each in trials}
    pairs = [
        words("treatments.pair", one=one.name, other=other.name)
        for one, other in started_together(each.treatment for each in counted.trials)
        if {one.id, other.id} & shown
    ]
    return words("treatments.together", pairs="; ".join(pairs)) if pairs else ""
