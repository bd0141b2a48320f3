"""Until a program's first window stands on the screen, seen from outside, as not all tell it themselves."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

PATIENCE_SECONDS, LOOK_SECONDS = 30, 0.01


def can_see_windows() -> bool:
    """Whether there is a screen, and the tool that looks at it."""
    return bool(os.environ.get("DISPLAY") and shutil.which("xdotool"))


def milliseconds_to_window(command: Sequence[str], window_class: str, home: Path) -> float:
    """Start the program in that home, wait for a window of the class, and end it; raises TimeoutError."""
    home.mkdir(exist_ok=True)
    with subprocess.Popen(
        command,
        env=os.environ | {"HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as program:
        began = time.monotonic()
        try:
            while not _is_mapped(window_class):
                if time.monotonic() - began > PATIENCE_SECONDS:
                    raise TimeoutError(f"{command[0]} showed no window")
                time.sleep(LOOK_SECONDS)
            return (time.monotonic() - began) * 1000
        finally:
            os.killpg(program.pid, signal.SIGKILL)  # it and its helpers; not all end when only asked to


def _is_mapped(window_class: str) -> bool:
    look = ["xdotool", "search", "--onlyvisible", "--class", window_class]
    return subprocess.run(look, capture_output=True, check=False).returncode == 0
