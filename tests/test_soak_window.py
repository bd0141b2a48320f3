"""The real window on a virtual screen: a key from outside, kill -9 as soon as it is on disk, and it is there.

Needs Xvfb, openbox and xdotool, which a developer's machine has and others may not.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from migrainejournal import clock
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        not all(shutil.which(tool) for tool in ("Xvfb", "openbox", "xdotool")),
        reason="needs Xvfb, openbox and xdotool",
    ),
]
KILLS = 20


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An environment with a virtual screen and a window manager."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait()


def wait_for(what: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not what():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


def readings(paths: Paths) -> int:
    """How many pain readings are on disk, seen by another connection."""
    if not paths.journal.exists():
        return 0
    journal = open_journal(paths.journal, paths.seen, clock.now)
    number = journal.counts()["readings"]
    journal.close()
    return number


def test_twenty_kills_right_after_a_press(own_home: Paths, screen: dict[str, str]) -> None:
    command = [sys.executable, "-m", "migrainejournal", "--quick"]
    find = ["xdotool", "search", "--onlyvisible", "--name", "Migraine Journal"]
    for kills in range(KILLS):
        with subprocess.Popen(command, env=screen) as program:
            wait_for(
                lambda: subprocess.run(find, env=screen, capture_output=True, check=False).returncode == 0
            )
            time.sleep(0.3)  # the window manager hands over the keyboard
            subprocess.run(["xdotool", "key", str(kills % 10)], env=screen, check=True)
            wait_for(lambda before=kills: readings(own_home) > before)  # type: ignore[misc]  # bound now
            program.send_signal(signal.SIGKILL)
        assert readings(own_home) == kills + 1
    journal = open_journal(own_home.journal, own_home.seen, clock.now)
    assert journal.faults() == []
    journal.close()
