"""Bugs of ours, written to a file without anything a person wrote, and said once."""

import contextlib
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_LARGEST = 200_000


class BugLog(QObject):
    """Takes exceptions nobody caught; `first` is emitted for the first of them only."""

    first = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = False
        self._file = file

    def watch(self) -> None:
        """Take every exception from now on that would end in nothing."""
        sys.excepthook = self._on_exception

    def note(self, error: Exception) -> None:
        """Write the kind of error and where it happened; never its message, which may hold health data."""
        self._on_exception(type(error), error, error.__traceback__)

    def _on_exception(
        self, kind: type[BaseException], _error: BaseException, traceback: TracebackType | None
    ) -> None:
        places = []
        while traceback is not None:
            code = traceback.tb_frame.f_code
            places.append(f"{Path(code.co_filename).name}:{traceback.tb_lineno} {code.co_name}")
            traceback = traceback.tb_next
        line = f"{kind.__name__} at {' < '.join(reversed(places))}"
        sys.stderr.write(line + "\n")
        write_line(self._file, line)
        if not self._told:
            self._told = True
            self.first.emit()


def write_line(file: Path, line: str) -> None:
    """Add a line with the time to the log, which never grows past two small files."""
    from datetime import UTC, datetime  # not from the clock: it costs start-up time, and may be what broke

    with contextlib.suppress(OSError):  # a disk that takes no log either is no second bug
        if file.exists() and file.stat().st_size > _LARGEST:
            file.replace(file.with_suffix(".1.log"))
        with file.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {line}\n")
