"""Records as JSON objects and back, field by field as the domain declares them, so that none is forgotten.

A key the domain does not know is kept in `extra` and written back; one of a part of a record (a reading, an
aura) under the part's field and id.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from migrainejournal.domain.attack import Aura, PainReading
from migrainejournal.domain.moment import Moment, NoSuchTimeError, NotATimeError
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect
from migrainejournal.domain.vocabulary import OTHER_SYMPTOM, Symptom
from migrainejournal.interchange.importer import SECTIONS, Reason, content_id

R = TypeVar("R", bound=Record)
Object = dict[str, Any]
_STAMPS = ("created", "updated")
_CODED = {"symptoms", "most_bothersome"}


class FaultError(ValueError):
    """One value of a record is not as it must be; carries its path, never the value."""

    def __init__(self, reason: Reason, path: str) -> None:
        """Keep why and where."""
        super().__init__(f"{path}: {reason}")
        self.reason = reason
        self.path = path


def _types(kind: type) -> Mapping[str, Any]:
    """The type of each field by name, those of the kind itself first."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.name not in (*_STAMPS, "extra")]
    return {name: hints[name] for name in (*names, *_STAMPS) if name in hints}


def _required(kind: type) -> frozenset[str]:
    plain_fields = [field for field in fields(kind) if field.default_factory is MISSING]
    return frozenset(f.name for f in plain_fields if f.default is MISSING) | ({"id"} & _TYPES[kind].keys())


_KINDS: tuple[type, ...] = (*SECTIONS.values(), PainReading, Aura, DoseStep, Session, SideEffect)
_TYPES = {kind: _types(kind) for kind in _KINDS}
_REQUIRED = {kind: _required(kind) for kind in _TYPES}


def encoded(record: Record) -> Object:
    """The record as a JSON object."""
    return _encoded_fields(record, record.extra) | {
        name: value for name, value in record.extra.items() if name not in _TYPES[type(record)]
    }


def _encoded_fields(item: Record | Part, extra: Mapping[str, Any]) -> Object:
    return {name: _encoded_value(getattr(item, name), extra.get(name, {})) for name in _TYPES[type(item)]}


def _encoded_value(value: object, of_parts: Mapping[str, Any]) -> object:
    match value:
        case Moment():
            return value.text()
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case Part():
            return _encoded_fields(value, {}) | of_parts.get(str(value.id), {})
        case tuple():
            return [_encoded_value(item, of_parts) for item in value]
        case Mapping():
            return dict(value)
        case _:
            return value


def decoded(kind: type[R], value: object, path: str) -> R:
    """The record in a JSON object at the path; raises FaultError for the first thing wrong with it."""
    extra: Object = {}
    return kind(**_decoded_fields(kind, value, path, extra), extra=extra)


def _decoded_fields(kind: type[Record | Part], value: object, path: str, unknown: Object) -> Object:
    """The values of the known fields; all others go into `unknown`."""
    value = _object(value, path)
    types, required = _TYPES[kind], _REQUIRED[kind]
    for name in sorted(required - value.keys()):
        raise FaultError(Reason.MISSING, f"{path}.{name}")
    found: Object = {}
    for name, given in value.items():
        here = f"{path}.{name}"
        if name not in types:
            unknown[name] = given
        elif given is None and name not in required:
            continue
        elif (part := _part_type(types[name])) is not None:
            found[name], of_parts = _decoded_parts(part, given, here, str(value["id"]))
            unknown.update({name: of_parts} if of_parts else {})
        else:
            found[name] = _decoded_value(types[name], given, here)
            if name in _CODED:
                _check_codes(found[name], here)
    return found


def _part_type(hint: object) -> type[Part] | None:
    item = next(iter(get_args(hint)), None)
    return item if isinstance(item, type) and issubclass(item, Part) else None


def _decoded_parts(kind: type[Part], value: object, path: str, owner: str) -> tuple[tuple[Part, ...], Object]:
    """The parts of a record, and what is not known of them by their id; one without an id gets its own."""
    parts: list[Part] = []
    unknown: Object = {}
    for index, given in enumerate(_list(value, path)):
        here = f"{path}[{index}]"
        left: Object = {}
        if isinstance(given, dict):
            given = {"id": str(content_id(owner, path.rpartition(".")[2], str(index))), **given}
        part = kind(**_decoded_fields(kind, given, here, left))
        parts.append(part)
        unknown.update({str(part.id): left} if left else {})
    return tuple(parts), unknown


def _decoded_value(hint: Any, given: object, path: str) -> object:  # noqa: ANN401 - a type or a form of one
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return tuple(_decoded_value(item, v, f"{path}[{i}]") for i, v in enumerate(_list(given, path)))
    if get_origin(hint) is Mapping:
        return _object(given, path)
    wanted = next((kind for kind in get_args(hint) if kind is not type(None)), hint)
    if issubclass(wanted, StrEnum):
        return _member(wanted, given, path)
    return _LEAVES[wanted](given, path)


def _object(given: object, path: str) -> Object:
    if not isinstance(given, dict):
        raise FaultError(Reason.WRONG_TYPE, path)
    return given


def _list(given: object, path: str) -> list[Any]:
    if not isinstance(given, list):
        raise FaultError(Reason.WRONG_TYPE, path)
    return given


def _member(kind: type[StrEnum], given: object, path: str) -> StrEnum:
    try:
        return kind(_text(given, path))
    except ValueError:
        raise FaultError(Reason.UNKNOWN_VALUE, path) from None


def _check_codes(codes: str | tuple[str, ...], path: str) -> None:
    for code in (codes,) if isinstance(codes, str) else codes:
        if code not in set(Symptom) and not code.startswith(OTHER_SYMPTOM):
            raise FaultError(Reason.UNKNOWN_VALUE, path)


def _text(given: object, path: str) -> str:
    if not isinstance(given, str):
        raise FaultError(Reason.WRONG_TYPE, path)
    return given


def _truth(given: object, path: str) -> bool:
    if not isinstance(given, bool):
        raise FaultError(Reason.WRONG_TYPE, path)
    return given


def _whole(given: object, path: str) -> int:
    if not isinstance(given, int) or isinstance(given, bool):
        raise FaultError(Reason.WRONG_TYPE, path)
    return given


def _number(given: object, path: str) -> float:
    if not isinstance(given, int | float) or isinstance(given, bool):
        raise FaultError(Reason.WRONG_TYPE, path)
    return float(given)


def _uuid(given: object, path: str) -> UUID:
    text = _text(given, path)
    try:
        return UUID(text)
    except ValueError:
        raise FaultError(Reason.UNKNOWN_VALUE, path) from None


def _date(given: object, path: str) -> date:
    text = _text(given, path)
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise FaultError(Reason.NOT_A_TIME, path) from None
    return found


def _instant(given: object, path: str) -> datetime:
    return _moment(given, path).instant


def _moment(given: object, path: str) -> Moment:
    """An instant needs its offset: without one it would mean another time on another machine."""
    text = _text(given, path)
    try:
        return Moment.parse(text, "", offset_wins=True)
    except NoSuchTimeError:
        raise FaultError(Reason.SKIPPED_TIME, path) from None
    except NotATimeError:
        raise FaultError(Reason.NOT_A_TIME, path) from None


_LEAVES: Mapping[type, Callable[[object, str], object]] = {
    str: _text,
    bool: _truth,
    int: _whole,
    float: _number,
    UUID: _uuid,
    date: _date,
    datetime: _instant,
    Moment: _moment,
}
