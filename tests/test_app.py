"""The program as a process: one instance, promises kept after a kill, a sentence where there is no screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal import app, clock
from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.gui.application import Application
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.import_dialog.dialog import ImportDialog
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.one_instance import OneInstance
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.interchange import OWN_JSON
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from migrainejournal.wish import Way, Wish
from tests.gui.windows import press_button

QUICK, WINDOW = Wish(Way.QUICK), Wish()

PRESS_AND_DIE = """
import os, signal, sys
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from migrainejournal import __main__, app

def die_when_saved():
    words = [label.text() for label in room.findChildren(QLabel)]
    if any(word.startswith("saved") for word in words):
        os.kill(os.getpid(), signal.SIGKILL)

shown = app.Program.show
def show(program, wish):
    global room, timer
    room = shown(program, wish)
    QTest.keyClick(room, Qt.Key.Key_7)
    timer = QTimer(interval=1)
    timer.timeout.connect(die_when_saved)
    timer.start()
    QTimer.singleShot(50, lambda: QTest.keyClick(room, Qt.Key.Key_7))
    return room
app.Program.show = show
__main__.main(["--quick"])
"""


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it; an empty value takes a variable away."""
    own = {key: value for key, value in {**os.environ, **environment}.items() if value}
    return subprocess.run(
        [sys.executable, "-m", "migrainejournal", *arguments],
        env=own,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def press_and_die(home: Paths) -> None:
    """Press a number in the dark room, kill the program when it says saved, and find the press on disk."""
    done = subprocess.run(
        [sys.executable, "-c", PRESS_AND_DIE], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    journal = open_journal(home.journal, home.seen, clock.now)
    attack = journal.running_attack()
    assert attack is not None
    assert attack.worst_pain == 7
    assert journal.faults() == []
    journal.close()


def test_killed_right_after_saved_the_press_is_there(own_home: Paths) -> None:
    press_and_die(own_home)


def test_an_attack_is_logged_beside_a_program_that_does_not_answer(own_home: Paths) -> None:
    first = OneInstance(own_home.lock)
    assert first.is_first()
    press_and_die(own_home)


def test_without_a_screen_a_sentence_names_what_works() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen here")
    assert "log, over, clear, stats, import, export, check and demo" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_first_that_does_not_answer_is_told_of(own_home: Paths) -> None:
    first = OneInstance(own_home.lock)
    assert first.is_first()
    done = run()
    assert done.returncode == 1
    assert "already open but does not answer" in done.stderr


@pytest.fixture
def program(qapp: QApplication, own_home: Paths) -> Iterator[app.Program]:
    """The program in this process, without its event loop."""
    started = app.Program(qapp, own_home)
    yield started
    started.end()


def test_quick_opens_the_room_and_a_wish_the_window(program: app.Program, qtbot: QtBot) -> None:
    room = program.show(QUICK)
    assert isinstance(room, DarkRoom)
    assert room.isFullScreen()
    with qtbot.waitSignal(program.session().opened):
        pass
    window = program.show(WINDOW)
    assert isinstance(window, MainWindow)
    assert program.show(QUICK) is room
    assert program.show(WINDOW) is window
    window.close()
    room.close()


def test_the_summary_opens_and_a_new_journal_does_not_lead_away_from_it(
    program: app.Program, qtbot: QtBot
) -> None:
    window = program.show(Wish(Way.SUMMARY))
    with qtbot.waitSignal(program.session().opened):
        pass
    answers: list[object] = []
    program.session().ask(Journal.counts, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    page = window.findChild(SummaryPage)
    assert page is not None
    assert page.isVisible()
    window.close()


def sentences(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def looked_into(window: QWidget, qtbot: QtBot) -> tuple[ImportDialog, str]:
    """The one import dialog, and what it says once it has read its file."""
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: "Reading the file" not in sentences(dialog))
    return dialog, sentences(dialog)


def test_a_journal_file_is_looked_into_and_taken_in_only_when_asked(
    program: app.Program, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "two\nlines <b>.json"
    records = demo_records(years=1, seed=1, today=clock.now().civil_date)
    file.write_bytes(OWN_JSON.write(records, clock.now()))
    program.show(WINDOW)
    program.hear(Wish(Way.FILE, file).line)
    window = program.show(Wish(Way.FILE, file))
    dialog, said = looked_into(window, qtbot)
    assert "two\nlines <b>.json" in said
    assert "Attacks: " in said
    answers: list[dict[str, int]] = []
    program.session().ask(Journal.counts, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert not any(answers[0].values())
    with qtbot.waitSignal(program.session().saved):
        press_button(dialog, "Take in")
    dialog.close()
    window.close()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.json", None, "The file cannot be opened."),
        ("folder.json", "folder", "The file cannot be opened."),
        ("other.json", b'{"name": "a package"}', "This kind of file is not known."),
        ("picture.json", b"\xff\xd8\0\1", "This kind of file is not known."),
        ("no ending", b"text", "This kind of file is not known."),
    ],
)
def test_a_file_that_is_not_there_or_no_journal_gets_a_sentence(
    program: app.Program, qtbot: QtBot, tmp_path: Path, name: str, content: bytes | str | None, said: str
) -> None:
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif isinstance(content, bytes):
        file.write_bytes(content)
    window = program.show(Wish(Way.FILE, file))
    dialog, sentence = looked_into(window, qtbot)
    assert said in sentence
    assert program.session().is_open
    dialog.close()
    window.close()


def test_a_file_that_macos_hands_over_is_looked_into(
    program: app.Program, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = program.show(WINDOW)
    assert isinstance(qapp, Application)
    qapp.file_wanted.connect(program.open_file)
    qapp.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "gone.json")))
    dialog, said = looked_into(window, qtbot)
    assert said.startswith("gone.json")
    qapp.file_wanted.disconnect(program.open_file)
    dialog.close()
    window.close()


def test_it_ends_when_every_window_is_closed_and_all_is_saved(
    program: app.Program, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    room = program.show(QUICK)
    with qtbot.waitSignal(program.session().opened):
        pass
    qtbot.keyClicks(room, "7")
    room.close()
    assert not ended
    qtbot.waitUntil(lambda: bool(ended))
    assert program.session().unsaved == 0


def test_closing_the_last_window_ends_the_program(
    program: app.Program, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    room = program.show(QUICK)
    window = program.show(WINDOW)
    with qtbot.waitSignal(program.session().opened):
        pass
    room.close()
    qtbot.wait(10)
    assert not ended
    window.close()
    qtbot.waitUntil(lambda: bool(ended))


def test_a_bug_of_ours_is_said_once_without_its_words_and_the_program_still_ends(
    program: app.Program,
    qtbot: QtBot,
    qapp: QApplication,
    own_home: Paths,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    window = program.show(WINDOW)
    with qtbot.waitSignal(program.session().opened):
        pass

    def broken(journal: Journal) -> Change:
        raise KeyError("a secret")

    told: list[str] = []
    for _ in range(2):
        with qtbot.waitSignal(program.session().failed):
            program.session().edit("Log", broken)
        told.append(" ".join(bar.text for bar in window.findChildren(MessageBar)))
    said = " ".join(told)
    assert said.count(str(own_home.log)) == 1
    assert own_home.log.read_text().count("KeyError") == 2
    assert "secret" not in own_home.log.read_text() + said + capsys.readouterr().err
    window.close()
    qtbot.waitUntil(lambda: bool(ended))


@pytest.mark.parametrize("wish", [QUICK, WINDOW])
def test_a_folder_that_cannot_be_written_opens_a_window_that_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, wish: Wish
) -> None:
    (tmp_path / "file").write_text("in the way")
    paths = Paths.under(tmp_path / "file" / "journal")
    assert OneInstance(paths.lock).is_first()
    started = app.Program(qapp, paths)
    window = started.show(wish)
    with qtbot.waitSignal(started.session().could_not_open):
        pass
    assert any(
        "cannot be written" in label.text() for label in window.findChildren(QLabel) if label.isVisible()
    )
    window.close()
    started.end()


def test_a_sample_journal_says_what_it_is(qapp: QApplication, qtbot: QtBot, own_home: Paths) -> None:
    started = app.Program(qapp, Paths.under(own_home.data, passing=True))
    window = started.show(WINDOW)
    with qtbot.waitSignal(started.session().opened, timeout=20_000):
        pass
    assert window.windowTitle() == "Sample journal"
    assert any(label.text().startswith("A sample journal") for label in window.findChildren(QLabel))
    window.close()
    started.end()


def test_that_no_wish_can_be_heard_is_noted(
    program: app.Program, own_home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    own_home.data.chmod(0o777)
    first = OneInstance(own_home.lock)
    first.unheard.connect(program.note_unheard)
    assert first.is_first()
    first.listen()
    assert "later starts are not heard" in own_home.log.read_text()
