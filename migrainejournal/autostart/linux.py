"""Linux: a desktop entry in the autostart folder (XDG Desktop Entry and Autostart specifications)."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from migrainejournal import APP_ID
from migrainejournal.whole_file import write_whole

_SWITCHED_OFF = ("Hidden=true", "X-GNOME-Autostart-enabled=false")
_ESCAPES = {"\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}


def place() -> Path:
    """Where the entry lies."""
    folder = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(folder) / "autostart" / f"{APP_ID}.desktop"


def entry(command: Sequence[str]) -> str:
    """The entry's text."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Migraine Journal",
            _exec_line(command),
            f"TryExec={_escaped(command[0])}",  # nothing is said when the program was removed
            f"Icon={APP_ID}",
            "Terminal=false",
            "",
        )
    )


def put(command: Sequence[str]) -> None:
    """Write the entry in place of one before; raises OSError."""
    place().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(place(), os.fsencode(entry(command)))


def take_away() -> None:
    """Remove the entry, if there is one; raises OSError."""
    place().unlink(missing_ok=True)


def is_there(command: Sequence[str]) -> bool:
    """Whether an entry for this command is there that desktops follow: they may have switched it off."""
    try:
        lines = os.fsdecode(place().read_bytes()).split("\n")
    except OSError:
        return False
    is_switched_off = any(line.replace(" ", "") in _SWITCHED_OFF for line in lines)
    return _exec_line(command) in lines and not is_switched_off


def _exec_line(command: Sequence[str]) -> str:
    return f"Exec={_escaped(' '.join(_quoted(word) for word in command))}"


def _quoted(word: str) -> str:
    """One argument of an Exec line; a percent sign would stand for a file."""
    return '"{}"'.format(re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%"))


def _escaped(value: str) -> str:
    """A value of the type string; where it also is quoted, its backslashes are escaped twice."""
    return "".join(_ESCAPES.get(letter, letter) for letter in value)
