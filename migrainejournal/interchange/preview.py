"""What an import would do, before anything is written: the one question that command line and dialog ask."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import WHOLE, Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.interchange import IMPORTERS, OWN_JSON
from migrainejournal.interchange.importer import (
    SECTIONS,
    Circumstances,
    Contents,
    DateOrder,
    DateOrderUnknownError,
    DateQuestion,
    Entry,
    FileRefusal,
    FileRefusedError,
    Importer,
    Note,
    Reason,
    RefusedRow,
    kind_of,
)
from migrainejournal.interchange.source import NotTextError, Source, TooLargeError


@dataclass(frozen=True)
class Tally:
    """How many records of one kind are new, already there, and refused."""

    new: int = 0
    there: int = 0
    refused: int = 0


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What `Journal.take_in(preview.new)` would add, what it would leave alone, and what cannot come in.

    `importer` is the id of the format; first and last are the civil dates of everything found, new or not.
    """

    importer: str
    new: tuple[Record, ...] = ()
    there: tuple[Record, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    notes: tuple[Note, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def tallies(self) -> Mapping[str, Tally]:
        """The counts by kind, in the order of the file format; only kinds that occur."""
        new = Counter(kind_of(record) for record in self.new)
        there = Counter(kind_of(record) for record in self.there)
        refused = Counter(row.kind for row in self.refused)
        kinds = dict.fromkeys([*SECTIONS, *new, *there, *refused])
        return {
            kind: Tally(new[kind], there[kind], refused[kind])
            for kind in kinds
            if new[kind] or there[kind] or refused[kind]
        }


def preview_file(
    path: Path,
    *,
    existing: Iterable[Record],
    zone: str,
    now: Moment,
    date_order: DateOrder | None = None,
    importer: str | None = None,
) -> Preview | DateQuestion | FileRefusal:
    """Read the file and compare it with the journal's records; writes nothing.

    `importer` names the format where the content alone should not decide. A DateQuestion is answered by
    calling again with `date_order`.
    """
    existing = tuple(existing)
    circumstances = Circumstances(
        zone=zone,
        now=now,
        medicines=tuple(record for record in existing if isinstance(record, Medicine)),
        date_order=date_order,
    )
    if not path.is_file():  # a pipe would be read for as long as somebody writes
        return FileRefusal(Reason.NOT_READABLE)
    source = Source(path)
    try:
        chosen = _importer(source, importer)
        contents = chosen.read(source, circumstances)
    except OSError:
        return FileRefusal(Reason.NOT_READABLE)
    except TooLargeError:
        return FileRefusal(Reason.TOO_LARGE)
    except NotTextError:
        return FileRefusal(Reason.NOT_TEXT)
    except FileRefusedError as error:
        return error.refusal
    except DateOrderUnknownError as error:
        return error.question
    return _compared(chosen.id, contents, existing, now)


def _importer(source: Source, wanted: str | None) -> Importer:
    """The one named, else by content, else by suffix: our own format may say its name after the head."""
    for importer in IMPORTERS:
        if importer.id == wanted or (wanted is None and importer.recognises(source.head)):
            return importer
    if wanted is None and source.path.suffix.lower() in OWN_JSON.suffixes and source.head.lstrip()[:1] == "{":
        return OWN_JSON
    raise FileRefusedError(Reason.UNKNOWN_FORMAT)


def _compared(importer: str, contents: Contents, existing: tuple[Record, ...], now: Moment) -> Preview:
    there_before = {_identity(record): record for record in existing}
    known = _Known(existing)
    new: list[Record] = []
    there: list[Record] = []
    refused = list(contents.refused)
    for entry in contents.entries:
        before = there_before.get(_identity(entry.record))
        if before and (row := _unlike(entry, before)):
            refused.append(row)
        elif before:
            there.append(entry.record)
        elif row := _refusal(entry, known, now):
            refused.append(row)
        else:
            new.append(entry.record)
            known.add(entry.record)
    dates = [day for entry in contents.entries if (day := _date_of(entry.record))]
    return Preview(
        importer=importer,
        new=tuple(new),
        there=tuple(there),
        refused=tuple(sorted(refused, key=lambda row: row.line)),
        notes=contents.notes,
        first=min(dates, default=None),
        last=max(dates, default=None),
    )


class _Known:
    """Which ids are taken, by records and by their parts, and which kept sections are in one piece."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records: set[tuple[str, str]] = set()
        self.parts: set[UUID] = set()
        self.whole: dict[str, bool] = {}
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        self.records.add(_identity(record))
        self.parts.update(_part_ids(record))
        if isinstance(record, Kept):
            self.whole[record.section] = record.id == WHOLE


def _refusal(entry: Entry, known: _Known, now: Moment) -> RefusedRow | None:
    """Why the record cannot come in beside those known; None when it can."""
    record = entry.record
    refused = partial(RefusedRow, line=entry.line, kind=kind_of(record))
    if problems := problems_of(record, now):
        first = problems[0]
        where = first.field if first.index is None else f"{first.field}[{first.index}]"
        return refused(reason=Reason.CANNOT_BE_RIGHT, where=where, problem=first)
    parts = _part_ids(record)
    if _identity(record) in known.records or len(set(parts)) < len(parts) or known.parts.intersection(parts):
        return refused(reason=Reason.DUPLICATE_ID, where="id")
    if isinstance(record, Kept) and known.whole.get(record.section, whole := record.id == WHOLE) != whole:
        return refused(reason=Reason.OTHERWISE_KEPT)
    for where, reference in _references(record).items():
        if reference not in known.records:
            return refused(reason=Reason.REFERS_TO_NOTHING, where=where)
    return None


def _unlike(entry: Entry, before: Record) -> RefusedRow | None:
    """What the file says of a day, the person, or a section in one piece, that the journal does not.

    A record with an id of its own is the same one, as it was or as it was edited since.
    """
    record = entry.record
    if isinstance(record, Kept) and isinstance(before, Kept) and record.id == WHOLE:
        same = (record.content, record.extra) == (before.content, before.extra)
        return (
            None if same else RefusedRow(line=entry.line, kind=record.section, reason=Reason.OTHERWISE_KEPT)
        )
    if not isinstance(record, DayRecord | Profile):
        return None
    said = (
        f.name for f in fields(record) if f.name not in ("created", "updated") and getattr(record, f.name)
    )
    for name in said:
        if getattr(record, name) != getattr(before, name):
            why = Reason.OTHERWISE_THERE
            return RefusedRow(line=entry.line, kind=kind_of(record), where=name, reason=why)
    return None


def _identity(record: Record) -> tuple[str, str]:
    return kind_of(record), record.key


def _part_ids(record: Record) -> list[UUID]:
    lists = (value for field in fields(record) if isinstance(value := getattr(record, field.name), tuple))
    return [part.id for items in lists for part in items if isinstance(part, Part)]


def _references(record: Record) -> dict[str, tuple[str, str]]:
    """The records this one cannot be without, by field."""
    if not isinstance(record, Dose):
        return {}
    found = {"medicine": ("medicines", str(record.medicine))}
    return found | ({"attack": ("attacks", str(record.attack))} if record.attack else {})


def _date_of(record: Record) -> date | None:
    match record:
        case Attack():
            return record.start.civil_date
        case Dose():
            return record.at.civil_date
        case DayRecord() | Score() | Visit():
            return record.date
        case Treatment():
            return record.start
        case _:
            return None
