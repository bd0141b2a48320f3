"""Which table each kind of record lies in, and which tables the lists within it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.store.columns import RecordColumns
from migrainejournal.store.rows import (
    ATTACKS,
    AURAS,
    DAYS,
    DOSES,
    KEPT,
    MEDICINES,
    PROFILES,
    QUESTIONS,
    READINGS,
    SCORES,
    SESSIONS,
    SIDE_EFFECTS,
    STEPS,
    SYMPTOMS,
    TREATMENTS,
    VISITS,
)

TABLE_OF: Mapping[type[Record], Table[RecordColumns]] = {
    Attack: ATTACKS,
    Dose: DOSES,
    Medicine: MEDICINES,
    DayRecord: DAYS,
    Treatment: TREATMENTS,
    Visit: VISITS,
    Profile: PROFILES,
    Score: SCORES,
    Question: QUESTIONS,
    Kept: KEPT,
}


@dataclass(frozen=True)
class PartTable:
    """The table of a record's field that is a list; `owner` is the record's key, `order` that of its list."""

    field: str
    table: Table
    owner: Column[Any]
    order: Column[Any]


def read_columns(table: Table) -> list[Column[Any]]:
    """The columns that a value is made of: all but those that only the store's own questions look at."""
    return [column for column in table.columns if column.name not in ("removed", "place", "key")]


PART_TABLES: Mapping[type[Record], tuple[PartTable, ...]] = {
    Attack: (
        PartTable("readings", READINGS, READINGS.c.attack_id, READINGS.c.place),
        PartTable("symptoms", SYMPTOMS, SYMPTOMS.c.attack_id, SYMPTOMS.c.code),
        PartTable("auras", AURAS, AURAS.c.attack_id, AURAS.c.place),
    ),
    Treatment: (
        PartTable("steps", STEPS, STEPS.c.treatment_id, STEPS.c.place),
        PartTable("sessions", SESSIONS, SESSIONS.c.treatment_id, SESSIONS.c.place),
        PartTable("side_effects", SIDE_EFFECTS, SIDE_EFFECTS.c.treatment_id, SIDE_EFFECTS.c.place),
    ),
}
