"""What every importer takes and gives: plain values, one protocol. An importer writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid5

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.problem import Problem
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.interchange.source import Source

_NAMESPACE = UUID("6d6a0000-0000-5000-8000-000000000002")
SECTIONS: Mapping[str, type[Record]] = {
    "profile": Profile,
    "medicines": Medicine,
    "attacks": Attack,
    "doses": Dose,
    "days": DayRecord,
    "treatments": Treatment,
    "visits": Visit,
    "scores": Score,
    "factors": Question,
}
"""The kinds of records this version keeps, by their sections in our own file format, in its order."""

_KINDS = {kind: name for name, kind in SECTIONS.items()}


class DateOrder(StrEnum):
    """What comes first in a date written with numbers only."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Reason(StrEnum):
    """Why a row, or a whole file, is not taken in."""

    NOT_READABLE = "not_readable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    UNKNOWN_FORMAT = "unknown_format"
    NEWER_VERSION = "newer_version"
    BROKEN = "broken"
    TOO_DEEP = "too_deep"
    NOTHING_FOUND = "nothing_found"
    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    UNKNOWN_VALUE = "unknown_value"
    DUPLICATE_KEY = "duplicate_key"
    DUPLICATE_ID = "duplicate_id"
    REFERS_TO_NOTHING = "refers_to_nothing"
    WRONG_COLUMNS = "wrong_columns"
    NOT_A_TIME = "not_a_time"
    SKIPPED_TIME = "skipped_time"
    NOT_A_DURATION = "not_a_duration"
    CANNOT_BE_RIGHT = "cannot_be_right"
    OTHERWISE_THERE = "otherwise_there"
    OTHERWISE_KEPT = "otherwise_kept"


@dataclass(frozen=True, kw_only=True)
class RefusedRow:
    """One thing in the file that is not taken in.

    `line` counts from 1; `kind` is as in `kind_of`; `where` names the column or the path in the file, such
    as "attacks[3].readings[0].pain", never a value; `problem` goes with CANNOT_BE_RIGHT.
    """

    line: int
    reason: Reason
    kind: str = ""
    where: str = ""
    problem: Problem | None = None


class Remark(StrEnum):
    """What the person should know about what was read."""

    LOCATION_DROPPED = "location_dropped"
    COLUMN_NOT_UNDERSTOOD = "column_not_understood"
    VALUE_NOT_UNDERSTOOD = "value_not_understood"
    OLD_ENCODING = "old_encoding"
    TIME_TWICE = "time_twice"
    END_NOT_KNOWN = "end_not_known"
    MEDICINE_NOT_KNOWN = "medicine_not_known"


@dataclass(frozen=True, kw_only=True)
class Note:
    """A remark, with how often it holds, what about (a column, or column and value) and the first line."""

    remark: Remark
    count: int = 1
    what: str = ""
    line: int | None = None


class Notes:
    """Gathers remarks while a file is read, each kind once with its count and first line."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[tuple[Remark, str], Note] = {}

    def add(self, remark: Remark, what: str = "", *, line: int | None = None) -> None:
        """One more of this remark about that."""
        before = self._found.get((remark, what))
        note = (
            replace(before, count=before.count + 1) if before else Note(remark=remark, what=what, line=line)
        )
        self._found[remark, what] = note

    def all(self) -> tuple[Note, ...]:
        """All remarks in the order in which they first came up."""
        return tuple(self._found.values())


@dataclass(frozen=True)
class Entry:
    """One record as read, with the line of the file it stands on."""

    record: Record
    line: int


@dataclass(frozen=True, kw_only=True)
class Contents:
    """Everything an importer found, in an order in which a record comes after those it refers to."""

    entries: tuple[Entry, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class DateExample:
    """A date as the file writes it, and the two dates it may be."""

    text: str
    day_first: date
    month_first: date


@dataclass(frozen=True)
class DateQuestion:
    """The file does not say whether day or month comes first: somebody must, by these examples."""

    examples: tuple[DateExample, ...]


@dataclass(frozen=True)
class FileRefusal:
    """Nothing of the file can be taken in; `rows` say where, as far as there is a where."""

    reason: Reason
    rows: tuple[RefusedRow, ...] = ()


class FileRefusedError(ValueError):
    """The file as a whole cannot be read; names no value from it."""

    def __init__(self, reason: Reason, *rows: RefusedRow) -> None:
        """Keep why, and where."""
        super().__init__(reason.value)
        self.refusal = FileRefusal(reason, rows)


class DateOrderUnknownError(ValueError):
    """The dates can be read in two ways and nothing in the file decides."""

    def __init__(self, question: DateQuestion) -> None:
        """Keep what to ask."""
        super().__init__("date order unknown")
        self.question = question


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What a file does not say: the zone its wall times were lived in, the present moment, the person's
    own medicines to match by name, and the date order if the person was asked for it.
    """

    zone: str
    now: Moment
    medicines: tuple[Medicine, ...] = ()
    date_order: DateOrder | None = None


class Importer(Protocol):
    """One foreign format."""

    @property
    def id(self) -> str:
        """The format's key, as in `import --as`; its name is `gui.wording.format_name(id)`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How its files' names end, such as ".html"."""

    def recognises(self, head: str) -> bool:
        """Whether a file that begins so is of this format, whatever its name; never claims another's."""

    def read(self, source: Source, circumstances: Circumstances) -> Contents:
        """Everything in the file; raises FileRefusedError or DateOrderUnknownError."""


def kind_of(record: Record) -> str:
    """The record's section in our own file format: "attacks", "doses", ..."""
    return record.section if isinstance(record, Kept) else _KINDS[type(record)]


def content_id(*content: str) -> UUID:
    """The id of a record of a format without ids: the same content gives the same id every time."""
    return uuid5(_NAMESPACE, "\x1f".join(content))
