"""One program at a time: a second start hands its wish to the first and ends."""

import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

PATIENCE_MILLISECONDS = 3000
_TRY_MILLISECONDS = 100


class OneInstance(QObject):
    """Holds the lock file and listens for later starts; a lock left by a killed program is taken over."""

    asked = Signal(str)

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._name = f"migrainejournal-{zlib.crc32(os.fsencode(lock)):08x}"
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the lock; False when another program that still runs holds it.

        Where no lock can be made (a folder or disk that takes nothing), the journal itself will tell why.
        """
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def take_over(self) -> bool:
        """Take a lock that nobody answers for and no program holds: unreadable, or another machine's."""
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear what later starts wish for; emits `asked` with the line each said."""
        from PySide6.QtNetwork import QLocalServer  # the first frame does without

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def ask_the_first(self, wish: str) -> bool:
        """Hand a wish, one line, to the running program; False when it does not answer."""
        from PySide6.QtCore import QThread
        from PySide6.QtNetwork import QLocalSocket

        for _ in range(PATIENCE_MILLISECONDS // _TRY_MILLISECONDS):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_TRY_MILLISECONDS):
                socket.write(wish.encode() + b"\n")
                socket.flush()
                return bool(socket.waitForReadyRead(PATIENCE_MILLISECONDS))
            QThread.msleep(_TRY_MILLISECONDS)
        return False

    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            while not socket.canReadLine() and socket.waitForReadyRead(_TRY_MILLISECONDS):
                pass
            if socket.canReadLine():
                wish = bytes(socket.readLine().data()).decode(errors="replace").strip()
                socket.write(b"yes\n")
                socket.flush()
                self.asked.emit(wish)
            socket.disconnectFromServer()
            socket.deleteLater()
