"""Records in, records out: everything the journal asks of its file, each call in one short transaction."""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    delete,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.sqlite import Insert, insert

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.store.cells import UNREADABLE, Cells
from migrainejournal.store.columns import RecordColumns
from migrainejournal.store.engine import troubles_named
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.from_rows import PART_OF, RECORD_OF, Found
from migrainejournal.store.kinds import PART_TABLES, TABLE_OF, PartTable, read_columns
from migrainejournal.store.rows import (
    ATTACKS,
    DAYS,
    DOSES,
    KEPT,
    MEDICINES,
    PROFILES,
    QUESTIONS,
    READINGS,
    SCORES,
    SYMPTOMS,
    TREATMENTS,
    VISITS,
)
from migrainejournal.store.to_rows import part_values, row_values

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Identity = tuple[type[Record], str]
Statement = Select[*tuple[Any, ...]]
TOGETHER = 500
"""How many records are written or looked for at once, and from how many on all is read to find them."""
FEW = 64
"""So many records at most are named one by one to find their parts."""


class JournalStore:
    """An open journal file. `reading` and `writing` give the records for the length of one transaction."""

    def __init__(self, engine: Engine, is_in_place: Callable[[], bool]) -> None:
        """Keep the engine; `is_in_place` tells whether its file still has its name."""
        self._engine = engine
        self._is_in_place = is_in_place
        self._writer = engine.execution_options(writing=True)

    @contextlib.contextmanager
    def reading(self) -> Iterator["Records"]:
        """The records as they are now; raises StoreError."""
        with troubles_named(), self._engine.connect() as connection:
            yield Records(connection)

    @contextlib.contextmanager
    def writing(self) -> Iterator["Records"]:
        """The records, to change: on disk when the block ends, unchanged if it raises; raises StoreError.

        Refuses where the file was taken away or replaced under the program: what is written to it now would
        never be found again.
        """
        with troubles_named(), self._writer.begin() as connection:
            yield Records(connection)
            if not self._is_in_place():
                raise StoreError(Ailment.MISSING)

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

    def __init__(self, connection: Connection) -> None:
        """Work within the connection's transaction."""
        self._connection = connection
        self._known: dict[Identity, Record] = {}  # read one by one, and not written since

    def current(self, *records: Record) -> tuple[Record, ...]:
        """Those of the records that are in the journal, found by their identity, as they are there now."""
        for kind, run in _runs(record for record in records if _identity(record) not in self._known):
            self._know(*self._all(kind, _seen(TABLE_OF[kind]).where(_is_of(run))))
        wanted = dict.fromkeys(_identity(record) for record in records)
        return tuple(self._known[identity] for identity in wanted if identity in self._known)

    def missing(self, records: Iterable[Record]) -> list[Record]:
        """Those of the records that are not in the journal, each once."""
        wanted: dict[Identity, Record] = {}
        for record in records:
            wanted.setdefault(_identity(record), record)
        for record in self.current(*wanted.values()):
            del wanted[_identity(record)]
        return list(wanted.values())

    def attack(self, key: UUID) -> Attack | None:
        """The attack with its parts."""
        return self._know(*self._all(Attack, _seen(ATTACKS).where(ATTACKS.c.id == key)))

    def dose(self, key: UUID) -> Dose | None:
        """The dose."""
        return self._know(*self._all(Dose, _seen(DOSES).where(DOSES.c.id == key)))

    def medicine(self, key: UUID) -> Medicine | None:
        """The medicine."""
        return self._know(*self._all(Medicine, _seen(MEDICINES).where(MEDICINES.c.id == key)))

    def day(self, key: date) -> DayRecord | None:
        """What was noted of the date."""
        return self._know(*self._all(DayRecord, _seen(DAYS).where(DAYS.c.date == key)))

    def treatment(self, key: UUID) -> Treatment | None:
        """The treatment with its parts."""
        return self._know(*self._all(Treatment, _seen(TREATMENTS).where(TREATMENTS.c.id == key)))

    def attacks(self, begins: datetime | None = None, ends: datetime | None = None) -> tuple[Attack, ...]:
        """The attacks any part of which lies between the two instants, or all, in order of start."""
        statement = _seen(ATTACKS).order_by(ATTACKS.c.start)
        if begins is not None:
            statement = statement.where(or_(ATTACKS.c.end >= begins, ATTACKS.c.end.is_(None)))
        if ends is not None:
            statement = statement.where(ATTACKS.c.start < ends)
        return self._all(Attack, statement)

    def running(self) -> Attack | None:
        """The latest attack without an end."""
        statement = _seen(ATTACKS).where(ATTACKS.c.end.is_(None)).order_by(ATTACKS.c.start.desc()).limit(1)
        return self._know(*self._all(Attack, statement))

    def doses(self, begins: datetime | None = None, ends: datetime | None = None) -> tuple[Dose, ...]:
        """The doses between the two instants, or all, in order of time."""
        statement = _seen(DOSES).order_by(DOSES.c.at)
        if begins is not None:
            statement = statement.where(DOSES.c.at >= begins)
        if ends is not None:
            statement = statement.where(DOSES.c.at < ends)
        return self._all(Dose, statement)

    def doses_with(self, attack: UUID) -> tuple[Dose, ...]:
        """The doses recorded with the attack, in order of time."""
        return self._all(Dose, _seen(DOSES).where(DOSES.c.attack == attack).order_by(DOSES.c.at))

    def was_taken(self, medicine: UUID) -> bool:
        """Whether any dose of the medicine is recorded."""
        statement = select(DOSES.c.id).where(DOSES.c.medicine == medicine, DOSES.c.removed.is_(None)).limit(1)
        return self._connection.scalar(statement) is not None

    def days(self, first: date | None = None, last: date | None = None) -> tuple[DayRecord, ...]:
        """What was noted of the dates from first to last, or of all, in order."""
        statement = _seen(DAYS).order_by(DAYS.c.date)
        if first is not None:
            statement = statement.where(DAYS.c.date >= first)
        if last is not None:
            statement = statement.where(DAYS.c.date <= last)
        return self._all(DayRecord, statement)

    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines, retired ones too, in the person's order."""
        statement = _seen(MEDICINES).order_by(MEDICINES.c.position, MEDICINES.c.created)
        return self._all(Medicine, statement)

    def treatments(self) -> tuple[Treatment, ...]:
        """All courses of treatment, in order of start."""
        return self._all(Treatment, _seen(TREATMENTS).order_by(TREATMENTS.c.start, TREATMENTS.c.created))

    def scores(self) -> tuple[Score, ...]:
        """All answered questionnaires, in order of date."""
        return self._all(Score, _seen(SCORES).order_by(SCORES.c.date, SCORES.c.created))

    def visits(self) -> tuple[Visit, ...]:
        """All visits to a clinician, those to come too, in order of date."""
        return self._all(Visit, _seen(VISITS).order_by(VISITS.c.date, VISITS.c.created))

    def profile(self) -> Profile:
        """What is known of the person; an empty profile where nothing is."""
        return self._know(*self._all(Profile, _seen(PROFILES))) or Profile()

    def questions(self) -> tuple[Question, ...]:
        """All questions asked of what was recorded, in the order in which they were asked."""
        return self._all(Question, _seen(QUESTIONS).order_by(QUESTIONS.c.created, QUESTIONS.c.id))

    def kept(self) -> tuple[Kept, ...]:
        """Records of sections this version does not know."""
        return self._all(Kept, _seen(KEPT).order_by(KEPT.c.section, KEPT.c.id))

    def everything(self) -> tuple[Record, ...]:
        """Every record, medicines first, so that what refers to them comes after."""
        return (
            *self.medicines(),
            *self.attacks(),
            *self.doses(),
            *self.days(),
            *self.treatments(),
            *self.visits(),
            *self.scores(),
            *self.questions(),
            *self._all(Profile, _seen(PROFILES)),
            *self.kept(),
        )

    def symptom_counts(self, *, latest: int) -> Counter[str]:
        """How often each symptom came with the latest attacks."""
        recent = select(ATTACKS.c.id).where(ATTACKS.c.removed.is_(None)).order_by(ATTACKS.c.start.desc())
        chosen = recent.limit(latest).subquery()
        statement = (
            select(SYMPTOMS.c.code, func.count())
            .where(SYMPTOMS.c.attack_id.in_(select(chosen.c.id)))
            .group_by(SYMPTOMS.c.code)
        )
        return Counter(dict(self._connection.execute(statement).all()))

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        kinds: dict[str, Table[RecordColumns]] = {
            "attacks": ATTACKS,
            "doses": DOSES,
            "medicines": MEDICINES,
            "days": DAYS,
            "treatments": TREATMENTS,
            "visits": VISITS,
            "scores": SCORES,
            "factors": QUESTIONS,
            "profile": PROFILES,
        }
        counts = {
            name: self._connection.scalar(
                select(func.count()).select_from(kind).where(kind.c.removed.is_(None))
            )
            or 0
            for name, kind in kinds.items()
        }
        readings = select(func.count()).select_from(READINGS).join(ATTACKS)
        counts["readings"] = self._connection.scalar(readings.where(ATTACKS.c.removed.is_(None))) or 0
        return counts

    def put(self, *records: Record) -> None:
        """Write the records as they are, new or changed; one removed earlier comes back."""
        for kind, run in _runs(records):
            self._connection.execute(_upsert(TABLE_OF[kind]), [row_values(record) for record in run])
            if kind in PART_TABLES:
                self._put_parts(kind, {record.key: record for record in run})
        self._known.clear()

    def _put_parts(self, kind: type[Record], records: Mapping[str, Record]) -> None:
        """Write the parts that are not known to be there; one left behind by a removed record gives way."""
        new = {key: part_values(record) for key, record in records.items()}
        there = [self._known.pop(_identity(record), None) for record in records.values()]
        old = {record.key: part_values(record) for record in there if record}
        whole = TABLE_OF[kind].c
        for part in PART_TABLES[kind]:
            table = part.table
            changed = [key for key in new if key not in old or old[key][table] != new[key][table]]
            rows = [row for key in changed for row in new[key][table]]
            for _, run in _runs(changed):
                self._connection.execute(delete(table).where(part.owner.in_(run)))
            for _, run in _runs(row["id"] for row in rows if "id" in row):
                of_removed = part.owner.in_(select(whole["id"]).where(whole.removed.is_not(None)))
                self._connection.execute(delete(table).where(table.c["id"].in_(run), of_removed))
            if rows:
                self._connection.execute(insert(table), rows)

    def remove(self, *records: Record, at: datetime) -> None:
        """Take the records out of sight; they stay in the file until the next compaction."""
        for kind, run in _runs(records):
            gone = update(TABLE_OF[kind]).where(_is_of(run))
            self._connection.execute(gone.values(removed=at))
        self._known.clear()

    def _know(self, *found: R) -> R | None:
        """The first of those found, which `current` need not ask for again."""
        self._known.update({_identity(record): record for record in found})
        return found[0] if found else None

    def _all(self, kind: type[R], statement: Statement) -> tuple[R, ...]:
        """The records of the rows that the statement finds, with their parts."""
        record_of: Callable[..., Any] = RECORD_OF[kind]
        with _damage_named():
            if kind not in PART_TABLES:
                return tuple(map(record_of, self._rows(statement)))
            rows = list(self._rows(statement))
            whose = _owners(statement, rows) if len(rows) < TOGETHER else None
            parts = [self._parts(part, whose) for part in PART_TABLES[kind]] if rows else []
            return tuple(record_of(row, *parts) for row in rows)

    def _parts(self, part: PartTable, owners: Statement | list[str] | None) -> Found:
        """The parts of the owners; without any named those of all, which is faster for many."""
        chosen = select(*read_columns(part.table)).order_by(part.owner, part.order)
        if owners is not None:
            chosen = chosen.where(part.owner.in_(owners))
        by_owner = groupby(self._rows(chosen), key=itemgetter(0))
        return {owner: tuple(map(PART_OF[part.table], rows)) for owner, rows in by_owner}

    def _rows(self, statement: Statement) -> Iterator[Cells]:
        """The rows as the driver gives them."""
        with self._connection.execute(statement) as result:
            assert result.cursor is not None, "a question is always answered"
            while run := result.cursor.fetchmany(TOGETHER):
                yield from run


@contextlib.contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except UNREADABLE:  # a row that no version of this program wrote
        raise StoreError(Ailment.DAMAGED) from None


@cache
def _seen(table: Table[RecordColumns]) -> Statement:
    return select(*read_columns(table)).where(table.c.removed.is_(None))


def _owners(statement: Statement, rows: list[Cells]) -> Statement | list[str]:
    """The keys of a few rows; of more, the question that finds them, for a statement holds so many values."""
    if len(rows) > FEW:
        return statement.with_only_columns(statement.selected_columns["id"])
    place = statement.selected_columns.keys().index("id")
    return [row[place] for row in rows]


def _identity(record: Record) -> Identity:
    return type(record), record.key


def _runs(items: Iterable[T]) -> Iterator[tuple[type[T], list[T]]]:
    """Records or keys in order, with their kind, as many together as one statement takes."""
    for kind, same in groupby(items, key=type):
        while run := list(islice(same, TOGETHER)):
            yield kind, run


def _is_of(records: list[Record]) -> ColumnElement[bool]:
    """Which rows are those of the records, which are of one kind."""
    keys = TABLE_OF[type(records[0])].primary_key.columns
    return tuple_(*keys).in_([[getattr(record, key.name) for key in keys] for record in records])


@cache
def _upsert(table: Table) -> Insert:
    statement = insert(table)
    changed = {
        column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key
    }
    return statement.on_conflict_do_update(index_elements=table.primary_key, set_=changed)
