"""Exit codes, troubles with the journal file, and commands as processes of their own."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from tests.cli.conftest import Answer, Logged, Typed
from tests.conftest import Clock

COMMANDS = ("log", "over", "clear", "stats", "import", "export", "check", "demo")
NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

EVERY_COMMAND = """
import sys
from migrainejournal.__main__ import main
for command in sys.argv[1:]:
    code = main(command.split())
    loaded = {"PySide6.QtWidgets", "PySide6.QtGui"} & set(sys.modules)
    print(command.split()[0], code, *sorted(loaded), file=sys.stderr)
"""
FILE_LIMIT = """
import resource, sys
from migrainejournal.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
sys.exit(main(["log", "--pain", "5", "--note", "x" * 100_000]))
"""


def process(*arguments: str) -> Answer:
    """What Python answers, run where there is no screen."""
    environment = {name: value for name, value in os.environ.items() if name not in NO_SCREEN}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def test_every_command_works_without_a_screen_and_without_widgets(tmp_path: Path) -> None:
    file = tmp_path / "sample.json"
    commands = {
        "log": "log --pain 7 --dose sumatriptan",
        "over": "over",
        "clear": "clear 2020-01-01..2020-01-31",
        "stats": "stats --json",
        "demo": f"demo {file} --years 1",
        "import": f"import {file} --dry-run",
        "export": f"export {file}",
        "check": "check",
    }
    assert set(commands) == set(COMMANDS)
    answer = process("-c", EVERY_COMMAND, *commands.values())
    assert answer.err.splitlines() == [f"{name} 0" for name in commands]


def test_log_prints_the_id_alone() -> None:
    answer = process("-m", "migrainejournal", "log", "--pain", "7")
    assert (answer.code, answer.err) == (0, "")
    assert re.fullmatch(r"[0-9a-f-]{36}\n", answer.out)


def test_a_disk_that_takes_no_more_is_said_and_nothing_is_half_written(
    journal: Journal, own_home: Paths
) -> None:
    answer = process("-c", FILE_LIMIT)
    assert answer.code == 1
    assert answer.err == (
        "The disk does not let the journal be read or written. Look whether it is connected and has room, "
        f"then try again. ({own_home.journal})\n"
    )
    assert journal.faults() == []
    assert journal.everything() == ()


def test_whoever_reads_may_stop_reading(logged: Logged) -> None:
    logged("--pain", "5", "--start", "1960-01-01T10:00", "--end", "1960-01-01T12:00")
    command = f"{sys.executable} -m migrainejournal stats | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.startswith("From Friday 1 January 1960")
    assert done.stderr == ""


def test_the_window_may_be_open_meanwhile(typed: Typed, journal: Journal, logged: Logged) -> None:
    seen = journal.data_version()
    attack, _ = logged("--pain", "5")
    assert journal.data_version() != seen
    assert journal.running_attack() == attack


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example_that_can_be_typed(typed: Typed, command: str) -> None:
    answer = typed(command, "--help")
    assert answer.code == 0
    assert answer.err == ""
    assert f"Example:\n  migrainejournal {command}" in answer.out


def test_help_names_every_way_to_open_a_window(typed: Typed) -> None:
    told = typed("--help").out
    assert all(f"migrainejournal {way}" in told for way in ("--quick", "--summary", "FILE.json", "--demo"))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sleep"],
        ["log"],
        ["log", "--pain", "5", "--side", "top"],
        ["log", "--pain", "5", "--end", "2026-11-08T10:00"],
        ["log", "--pai", "5"],
        ["stats", "--rule", "four"],
        ["import"],
        ["import", "x", "--as", "pdf"],
        ["import", "x", "--date-order", "year-first"],
        ["demo", "x", "--years", "three"],
        ["--quick", "log", "--pain", "5"],
    ],
)
def test_wrong_usage_is_2(typed: Typed, own_home: Paths, arguments: list[str]) -> None:
    answer = typed(*arguments)
    assert answer.code == 2
    assert answer.out == ""
    assert "usage: migrainejournal" in answer.err
    assert not own_home.journal.exists()


@pytest.mark.parametrize("place", [0, 1, 3])
def test_the_data_folder_is_named_before_or_after_the_command(
    typed: Typed, own_home: Paths, tmp_path: Path, place: int
) -> None:
    arguments = ["log", "--pain", "7"]
    arguments[place:place] = ["--data-dir", str(tmp_path / "elsewhere")]
    assert typed(*arguments).code == 0
    assert Paths.under(tmp_path / "elsewhere").journal.exists()
    assert not own_home.journal.exists()


@pytest.mark.parametrize("command", ["over", "stats", "export out.json", "check"])
def test_a_command_that_reads_makes_no_journal(typed: Typed, own_home: Paths, command: str) -> None:
    answer = typed(*command.split())
    assert answer.code == 1
    assert answer.err == f"There is no journal in {own_home.data} yet. The first entry makes one.\n"
    assert not own_home.journal.exists()


def of_a_newer_program(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    file.write_bytes(data)


def of_another_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (Path.unlink, "The journal that was here is missing."),
        (of_a_newer_program, "A newer Migraine Journal wrote this journal."),
        (of_another_program, "The file in the journal's place is not a journal."),
        (lambda file: file.write_bytes(b"no journal at all"), "The journal file is damaged."),
    ],
)
@pytest.mark.parametrize("command", ["log --pain 5", "stats", "check"])
def test_a_journal_that_cannot_be_opened_stays_as_it_is(
    typed: Typed, own_home: Paths, clock: Clock, harm: Callable[[Path], object], said: str, command: str
) -> None:
    open_journal(own_home.journal, own_home.seen, clock).close()
    harm(own_home.journal)
    before = own_home.journal.read_bytes() if own_home.journal.exists() else None
    answer = typed(*command.split())
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(said)
    assert answer.err.endswith(f"({own_home.journal})\n")
    assert before == (own_home.journal.read_bytes() if own_home.journal.exists() else None)


def test_a_folder_that_cannot_be_made_is_said(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    answer = typed("log", "--pain", "5", "--data-dir", str(tmp_path / "file" / "journal"))
    assert answer.code == 1
    assert answer.err.startswith("The journal cannot be written.")


def test_a_folder_no_disk_takes_gets_a_sentence(typed: Typed, own_home: Paths) -> None:
    answer = typed("stats", "--data-dir", str(own_home.data / ("x" * 300)))
    assert answer.code == 1
    assert "cannot be written" in answer.err
