"""The desktop entry: valid, exact whatever a folder is called, and taken away without a trace."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.autostart import linux

COMMAND = ("/usr/bin/migrainejournal", "--background")
AWKWARD = (
    "/opt/a b/py",
    "-m",
    "x",
    "--data-dir",
    '/home/ü/"q" $HOME `id` \\ 100% %f\tt\n[Desktop Entry]',
    "",
)


def value(text: str, key: str) -> str:
    """The value of a key of the type string."""
    (written,) = (line.partition("=")[2] for line in text.split("\n") if line.startswith(f"{key}="))
    letters = {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", "s": " "}
    return re.sub(r"\\(.)", lambda found: letters[found[1]], written)


def words(line: str) -> list[str]:
    """The arguments of an Exec line, as the specification has desktops read it."""
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", word, flags=re.DOTALL).replace("%%", "%") for word in quoted]


def test_the_entry_starts_the_program_in_the_background() -> None:
    assert linux.entry(COMMAND).splitlines() == [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Migraine Journal",
        'Exec="/usr/bin/migrainejournal" "--background"',
        "TryExec=/usr/bin/migrainejournal",
        "Icon=org.migrainejournal.MigraineJournal",
        "Terminal=false",
    ]


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1))
def test_any_command_is_read_back_as_it_is(command: list[str]) -> None:
    assert words(value(linux.entry(command), "Exec")) == command


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate")
@pytest.mark.parametrize("command", [COMMAND, AWKWARD])
def test_it_is_valid(tmp_path: Path, command: tuple[str, ...]) -> None:
    file = tmp_path / "entry.desktop"
    file.write_text(linux.entry(command), "utf-8")
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_it_lies_where_the_session_looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name = "autostart/org.migrainejournal.MigraineJournal.desktop"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert linux.place() == tmp_path / name
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert linux.place() == Path(os.environ["HOME"]) / ".config" / name


def test_it_comes_and_goes() -> None:
    assert not linux.is_there(COMMAND)
    linux.take_away()
    linux.put(COMMAND)
    assert linux.is_there(COMMAND)
    assert not linux.is_there(AWKWARD)
    linux.put(AWKWARD)
    assert linux.is_there(AWKWARD)
    assert not linux.is_there(COMMAND)
    assert words(value(linux.place().read_text("utf-8"), "Exec")) == [*AWKWARD]
    linux.take_away()
    assert not linux.is_there(AWKWARD)
    assert [*linux.place().parent.iterdir()] == []


@pytest.mark.parametrize("line", ["Hidden=true", "Hidden = true", "X-GNOME-Autostart-enabled=false"])
def test_one_that_was_switched_off_in_the_desktop_is_off(line: str) -> None:
    linux.put(COMMAND)
    with linux.place().open("a") as file:
        file.write(f"{line}\n")
    assert not linux.is_there(COMMAND)


def test_a_line_that_a_desktop_added_changes_nothing() -> None:
    linux.put(COMMAND)
    with linux.place().open("a") as file:
        file.write("X-GNOME-Autostart-enabled=true\n")
    assert linux.is_there(COMMAND)
