"""The counted data of a report as files in it, so that a clinic can use the numbers again."""

import csv
import io
import json
from dataclasses import replace
from statistics import median

from migrainejournal.clinical.counts import ACUTE_KEYS, DayOverview
from migrainejournal.clinical.months import calendar_months
from migrainejournal.clinical.stats import TrialReport
from migrainejournal.clinical.stopping_lines import stopping_lines
from migrainejournal.domain.dates import DAY
from migrainejournal.report.counted import Counted
from migrainejournal.report.render import Attachment
from migrainejournal.report.stats_json import as_json

DAY_COLUMNS = ("date", "state", "worst_pain", "migraine_day", *(f"acute_{key}" for key in ACUTE_KEYS))


def attachments(counted: Counted) -> tuple[Attachment, ...]:
    """The counts under the names of `stats --json`, and every date in a row; no notes, no name.

    As on the page, an attack that goes on has no length yet.
    """
    hours = counted.attack_profile.hours
    attacks = replace(counted.stats.attacks, median_hours=median(hours) if hours else None)
    counts = as_json(
        replace(counted.stats, attacks=attacks, trials=_trials(counted), resistance=counted.resistance)
    )
    return (
        Attachment(
            name="counts.json",
            mime_type="application/json",
            description=counted.words("document.counts_file"),
            data=json.dumps(counts, indent=1).encode(),
        ),
        Attachment(
            name="days.csv",
            mime_type="text/csv",
            description=counted.words("document.days_file"),
            data=_days(counted).encode(),
        ),
    )


def _trials(counted: Counted) -> tuple[TrialReport, ...]:
    yesterday = counted.material.excerpt.now.civil_date - DAY
    months = calendar_months(counted.journal.first, min(counted.period.last, yesterday))
    return tuple(
        TrialReport(
            trial=each,
            lines=stopping_lines(each, counted.journal, months),
            wear_off=counted.wear_offs.get(each.treatment.id),
        )
        for each in counted.trials
    )


def _days(counted: Counted) -> str:
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(DAY_COLUMNS)
    rows.writerows(_row(overview) for overview in counted.diary.overviews)
    return file.getvalue()


def _row(overview: DayOverview) -> tuple[object, ...]:
    """What is not known of a day is an empty cell, never a zero."""
    finding = overview.finding
    no: object = 0 if finding.known else ""
    return (
        finding.date.isoformat(),
        finding.state.value,
        "" if finding.worst_pain is None else finding.worst_pain,
        1 if overview.migraine_day else no,
        *(1 if key in overview.acute else no for key in ACUTE_KEYS),
    )
