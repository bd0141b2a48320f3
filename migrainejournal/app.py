"""The window program: builds the parts, hands them to each other, and starts.

Whatever the first frame does not need is imported after it.
"""

import contextlib
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from migrainejournal import APP_ID
from migrainejournal.gui.application import Application
from migrainejournal.gui.bug_log import BugLog, write_line
from migrainejournal.gui.first_frame import AfterFirstFrame
from migrainejournal.gui.garbage import GarbageCollector
from migrainejournal.gui.one_instance import Answer, OneInstance
from migrainejournal.gui.plain_imports import leave_imports_alone
from migrainejournal.gui.preferences import Preferences
from migrainejournal.own_program import FileAsItWas, own_command, own_file
from migrainejournal.paths import Paths
from migrainejournal.wish import Start, Way, Wish

if TYPE_CHECKING:
    from migrainejournal.gui.dark_room.room import DarkRoom
    from migrainejournal.gui.main_window import MainWindow
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.gui.tasks import Tasks
    from migrainejournal.gui.tray import Tray
    from migrainejournal.journal import Journal

LISTEN_AFTER = 500  # milliseconds: first things first; a second start waits for longer than that
ICON_AFTER = 500  # milliseconds: reading it takes some, which the first frame and the journal need more
_WHEN_CLOSED = Qt.ConnectionType.QueuedConnection  # a window is still visible in its own close event


class Program(QObject):
    """The running program: its windows, its session, and what holds them together.

    One whose own file was replaced opens nothing new: it leaves every wish to the program that lies there
    now, and its place too, unless it still has a window or something to save. It then emits `gives_way`.
    """

    gives_way = Signal()

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__()
        self._app = app
        self._paths = paths
        self._file = FileAsItWas.now(own_file())
        self._garbage = GarbageCollector(self)
        self._bugs = BugLog(paths.log, self)
        self._bugs.watch()
        self._preferences = Preferences(paths.settings, self)
        self._tasks: Tasks | None = None
        self._session: JournalSession | None = None
        self._room: DarkRoom | None = None
        self._window: MainWindow | None = None
        self._tray: Tray | None = None
        app.setQuitOnLastWindowClosed(False)

    def follow(self, wish: Wish) -> None:
        """Do what a start wants: open a window, or wait in the tray."""
        if wish.way is Way.BACKGROUND:
            self._wait_in_tray()
        else:
            self.show(wish)

    def show(self, wish: Wish) -> QWidget:
        """Open or raise the dark room or the main window; the journal is opened after the first frame."""
        self._garbage.go_on()
        if wish.way is Way.QUICK:
            return self._enter_room()
        window = self._show_window()
        if wish.way is Way.SUMMARY:
            window.show_summary()
        elif wish.file is not None:
            window.look_into(wish.file)
        return window

    def hear(self, line: str) -> bool:
        """Do what a later start wants, as it says in a line; False where that start has to do it itself."""
        if self._file.is_replaced:
            self._give_way()
            return False
        try:
            self.follow(Wish.of_line(line))
        except Exception as error:  # whatever it is, an attack waits to be logged
            self._bugs.note(error)
            return False
        return True

    def note_unheard(self, why: str) -> None:
        """Note that later starts cannot be heard."""
        write_line(self._paths.log, f"later starts are not heard: {why}")

    def open_file(self, path: str) -> None:
        """Look into a file that the system hands over."""
        if wish := Wish.of_file(path):
            self._show_in_newest(wish)

    def session(self) -> "JournalSession":
        """The one session, made when first asked for."""
        if self._session is None:
            from migrainejournal import clock
            from migrainejournal.gui.session import JournalSession
            from migrainejournal.gui.tasks import Tasks

            self._tasks = Tasks(self)
            opener = partial(_open_sample_journal if self._paths.passing else _open_journal, self._paths)
            self._session = JournalSession(self._tasks, opener, clock.now, self)
            self._session.opened.connect(self._garbage.spare_what_is_there)
            self._session.settled.connect(self._end_when_done)
            self._session.files.ended.connect(self._end_when_done)
            self._session.failed.connect(self._bugs.note)
            self._app.applicationStateChanged.connect(self._on_state_changed)
        return self._session

    def put_icon(self) -> None:
        """Give every window, now and later, its icon."""
        from migrainejournal.gui.window_icon import window_icon

        self._app.setWindowIcon(window_icon())

    def end(self) -> None:
        """Let what runs finish, then close the journal."""
        if self._session is not None and self._tasks is not None:
            self._session.close()
            self._tasks.stop()

    def _wait_in_tray(self) -> None:
        if self._tray is not None:
            return
        from migrainejournal.gui.tray import Tray

        self._tray = Tray(self)
        self._tray.log_wanted.connect(self._on_log_wanted)
        self._tray.window_wanted.connect(self._on_window_wanted)
        self._tray.quit_wanted.connect(self._on_quit_wanted)
        self._tray.missing.connect(self._on_tray_missing, Qt.ConnectionType.QueuedConnection)
        self._tray.start()

    def _on_log_wanted(self) -> None:
        self._show_in_newest(Wish(Way.QUICK))

    def _on_window_wanted(self) -> None:
        self._show_in_newest(Wish())

    def _show_in_newest(self, wish: Wish) -> None:
        """Show it here, or start the program that lies in this one's place with it."""
        if self._file.is_replaced and self._start(*wish.arguments):
            self._give_way()
        else:
            self.show(wish)

    def _give_way(self) -> None:
        """End, if nothing is open or unsaved, for a newer program that waits in the tray as this one did."""
        if not self._is_done:
            return
        self.gives_way.emit()
        if self._tray is not None:
            self._start(*Wish(Way.BACKGROUND).arguments)
        self._leave_tray()
        self._app.quit()

    def _start(self, *arguments: str) -> bool:
        program, *rest = own_command(*self._paths.options, *arguments)
        return bool(QProcess.startDetached(program, rest)[0])

    def _on_quit_wanted(self) -> None:
        self._leave_tray()
        for window in self._windows:
            window.close()
        self._end_when_done()

    def _on_tray_missing(self) -> None:
        """End, rather than wait where nobody can see it."""
        self._leave_tray()
        self._end_when_done()

    def _leave_tray(self) -> None:
        if self._tray is not None:
            self._tray.deleteLater()
            self._tray = None

    @property
    def _windows(self) -> list[QWidget]:
        return [window for window in (self._room, self._window) if window is not None]

    def _enter_room(self) -> "DarkRoom":
        if self._room is not None:
            self._room.enter()
            return self._room
        from migrainejournal.gui.dark_room.room import DarkRoom

        self._room = DarkRoom(self._preferences, self._app)
        self._room.closed.connect(self._end_when_done, _WHEN_CLOSED)
        self._room.enter()
        AfterFirstFrame(self._room, self._follow_log)
        return self._room

    def _follow_log(self) -> None:
        from migrainejournal.gui.dark_room.quick_log import QuickLog

        if self._room is not None:
            self._room.follow(QuickLog(self.session(), self._preferences, self._room))
            self.session().open()

    def _show_window(self) -> "MainWindow":
        if self._window is not None:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
            return self._window
        from migrainejournal.gui.kit.theme import Theme
        from migrainejournal.gui.main_window import MainWindow

        theme = Theme(self._app, self._preferences)
        self._window = MainWindow(self.session(), self._preferences, theme, self._paths)
        self._window.log_attack.connect(self._on_log_wanted)
        self._window.closed.connect(self._end_when_done, _WHEN_CLOSED)
        self._window.quit_wanted.connect(self._leave_tray)
        self._window.sample_wanted.connect(_open_sample)
        self._window.new_journal_wanted.connect(self._start_new_journal)
        self._bugs.first.connect(self._window.say_went_wrong)
        if self._paths.passing:
            self._window.say_sample()
        self._window.show()
        AfterFirstFrame(self._window, self.session().open)
        return self._window

    def _start_new_journal(self) -> None:
        from migrainejournal.journal import forget_journal

        forget = partial(forget_journal, self._paths.journal, self._paths.seen)
        self.session().aside(forget, then=self._on_forgotten, failed=self._bugs.note)

    def _on_forgotten(self, _nothing: None) -> None:
        self.session().open()

    def _end_when_done(self) -> None:
        """Once every window is closed and all is on disk, presses and files: quit, or wait in the tray."""
        if not self._is_done:
            return
        if self._file.is_replaced:
            self._give_way()
        elif self._tray is not None and self._tray.is_a_way_back:
            self._close_dialogs()
            self._garbage.rest()
        else:
            self._app.quit()

    @property
    def _is_done(self) -> bool:
        """Whether no window is open and all is on disk."""
        is_saved = self._session is None or not (self._session.unsaved or self._session.files)
        return is_saved and not any(window.isVisible() for window in self._windows)

    def _close_dialogs(self) -> None:
        """Close what is open beside the main window, as quitting does; a tray's icon is a window too."""
        for window in self._app.topLevelWidgets():
            if isinstance(window, QDialog):
                window.close()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.session().look_for_changes()


def main(start: Start) -> int:
    """Open a window as the start wants it; returns the exit code."""
    leave_imports_alone()
    if not has_screen():
        return _tell(
            "There is no screen here, so no window can be shown. These work without one: "
            "log, over, clear, stats, import, export, check and demo; try 'migrainejournal --help'."
        )
    if start.sample:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory() as folder:  # its name, which all can see, tells nothing of the person
            return _run(Paths.under(Path(folder), passing=True), Wish())
    moved = start.data_folder
    return _run(Paths.of_this_person() if moved is None else Paths.under(Path(moved)), start.wish)


def _run(paths: Paths, wish: Wish) -> int:
    with contextlib.suppress(OSError):  # the journal will find out, and the window say so
        paths.make()
    app = Application(sys.argv[:1])
    app.setApplicationName("migrainejournal")
    app.setDesktopFileName(APP_ID)
    instance = OneInstance(paths.lock)
    if not instance.is_first():
        answer = instance.ask_the_first(wish.line)
        if answer is Answer.DONE:
            return 0
        is_free = instance.is_first() or instance.take_over()
        may_go_beside = wish.way is Way.QUICK  # an attack is logged whatever hangs
        if answer is Answer.NONE and not is_free and not may_go_beside:
            return _tell("Migraine Journal is already open but does not answer. Close it, then try again.")
    program = Program(app, paths)
    instance.follow_by(program.hear)
    instance.unheard.connect(program.note_unheard)
    program.gives_way.connect(instance.let_go)
    app.file_wanted.connect(program.open_file)
    program.follow(wish)
    QTimer.singleShot(LISTEN_AFTER, instance, instance.listen)
    QTimer.singleShot(ICON_AFTER, program, program.put_icon)
    code = app.exec()
    program.end()
    return code


def _open_journal(paths: Paths) -> "Journal":
    from migrainejournal import clock
    from migrainejournal.journal import open_journal

    return open_journal(paths.journal, paths.seen, clock.now)


def _open_sample_journal(paths: Paths) -> "Journal":
    from migrainejournal import clock
    from migrainejournal.demo import demo_records
    from migrainejournal.domain.change import Change

    journal = _open_journal(paths)
    journal.apply(Change.adding(demo_records(today=clock.now().civil_date)))
    return journal


def _open_sample() -> None:
    program, *arguments = own_command("--demo")
    QProcess.startDetached(program, arguments)


def has_screen() -> bool:
    """Whether windows can be shown, be it where nobody sees them."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tell(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1
