"""A moment in somebody's life: the instant, and what the clock on the wall said there."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Self
from zoneinfo import ZoneInfo

_RFC_9557 = re.compile(r"(?P<wall>[^\[\]]+?)(?P<offset>Z|[+-]\d\d:\d\d)?(?:\[(?P<zone>[^\[\]]+)\])?")
_FIXED = re.compile(r"[+-]\d\d:\d\d")


class NotATimeError(ValueError):
    """The text is not a date and time."""


class NoSuchTimeError(ValueError):
    """The clocks went forward over this wall time: it never was."""


def _minutes(offset: timedelta) -> int:
    return round(offset.total_seconds() / 60)


def _offset_text(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _offset_minutes(text: str) -> int:
    if text == "Z":
        return 0
    minutes = int(text[1:3]) * 60 + int(text[4:6])
    return -minutes if text.startswith("-") else minutes


def _zone_offset(zone: str, instant: datetime) -> int | None:
    """Minutes east of UTC in the zone at the instant; None for a zone this machine does not know."""
    if _FIXED.fullmatch(zone):
        return _offset_minutes(zone)
    try:
        offset = ZoneInfo(zone).utcoffset(instant.astimezone(ZoneInfo(zone)))
    except (KeyError, ValueError, OSError):
        return None
    return None if offset is None else _minutes(offset)


@dataclass(frozen=True)
class Moment:
    """An instant (UTC, whole milliseconds), minutes east of UTC at that place then, and the zone's IANA name.

    Moments compare by instant; a zone may also be a fixed offset such as "+01:00".
    """

    instant: datetime
    offset: int
    zone: str

    def __post_init__(self) -> None:
        """Bring the instant to UTC and whole milliseconds, so that a stored moment equals a fresh one."""
        instant = self.instant.astimezone(UTC)
        rounded = instant.replace(microsecond=instant.microsecond // 1000 * 1000)
        object.__setattr__(self, "instant", rounded)

    @classmethod
    def of(cls, instant: datetime, zone: str) -> Self:
        """The moment of an aware datetime as lived in the zone."""
        offset = _zone_offset(zone, instant)
        return cls(instant, 0 if offset is None else offset, zone)

    @classmethod
    def at(cls, wall: datetime, zone: str, *, fold: int = 0) -> Self:
        """The moment a wall clock in the zone showed `wall`; `fold=1` means the second time round in autumn.

        Raises NoSuchTimeError for a wall time that the clocks skipped in spring.
        """
        if _FIXED.fullmatch(zone):
            there = wall.replace(tzinfo=timezone(timedelta(minutes=_offset_minutes(zone))))
        else:
            there = wall.replace(tzinfo=ZoneInfo(zone), fold=fold)
        moment = cls.of(there.astimezone(UTC), zone)
        if moment.wall != wall.replace(microsecond=wall.microsecond // 1000 * 1000, fold=0):
            raise NoSuchTimeError(wall.isoformat(" ", "minutes"))
        return moment

    @classmethod
    def parse(cls, text: str, zone: str) -> Self:
        """Read RFC 9557 (`2026-11-08T02:10:00+01:00[Europe/Berlin]`); without a zone, the given one is meant.

        Raises NotATimeError for anything else, NoSuchTimeError as `at` does.
        """
        match = _RFC_9557.fullmatch(text.strip())
        try:
            if match is None:
                raise ValueError(text)
            wall = datetime.fromisoformat(match["wall"])
            if match["offset"] is None:
                return cls.at(wall, match["zone"] or zone)
            offset = _offset_minutes(match["offset"])
            instant = (wall - timedelta(minutes=offset)).replace(tzinfo=UTC)
            return cls(instant, offset, match["zone"] or _offset_text(offset))
        except NoSuchTimeError:
            raise
        except (ValueError, KeyError, OverflowError, OSError) as error:
            raise NotATimeError(text) from error

    @property
    def wall(self) -> datetime:
        """What the clock on the wall showed, without a zone."""
        return (self.instant + timedelta(minutes=self.offset)).replace(tzinfo=None)

    @property
    def civil_date(self) -> date:
        """The civil date at that place."""
        return self.wall.date()

    def text(self) -> str:
        """This moment in RFC 9557, seconds or milliseconds as needed."""
        wall = self.wall
        digits = "milliseconds" if wall.microsecond else "seconds"
        return f"{wall.isoformat(timespec=digits)}{_offset_text(self.offset)}[{self.zone}]"

    def plus(self, span: timedelta) -> Self:
        """The moment this much elapsed time later, at the same place."""
        instant = self.instant + span
        offset = _zone_offset(self.zone, instant)
        return type(self)(instant, self.offset if offset is None else offset, self.zone)

    def midnight(self, day: date) -> datetime:
        """The instant (UTC) at which the civil date began at this place."""
        wall = datetime.combine(day, time())
        if not _FIXED.fullmatch(self.zone):
            try:
                return wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
            except (KeyError, ValueError, OSError):
                pass
        return wall.replace(tzinfo=timezone(timedelta(minutes=self.offset))).astimezone(UTC)

    def __sub__(self, other: "Moment") -> timedelta:
        """Elapsed time between two moments."""
        return self.instant - other.instant

    def __lt__(self, other: "Moment") -> bool:
        """Whether this moment came before the other."""
        return self.instant < other.instant

    def __le__(self, other: "Moment") -> bool:
        """Whether this moment came before the other or with it."""
        return self.instant <= other.instant
