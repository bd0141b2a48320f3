"""The data in a report can be used again: the counts as `stats --json` gives them, and every day in a row."""

import csv
import io
import json

from migrainejournal.report.data import attachments
from migrainejournal.report.stats_json import as_json
from tests.report.counting import counted
from tests.report.lives import chronic_with_overuse, episodic


def test_the_counts_are_those_of_stats() -> None:
    found = counted(chronic_with_overuse())
    counts, _ = attachments(found)
    assert (counts.name, counts.mime_type) == ("counts.json", "application/json")
    data = json.loads(counts.data)
    expected = as_json(found.stats)
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
