"""What every record of the journal has in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self
from uuid import UUID, uuid4

_new, _put = object.__new__, object.__setattr__  # looked up once: a journal holds many records


class _Value:
    """A frozen value that can be made again from its stored fields."""

    @classmethod
    def stored(cls, fields: dict[str, Any]) -> Self:
        """The value with these fields, all of them, checked and put in order when they were written.

        As unpickling makes it: __init__ would take a third of the time of reading a journal.
        """
        value = _new(cls)
        _put(value, "__dict__", fields)
        return value


@dataclass(frozen=True, kw_only=True)
class Part(_Value):
    """A piece of a record with an identity of its own, such as a pain reading."""

    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, kw_only=True)
class Record(_Value):
    """One entry: `created` and `updated` (UTC) are set by the journal; `extra` keeps keys we do not know."""

    created: datetime | None = None
    updated: datetime | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> str:
        """What tells this record from all others of its kind."""
        raise NotImplementedError
