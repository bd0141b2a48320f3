"""The data in a report can be used again: the counts as `stats --json` gives them, and every day in a row."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.report.data import attachments
from migrainejournal.report.document import Chart
from migrainejournal.report.material import Material
from migrainejournal.report.sections.cycles import cycles
from migrainejournal.report.sections.patterns import patterns
from migrainejournal.report.stats_json import as_json
from tests.report.counting import counted
from tests.report.lives import botox_responder, chronic_with_overuse, episodic
from tests.report.sections.small_reports import sentences
from tests.values import attack, moment


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


def test_what_is_not_known_of_a_day_is_empty_and_no_zero() -> None:
    life = chronic_with_overuse()
    gap = replace(life.excerpt, attacks=(), days=())
    _, days = attachments(counted(replace(life, excerpt=gap)))
    rows = list(csv.DictReader(io.StringIO(days.data.decode())))
    assert {(row["state"], row["migraine_day"]) for row in rows} == {("unknown", "")}
    assert {row["acute_triptan"] for row in rows} == {"", "1"}


def test_a_dose_nobody_named_may_be_of_any_class() -> None:
    life = chronic_with_overuse()
    unnamed = Dose(medicine=UNNAMED, at=moment(f"{life.excerpt.last} 09:00"))
    grown = replace(life, excerpt=replace(life.excerpt, doses=(*life.excerpt.doses, unnamed)))
    _, days = attachments(counted(grown))
    *_, last = csv.DictReader(io.StringIO(days.data.decode()))
    assert (last["acute_gepant"], last["acute_opioid"]) == ("", "")
    assert last["migraine_day"] in ("0", "1")


def test_the_counts_have_the_median_of_the_page_beside_that_of_stats() -> None:
    life = episodic()
    running = attack(f"{life.excerpt.last} 06:00")
    grown = replace(life, excerpt=replace(life.excerpt, attacks=(*life.excerpt.attacks, running)))
    before, after = counts_of(life)["attacks"], counts_of(grown)["attacks"]
    assert (before["running"], after["running"]) == (0, 1)
    assert before["median_hours"] == before["median_hours_over"] == after["median_hours_over"]


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
