"""One program at a time: later starts hand over their wishes, and a lock that nobody holds is taken over."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.gui.one_instance import OneInstance
from migrainejournal.paths import Paths
from migrainejournal.wish import Way, Wish

HOLD = """
import sys, time
from pathlib import Path
from migrainejournal.gui.one_instance import OneInstance

instance = OneInstance(Path(sys.argv[1]))
print(instance.is_first(), flush=True)
time.sleep(60)
"""


class Asked:
    """Takes the wishes of later starts, and says of each whether it was done."""

    def __init__(self, is_done: bool = True) -> None:
        self.lines: list[str] = []
        self._is_done = is_done

    def follow(self, line: str) -> bool:
        self.lines.append(line)
        return self._is_done


def listening(lock: Path, asked: Asked) -> OneInstance:
    """The first program, as far as others see it."""
    first = OneInstance(lock)
    assert first.is_first()
    first.follow_by(asked.follow)
    first.listen()
    return first


def test_a_second_start_raises_the_first(qtbot: QtBot, own_home: Paths) -> None:
    asked = Asked()
    first = listening(own_home.lock, asked)
    second = subprocess.Popen([sys.executable, "-m", "migrainejournal", "--quick"])
    qtbot.waitUntil(lambda: asked.lines == ["quick"], timeout=10_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    first.let_go()
    assert not own_home.journal.exists()


def test_a_second_start_hands_over_the_file_it_is_given(
    qtbot: QtBot, own_home: Paths, tmp_path: Path
) -> None:
    asked = Asked()
    first = listening(own_home.lock, asked)
    file = tmp_path / ("line\n" + "x" * 200) / "übung & <b>%0A.json"
    second = subprocess.Popen([sys.executable, "-m", "migrainejournal", str(file)])
    qtbot.waitUntil(lambda: bool(asked.lines), timeout=10_000)
    assert Wish.of_line(asked.lines[0]) == Wish(Way.FILE, file)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    first.let_go()


def test_the_lock_of_a_killed_program_is_stale(own_home: Paths) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(own_home.lock)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        holder.kill()
    assert own_home.lock.exists()
    assert OneInstance(own_home.lock).is_first()


def sockets(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_socket()]


def test_wishes_are_heard_only_where_nobody_else_can_come_first(
    own_home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybodys, private = tmp_path / "all", tmp_path / "own"
    everybodys.mkdir(mode=0o755)
    private.mkdir(mode=0o700)
    for runtime, expected in ((str(private), private), ("", own_home.data), (str(everybodys), own_home.data)):
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        monkeypatch.setenv("TMPDIR", str(everybodys))
        first = listening(own_home.lock, Asked())
        found = {place: sockets(place) for place in (private, own_home.data, everybodys)}
        (socket,) = found.pop(expected)
        assert "migraine" not in socket.name
        assert socket.stat().st_mode & 0o077 == 0
        assert not any(found.values())
        first.let_go()
        assert not sockets(expected)


@pytest.mark.parametrize("content", [b"", b"rubbish", b"4242\nmigrainejournal\nanother-machine\n\n\n"])
def test_a_lock_that_nobody_answers_for_is_taken_over(own_home: Paths, content: bytes) -> None:
    own_home.lock.write_bytes(content)
    instance = OneInstance(own_home.lock)
    assert instance.is_first() or instance.take_over()


def test_the_lock_of_a_program_that_runs_is_not_taken_over(own_home: Paths) -> None:
    first = OneInstance(own_home.lock)
    assert first.is_first()
    second = OneInstance(own_home.lock)
    assert not second.is_first()
    assert not second.take_over()
