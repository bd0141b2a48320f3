"""Whether the program is whole where it was installed: every part is used once, on journals of its own.

Nothing of the person's is read or written, and nothing is left behind.
"""

import io
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from migrainejournal import __version__

Part = Callable[[Path], str]
"""Uses a part in an empty folder; returns what to say of it, raises any exception if it is broken."""


def main(parts: Mapping[str, Part] | None = None) -> int:
    """Try every part, or those given by name, and say a line of each; 0 if all are whole, else 1.

    What could not be removed afterwards is said too, and is no success.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal of few letters still gets the rest
        sys.stdout.reconfigure(errors="replace")
    parts = every_part() if parts is None else parts
    folder = TemporaryDirectory()  # its name, which all can see, tells nothing of the person
    try:
        working = _try_each(parts, Path(folder.name))
    finally:
        is_removed = _remove(folder)
    broken = ", ".join(name for name in parts if name not in working)
    _say(f"{_versions(working)}: {f'broken: {broken}' if broken else 'all parts work'}")
    return 1 if broken or not is_removed else 0


def _try_each(parts: Mapping[str, Part], folder: Path) -> dict[str, str]:
    """What those that work say of themselves."""
    working: dict[str, str] = {}
    for name, part in parts.items():
        place = folder / name
        place.mkdir()
        try:
            working[name] = part(place)
        except Exception as error:
            _say(f"{name} … BROKEN: {_told(error)}")
        else:
            _say(f"{name} … ok ({working[name]})")
    return working


def _remove(folder: "TemporaryDirectory[str]") -> bool:
    try:
        folder.cleanup()
    except OSError as error:
        _say(f"left behind in {folder.name}: {error}")
        return False
    return True


def _told(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"


def every_part() -> dict[str, Part]:
    """All parts by name, in the order they are tried."""
    from migrainejournal.self_test import parts, windows

    return {
        "resources": parts.resources,
        "journal": parts.journal,
        "summary": parts.summary,
        "files": parts.files,
        "windows": windows.windows,
    }


def _versions(working: Mapping[str, str]) -> str:
    """What is run, in one line; which SQLite that is, only a journal can say."""
    from PySide6.QtCore import qVersion

    kind = " (frozen)" if getattr(sys, "frozen", False) else ""
    python = ".".join(map(str, sys.version_info[:3]))
    sqlite = working.get("journal", "SQLite unknown")
    return f"Migraine Journal {__version__}{kind}, Python {python}, Qt {qVersion()}, {sqlite}, {sys.platform}"


def _say(line: str) -> None:
    if sys.stdout is not None:  # a program of Windows without a terminal has none
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
