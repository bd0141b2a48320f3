"""Our own file format, version 1: JSON, lossless (docs/file-format.md, docs/journal.schema.json)."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from migrainejournal import __version__
from migrainejournal.domain.kept import WHOLE, Kept
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile
from migrainejournal.domain.record import Record
from migrainejournal.interchange.importer import (
    SECTIONS,
    Circumstances,
    Contents,
    Entry,
    FileRefusedError,
    Reason,
    RefusedRow,
    kind_of,
)
from migrainejournal.interchange.json_places import member
from migrainejournal.interchange.json_values import FaultError, Object, decoded, encoded
from migrainejournal.interchange.source import Source
from migrainejournal.interchange.strict_json import lines_of, parsed

FORMAT = "migrainejournal"
VERSION = 1
_SAYS_SO = re.compile(rf'\s*\{{.*"format"\s*:\s*"{FORMAT}"', re.DOTALL)
_ONE_OBJECT = {name for name, kind in SECTIONS.items() if kind is Profile}
"""Sections that are one record and no list, missing where there is none."""
_HEADER = ("format", "version", "exported", "app")


class OwnJson:
    """Reads and writes our own format: what it cannot keep whole, it refuses whole."""

    id = "json"
    suffixes = (".migrainejournal", ".json")  # desktops open the first with this program, the second with any

    def recognises(self, head: str) -> bool:
        """Whether it says so itself."""
        return _SAYS_SO.match(head) is not None

    def read(self, source: Source, circumstances: Circumstances) -> Contents:
        """Everything in the file, medicines before what refers to them; raises FileRefusedError."""
        text = source.text()
        if text.guessed:
            raise FileRefusedError(Reason.NOT_TEXT)
        return _contents(text.content)

    def write(self, records: Iterable[Record], exported: Moment) -> bytes:
        """The records as one document, a record a line, so that a line number finds it."""
        sections: dict[str, list[Record]] = {name: [] for name in SECTIONS}
        for record in records:
            sections.setdefault(kind_of(record), []).append(record)
        header = (FORMAT, VERSION, exported.text(), __version__)
        parts = [f"{_text(name)}: {_text(value)}" for name, value in zip(_HEADER, header, strict=True)]
        filled = {name: found for name, found in sections.items() if found or name not in _ONE_OBJECT}
        parts += [f"{_text(name)}: {_section(found)}" for name, found in filled.items()]
        return ("{\n" + ",\n".join(parts) + "\n}\n").encode()

    def counts(self, data: bytes) -> Mapping[str, int]:
        """How many records of each kind the document holds; raises FileRefusedError or UnicodeDecodeError."""
        return Counter(kind_of(entry.record) for entry in _contents(data.decode()).entries)


OWN_JSON = OwnJson()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _section(records: list[Record]) -> str:
    match records:
        case [Kept(id=id_) as kept] if id_ == WHOLE:
            return _text(kept.extra.get("value", kept.content))
        case [Profile() as profile]:
            return _text(encoded(profile))
        case _:
            return "[" + ",".join(f"\n {_text(_object(record))}" for record in records) + "]"


def _object(record: Record) -> Mapping[str, Any]:
    return record.content if isinstance(record, Kept) else encoded(record)


def _contents(text: str) -> Contents:
    document, lines = parsed(text)
    faults = list(_header_faults(document))
    found = [] if faults else list(_records(document, faults))
    if faults:
        refused = zip(lines_of(text, [fault.path for fault in faults]), faults, strict=True)
        rows = [RefusedRow(line=line, reason=fault.reason, where=fault.path) for line, fault in refused]
        raise FileRefusedError(rows[0].reason, *rows)
    return Contents(entries=tuple(Entry(record, lines[path]) for path, record in found))


def _header_faults(document: Object) -> Iterator[FaultError]:
    if document.get("format") != FORMAT:
        yield FaultError(Reason.UNKNOWN_FORMAT, "format")
    elif "version" not in document:
        yield FaultError(Reason.MISSING, "version")
    elif type(document["version"]) is not int or document["version"] < 1:
        yield FaultError(Reason.UNKNOWN_VALUE, "version")
    elif document["version"] > VERSION:
        yield FaultError(Reason.NEWER_VERSION, "version")


def _records(document: Object, faults: list[FaultError]) -> Iterator[tuple[str, Record]]:
    """Each record with its path; what cannot be read goes to the faults."""
    for name, kind in SECTIONS.items():
        for path, value in _values(name, document.get(name), faults):
            try:
                yield path, decoded(kind, value, path)
            except FaultError as fault:
                faults.append(fault)
    for name in sorted(document.keys() - {*_HEADER, *SECTIONS}):
        yield from _kept(name, document[name])


def _values(name: str, section: object, faults: list[FaultError]) -> Iterator[tuple[str, object]]:
    """What should be the records of a section we know, with their paths; of another section, a fault."""
    if section is None or (name in _ONE_OBJECT and section == {}):
        return
    if name in _ONE_OBJECT:
        yield name, section
    elif isinstance(section, list):
        yield from ((f"{name}[{index}]", value) for index, value in enumerate(section))
    else:
        faults.append(FaultError(Reason.WRONG_TYPE, name))


def _kept(name: str, section: Any) -> Iterator[tuple[str, Kept]]:  # noqa: ANN401 - whatever JSON can say
    """The records of a section we do not know; all of it as one where it is not a list of records."""
    path = member("", name)
    match section:
        case [] | None:
            return
        case list() if _are_records(section):
            for index, value in enumerate(section):
                yield f"{path}[{index}]", Kept(section=name, id=value["id"], content=value)
        case dict():
            yield path, Kept(section=name, id=WHOLE, content=section)
        case _:
            yield path, Kept(section=name, id=WHOLE, extra={"value": section})


def _are_records(section: list[Any]) -> bool:
    ids = [item.get("id") if isinstance(item, dict) else None for item in section]
    return all(isinstance(id_, str) and id_ != WHOLE for id_ in ids) and len(set(ids)) == len(ids)
