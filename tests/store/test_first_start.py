"""A first start makes one whole journal, whoever else starts and whatever ends it."""

import errno
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migrainejournal.paths import Paths
from migrainejournal.store.journal_file import open_store
from tests.values import attack

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ANOTHER_PROGRAM = """
import sys
import alembic.command
from pathlib import Path
from migrainejournal.store.journal_file import open_store
from tests.store.test_first_start import add_attack

print("ready", flush=True)
sys.stdin.readline()
add_attack(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def add_attack(file: Path, seen: Path) -> None:
    store = open_store(file, seen)
    with store.writing() as records:
        records.put(replace(attack("2026-11-09 08:00"), created=NOON, updated=NOON))
    store.close()


def attacks_in(paths: Paths) -> int:
    store = open_store(paths.journal, paths.seen)
    try:
        assert store.faults() == []
        with store.reading() as records:
            return len(records.attacks())
    finally:
        store.close()


def test_programs_that_start_for_the_first_time_at_once_share_one_journal(own_home: Paths) -> None:
    command = [sys.executable, "-c", ANOTHER_PROGRAM, str(own_home.journal), str(own_home.seen)]
    others = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    for other in others:
        assert other.stdout
        assert other.stdout.readline() == "ready\n"
    for other in others:
        assert other.stdin
        other.stdin.write("go\n")
        other.stdin.flush()
    for other in others:
        other.communicate(timeout=30)
    assert [other.returncode for other in others] == [0, 0, 0]
    assert attacks_in(own_home) == 3
    assert [path.name for path in own_home.data.iterdir() if path.is_file()] == ["journal.db"]


@pytest.mark.parametrize("another_was_sooner", [False, True])
def test_a_disk_without_links_gets_its_journal_too(
    own_home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, another_was_sooner: bool
) -> None:
    add_attack(tmp_path / "another.db", tmp_path / "seen")

    def no_links(_beside: Path, file: Path) -> None:
        if another_was_sooner:
            shutil.copy(tmp_path / "another.db", file)
        raise OSError(errno.EPERM, "no links on this disk")

    monkeypatch.setattr(os, "link", no_links)
    assert attacks_in(own_home) == another_was_sooner


KILLED = """
import os, signal, sys, time
import alembic.command
from pathlib import Path
from migrainejournal.store.journal_file import open_store

file, seen = map(Path, sys.argv[1:])
delay, there = 0.0, False
while delay < 60 and not there:
    child = os.fork()
    if child == 0:
        open_store(file, seen)
        os._exit(0)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    there = file.exists()
    store = open_store(file, seen)
    print(store.faults() or ("whole" if there else "none"))
    store.close()
    file.unlink()
    seen.unlink()
    delay = delay * 1.05 + 0.002
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_killed_at_any_moment_of_a_first_start_there_is_no_journal_or_a_whole_one(own_home: Paths) -> None:
    """Killed later and later, until the start was over sooner, however slow the machine is."""
    command = [sys.executable, "-c", KILLED, str(own_home.journal), str(own_home.seen)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(said) > 3
    assert said == ["none"] * (len(said) - 1) + ["whole"]
