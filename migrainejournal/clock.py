"""The machine's time as a moment in the machine's zone: the only place that asks what time it is."""

from datetime import UTC, datetime

import tzlocal

from migrainejournal.domain.moment import Moment


def machine_zone() -> str:
    """The IANA name of the machine's zone; "UTC" where the machine does not say."""
    try:
        return tzlocal.get_localzone_name() or "UTC"
    except (LookupError, ValueError, OSError):
        return "UTC"


def now() -> Moment:
    """This moment, where the machine is."""
    return Moment.of(datetime.now(UTC), machine_zone())
