"""This program as a file: the command that starts it again, and whether an upgrade has replaced it meanwhile.

Imported at the start: a frozen program whose file was replaced can import nothing of its own any more.
"""

import sys
from dataclasses import dataclass
from pathlib import Path


def own_command(*arguments: str) -> tuple[str, ...]:
    """The command that starts this program again: the frozen one, or Python with the package."""
    if getattr(sys, "frozen", False):  # then the executable is this program
        return (sys.executable, *arguments)
    return (sys.executable, "-m", "migrainejournal", *arguments)


def own_file() -> Path:
    """The file that every upgrade replaces: the frozen program, or the package's first file."""
    return Path(sys.executable) if getattr(sys, "frozen", False) else Path(__file__).parent / "__init__.py"


@dataclass(frozen=True)
class FileAsItWas:
    """A file, and which one it was when it was looked at."""

    path: Path
    mark: tuple[int, int] | None

    @classmethod
    def now(cls, path: Path) -> "FileAsItWas":
        """The file as it is now."""
        return cls(path, _mark(path))

    @property
    def is_replaced(self) -> bool:
        """Whether another lies in its place; one that was only taken away has no other to start."""
        return _mark(self.path) not in (None, self.mark)


def _mark(path: Path) -> tuple[int, int] | None:
    """Its inode and the time of its last change; None where there is no such file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
