"""One program at a time: a second start hands its wish to the first and ends."""

import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MILLISECONDS = 3000
_TRY_MILLISECONDS = 100


class Answer(Enum):
    """What the running program says to a wish, as it is written on the wire."""

    DONE = b"yes"
    YOURS = b"no"
    """It cannot do it: whoever asks does it."""
    NONE = b""


class OneInstance(QObject):
    """Holds the lock file and listens for later starts; a lock left by a killed program is taken over."""

    unheard = Signal(str)  # why no later start can be heard

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = lock
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._follow: Callable[[str], bool] | None = None

    def is_first(self) -> bool:
        """Take the lock; False when another program that still runs holds it.

        Where no lock can be made (a folder or disk that takes nothing), the journal itself will tell why.
        """
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def take_over(self) -> bool:
        """Take a lock that nobody answers for and no program holds: unreadable, or another machine's."""
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def let_go(self) -> None:
        """Leave lock and listening to another program."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def follow_by(self, follow: Callable[[str], bool]) -> None:
        """Give each wish to `follow`, which returns whether it was done: only then the start is told so."""
        self._follow = follow

    def listen(self) -> None:
        """Hear what later starts wish for, if this one holds the lock; emits `unheard` where it cannot."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer  # the first frame does without

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        why = "no private folder"
        for address in _addresses(self._file):
            QLocalServer.removeServer(address)
            if self._server.listen(address):
                return
            why = self._server.serverError().name
        self.unheard.emit(why)

    def ask_the_first(self, wish: str) -> Answer:
        """Hand a wish, one line, to the running program; NONE when it does not answer."""
        from PySide6.QtCore import QThread

        for _ in range(PATIENCE_MILLISECONDS // _TRY_MILLISECONDS):
            for address in _addresses(self._file):
                if socket := _connected(address):
                    return _answer(socket, wish)
            QThread.msleep(_TRY_MILLISECONDS)
        return Answer.NONE

    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            while not socket.canReadLine() and socket.waitForReadyRead(_TRY_MILLISECONDS):
                pass
            if socket.canReadLine():
                wish = bytes(socket.readLine().data()).decode(errors="replace").strip()
                is_done = self._follow is not None and self._follow(wish)
                socket.write((Answer.DONE if is_done else Answer.YOURS).value + b"\n")
                socket.flush()
            socket.disconnectFromServer()
            socket.deleteLater()


def _connected(address: str) -> "QLocalSocket | None":
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(address)
    return socket if socket.waitForConnected(_TRY_MILLISECONDS) else None


def _answer(socket: "QLocalSocket", wish: str) -> Answer:
    socket.write(wish.encode() + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE_MILLISECONDS):
            return Answer.NONE
    said = bytes(socket.readLine().data()).strip()
    return next((answer for answer in Answer if answer.value == said), Answer.NONE)


def _addresses(lock: Path) -> Iterator[str]:
    """Where to listen and to ask, the best first: only places that nobody else can write to or look into.

    Under a name that tells nothing of the person. A path is of little more than a hundred bytes, or refused.
    """
    name = f"window-{zlib.crc32(os.fsencode(lock)):08x}"
    if sys.platform == "win32":
        yield name  # of a pipe, which lies in no folder
        return
    for folder in (os.environ.get("XDG_RUNTIME_DIR"), lock.parent):
        if folder and _is_private(Path(folder)):
            yield str(Path(folder) / name)


def _is_private(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
