"""Windows: a value of the person's Run key, read at login."""

import contextlib
import subprocess
import sys
from collections.abc import Sequence

from migrainejournal import APP_ID

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the Task Manager notes what was switched off there, and what was switched on again."""


def value(command: Sequence[str]) -> str:
    """The value: the command as one line, quoted as Windows programs read it."""
    return subprocess.list2cmdline(command)


def is_switched_off(noted: object) -> bool:
    """Whether that is what the Task Manager's note says: its first byte is odd then."""
    return isinstance(noted, bytes) and noted[:1] != b"" and noted[0] % 2 == 1


if sys.platform == "win32":
    import winreg

    def put(command: Sequence[str]) -> None:
        """Write the value in place of one before, and switch it on; raises OSError."""
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
            winreg.SetValueEx(key, APP_ID, 0, winreg.REG_SZ, value(command))
        _delete(APPROVED)

    def take_away() -> None:
        """Remove the value, if there is one; raises OSError."""
        _delete(KEY)
        _delete(APPROVED)

    def is_there(command: Sequence[str]) -> bool:
        """Whether there is a value for this command, and the Task Manager has not switched it off."""
        return _read(KEY) == value(command) and not is_switched_off(_read(APPROVED))

    def _read(name: str) -> object:
        """Our value in the key; None where there is none."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
                return winreg.QueryValueEx(key, APP_ID)[0]
        except OSError:
            return None

    def _delete(name: str) -> None:
        """Remove our value from the key, if there is one; raises OSError."""
        with (
            contextlib.suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, name, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, APP_ID)
