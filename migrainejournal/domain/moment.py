"""A moment in somebody's life: the instant, and what the clock on the wall said there."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

_RFC_9557 = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\[\]\s]*)"
    r"(?:\[(?P<critical>!?)(?P<zone>[^\[\]=]+)\])?"
    r"(?:\[[^!\[\]]+=[^\[\]]+\])*"  # other marks, such as a calendar, may be passed over
)
_FIXED = re.compile(r"[+-](?:[01]\d|2[0-3]):[0-5]\d")
_NO_WALL_CLOCK = ("Z", "-00:00")
"""Offsets that give the instant only (RFC 9557): the wall clock is the zone's."""
_NO_ZONE = (KeyError, ValueError, OSError, OverflowError)
"""What ZoneInfo raises for a name this machine has no clock for, or a date its calendar does not reach."""


class NotATimeError(ValueError):
    """The text is not a date and time."""


class NoSuchTimeError(ValueError):
    """The clocks went forward over this wall time, or no calendar reaches it: it never was."""


def _minutes(there: datetime) -> int:
    """Minutes east of UTC, of an aware datetime; old local times had seconds, which are rounded away."""
    return round((there.utcoffset() or timedelta()).total_seconds() / 60)


def _offset_text(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@lru_cache(64)
def _clock_of(zone: str) -> tzinfo:
    """The clock of a zone or of a fixed offset; raises one of _NO_ZONE."""
    if _FIXED.fullmatch(zone):
        ahead = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
        return timezone(-ahead if zone.startswith("-") else ahead)
    return ZoneInfo(zone)


def _zone_offset(zone: str, instant: datetime) -> int | None:
    """Minutes east of UTC in the zone at the instant; None for a zone this machine does not know."""
    try:
        return _minutes(instant.astimezone(_clock_of(zone)))
    except _NO_ZONE:
        return None


@lru_cache(2**15)  # counting asks for the same midnights over and over, in a long journal for 15,000 dates
def _midnight(zone: str, day: date, otherwise: int) -> datetime:
    """The instant at which the date began in the zone; by the other offset where no clock is known."""
    try:
        offset = _minutes(datetime.combine(day, time(), _clock_of(zone)))
    except _NO_ZONE:
        offset = otherwise
    return _utc(datetime.combine(day, time()), offset)


@lru_cache(256)
def _ahead(offset: int) -> timedelta:
    return timedelta(minutes=offset)


def _utc(wall: datetime, offset: int) -> datetime:
    return (wall - _ahead(offset)).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
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
    def stored(cls, text: str, offset: int, zone: str) -> Self:
        """The moment of an ISO text in UTC and whole milliseconds, made without bringing it there again.

        Raises ValueError for the text of another clock, or of none.
        """
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is not UTC:
            raise ValueError("not in UTC")
        moment = _new(cls)
        _put_instant(moment, instant)
        _put_offset(moment, offset)
        _put_zone(moment, zone)
        return moment

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
        clock = _clock_of(zone)
        try:
            there = wall.replace(tzinfo=clock, fold=fold)
            if there.astimezone(UTC).astimezone(clock).replace(tzinfo=None) != wall:
                raise NoSuchTimeError(wall.isoformat(" ", "minutes"))
        except OverflowError as error:
            raise NoSuchTimeError(wall.isoformat(" ", "minutes")) from error
        offset = _minutes(there)
        return cls(_utc(wall, offset), offset, zone)

    @classmethod
    def parse(cls, text: str, zone: str, *, offset_wins: bool = False) -> Self:
        """Read RFC 9557 (`2026-11-08T02:10:00+01:00[Europe/Berlin]`); without a zone, the given one is meant.

        Raises NotATimeError for anything else and for an offset that is not the zone's, NoSuchTimeError as
        `at` does. A zone this machine does not know keeps its offset, unless "!" forbids to pass it over.
        With `offset_wins` another offset is kept as well: of a file written under other zone data.
        """
        match = _RFC_9557.fullmatch(text.strip())
        if match is None:
            raise NotATimeError(text)
        place = match["zone"]
        try:
            there = datetime.fromisoformat(match["time"])
            if there.tzinfo is None:
                return cls.at(there, place or zone)
            offset = _minutes(there)
            if place is None:
                return cls(there, offset, _offset_text(offset))
            its_own = _zone_offset(place, there)
            if its_own is None and match["critical"]:
                raise NotATimeError(text)
            if match["time"].endswith(_NO_WALL_CLOCK):
                return cls.of(there, place)
            if its_own not in (None, offset) and not offset_wins:
                raise NotATimeError(text)
            return cls(there, offset, place)
        except (NoSuchTimeError, NotATimeError):
            raise
        except _NO_ZONE as error:
            raise NotATimeError(text) from error

    @property
    def wall(self) -> datetime:
        """What the clock on the wall showed, without a zone."""
        return (self.instant + _ahead(self.offset)).replace(tzinfo=None)

    @property
    def civil_date(self) -> date:
        """The civil date at that place."""
        return (self.instant + _ahead(self.offset)).date()

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

    def moved(self, wall: datetime, *, fold: int = 0) -> Self:
        """The moment the clock at the same place showed `wall`, as `at`; an unknown zone keeps its offset."""
        if _zone_offset(self.zone, self.instant) is not None:
            return self.at(wall, self.zone, fold=fold)
        return type(self)(_utc(wall, self.offset), self.offset, self.zone)

    def midnight(self, day: date) -> datetime:
        """The instant (UTC) at which the civil date began at this place."""
        return _midnight(self.zone, day, self.offset)

    def __sub__(self, other: "Moment") -> timedelta:
        """Elapsed time between two moments."""
        return self.instant - other.instant

    def __lt__(self, other: "Moment") -> bool:
        """Whether this moment came before the other."""
        return self.instant < other.instant

    def __le__(self, other: "Moment") -> bool:
        """Whether this moment came before the other or with it."""
        return self.instant <= other.instant


# how `stored` fills a frozen moment, looked up once: a journal holds many
_new = object.__new__
_put_instant, _put_offset, _put_zone = (vars(Moment)[field].__set__ for field in Moment.__slots__)
