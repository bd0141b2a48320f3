"""An upgrade under a waiting program: the attack is logged all the same, by the program that is there now."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import migrainejournal
from migrainejournal import app, clock
from migrainejournal.gui.tray import Tray
from migrainejournal.journal import open_journal
from migrainejournal.own_program import FileAsItWas
from migrainejournal.paths import Paths
from migrainejournal.resources import resource_folder
from migrainejournal.wish import Way, Wish

PRESS = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from migrainejournal import __main__, app

def tell_when_saved():
    if any(label.text().startswith("saved") for label in room.findChildren(QLabel)):
        print("saved", flush=True)
        timer.stop()

def press():
    QTest.keyClick(room, Qt.Key.Key_7)
    timer.start()

followed = app.Program.follow
def follow(program, wish):
    global room
    followed(program, wish)
    if wish.way == "quick":
        room = program._room
        QTimer.singleShot(50, press)
    print(wish.way, flush=True)
app.Program.follow = follow
timer = QTimer(interval=1)
timer.timeout.connect(tell_when_saved)
__main__.main(["--quick"])
"""
PATIENCE = 20.0


def wait_for(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def holder(paths: Paths) -> int:
    """The process that holds the lock; 0 while nobody does."""
    try:
        return int(paths.lock.read_text().split("\n")[0])
    except (OSError, ValueError):
        return 0


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's package in a folder of its own, from which Python starts it."""
    package = tmp_path / "installed" / "migrainejournal"
    own = Path(migrainejournal.__file__).parent
    shutil.copytree(own, package, ignore=shutil.ignore_patterns("__pycache__", "resources"))
    (package / "resources").symlink_to(resource_folder(), target_is_directory=True)
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    monkeypatch.chdir(package.parent)
    return package


def replace_file(file: Path) -> None:
    """As an upgrade does."""
    beside = file.with_name("new")
    shutil.copy(file, beside)
    beside.replace(file)


def test_an_attack_is_logged_though_the_waiting_program_was_replaced(
    own_home: Paths, installed: Path, runtime_folder: str
) -> None:
    with subprocess.Popen([sys.executable, "-m", "migrainejournal", "--background"]) as waiting:
        before = set(os.listdir(runtime_folder))
        wait_for(lambda: holder(own_home) == waiting.pid and set(os.listdir(runtime_folder)) != before)
        replace_file(installed / "__init__.py")
        with subprocess.Popen([sys.executable, "-c", PRESS], stdout=subprocess.PIPE, text=True) as second:
            assert second.stdout is not None
            said = [second.stdout.readline().strip() for _ in range(3)]
            assert sorted(said) == ["background", "quick", "saved"], "the second also waits in the tray"
            assert waiting.wait(PATIENCE) == 0
            assert holder(own_home) == second.pid
            second.kill()
    journal = open_journal(own_home.journal, own_home.seen, clock.now)
    attack = journal.running_attack()
    assert attack is not None
    assert attack.worst_pain == 7
    journal.close()


def test_a_file_is_replaced_by_another_and_not_by_none(tmp_path: Path) -> None:
    file = tmp_path / "program"
    file.write_text("old")
    was = FileAsItWas.now(file)
    found = [was.is_replaced]
    for change in (replace_file, Path.unlink):
        change(file)
        found.append(was.is_replaced)
    assert found == [False, True, False]
    assert not FileAsItWas.now(file).is_replaced


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the program takes for its own."""
    file = tmp_path / "program"
    file.write_text("old")
    monkeypatch.setattr(app, "own_file", lambda: file)
    return file


def test_a_replaced_program_starts_the_new_one_when_it_is_asked_by_its_own_icon(
    qapp: QApplication, own_home: Paths, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, ended = app.Program(qapp, own_home), list[bool]()
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    note = tmp_path / "started"
    code = f"import sys; open({str(note)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')"
    monkeypatch.setattr(app, "own_command", lambda *words: (sys.executable, "-c", code, *words))
    program.follow(Wish(Way.BACKGROUND))
    replace_file(own)
    tray = program.findChild(Tray)
    assert tray is not None
    tray.log_wanted.emit()
    wait_for(lambda: note.exists() and note.read_text().count("\n") == 2)
    assert sorted(line.split()[-1] for line in note.read_text().splitlines()) == ["--background", "--quick"]
    assert ended == [True]
    program.end()


def test_a_replaced_program_with_a_window_stays_and_leaves_the_wish(
    qapp: QApplication, qtbot: QtBot, own_home: Paths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, ended = app.Program(qapp, own_home), list[bool]()
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    window = program.show(Wish())
    with qtbot.waitSignal(program.session().opened):
        pass
    replace_file(own)
    assert not program.hear(Wish(Way.QUICK).line)
    assert window.isVisible()
    assert not ended
    window.close()
    qtbot.waitUntil(lambda: bool(ended))
    program.end()


def test_a_wish_that_fails_is_not_said_to_be_done(
    qapp: QApplication, own_home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = app.Program(qapp, own_home)
    monkeypatch.setitem(sys.modules, "migrainejournal.gui.dark_room.room", None)
    assert not program.hear(Wish(Way.QUICK).line)
    assert "ModuleNotFoundError" in own_home.log.read_text()
    program.end()
