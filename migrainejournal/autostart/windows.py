"""Windows: a value of the person's Run key, read at login."""

import subprocess
import sys
from collections.abc import Sequence

from migrainejournal import APP_ID

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def value(command: Sequence[str]) -> str:
    """The value: the command as one line, quoted as Windows programs read it."""
    return subprocess.list2cmdline(command)


if sys.platform == "win32":
    import winreg

    def put(command: Sequence[str]) -> None:
        """Write the value in place of one before; raises OSError."""
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
            winreg.SetValueEx(key, APP_ID, 0, winreg.REG_SZ, value(command))

    def take_away() -> None:
        """Remove the value, if there is one; raises OSError."""
        if is_there():
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, APP_ID)

    def is_there() -> bool:
        """Whether there is a value."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                winreg.QueryValueEx(key, APP_ID)
        except OSError:
            return False
        return True
