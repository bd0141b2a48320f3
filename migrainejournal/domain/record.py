"""What every record of the journal has in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of a record with an identity of its own, such as a pain reading."""

    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, kw_only=True)
class Record:
    """One entry: `created` and `updated` (UTC) are set by the journal; `extra` keeps keys we do not know."""

    created: datetime | None = None
    updated: datetime | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> str:
        """What tells this record from all others of its kind."""
        raise NotImplementedError
