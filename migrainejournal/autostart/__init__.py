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


def starts_with_session() -> bool:
    """Whether the entry is there, and was not switched off by the system's own means."""
    return system.is_there()


def start_with_session(wanted: bool, options: Sequence[str] = ()) -> None:
    """Put the entry there, or take it away; `options` say where the journal lies. Raises OSError."""
    if wanted:
        system.put(own_command(*options, "--background"))
    else:
        system.take_away()
