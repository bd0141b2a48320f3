"""Nothing typed leaves the journal, and nothing speaks to a network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import migrainejournal
from migrainejournal.paths import Paths

CANARY = "marzipan-canary"

WATCHED = """
import sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        sys.stderr.write(f"NETWORK {event}\\n")
sys.addaudithook(watch)
from migrainejournal.__main__ import main
"""

A_LIFE = (
    WATCHED
    + """
main(["log", "--pain", "7", "--note", "{canary}", "--dose", "{canary} 5 mg", "--symptom", "other:{canary}"])
main(["over"])
main(["stats"])
main(["check"])
try:
    main(["log", "--pain", "99", "--note", "{canary}"])
except SystemExit:
    pass
"""
)

A_PERSON = """
{"format": "migrainejournal", "version": 1,
 "profile": {"name": "{canary}", "born": "{born}", "checkin": ["own:{canary}"]},
 "days": [{"date": "2026-01-14", "checkin": {"own:{canary}": true}}],
 "factors": [{"id": "6d6a0000-0000-4000-8000-00000000000b", "factor": "own:{canary}"}],
 "visits": [{"id": "6d6a0000-0000-4000-8000-00000000000a", "date": "2026-01-14", "plan": "{canary}"}]}
"""

TAKEN_IN = (
    WATCHED
    + """
main(["import", sys.argv[1]])
main(["check"])
"""
)

A_WINDOW = (
    WATCHED
    + """
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from migrainejournal import app

shown = app.Program.show
def show(program, wish):
    room = shown(program, wish)
    def press_and_fail():
        QTest.keyClicks(room, "7")
        program.session().edit("{canary}", fail)
        QTimer.singleShot(300, room.close)
    def fail(journal):
        raise ValueError("{canary}")
    program.session().opened.connect(press_and_fail)
    return room
app.Program.show = show
main(["--quick"])
"""
)


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code.replace("{canary}", CANARY), *arguments],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def holding_the_canary(folder: Path) -> set[str]:
    """The names of the files it is found in."""
    return {
        path.name.removesuffix("-wal")
        for path in folder.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }


def test_what_is_typed_is_found_in_the_journal_and_nowhere_else(own_home: Paths, tmp_path: Path) -> None:
    run(A_LIFE)
    window = run(A_WINDOW)
    assert "ValueError at" in own_home.log.read_text(), "the provoked bug was noted"
    assert holding_the_canary(tmp_path) == {"journal.db"}
    assert "ValueError at" in window.stderr
    assert CANARY not in window.stderr


@pytest.mark.parametrize(
    ("born", "kept_in"),
    [
        pytest.param("1984-02-29", {"journal.db"}, id="taken in"),
        pytest.param("1899-12-31", {"journal.db"}, id="the profile refused"),
        pytest.param(CANARY, set[str](), id="the file refused"),
    ],
)
def test_who_the_person_is_and_what_they_ask_is_in_the_journal_and_nowhere_else(
    own_home: Paths, tmp_path: Path, born: str, kept_in: set[str]
) -> None:
    file = tmp_path / "person.json"
    file.write_text(A_PERSON.replace("{canary}", CANARY).replace("{born}", born))
    done = run(TAKEN_IN, str(file))
    file.unlink()
    assert holding_the_canary(tmp_path) == kept_in
    assert CANARY not in done.stdout + done.stderr
    assert own_home.journal.exists() or not kept_in


def test_no_network_is_asked_for() -> None:
    for code in (A_LIFE, A_WINDOW):
        assert "NETWORK" not in run(code).stderr


def test_no_source_file_knows_how_to_use_a_network() -> None:
    package = Path(migrainejournal.__file__).parent
    foreign = re.compile(r"QTcp|QUdp|QSsl|QNetworkAccess|import socket|urllib\.request|http\.client|requests")
    guilty = [path.name for path in package.rglob("*.py") if foreign.search(path.read_text("utf-8"))]
    assert guilty == []


def test_files_and_folders_are_readable_by_nobody_else(own_home: Paths) -> None:
    run(A_WINDOW)
    for path in [own_home.data, *own_home.data.rglob("*")]:
        assert os.stat(path).st_mode & 0o077 == 0, path.name
