"""The counted data of a report as files in it, so that a clinic can use the numbers again."""

import csv
import io
import json
from dataclasses import replace

from migrainejournal.clinical.acute_days import UNNAMED_DOSE
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
    """The counts under the names of `stats --json`, and every date in a row; no notes, no name."""
    counts = as_json(replace(counted.stats, trials=_trials(counted), resistance=counted.resistance))
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
    """What is not known of a day is an empty cell, never a zero; a dose not named may be of any class."""
    finding = overview.finding
    is_told = finding.known and UNNAMED_DOSE not in overview.acute
    return (
        finding.date.isoformat(),
        finding.state.value,
        "" if finding.worst_pain is None else finding.worst_pain,
        _yes_no(overview.migraine_day, is_known=finding.known),
        *(_yes_no(key in overview.acute, is_known=is_told) for key in ACUTE_KEYS),
    )


def _yes_no(fact: bool, *, is_known: bool) -> str:
    return "1" if fact else "0" if is_known else ""
