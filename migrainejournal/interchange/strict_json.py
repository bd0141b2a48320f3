"""JSON read so that nothing is guessed and every value can be kept and written back."""

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from migrainejournal.interchange.importer import FileRefusedError, Reason, RefusedRow
from migrainejournal.interchange.json_places import Place, places

MOST_DEEP = 32
RECORD_DEPTH = 2
"""How deep the records of a section lie."""

_MOST_DIGITS = len(str(-(2**63)))
_NO_NUMBERS = {"{", "[", "true", "false", "null"}


def parsed(text: str) -> tuple[dict[str, Any], Mapping[str, int]]:
    """The object in a JSON text, and the lines of its sections and their records by path.

    Raises FileRefusedError for what is not JSON or not an object, for more than MOST_DEEP levels, a key given
    twice, numbers that are none or do not fit into 64 bits, and text with half a character in it.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise _refused(Reason.BROKEN, error.lineno) from None
    except (ValueError, RecursionError):  # too many digits, or too deep: looking closer says where
        _checked_lines(text)
        raise _refused(Reason.BROKEN, 1) from None
    lines = _checked_lines(text)
    if not isinstance(document, dict):
        raise _refused(Reason.WRONG_TYPE, 1)
    return document, lines


def lines_of(text: str, paths: Iterable[str]) -> list[int]:
    """The line of each path, or of the innermost thing around it that the text has."""
    lines = {place.path: place.line for place in places(text)}
    return [_line(lines, path) for path in paths]


def _line(lines: Mapping[str, int], path: str) -> int:
    while path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return lines[path]


def _checked_lines(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for place in places(text):
        if reason := _fault_of(place):
            raise _refused(reason, place.line, place.path)
        if place.depth <= RECORD_DEPTH:
            lines[place.path] = place.line
    return lines


def _fault_of(place: Place) -> Reason | None:
    if place.depth > MOST_DEEP:
        return Reason.TOO_DEEP
    if place.doubled:
        return Reason.DUPLICATE_KEY
    if place.token.startswith('"'):
        written = place.name + json.loads(place.token)
        return None if _can_be_written(written) else Reason.NOT_TEXT
    if not _can_be_written(place.name):
        return Reason.NOT_TEXT
    known = place.token in _NO_NUMBERS or _can_be_kept(place.token)
    return None if known else Reason.UNKNOWN_VALUE


def _can_be_written(text: str) -> bool:
    """Whether the text is whole: JSON can escape halves of characters, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _can_be_kept(number: str) -> bool:
    """Whether the number is finite and, if whole, fits into 64 bits."""
    if number.lstrip("-").isdigit():
        return len(number) <= _MOST_DIGITS and -(2**63) <= int(number) < 2**63
    return math.isfinite(float(number))


def _refused(reason: Reason, line: int, path: str = "") -> FileRefusedError:
    return FileRefusedError(reason, RefusedRow(line=line, reason=reason, where=path))
