"""macOS: a launch agent of the person, read at login."""

import plistlib
from collections.abc import Sequence
from pathlib import Path

from migrainejournal import APP_ID
from migrainejournal.whole_file import write_whole


def place() -> Path:
    """Where the agent lies."""
    return Path.home() / "Library" / "LaunchAgents" / f"{APP_ID}.plist"


def agent(command: Sequence[str]) -> dict[str, object]:
    """The agent's keys: started once at login, and not again when it was quit."""
    return {
        "Label": APP_ID,
        "ProgramArguments": [*command],
        "RunAtLoad": True,
        "KeepAlive": False,
        "ProcessType": "Interactive",
    }


def put(command: Sequence[str]) -> None:
    """Write the agent in place of one before; raises OSError."""
    place().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(place(), _written(command))


def take_away() -> None:
    """Remove the agent, if there is one; raises OSError."""
    place().unlink(missing_ok=True)


def is_there(command: Sequence[str]) -> bool:
    """Whether there is an agent for this command."""
    try:
        return place().read_bytes() == _written(command)
    except OSError:
        return False


def _written(command: Sequence[str]) -> bytes:
    return plistlib.dumps(agent(command))
