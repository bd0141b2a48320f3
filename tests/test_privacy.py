"""Nothing typed leaves the journal, and nothing speaks to a network."""

import os
import re
import subprocess
import sys
from pathlib import Path

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


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code.replace("{canary}", CANARY)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_what_is_typed_is_found_in_the_journal_and_nowhere_else(own_home: Paths, tmp_path: Path) -> None:
    run(A_LIFE)
    window = run(A_WINDOW)
    assert "ValueError at" in own_home.log.read_text(), "the provoked bug was noted"
    holding = {
        path.name.removesuffix("-wal")
        for path in tmp_path.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }
    assert holding == {"journal.db"}
    assert "ValueError at" in window.stderr
    assert CANARY not in window.stderr


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
