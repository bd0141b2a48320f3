"""Waiting in the tray: nothing loaded, done or told, and never a program that nobody can reach."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal import app
from migrainejournal.gui import tray
from migrainejournal.gui.actions import Command
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.tray import Tray
from migrainejournal.paths import Paths
from migrainejournal.wish import Way, Wish
from tests.gui.windows import open_window, press

WITHOUT_A_TRAY = """
import sys
from migrainejournal.__main__ import main
from migrainejournal.gui import tray
tray.PATIENCE_MILLISECONDS, tray.LOOK_MILLISECONDS = 20, 10
code = main(["--background"])
heavy = ["sqlalchemy", "numpy", "migrainejournal.store", "migrainejournal.gui.main_window",
         "migrainejournal.gui.session", "migrainejournal.gui.kit.theme", "PySide6.QtNetwork"]
print(code, [name for name in heavy if name in sys.modules])
"""
BACKGROUND = Wish(Way.BACKGROUND)
# The test's screen has no tray to tell of: Qt says so when an icon is shown.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
NEEDED = ("Xvfb", "xvfb-run", "dbus-run-session", "gdbus")


def test_a_session_without_a_tray_is_left_quietly(own_home: Paths) -> None:
    command = [sys.executable, "-c", WITHOUT_A_TRAY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout == "0 []\n"
    assert done.stderr == ""
    assert not own_home.journal.exists()


@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}")
def test_in_a_real_tray_it_sleeps_in_little_memory_until_it_is_told_to_end() -> None:
    command = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, "-m", "tests.session_with_a_tray"]
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=environment)
    told = json.loads(done.stdout)
    assert told["woken"] == 0
    assert told["megabytes"] < 90
    assert told["tip"].replace("@a(iiay) ", "") == "(<('', [], 'Migraine Journal', '')>,)\n"
    labels = [part.split("'>")[0] for part in told["menu"].split("'label': <'")[1:]]
    assert labels == ["Log an attack", "Open", "Quit"]
    assert told["code"] == 0


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the session has a tray; the test's screen has none, so that its answer is given here."""
    there = [True]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: there[0]))
    monkeypatch.setattr(tray, "LOOK_MILLISECONDS", 10)
    monkeypatch.setattr(tray, "PATIENCE_MILLISECONDS", 50)
    return there


@pytest.fixture
def program(qapp: QApplication, own_home: Paths) -> Iterator[app.Program]:
    """The program in this process, without its event loop."""
    started = app.Program(qapp, own_home)
    yield started
    started.end()


@pytest.fixture
def ended(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Filled when the program ends."""
    found: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: found.append(True))
    return found


def item(program: app.Program, text: str) -> QAction:
    """The item of the tray's menu."""
    found = program.findChild(Tray)
    assert found is not None
    icon = found.findChild(QSystemTrayIcon)
    assert icon is not None
    return next(action for action in icon.contextMenu().actions() if action.text() == text)


def ticking(program: app.Program) -> list[QTimer]:
    """Its timers that wake it again and again."""
    return [timer for timer in program.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]


def opened(program: app.Program, qtbot: QtBot) -> MainWindow:
    window = program.show(Wish())
    assert isinstance(window, MainWindow)
    if not program.session().is_open:
        with qtbot.waitSignal(program.session().opened):
            pass
    return window


def test_the_tray_is_waited_for_and_then_not_looked_for_any_more(
    qtbot: QtBot, panel: list[bool], program: app.Program, ended: list[bool]
) -> None:
    panel[0] = False
    program.follow(BACKGROUND)
    assert program.findChild(QSystemTrayIcon) is None
    panel[0] = True
    qtbot.waitUntil(lambda: ticking(program) == [])
    icon = program.findChild(QSystemTrayIcon)
    assert icon is not None
    assert icon.isVisible()
    assert not icon.icon().isNull()
    assert icon.toolTip() == "Migraine Journal"
    assert not ended


def test_a_tray_that_never_comes_ends_it(
    qtbot: QtBot, panel: list[bool], program: app.Program, ended: list[bool]
) -> None:
    panel[0] = False
    program.follow(BACKGROUND)
    qtbot.waitUntil(lambda: bool(ended))
    assert ticking(program) == []


def test_a_window_opened_meanwhile_stays_when_no_tray_comes(
    qtbot: QtBot, panel: list[bool], program: app.Program, ended: list[bool]
) -> None:
    panel[0] = False
    program.follow(BACKGROUND)
    found = program.findChild(Tray)
    assert found is not None
    missing = QSignalSpy(found.missing)
    window = opened(program, qtbot)
    qtbot.waitUntil(lambda: missing.count() > 0)
    qtbot.wait(10)
    assert not ended
    window.close()
    qtbot.waitUntil(lambda: bool(ended))


@pytest.mark.usefixtures("panel")
def test_closing_every_window_leaves_the_tray_and_nothing_that_ticks(
    qtbot: QtBot, program: app.Program, ended: list[bool]
) -> None:
    program.follow(BACKGROUND)
    assert program.findChild(MainWindow) is None
    item(program, "Open").trigger()
    window = opened(program, qtbot)
    assert window.isVisible()
    window.show_page(Command.TODAY)
    open_window(qtbot, window)
    press(Qt.Key.Key_F1)
    help_ = window.findChild(HelpDialog)
    assert help_ is not None
    assert help_.isVisible()
    assert ticking(program)
    icon = QWidget()  # in some trays the icon is a window of this program, which must stay
    qtbot.addWidget(icon)
    icon.show()
    window.close()
    qtbot.waitUntil(lambda: not help_.isVisible())
    assert ticking(program) == []
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [icon]
    assert not ended
    item(program, "Open").trigger()
    assert window.isVisible()
    assert ticking(program)
    window.close()


def test_a_tray_that_went_is_no_way_back(
    qtbot: QtBot, panel: list[bool], program: app.Program, ended: list[bool]
) -> None:
    program.follow(BACKGROUND)
    window = opened(program, qtbot)
    panel[0] = False
    window.close()
    qtbot.waitUntil(lambda: bool(ended))


@pytest.mark.usefixtures("panel")
def test_log_an_attack_opens_the_dark_room_alone(
    qtbot: QtBot, program: app.Program, ended: list[bool]
) -> None:
    program.follow(BACKGROUND)
    item(program, "Log an attack").trigger()
    with qtbot.waitSignal(program.session().opened):
        pass
    (room,) = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, DarkRoom) and widget.isVisible()
    ]
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [room]
    room.close()
    qtbot.wait(10)
    assert not ended


@pytest.mark.usefixtures("panel")
@pytest.mark.parametrize("way", ["tray", "keys"])
def test_quit_ends_it_wherever_it_is_pressed(
    qtbot: QtBot, program: app.Program, ended: list[bool], way: str
) -> None:
    program.follow(BACKGROUND)
    window = opened(program, qtbot)
    if way == "tray":
        item(program, "Quit").trigger()
    else:
        open_window(qtbot, window)
        press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(ended))
    assert not window.isVisible()


@pytest.mark.usefixtures("panel")
def test_quit_from_the_tray_before_anything_was_opened(program: app.Program, ended: list[bool]) -> None:
    program.follow(BACKGROUND)
    item(program, "Quit").trigger()
    assert ended


@pytest.mark.usefixtures("panel")
def test_a_running_program_goes_to_the_tray_when_the_session_starts_it_again(
    qtbot: QtBot, program: app.Program, ended: list[bool]
) -> None:
    window = opened(program, qtbot)
    for _ in range(2):
        program.hear(BACKGROUND.line)
    assert len(program.findChildren(Tray)) == 1
    window.close()
    qtbot.wait(10)
    assert not ended
