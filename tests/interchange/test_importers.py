"""What holds for every importer: it knows its own files, no others, and has a word for everything it says."""

from pathlib import Path

import pytest

from migrainejournal.gui import wording
from migrainejournal.interchange import EXPORTERS, IMPORTERS, MIGRAINE_BUDDY, OWN_JSON
from migrainejournal.interchange.exporter import ExportReason
from migrainejournal.interchange.importer import Note, Notes, Reason, RefusedRow, Remark, content_id
from migrainejournal.interchange.source import Source
from tests.interchange.records import HARD_RECORDS
from tests.values import moment

SAMPLES = Path(__file__).parent / "samples"
WHOLE = sorted((SAMPLES / "migraine_buddy").glob("*.html"))
FRAGMENTS = [path for path in WHOLE if path.name.startswith("html_medication")]
OTHERS = sorted((SAMPLES / "others").iterdir())


def claimed_by(head: str) -> list[str]:
    return [importer.id for importer in IMPORTERS if importer.recognises(head)]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_a_report_and_its_attacks_are_claimed_by_their_importer_alone(path: Path) -> None:
    assert claimed_by(Source(path).head) == ([] if path in FRAGMENTS else [MIGRAINE_BUDDY.id])


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_no_importer_claims_what_it_cannot_read(path: Path) -> None:
    assert claimed_by(Source(path).head) == []


@pytest.mark.parametrize(
    "head",
    [
        "",
        "{}",
        '{"format": "other"}',
        '{"version": 15, "customMoods": []}',
        '["format", "migrainejournal"]',
        "<html><title>Something else</title>",
        "<td>Started: Lasted:",
        "PK\x03\x04",
    ],
)
def test_something_else_is_claimed_by_nobody(head: str) -> None:
    assert claimed_by(head) == ([MIGRAINE_BUDDY.id] if head.startswith("<td>") else [])


def test_our_own_file_is_claimed_by_its_importer_alone() -> None:
    assert claimed_by(OWN_JSON.write(HARD_RECORDS, moment("2026-11-22 10:00")).decode()) == [OWN_JSON.id]


def test_every_format_has_a_name_and_an_id_of_its_own() -> None:
    for formats in (IMPORTERS, EXPORTERS):
        ids = [each.id for each in formats]
        assert len(set(ids)) == len(ids)
        assert all(wording.format_name(id_) for id_ in ids)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    assert wording.refused_row(RefusedRow(line=12, reason=reason)).startswith("Line 12: ")
    assert wording.refused_row(RefusedRow(line=12, reason=reason, where="Lasted")).startswith(
        "Line 12, Lasted: "
    )


@pytest.mark.parametrize("remark", Remark)
def test_every_remark_has_a_sentence(remark: Remark) -> None:
    said = wording.remark(Note(remark=remark, what="{Symptoms}: Hiccups", count=7, line=31))
    assert said.endswith(".")
    assert ("7" in said) or remark is Remark.OLD_ENCODING


@pytest.mark.parametrize("reason", ExportReason)
def test_every_reason_not_to_write_has_a_sentence(reason: ExportReason) -> None:
    assert wording.export_reason(reason).endswith(".")


def test_remarks_are_counted_with_their_first_line() -> None:
    notes = Notes()
    for line in (5, 9):
        notes.add(Remark.TIME_TWICE, line=line)
    notes.add(Remark.COLUMN_NOT_UNDERSTOOD, "Auras")
    assert notes.all() == (
        Note(remark=Remark.TIME_TWICE, count=2, line=5),
        Note(remark=Remark.COLUMN_NOT_UNDERSTOOD, what="Auras"),
    )


def test_an_id_depends_on_all_of_the_content() -> None:
    assert content_id("a", "bc") == content_id("a", "bc")
    assert content_id("a", "bc") != content_id("ab", "c")
