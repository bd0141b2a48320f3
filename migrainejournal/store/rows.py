"""The tables as typed rows. They never leave the store."""

import datetime as dt
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Dialect, ForeignKey, Index, MetaData, String, Table, Text, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}


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


class Key(TypeDecorator[UUID]):
    """A UUID as its usual text."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """Text to store."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        """The stored UUID."""
        return None if value is None else UUID(value)


class Row(DeclarativeBase):
    """Base of all rows."""

    __table__: ClassVar[Table]
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {dt.datetime: Instant, UUID: Key, dict[str, Any]: JSON, list[str]: JSON, str: Text}  # noqa: RUF012 - SQLAlchemy's own form


class RecordRow(Row):
    """What every record has; a removed record stays until the next compaction, so that undo is safe."""

    __abstract__ = True

    created: Mapped[dt.datetime]
    updated: Mapped[dt.datetime]
    removed: Mapped[dt.datetime | None]
    extra: Mapped[dict[str, Any]]


class AttackRow(RecordRow):
    """An attack without its parts."""

    __tablename__ = "attacks"
    __table_args__ = (
        Index("ix_attacks_span", "start", "end", sqlite_where=text("removed IS NULL")),
        Index("ix_attacks_running", "start", sqlite_where=text('"end" IS NULL AND removed IS NULL')),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    start: Mapped[dt.datetime]
    start_offset: Mapped[int]
    start_zone: Mapped[str]
    start_certainty: Mapped[str]
    end: Mapped[dt.datetime | None]
    end_offset: Mapped[int | None]
    end_zone: Mapped[str | None]
    side: Mapped[str | None]
    quality: Mapped[str | None]
    believed_migraine: Mapped[bool | None]
    most_bothersome: Mapped[str | None]
    function: Mapped[int | None]
    different_from_usual: Mapped[bool]
    note: Mapped[str]
    readings: Mapped[list["ReadingRow"]] = relationship(lazy="selectin", order_by="ReadingRow.place")
    symptoms: Mapped[list["SymptomRow"]] = relationship(lazy="selectin", order_by="SymptomRow.code")
    auras: Mapped[list["AuraRow"]] = relationship(lazy="selectin", order_by="AuraRow.place")


def _of_attack() -> Any:  # noqa: ANN401 - SQLAlchemy's own return type
    return ForeignKey("attacks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")


class ReadingRow(Row):
    """One pain reading of an attack."""

    __tablename__ = "readings"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    attack_id: Mapped[UUID] = mapped_column(_of_attack(), index=True)
    place: Mapped[int]
    at: Mapped[dt.datetime]
    at_offset: Mapped[int]
    at_zone: Mapped[str]
    pain: Mapped[int]
    scale: Mapped[str]


class SymptomRow(Row):
    """One symptom of an attack."""

    __tablename__ = "symptoms"

    attack_id: Mapped[UUID] = mapped_column(_of_attack(), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)


class AuraRow(Row):
    """One aura of an attack."""

    __tablename__ = "auras"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    attack_id: Mapped[UUID] = mapped_column(_of_attack(), index=True)
    place: Mapped[int]
    kind: Mapped[str | None]
    start: Mapped[dt.datetime | None]
    start_offset: Mapped[int | None]
    start_zone: Mapped[str | None]
    minutes: Mapped[int | None]
    unilateral: Mapped[bool | None]
    positive: Mapped[bool | None]
    gradual: Mapped[bool | None]


class MedicineRow(RecordRow):
    """One of the person's medicines."""

    __tablename__ = "medicines"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    catalogue: Mapped[str | None]
    strength: Mapped[float | None]
    unit: Mapped[str]
    form: Mapped[str]
    role: Mapped[str]
    overuse: Mapped[list[str]]
    position: Mapped[int]
    retired: Mapped[bool]


class DoseRow(RecordRow):
    """One intake of a medicine."""

    __tablename__ = "doses"
    __table_args__ = (Index("ix_doses_at", "at", sqlite_where=text("removed IS NULL")),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    medicine: Mapped[UUID] = mapped_column(
        ForeignKey("medicines.id", deferrable=True, initially="DEFERRED"), index=True
    )
    at: Mapped[dt.datetime]
    at_offset: Mapped[int]
    at_zone: Mapped[str]
    amount: Mapped[float]
    attack: Mapped[UUID | None] = mapped_column(
        ForeignKey("attacks.id", deferrable=True, initially="DEFERRED"), index=True
    )
    reason: Mapped[str]
    pain_before: Mapped[int | None]
    pain_2h: Mapped[int | None]
    bothersome_2h: Mapped[bool | None]
    function_2h: Mapped[int | None]
    side_effects: Mapped[list[str]]


class DayRow(RecordRow):
    """What was noted of one civil date."""

    __tablename__ = "days"

    date: Mapped[dt.date] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    bleeding: Mapped[str | None]
    checkin: Mapped[dict[str, Any]]
    note: Mapped[str]


class KeptRow(RecordRow):
    """A record of a file section this version does not know, kept as it came."""

    __tablename__ = "kept"

    section: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]]
