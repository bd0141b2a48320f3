"""Presses in the dark room, each until "saved" is painted, and beside each a row written without it."""

import sys
import time
from pathlib import Path
from random import Random

import sqlcipher3.dbapi2
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from benchmarks.measured.tell import tell
from benchmarks.measured.watched import Watched, the
from migrainejournal import __main__, app
from migrainejournal.gui.dark_room.quick_log import QuickLog
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.dark_room.room_button import RoomButton
from migrainejournal.gui.dark_room.scene import Command, Pain, Toggled, Took
from migrainejournal.store.engine import PRAGMAS

FOLDER, PRESSES = Path(sys.argv[1]), int(sys.argv[2])
PAUSE_MILLISECONDS = 40
ATTACK = (Pain, Toggled, Toggled, Took, Pain, Toggled, Pain, Took, Pain, Command)
"""What is pressed in one attack; its last press ends it."""
ROW = "an attack as long as they are: " + "x" * 300


class Pressing(Watched):
    """Presses buttons, one after another, with a pause in which the room comes to rest."""

    def watch(self, window: QWidget) -> None:
        """Remember the room."""
        assert isinstance(window, DarkRoom)
        self.room = window
        self._random = Random(1)
        self._presses: list[float] = []
        self._inserts: list[float] = []
        self._saving = False
        self._raw = sqlcipher3.dbapi2.connect(str(FOLDER / "raw.db"), isolation_level=None)
        for pragma in PRAGMAS:
            self._raw.execute(f"PRAGMA {pragma}").fetchall()
        self._raw.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, content TEXT)")

    def on_opened(self) -> None:
        """Begin when the room knows the person's medicines."""
        QTimer.singleShot(500, self, self._begin)

    def _begin(self) -> None:
        said = the(QuickLog, self.room).status()
        self._status = next(label for label in self.room.findChildren(QLabel) if label.text() == said)
        self._status.installEventFilter(self)
        self._press()

    def _press(self) -> None:
        wanted = ATTACK[len(self._presses) % len(ATTACK)]
        buttons = [b for b in self.room.findChildren(RoomButton) if b.isVisible() and _fits(b, wanted)]
        if not buttons:  # the scene follows a little after "saved"
            QTimer.singleShot(PAUSE_MILLISECONDS, self, self._press)
            return
        button = self._random.choice(buttons)
        self._saving = True
        self._began = time.perf_counter()
        button.click()

    def _on_painted(self) -> None:
        self._presses.append((time.perf_counter() - self._began) * 1000)
        began = time.perf_counter()
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute("INSERT INTO rows (content) VALUES (?)", [ROW])
        self._raw.execute("COMMIT")
        self._inserts.append((time.perf_counter() - began) * 1000)
        QTimer.singleShot(PAUSE_MILLISECONDS, self, self._on_rested)

    def _on_rested(self) -> None:
        if len(self._presses) == PRESSES:
            tell({"presses": self._presses, "inserts": self._inserts})
            QCoreApplication.quit()
        elif len(self._presses) % len(ATTACK) == 0:
            self.room.enter()  # the next attack begins with the room's first scene
            QTimer.singleShot(PAUSE_MILLISECONDS, self, self._press)
        else:
            self._press()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that "saved" is painted."""
        if event.type() is QEvent.Type.Paint and self._saving and self._status.text().startswith("saved"):
            self._saving = False
            QTimer.singleShot(0, self, self._on_painted)
        return False


def _fits(button: RoomButton, wanted: type) -> bool:
    return isinstance(button.press, wanted) if wanted is not Command else button.press is Command.OVER


app.Program = Pressing  # type: ignore[misc]  # watched from outside
__main__.main(["--quick", "--data-dir", str(FOLDER)])
