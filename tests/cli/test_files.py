"""`import`, `export`, `check` and `demo`: whole files in and out, and what is said of them."""

import json
from pathlib import Path

import pytest

from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from migrainejournal.store.schema import SCHEMA
from tests.cli.conftest import Logged, Typed
from tests.conftest import Clock

SAMPLES = Path(__file__).parents[1] / "interchange" / "samples" / "migraine_buddy"
COUNTED = ("medicines", "attacks", "doses", "days")


def by_key(records: tuple[Record, ...]) -> dict[tuple[type, str], Record]:
    return {(type(record), record.key): record for record in records}


def content(file: Path) -> dict[str, dict[str, object]]:
    """The records in the file by section and id, whatever their order."""
    written = json.loads(file.read_bytes())
    return {name: {entry.get("id", entry.get("date")): entry for entry in written[name]} for name in COUNTED}


@pytest.fixture
def sample(typed: Typed, tmp_path: Path) -> Path:
    """A sample journal of one year, as a file."""
    file = tmp_path / "sample.json"
    assert typed("demo", str(file), "--years", "1", "--seed", "3").code == 0
    return file


def test_demo_writes_the_sample_journal(typed: Typed, sample: Path, tmp_path: Path, own_home: Paths) -> None:
    written = json.loads(sample.read_text("utf-8"))
    assert written["format"] == "migrainejournal"
    assert {name: bool(written[name]) for name in COUNTED} == dict.fromkeys(COUNTED, True)
    again = tmp_path / "again.json"
    answer = typed("demo", str(again), "--years", "1", "--seed", "3")
    assert again.read_bytes() == sample.read_bytes()
    assert f"{len(written['attacks']):>8}  attacks" in answer.out.splitlines()
    assert not own_home.journal.exists()


def test_from_sample_to_journal_to_export_nothing_is_lost(
    typed: Typed, sample: Path, tmp_path: Path, journal: Journal, clock: Clock
) -> None:
    answer = typed("import", str(sample))
    assert answer.code == 0, answer.err
    assert answer.out.splitlines()[0] == "Migraine Journal file"
    assert answer.out.splitlines()[-1] == "Taken in."
    told = by_key(demo_records(years=1, seed=3, today=clock().civil_date))
    assert by_key(journal.everything()) == told
    exported = tmp_path / "out.json"
    assert typed("export", str(exported)).code == 0
    assert content(exported) == content(sample)


def test_importing_twice_adds_nothing(typed: Typed, sample: Path, journal: Journal) -> None:
    typed("import", str(sample))
    before = journal.everything()
    answer = typed("import", str(sample))
    assert answer.code == 0
    assert answer.out.splitlines()[-1] == "There is nothing new in it, so nothing was taken in."
    assert "Medicines: 0 new, 4 already in the journal, 0 refused" in answer.out
    assert journal.everything() == before


def test_a_dry_run_says_the_same_and_takes_nothing_in(typed: Typed, sample: Path, journal: Journal) -> None:
    dry = typed("import", str(sample), "--dry-run")
    assert dry.code == 0
    assert journal.everything() == ()
    wet = typed("import", str(sample))
    assert dry.out.splitlines()[:-1] == wet.out.splitlines()[:-1]
    assert dry.out.splitlines()[-1] == "Nothing was taken in yet."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "The file cannot be opened."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x81\x8d" * 50, "This kind of file is not known."),
        (b"Date,Pain\n2026-11-08,7\n", "This kind of file is not known."),
        (b"", "This kind of file is not known."),
        (b'{"format": "migrainejournal", "version": 99}', "A newer Migraine Journal wrote this file."),
        (b'{"format": "migrainejournal", "version": 1, "att', "Line 1: The file is damaged"),
    ],
)
def test_a_file_that_is_none_is_refused_by_name(
    typed: Typed, journal: Journal, tmp_path: Path, content: bytes | None, said: str
) -> None:
    file = tmp_path / "in.json"
    if content is not None:
        file.write_bytes(content)
    answer = typed("import", str(file))
    assert answer.code == 1
    assert said in answer.err
    assert str(file) in answer.err
    assert journal.everything() == ()


def test_rows_that_cannot_be_right_are_named_by_line_and_the_rest_comes_in(
    typed: Typed, sample: Path, journal: Journal
) -> None:
    written = json.loads(sample.read_bytes())
    written["doses"], written["attacks"] = [], written["attacks"][:2]
    written["attacks"][0]["readings"][0]["pain"] = 11
    sample.write_text(json.dumps(written, indent=1), "utf-8")
    answer = typed("import", str(sample))
    assert answer.code == 0
    assert "Attacks: 1 new, 0 already in the journal, 1 refused" in answer.out
    (refused,) = [line for line in answer.out.splitlines() if "Pain goes from 0 to 10." in line]
    number = int(refused.split(",")[0].removeprefix("Line "))
    assert written["attacks"][0]["id"] in sample.read_text("utf-8").splitlines()[number]
    assert journal.counts()["attacks"] == 1


def test_a_picture_is_no_journal_even_when_told_so(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "in.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x81\x8d" * 50)
    answer = typed("import", str(file), "--as", "json")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("The file is not readable text.")


def test_import_wants_a_zone_there_is(typed: Typed, sample: Path) -> None:
    answer = typed("import", str(sample), "--zone", "Europe/Atlantis")
    assert answer.code == 1
    assert answer.err.startswith("“Europe/Atlantis” is not a zone.")


def test_dates_that_can_be_read_in_two_ways_are_asked_about(typed: Typed, journal: Journal) -> None:
    file = str(SAMPLES / "html_first-entry.html")
    answer = typed("import", file)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "“10/12/18” in the file can be Monday 10 December 2018 or Friday 12 October 2018. "
        "Say which with --date-order day-first or --date-order month-first.\n"
    )
    assert typed("import", file, "--date-order", "month-first", "--zone", "America/New_York").code == 0
    (attack,) = journal.excerpt().attacks
    assert attack.start.text() == "2018-10-12T21:06:00-04:00[America/New_York]"


def test_a_report_of_another_diary_is_taken_in_once(typed: Typed, journal: Journal) -> None:
    file = str(SAMPLES / "html_report_trimmed.html")
    first = typed("import", file).out.splitlines()
    assert first[0] == "Migraine Buddy report"
    assert "Attacks: 2 new, 0 already in the journal, 0 refused" in first
    second = typed("import", file).out.splitlines()
    assert "Attacks: 0 new, 2 already in the journal, 0 refused" in second
    assert journal.counts()["attacks"] == 2


@pytest.mark.parametrize("name", ["journal.db", "copy.json", "settings/copy.json"])
def test_an_export_never_goes_into_the_journals_own_folder(
    typed: Typed, logged: Logged, journal: Journal, own_home: Paths, name: str
) -> None:
    logged("--pain", "5")
    answer = typed("export", str(own_home.data / name), "--as", "json")
    assert answer.code == 1
    assert answer.err.startswith("This is the journal's own folder.")
    assert journal.faults() == []
    assert journal.counts()["attacks"] == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("out.docx", "The ending of the file's name names no format. Use .migrainejournal, .json"),
        ("nowhere/out.json", "The file cannot be written there."),
    ],
)
def test_an_export_that_cannot_be_is_said(
    typed: Typed, logged: Logged, tmp_path: Path, name: str, said: str
) -> None:
    logged("--pain", "5")
    answer = typed("export", str(tmp_path / name))
    assert answer.code == 1
    assert answer.err.startswith(said)


def test_a_sample_of_too_many_years_is_not_told(typed: Typed, tmp_path: Path) -> None:
    for years in ("0", "41"):
        answer = typed("demo", str(tmp_path / "out.json"), "--years", years)
        assert (answer.code, answer.err[:36]) == (1, "A sample journal has 1 to 40 years. ")


def test_check_says_versions_and_counts(
    typed: Typed, journal: Journal, own_home: Paths, clock: Clock
) -> None:
    journal.apply(Change.adding(demo_records(years=1, today=clock().civil_date)))
    answer = typed("check")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0] == f"The journal is whole: {own_home.journal}"
    assert f"schema {SCHEMA}, SQLite 3." in lines[1]
    assert {line.split(maxsplit=1)[1]: int(line.split()[0]) for line in lines[2:]} == {
        "attacks": journal.counts()["attacks"],
        "doses": journal.counts()["doses"],
        "medicines": 4,
        "days": journal.counts()["days"],
        "treatments": journal.counts()["treatments"],
        "visits": 3,
        "profile": 1,
        "questions": 0,
        "questionnaires": journal.counts()["scores"],
        "pain readings": journal.counts()["readings"],
    }


def test_check_says_what_is_damaged(typed: Typed, own_home: Paths, clock: Clock) -> None:
    journal = open_journal(own_home.journal, own_home.seen, clock)
    journal.apply(Change.adding(demo_records(years=1, today=clock().civil_date)))
    journal.close()
    damaged = bytearray(own_home.journal.read_bytes())
    middle = len(damaged) // 2 // 4096 * 4096
    damaged[middle : middle + 4096] = bytes(4096)
    own_home.journal.write_bytes(damaged)
    answer = typed("check")
    assert answer.code == 1
    assert "damaged" in answer.err
    assert str(own_home.journal) in answer.err
