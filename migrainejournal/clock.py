"""The machine's time as a moment in the machine's zone; only the log of bugs asks for the time without it."""

import os
import time
from datetime import UTC, datetime
from functools import lru_cache

import tzlocal

from migrainejournal.domain.moment import Moment

LOOK_AGAIN_AFTER = 60.0
"""Seconds for which the zone is believed: the machine may travel, and looking takes most of a millisecond."""


def machine_zone() -> str:
    """The IANA name of the machine's zone; its present offset, such as "+01:00", where it has no name."""
    name = _zone_name(os.environ.get("TZ"), int(time.time() / LOOK_AGAIN_AFTER))
    return name or datetime.now(UTC).astimezone().isoformat()[-len("+01:00") :]


def now() -> Moment:
    """This moment, where the machine is."""
    return Moment.of(datetime.now(UTC), machine_zone())


@lru_cache(maxsize=1)
def _zone_name(_told: str | None, _while: int) -> str | None:
    """The zone's name, kept while the machine is told the same zone and the same little while lasts."""
    if hasattr(time, "tzset"):
        time.tzset()  # else the C library goes on as it began, and so does the wall clock without a name
    try:
        tzlocal.reload_localzone()  # which else keeps what it found for as long as the program runs
        return tzlocal.get_localzone_name()
    except (LookupError, ValueError, OSError):
        return None
