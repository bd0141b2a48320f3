"""The tables with typed columns. Their rows never leave the store."""

import datetime as dt
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    JSON,
    Column,
    Dialect,
    Double,
    ForeignKey,
    Index,
    MetaData,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    text,
)


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

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        """The stored instant, aware, in UTC."""
        return None if value is None else dt.datetime.fromisoformat(value)


@lru_cache(4096)  # each attack's key comes again with its readings, symptoms and doses
def _uuid(text: str) -> UUID:
    return UUID(text)


class Key(TypeDecorator[UUID]):
    """A UUID as its usual text."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """Text to store."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        """The stored UUID."""
        return None if value is None else _uuid(value)


METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)
NOT_REMOVED = text("removed IS NULL")


class RecordColumns(TypedColumns):
    """What every record has; a removed record stays until the next compaction, so that undo is safe."""

    created: Named[dt.datetime] = Column(Instant)
    updated: Named[dt.datetime] = Column(Instant)
    removed: Named[dt.datetime | None] = Column(Instant)
    extra: Named[dict[str, Any]] = Column(JSON)


class AttackColumns(RecordColumns):
    """An attack without its parts."""

    id: Named[UUID] = Column(Key, primary_key=True)
    start: Named[dt.datetime] = Column(Instant)
    start_offset: Named[int]
    start_zone: Named[str] = Column(Text)
    start_certainty: Named[str] = Column(Text)
    end: Named[dt.datetime | None] = Column(Instant)
    end_offset: Named[int | None]
    end_zone: Named[str | None] = Column(Text)
    side: Named[str | None] = Column(Text)
    quality: Named[str | None] = Column(Text)
    believed_migraine: Named[bool | None]
    most_bothersome: Named[str | None] = Column(Text)
    function: Named[int | None]
    different_from_usual: Named[bool]
    note: Named[str] = Column(Text)


ATTACKS: Final = Table(
    "attacks",
    METADATA,
    AttackColumns,
    Index("ix_attacks_span", "start", "end", sqlite_where=NOT_REMOVED),
    Index("ix_attacks_running", "start", sqlite_where=text('"end" IS NULL AND removed IS NULL')),
)


class PartColumns(TypedColumns):
    """Which attack a part belongs to."""

    attack_id: Named[UUID] = Column(
        Key, ForeignKey("attacks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"), index=True
    )


class ReadingColumns(PartColumns):
    """One pain reading of an attack."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    at: Named[dt.datetime] = Column(Instant)
    at_offset: Named[int]
    at_zone: Named[str] = Column(Text)
    pain: Named[int]
    scale: Named[str] = Column(Text)


class SymptomColumns(PartColumns):
    """One symptom of an attack."""

    attack_id: Named[UUID] = Column(
        Key,
        ForeignKey("attacks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    )
    code: Named[str] = Column(Text, primary_key=True)


class AuraColumns(PartColumns):
    """One aura of an attack."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    kind: Named[str | None] = Column(Text)
    start: Named[dt.datetime | None] = Column(Instant)
    start_offset: Named[int | None]
    start_zone: Named[str | None] = Column(Text)
    minutes: Named[int | None]
    unilateral: Named[bool | None]
    positive: Named[bool | None]
    gradual: Named[bool | None]


READINGS: Final = Table("readings", METADATA, ReadingColumns)
SYMPTOMS: Final = Table("symptoms", METADATA, SymptomColumns)
AURAS: Final = Table("auras", METADATA, AuraColumns)


class MedicineColumns(RecordColumns):
    """One of the person's medicines."""

    id: Named[UUID] = Column(Key, primary_key=True)
    name: Named[str] = Column(Text)
    catalogue: Named[str | None] = Column(Text)
    strength: Named[float | None] = Column(Double)
    unit: Named[str] = Column(Text)
    form: Named[str] = Column(Text)
    role: Named[str] = Column(Text)
    overuse: Named[list[str]] = Column(JSON)
    position: Named[int]
    retired: Named[bool]


MEDICINES: Final = Table("medicines", METADATA, MedicineColumns)


class DoseColumns(RecordColumns):
    """One intake of a medicine."""

    id: Named[UUID] = Column(Key, primary_key=True)
    medicine: Named[UUID] = Column(
        Key, ForeignKey("medicines.id", deferrable=True, initially="DEFERRED"), index=True
    )
    at: Named[dt.datetime] = Column(Instant)
    at_offset: Named[int]
    at_zone: Named[str] = Column(Text)
    amount: Named[float] = Column(Double)
    attack: Named[UUID | None] = Column(
        Key, ForeignKey("attacks.id", deferrable=True, initially="DEFERRED"), index=True
    )
    reason: Named[str] = Column(Text)
    pain_before: Named[int | None]
    pain_2h: Named[int | None]
    bothersome_2h: Named[bool | None]
    function_2h: Named[int | None]
    side_effects: Named[list[str]] = Column(JSON)


DOSES: Final = Table("doses", METADATA, DoseColumns, Index("ix_doses_at", "at", sqlite_where=NOT_REMOVED))


class DayColumns(RecordColumns):
    """What was noted of one civil date."""

    date: Named[dt.date] = Column(primary_key=True)
    state: Named[str | None] = Column(Text)
    bleeding: Named[str | None] = Column(Text)
    checkin: Named[dict[str, Any]] = Column(JSON)
    note: Named[str] = Column(Text)


DAYS: Final = Table("days", METADATA, DayColumns)


class KeptColumns(RecordColumns):
    """A record of a file section this version does not know, kept as it came."""

    section: Named[str] = Column(Text, primary_key=True)
    id: Named[str] = Column(Text, primary_key=True)
    content: Named[dict[str, Any]] = Column(JSON)


KEPT: Final = Table("kept", METADATA, KeptColumns)
