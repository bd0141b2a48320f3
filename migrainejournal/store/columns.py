"""What all tables are made of: columns that write instants and keys as text, and what every record has."""

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Dialect, Named, String, TypedColumns, TypeDecorator


class Instant(TypeDecorator[dt.datetime]):
    """An aware datetime as fixed-width UTC text, which people can read and which sorts by time."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        """Text to store; refuses a datetime without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return value.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Key(TypeDecorator[UUID]):
    """A UUID as its usual text."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """Text to store."""
        return None if value is None else str(value)


class RecordColumns(TypedColumns):
    """What every record has; a removed record stays until the next compaction, so that undo is safe."""

    created: Named[dt.datetime] = Column(Instant)
    updated: Named[dt.datetime] = Column(Instant)
    removed: Named[dt.datetime | None] = Column(Instant)
    extra: Named[dict[str, Any]] = Column(JSON)
