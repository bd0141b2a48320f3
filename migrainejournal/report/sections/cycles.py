"""Treatments given every twelve weeks: their cycles laid over one another, and whether they wear off."""

from migrainejournal.charts.injection_cycles import injection_cycles
from migrainejournal.clinical.preventive_trials import Trial
from migrainejournal.clinical.reduction import four_weeks_to
from migrainejournal.clinical.review_dates import next_session_due
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Block, Chart, Section, Sentence, Sentences


def cycles(counted: Counted) -> Section | None:
    """Each such treatment that still acted in the period; None without one."""
    given = [each for each in counted.trials if each.treatment.id in counted.wear_offs]
    if not given:
        return None
    title = counted.words("treatments.cycles_title")
    return Section(key=SectionKey.CYCLES, title=title, blocks=tuple(_block(counted, each) for each in given))


def _block(counted: Counted, trial: Trial) -> Block:
    words, found = counted.words, counted.wear_offs[trial.treatment.id]
    spec = injection_cycles(trial.treatment, found, counted.journal, words)
    if spec is not None:
        note = " ".join(filter(None, (words("treatments.cycles_note"), _next(counted, trial))))
        return Chart(spec=spec, title=spec.title, note=note)
    open_ = words("treatments.wear_off_open", n=len(found.cycles))  # no chart, so nothing known of any
    text = " ".join(filter(None, (open_, _next(counted, trial))))
    return Sentences(
        items=(Sentence(lead=words("treatments.of_course", name=trial.treatment.name), text=text),)
    )


def _next(counted: Counted, trial: Trial) -> str:
    """When the next one is due, in a report that reaches into the last four weeks."""
    today = counted.material.excerpt.now.civil_date
    due = next_session_due(trial.treatment, trial.today)
    if due is None or counted.period.last < four_weeks_to(today).first:
        return ""
    return counted.words("treatments.next", day=counted.words.short_day(due))
