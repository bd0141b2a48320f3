"""A file that was exported is whole, private and checked; one that was not leaves what was there."""

import errno
import os
import stat
from pathlib import Path

import pytest

from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.exporter import Exported, ExportReason, ExportRefusal, export_file
from migrainejournal.interchange.own_json import OwnJson
from migrainejournal.paths import Paths
from tests.interchange.records import HARD_RECORDS
from tests.values import moment

NOW = moment("2026-11-22 10:00")
COUNTS = {
    "profile": 1,
    "medicines": 1,
    "attacks": 5,
    "doses": 1,
    "days": 1,
    "treatments": 2,
    "visits": 2,
    "scores": 1,
    "factors": 2,
    "companions": 1,
    "goals": 2,
    'odd "name"': 1,
}


def export(target: Path, data_folder: Path, exporter: OwnJson = OWN_JSON) -> Exported | ExportRefusal:
    return export_file(HARD_RECORDS, target, exporter=exporter, exported=NOW, data_folder=data_folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "elsewhere"
    found.mkdir()
    return found


def test_the_file_is_private_and_holds_everything(folder: Path, own_home: Paths) -> None:
    target = folder / "journal.json"
    target.write_text("what was there before")
    assert export(target, own_home.data) == Exported(COUNTS)
    assert target.read_bytes() == OWN_JSON.write(HARD_RECORDS, NOW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [target]


def test_the_journals_own_folder_is_refused(folder: Path, own_home: Paths) -> None:
    own_home.journal.write_bytes(b"the journal")
    link = folder / "link"
    link.symlink_to(own_home.data, target_is_directory=True)
    for target in (own_home.journal, own_home.data / "below" / "out.json", link / "journal.db"):
        assert export(target, own_home.data) == ExportRefusal(ExportReason.INSIDE_DATA_FOLDER)
    assert own_home.journal.read_bytes() == b"the journal"


def test_a_link_to_the_journal_is_replaced_and_the_journal_is_not(folder: Path, own_home: Paths) -> None:
    own_home.journal.write_bytes(b"the journal")
    target = folder / "out.json"
    target.symlink_to(own_home.journal)
    assert isinstance(export(target, own_home.data), Exported)
    assert own_home.journal.read_bytes() == b"the journal"
    assert not target.is_symlink()


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, ExportReason.DISK_FULL), (errno.EACCES, ExportReason.NOT_WRITABLE)],
)
def test_what_was_there_stays_when_it_cannot_be_written(
    folder: Path, own_home: Paths, monkeypatch: pytest.MonkeyPatch, number: int, reason: ExportReason
) -> None:
    target = folder / "out.json"
    target.write_text("before")

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert export(target, own_home.data) == ExportRefusal(reason)
    assert target.read_text() == "before"
    assert list(folder.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said_so(folder: Path, own_home: Paths) -> None:
    target = folder / "missing" / "out.json"
    assert export(target, own_home.data) == ExportRefusal(ExportReason.NOT_WRITABLE)
    assert export(folder, own_home.data) == ExportRefusal(ExportReason.NOT_WRITABLE)


class _Forgetful(OwnJson):
    def __init__(self, missing: bytes) -> None:
        self._missing = missing

    def write(self, *arguments: object) -> bytes:
        whole = OWN_JSON.write(HARD_RECORDS, NOW)
        return (
            whole[: -len(self._missing)]
            if whole.endswith(self._missing)
            else whole.replace(self._missing, b"")
        )


@pytest.mark.parametrize("missing", [b"}\n", b',\n {"id": "g2"}'], ids=["cut short", "a record less"])
def test_a_file_that_does_not_read_back_whole_is_taken_away(
    folder: Path, own_home: Paths, missing: bytes
) -> None:
    target = folder / "out.json"
    assert export(target, own_home.data, _Forgetful(missing)) == ExportRefusal(ExportReason.NOT_VERIFIED)
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="there is nothing but files and folders")
def test_what_is_no_file_is_not_replaced(folder: Path, own_home: Paths) -> None:
    target = folder / "out.json"
    os.mkfifo(target)
    assert export(target, own_home.data) == ExportRefusal(ExportReason.NOT_WRITABLE)
    assert target.is_fifo()
    assert list(folder.iterdir()) == [target]
