"""What can be said here of the entries that Windows and macOS read, and of the command all of them start."""

import plistlib
import sys
from pathlib import Path

import pytest

from migrainejournal.autostart import (
    linux,
    macos,
    start_with_session,
    starts_with_session,
    windows,
)
from migrainejournal.own_program import own_command

COMMAND = (
    r"C:\Program Files\Migraine Journal\migrainejournal.exe",
    "--data-dir",
    'D:\\my "own"\\',
    "--background",
)


def test_windows_reads_one_line() -> None:
    assert windows.value(COMMAND) == (
        r'"C:\Program Files\Migraine Journal\migrainejournal.exe" --data-dir "D:\my \"own\"\\" --background'
    )
    assert windows.KEY == "Software\\Microsoft\\Windows\\CurrentVersion\\Run"


@pytest.mark.parametrize(
    ("noted", "is_off"), [(None, False), (b"", False), (b"\2" + bytes(11), False), (b"\3" + bytes(11), True)]
)
def test_windows_notes_what_its_task_manager_switched_off(noted: object, is_off: bool) -> None:
    assert windows.is_switched_off(noted) is is_off


def test_macos_reads_an_agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    macos.put(COMMAND)
    file = tmp_path / "Library" / "LaunchAgents" / "org.migrainejournal.MigraineJournal.plist"
    assert plistlib.loads(file.read_bytes()) == {
        "Label": "org.migrainejournal.MigraineJournal",
        "ProgramArguments": [*COMMAND],
        "RunAtLoad": True,
        "KeepAlive": False,
        "ProcessType": "Interactive",
    }
    assert macos.is_there(COMMAND)
    assert not macos.is_there(("/gone/migrainejournal", "--background"))
    file.write_bytes(b"<plist>")
    assert not macos.is_there(COMMAND)
    macos.take_away()
    macos.take_away()
    assert not macos.is_there(COMMAND)


def test_the_command_is_python_with_the_package_or_the_frozen_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert own_command("--demo") == (sys.executable, "-m", "migrainejournal", "--demo")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("--demo") == (sys.executable, "--demo")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")
def test_the_entry_is_for_the_background_and_for_the_journal_in_use() -> None:
    start_with_session(True, ("--data-dir", "/my journal"))
    assert starts_with_session(("--data-dir", "/my journal"))
    assert not starts_with_session()
    command = own_command("--data-dir", "/my journal", "--background")
    assert linux.place().read_text("utf-8") == linux.entry(command)
    start_with_session(False)
    assert not starts_with_session(("--data-dir", "/my journal"))
