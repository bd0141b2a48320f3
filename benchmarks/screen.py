"""A screen to measure on."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1280x800x24"


@contextmanager
def a_screen() -> Iterator[str]:
    """Put a screen into the environment, a virtual one where there is none; gives its description."""
    if os.environ.get("DISPLAY"):
        yield "on the screen that is there"
    elif shutil.which("Xvfb"):
        with _virtual_screen() as display:
            os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            yield f"on a virtual screen of {SIZE}"
            del os.environ["DISPLAY"]
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield "without a screen: windows are painted into memory, because Xvfb is not installed"


@contextmanager
def _virtual_screen() -> Iterator[str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        yield f":{display}"
        server.terminate()
