"""The data in a report can be used again: the counts as `stats --json` gives them, and every day in a row."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

from migrainejournal.report.data import attachments
from migrainejournal.report.document import Chart
from migrainejournal.report.material import Material
from migrainejournal.report.sections.cycles import cycles
from migrainejournal.report.sections.patterns import patterns
from migrainejournal.report.stats_json import as_json
from tests.report.counting import counted
from tests.report.lives import botox_responder, chronic_with_overuse, episodic
from tests.report.sections.small_reports import sentences


def test_the_counts_are_those_of_stats() -> None:
    found = counted(chronic_with_overuse())
    counts, _ = attachments(found)
    assert (counts.name, counts.mime_type) == ("counts.json", "application/json")
    data = json.loads(counts.data)
    expected = as_json(replace(found.stats, resistance=found.resistance))
    assert {**data, "trials": []} == json.loads(json.dumps(expected))
    assert [trial["treatment"] for trial in data["trials"]] == ["topiramate", "propranolol"]
    assert data["headache_days"]["count"] == 60


def test_every_day_is_a_row() -> None:
    found = counted(chronic_with_overuse())
    _, days = attachments(found)
    rows = list(csv.DictReader(io.StringIO(days.data.decode())))
    assert [row["date"] for row in rows] == [o.date.isoformat() for o in found.diary.overviews]
    assert sum(row["state"] == "headache" for row in rows) == 60
    assert sum(row["acute_triptan"] == "1" for row in rows) == 36
    assert sum(row["migraine_day"] == "1" for row in rows) == found.stats.counts.migraine.count
    assert {row["worst_pain"] for row in rows} == {"", "5"}


def test_neither_name_nor_words_of_the_person_are_in_it() -> None:
    for attachment in attachments(counted(episodic())):
        assert b"Lovelace" not in attachment.data
        assert b"preventive worth" not in attachment.data


def counts_of(life: Material) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(attachments(counted(life))[0].data)
    return found


def test_the_counts_have_the_failed_classes_of_the_page() -> None:
    resistant, refractory = counts_of(chronic_with_overuse())["resistance"]
    assert resistant["failed_classes"] == refractory["failed_classes"] == [2, 3]
    assert resistant["months"] == [False] * 3
    said = sentences(patterns(counted(chronic_with_overuse())))["Resistant migraine (EHF 2020):"]
    assert said == (
        "definition not met: classes failed 2 (topiramate, propranolol), triptans of this time 1; "
        "8 debilitating days in 0 of 3 months."
    )


def test_the_counts_have_the_wear_off_of_the_page_and_the_stopping_lines() -> None:
    (trial,) = counts_of(botox_responder())["trials"]
    assert trial["wear_off"] == {"met": True, "cycles": 3}
    section = cycles(counted(botox_responder()))
    assert section is not None
    (chart,) = section.blocks
    assert isinstance(chart, Chart)
    assert "before the next injection in 3 of 3 cycles" in chart.title
    assert trial["stopping_lines"] == [
        {"rule": "ta260_response", "met": True, "reduction": 4 / 18},  # 18 days in 28 before, then 14
        {"rule": "ta260_episodic", "met": False, "reduction": None},  # 15 in August, 9, 10
    ]
