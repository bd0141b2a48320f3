"""The tables with typed columns. Their rows never leave the store."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    JSON,
    Column,
    Double,
    ForeignKey,
    Index,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    text,
)

from migrainejournal.store.columns import Instant, Key, RecordColumns

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)
NOT_REMOVED = text("removed IS NULL")


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


class AttackPartColumns(TypedColumns):
    """Which attack a part belongs to."""

    attack_id: Named[UUID] = Column(
        Key, ForeignKey("attacks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"), index=True
    )


class ReadingColumns(AttackPartColumns):
    """One pain reading of an attack."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    at: Named[dt.datetime] = Column(Instant)
    at_offset: Named[int]
    at_zone: Named[str] = Column(Text)
    pain: Named[int]
    scale: Named[str] = Column(Text)


class SymptomColumns(AttackPartColumns):
    """One symptom of an attack."""

    attack_id: Named[UUID] = Column(
        Key,
        ForeignKey("attacks.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    )
    code: Named[str] = Column(Text, primary_key=True)


class AuraColumns(AttackPartColumns):
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


class TreatmentColumns(RecordColumns):
    """A course of treatment without its parts."""

    id: Named[UUID] = Column(Key, primary_key=True)
    catalogue: Named[str | None] = Column(Text)
    name: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    group: Named[str] = Column(Text)
    start: Named[dt.date]
    end: Named[dt.date | None]
    target_amount: Named[float | None] = Column(Double)
    target_unit: Named[str] = Column(Text, server_default=text("''"))
    target_per: Named[str] = Column(Text, server_default="day")
    stop_reason: Named[str | None] = Column(Text)
    adequate_days: Named[int | None]
    adequate_sessions: Named[int | None]
    interval_days: Named[int | None]
    review: Named[dt.date | None]
    next_session: Named[dt.date | None]
    note: Named[str] = Column(Text)


TREATMENTS: Final = Table("treatments", METADATA, TreatmentColumns)


class TreatmentPartColumns(TypedColumns):
    """Which treatment a part belongs to."""

    treatment_id: Named[UUID] = Column(
        Key,
        ForeignKey("treatments.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        index=True,
    )


class StepColumns(TreatmentPartColumns):
    """One dose of a treatment, from a date on."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    date: Named[dt.date]
    amount: Named[float] = Column(Double)
    unit: Named[str] = Column(Text)
    per: Named[str] = Column(Text)


class SessionColumns(TreatmentPartColumns):
    """One session of a treatment."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    date: Named[dt.date]
    amount: Named[float | None] = Column(Double)
    unit: Named[str] = Column(Text)
    sites: Named[int | None]
    lot: Named[str] = Column(Text)
    minutes: Named[int | None]
    note: Named[str] = Column(Text)


class SideEffectColumns(TreatmentPartColumns):
    """One side effect of a treatment."""

    id: Named[UUID] = Column(Key, primary_key=True)
    place: Named[int]
    what: Named[str] = Column(Text)
    date: Named[dt.date | None]
    weight: Named[str | None] = Column(Text)


STEPS: Final = Table("treatment_steps", METADATA, StepColumns)
SESSIONS: Final = Table("treatment_sessions", METADATA, SessionColumns)
SIDE_EFFECTS: Final = Table("treatment_side_effects", METADATA, SideEffectColumns)


class VisitColumns(RecordColumns):
    """One visit to a clinician."""

    id: Named[UUID] = Column(Key, primary_key=True)
    date: Named[dt.date]
    clinician: Named[str] = Column(Text)
    questions: Named[str] = Column(Text)
    answers: Named[str] = Column(Text)
    plan: Named[str] = Column(Text)


VISITS: Final = Table("visits", METADATA, VisitColumns)


class ProfileColumns(RecordColumns):
    """What a clinician asks of the person; the key is always the same, so that there is one row at most."""

    key: Named[str] = Column(Text, primary_key=True)
    name: Named[str] = Column(Text)
    born: Named[dt.date | None]
    diagnosis: Named[str] = Column(Text)
    conditions: Named[str] = Column(Text)
    allergies: Named[str] = Column(Text)
    imaging: Named[str] = Column(Text)
    pregnancy: Named[str] = Column(Text)
    checkin: Named[list[str]] = Column(JSON, server_default=text("'[]'"))


PROFILES: Final = Table("profiles", METADATA, ProfileColumns)


class QuestionColumns(RecordColumns):
    """One question asked of what was recorded."""

    id: Named[UUID] = Column(Key, primary_key=True)
    factor: Named[str] = Column(Text)
    relation: Named[str] = Column(Text)
    value: Named[float | None] = Column(Double)
    first: Named[dt.date | None]
    last: Named[dt.date | None]


QUESTIONS: Final = Table("questions", METADATA, QuestionColumns)


class ScoreColumns(RecordColumns):
    """A questionnaire that was answered."""

    id: Named[UUID] = Column(Key, primary_key=True)
    instrument: Named[str] = Column(Text)
    date: Named[dt.date]
    answers: Named[list[int]] = Column(JSON)
    note: Named[str] = Column(Text)


SCORES: Final = Table("scores", METADATA, ScoreColumns)


class KeptColumns(RecordColumns):
    """A record of a file section this version does not know, kept as it came."""

    section: Named[str] = Column(Text, primary_key=True)
    id: Named[str] = Column(Text, primary_key=True)
    content: Named[dict[str, Any]] = Column(JSON)


KEPT: Final = Table("kept", METADATA, KeptColumns)
