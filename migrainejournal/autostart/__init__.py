"""Starting with the session: an entry in the place of this person that the system reads at login."""

import sys
from collections.abc import Sequence

from migrainejournal.own_program import own_command

if sys.platform == "win32":
    from migrainejournal.autostart import windows as system
elif sys.platform == "darwin":
    from migrainejournal.autostart import macos as system
else:
    from migrainejournal.autostart import linux as system


def starts_with_session(options: Sequence[str] = ()) -> bool:
    """Whether the entry is there that starts this program with these options, and nothing switched it off.

    Linux and Windows tell what was switched off in their own settings; macOS keeps that to itself.
    """
    return system.is_there(_command(options))


def start_with_session(wanted: bool, options: Sequence[str] = ()) -> None:
    """Put the entry there, or take it away; `options` say where the journal lies. Raises OSError."""
    if wanted:
        system.put(_command(options))
    else:
        system.take_away()


def _command(options: Sequence[str]) -> tuple[str, ...]:
    return own_command(*options, "--background")
