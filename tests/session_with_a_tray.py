"""A session's tray on its own bus, without a panel: starts the program, watches it, and tells as JSON.

Run as `dbus-run-session python -m tests.session_with_a_tray`, on a screen of some kind.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection

LATE, SETTLING, RESTING, LONGEST = 2.5, 2.0, 3.0, 40.0
"""Seconds: until there is a tray; until the program rests; how long it is watched; and all of it at most."""
ITEM, MENU = ("/StatusNotifierItem", "org.kde.StatusNotifierItem"), ("/MenuBar", "com.canonical.dbusmenu")


@ClassInfo({"D-Bus Interface": "org.kde.StatusNotifierWatcher"})  # type: ignore[call-arg]  # the stub is wrong
class Watcher(QDBusAbstractAdaptor):  # type: ignore[operator]  # as above
    """The least that a panel says of itself; goes on once a program has put its icon there."""

    def __init__(self, parent: QObject, program: "subprocess.Popen[bytes]") -> None:
        super().__init__(parent)
        self._program = program
        self._item = ""

    @Slot(str)
    def RegisterStatusNotifierItem(self, item: str) -> None:  # noqa: N802  # the interface's name
        self._item = item
        QTimer.singleShot(int(SETTLING * 1000), self, self._on_settled)

    @Property(bool)
    def IsStatusNotifierHostRegistered(self) -> bool:  # noqa: N802  # the interface's name
        return True

    def _on_settled(self) -> None:
        before = self._woken()
        time.sleep(RESTING)
        woken, megabytes = self._woken() - before, self._megabytes()
        tip = self._call(ITEM[0], "org.freedesktop.DBus.Properties.Get", ITEM[1], "ToolTip")
        menu = self._call(MENU[0], f"{MENU[1]}.GetLayout", "0", "-1", "[]")
        quit_ = menu.split("'label': <'Quit'>")[0].rpartition("(")[2].split(",")[0]
        self._call(MENU[0], f"{MENU[1]}.Event", quit_, "clicked", "<0>", "0")
        code = self._program.wait(10)
        told = {"woken": woken, "megabytes": megabytes, "tip": tip, "menu": menu, "code": code}
        sys.stdout.write(json.dumps(told))
        QCoreApplication.quit()

    def _call(self, path: str, method: str, *arguments: str) -> str:
        command = ["gdbus", "call", "--session", "--dest", self._item, "--object-path", path]
        done = subprocess.run(
            [*command, "--method", method, "--", *arguments], capture_output=True, text=True, check=True
        )
        return done.stdout

    def _woken(self) -> int:
        """How often any of its threads was given the processor."""
        tasks = Path(f"/proc/{self._program.pid}/task").glob("*/status")
        lines = [line for task in tasks for line in task.read_text().splitlines()]
        return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)

    def _megabytes(self) -> float:
        """Its share of the memory (PSS)."""
        lines = Path(f"/proc/{self._program.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    """Start the program in a session whose tray comes late, and watch it."""
    app = QCoreApplication([])
    program = subprocess.Popen([sys.executable, "-m", "migrainejournal", "--background"])
    time.sleep(LATE)
    panel = QObject()
    watcher = Watcher(panel, program)
    bus = QDBusConnection.sessionBus()
    bus.registerObject("/StatusNotifierWatcher", panel)
    bus.registerService("org.kde.StatusNotifierWatcher")
    QTimer.singleShot(int(LONGEST * 1000), app.quit)
    app.exec()
    program.kill()
    del watcher


if __name__ == "__main__":
    main()
