"""What stands in the cells of a row, as values.

Rows are read as the driver gives them: to have each cell turned by the type of its column would take most of
the time of reading a journal. What cannot be turned raises one of UNREADABLE.
"""

import json
from collections.abc import Mapping
from datetime import date as civil_date
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID, SafeUUID

from migrainejournal.domain.moment import Moment

E = TypeVar("E", bound=StrEnum)
Cells = tuple[Any, ...]
"""A row, as the driver gives it."""
UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)
TRUTH: Mapping[int | None, Any] = {None: None, 0: False, 1: True}


_LENGTH = len(str(UUID(int=0)))
_UNKNOWN = SafeUUID.unknown
_new, _put = object.__new__, object.__setattr__
entered = lru_cache(1024)(datetime.fromisoformat)  # most records stay as entered, and imports come at once
date = civil_date.fromisoformat
moment = Moment.stored


def members(kind: type[E]) -> Mapping[str | None, Any]:
    """The members of the enum by the text that stands for them."""
    return {None: None} | {member.value: member for member in kind}


def moment_if_any(text: str | None, offset: int | None, zone: str | None) -> Moment | None:
    """The moment in its three cells, which may be empty."""
    return None if text is None or zone is None else moment(text, offset or 0, zone)


def date_if_any(text: str | None) -> civil_date | None:
    """The date in a cell that may be empty."""
    return None if text is None else date(text)


def uuid(text: str) -> UUID:
    """The key in a cell, made in half the time of `UUID(text)`, which takes many ways of writing one."""
    number = int(text.replace("-", ""), 16)
    if len(text) != _LENGTH:
        raise ValueError("not a key")
    key = _new(UUID)
    _put(key, "int", number)
    _put(key, "is_safe", _UNKNOWN)
    return key


@lru_cache(65536)  # doses name the same few medicines, and attacks that were read just before
def shared_uuid(text: str | None) -> UUID | None:
    """The key of a record that others name, in a cell that may be empty."""
    return None if text is None else uuid(text)


def mapping(text: str) -> dict[str, Any]:
    """The JSON object in a cell, which is hardly ever filled."""
    return {} if text == "{}" else dict(json.loads(text))


def items(text: str) -> tuple[Any, ...]:
    """The JSON list in a cell, which is hardly ever filled."""
    return () if text == "[]" else tuple(json.loads(text))
