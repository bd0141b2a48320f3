"""The machine's time as a moment in the machine's zone: the only place that asks what time it is."""

from datetime import UTC, datetime

import tzlocal

from migrainejournal.domain.moment import Moment


def machine_zone() -> str:
    """The IANA name of the machine's zone; its present offset, such as "+01:00", where it has no name."""
    try:
        name = tzlocal.get_localzone_name()
    except (LookupError, ValueError, OSError):
        name = None
    return name or datetime.now(UTC).astimezone().isoformat()[-len("+01:00") :]


def now() -> Moment:
    """This moment, where the machine is."""
    return Moment.of(datetime.now(UTC), machine_zone())
