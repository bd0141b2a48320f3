"""Records in, records out: everything the journal asks of its file, each call in one short transaction."""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from itertools import groupby, islice
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Select, delete, func, or_, select, tuple_, update
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.orm import Session

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.record import Record
from migrainejournal.store import mapping
from migrainejournal.store.engine import troubles_named
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.rows import (
    AttackRow,
    DayRow,
    DoseRow,
    KeptRow,
    MedicineRow,
    ReadingRow,
    RecordRow,
    SymptomRow,
)

R = TypeVar("R", bound=Record)
Row = TypeVar("Row", bound=RecordRow)
TOGETHER = 500
"""How many records one statement reads or removes."""


class JournalStore:
    """An open journal file. `reading` and `writing` give the records for the length of one transaction."""

    def __init__(self, engine: Engine) -> None:
        """Keep the engine; see `store.journal_file.open_store`."""
        self._engine = engine
        self._writer = engine.execution_options(writing=True)

    @contextlib.contextmanager
    def reading(self) -> Iterator["Records"]:
        """The records as they are now; raises StoreError."""
        with troubles_named(), Session(self._engine) as session:
            yield Records(session)

    @contextlib.contextmanager
    def writing(self) -> Iterator["Records"]:
        """The records, to change: on disk when the block ends, unchanged if it raises; raises StoreError."""
        with troubles_named(), Session(self._writer) as session, session.begin():
            yield Records(session)

    def data_version(self) -> int:
        """A number that differs from the last one when another program wrote to the journal in between."""
        with troubles_named(), self._engine.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def faults(self) -> list[str]:
        """What SQLite's integrity and foreign key checks find wrong; empty when all is well."""
        try:
            with troubles_named(), self._engine.connect() as connection:
                lines = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
                keys = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        except StoreError as error:
            if error.ailment is not Ailment.DAMAGED:
                raise
            return ["too damaged to be checked to the end"]
        return [str(line) for line in lines if line != "ok"] + [f"lost reference in {key[0]}" for key in keys]

    def versions(self) -> tuple[int, str]:
        """The number of the file's schema, and the version of the SQLite that reads it."""
        with troubles_named(), self._engine.connect() as connection:
            schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            return int(schema), str(connection.exec_driver_sql("SELECT sqlite_version()").scalar_one())

    def close(self) -> None:
        """Close the file; everything acknowledged is on disk already."""
        self._engine.dispose()


class Records:
    """The journal's records within one transaction. Removed ones are not seen."""

    def __init__(self, session: Session) -> None:
        """Work on an open session."""
        self._session = session

    def current(self, *records: Record) -> tuple[Record, ...]:
        """Those of the records that are in the journal, found by their identity, as they are there now."""
        return tuple(
            found
            for kind, run in _runs(records)
            for found in self._all(_seen(mapping.ROW_OF[kind]).where(_is_of(run)), mapping.VALUE_OF[kind])
        )

    def missing(self, records: Iterable[Record]) -> list[Record]:
        """Those of the records that are not in the journal, each once."""
        wanted: dict[tuple[type[Record], str], Record] = {}
        for record in records:
            wanted.setdefault((type(record), record.key), record)
        for record in self.current(*wanted.values()):
            del wanted[type(record), record.key]
        return list(wanted.values())

    def attack(self, key: UUID) -> Attack | None:
        """The attack with its parts."""
        return self._one(_seen(AttackRow).where(AttackRow.id == key), mapping.to_attack)

    def dose(self, key: UUID) -> Dose | None:
        """The dose."""
        return self._one(_seen(DoseRow).where(DoseRow.id == key), mapping.to_dose)

    def medicine(self, key: UUID) -> Medicine | None:
        """The medicine."""
        return self._one(_seen(MedicineRow).where(MedicineRow.id == key), mapping.to_medicine)

    def day(self, key: date) -> DayRecord | None:
        """What was noted of the date."""
        return self._one(_seen(DayRow).where(DayRow.date == key), mapping.to_day)

    def attacks(self, begins: datetime | None = None, ends: datetime | None = None) -> tuple[Attack, ...]:
        """The attacks any part of which lies between the two instants, or all, in order of start."""
        statement = _seen(AttackRow).order_by(AttackRow.start)
        if begins is not None:
            statement = statement.where(or_(AttackRow.end >= begins, AttackRow.end.is_(None)))
        if ends is not None:
            statement = statement.where(AttackRow.start < ends)
        return self._all(statement, mapping.to_attack)

    def running(self) -> Attack | None:
        """The latest attack without an end."""
        statement = _seen(AttackRow).where(AttackRow.end.is_(None)).order_by(AttackRow.start.desc()).limit(1)
        return self._one(statement, mapping.to_attack)

    def doses(self, begins: datetime | None = None, ends: datetime | None = None) -> tuple[Dose, ...]:
        """The doses between the two instants, or all, in order of time."""
        statement = _seen(DoseRow).order_by(DoseRow.at)
        if begins is not None:
            statement = statement.where(DoseRow.at >= begins)
        if ends is not None:
            statement = statement.where(DoseRow.at < ends)
        return self._all(statement, mapping.to_dose)

    def doses_with(self, attack: UUID) -> tuple[Dose, ...]:
        """The doses recorded with the attack, in order of time."""
        return self._all(_seen(DoseRow).where(DoseRow.attack == attack).order_by(DoseRow.at), mapping.to_dose)

    def was_taken(self, medicine: UUID) -> bool:
        """Whether any dose of the medicine is recorded."""
        statement = select(DoseRow.id).where(DoseRow.medicine == medicine, DoseRow.removed.is_(None)).limit(1)
        return self._session.scalar(statement) is not None

    def days(self, first: date | None = None, last: date | None = None) -> tuple[DayRecord, ...]:
        """What was noted of the dates from first to last, or of all, in order."""
        statement = _seen(DayRow).order_by(DayRow.date)
        if first is not None:
            statement = statement.where(DayRow.date >= first)
        if last is not None:
            statement = statement.where(DayRow.date <= last)
        return self._all(statement, mapping.to_day)

    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines, retired ones too, in the person's order."""
        statement = _seen(MedicineRow).order_by(MedicineRow.position, MedicineRow.created)
        return self._all(statement, mapping.to_medicine)

    def kept(self) -> tuple[Kept, ...]:
        """Records of sections this version does not know."""
        return self._all(_seen(KeptRow).order_by(KeptRow.section, KeptRow.id), mapping.to_kept)

    def symptom_counts(self, *, latest: int) -> Counter[str]:
        """How often each symptom came with the latest attacks."""
        recent = select(AttackRow.id).where(AttackRow.removed.is_(None)).order_by(AttackRow.start.desc())
        chosen = recent.limit(latest).subquery()
        statement = (
            select(SymptomRow.code, func.count())
            .where(SymptomRow.attack_id.in_(select(chosen.c.id)))
            .group_by(SymptomRow.code)
        )
        return Counter(dict(self._session.execute(statement).all()))

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        kinds: dict[str, type[RecordRow]] = {
            "attacks": AttackRow,
            "doses": DoseRow,
            "medicines": MedicineRow,
            "days": DayRow,
        }
        counts = {
            name: self._session.scalar(select(func.count()).select_from(kind).where(kind.removed.is_(None)))
            or 0
            for name, kind in kinds.items()
        }
        readings = select(func.count()).select_from(ReadingRow).join(AttackRow)
        counts["readings"] = self._session.scalar(readings.where(AttackRow.removed.is_(None))) or 0
        return counts

    def put(self, *records: Record) -> None:
        """Write the records as they are, new or changed; one removed earlier comes back."""
        for kind, run in _runs(records):
            self._session.execute(
                _upsert(mapping.ROW_OF[kind]), [mapping.row_values(record) for record in run]
            )
            attacks = {record.id: record for record in run if isinstance(record, Attack)}
            if attacks:
                self._put_parts(attacks)
        self._session.expunge_all()  # what was read before is read anew from here on

    def _put_parts(self, attacks: Mapping[UUID, Attack]) -> None:
        for kind, rows in mapping.part_values(attacks.values()).items():
            table = kind.__table__
            self._session.execute(delete(table).where(table.c.attack_id.in_(attacks.keys())))
            if rows:
                self._session.execute(insert(table), rows)

    def remove(self, *records: Record, at: datetime) -> None:
        """Take the records out of sight; they stay in the file until the next compaction."""
        for kind, run in _runs(records):
            gone = update(mapping.ROW_OF[kind].__table__).where(_is_of(run))
            self._session.execute(gone.values(removed=at))
        self._session.expunge_all()

    def _all(self, statement: Select[Row], value_of: Callable[[Row], R]) -> tuple[R, ...]:
        try:
            return tuple(value_of(row) for row in self._session.scalars(statement))
        except (ValueError, TypeError):  # a row that no version of this program wrote
            raise StoreError(Ailment.DAMAGED) from None

    def _one(self, statement: Select[Row], value_of: Callable[[Row], R]) -> R | None:
        return next(iter(self._all(statement, value_of)), None)


def _seen(kind: type[Row]) -> Select[Row]:
    return select(kind).where(kind.removed.is_(None))


def _runs(records: Iterable[Record]) -> Iterator[tuple[type[Record], list[Record]]]:
    """The records in order, with their kind, as many together as one statement takes."""
    for kind, same in groupby(records, key=type):
        while run := list(islice(same, TOGETHER)):
            yield kind, run


def _is_of(records: list[Record]) -> ColumnElement[bool]:
    """Which rows are those of the records, which are of one kind."""
    keys = mapping.ROW_OF[type(records[0])].__table__.primary_key.columns
    return tuple_(*keys).in_([[getattr(record, key.name) for key in keys] for record in records])


@cache
def _upsert(kind: type[RecordRow]) -> Insert:
    table = kind.__table__
    statement = insert(table)
    changed = {
        column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key
    }
    return statement.on_conflict_do_update(index_elements=table.primary_key, set_=changed)
