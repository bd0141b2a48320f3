"""What a row of a Migraine Buddy report says about the attack. What has no place in the journal is kept."""

from collections.abc import Sequence
from uuid import UUID

from migrainejournal.domain.attack import Attack, Aura, PainReading
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import OTHER_SYMPTOM, Quality, Side
from migrainejournal.interchange.importer import Notes, Remark, content_id
from migrainejournal.interchange.migraine_buddy_table import COLUMNS, AttackRow
from migrainejournal.interchange.migraine_buddy_words import AURAS, ID, QUALITIES, SYMPTOMS


def attack_of(row: AttackRow, *, id_: UUID, start: Moment, end: Moment | None, notes: Notes) -> Attack:
    """The attack in the row; remarks about what was not understood go to the notes."""
    reader = _AttackReader(row, id_, notes)
    readings = reader.readings(start)
    symptoms, quality = reader.symptoms()
    side = reader.side()
    auras = reader.auras()
    believed_migraine = reader.believed_migraine()
    kept = reader.kept()
    return Attack(
        id=id_,
        start=start,
        end=end,
        readings=readings,
        symptoms=symptoms,
        side=side,
        quality=quality,
        auras=auras,
        believed_migraine=believed_migraine,
        note=row.note,
        extra={ID: kept} if kept else {},
    )


class _AttackReader:
    """Reads the cells of one row, keeping what it does not understand."""

    def __init__(self, row: AttackRow, id_: UUID, notes: Notes) -> None:
        self._row = row
        self._id = str(id_)
        self._notes = notes
        self._kept: dict[str, object] = {}

    def readings(self, start: Moment) -> tuple[PainReading, ...]:
        """The pain level, as of the start."""
        level = self._row.items("Pain Level")
        if len(level) == 1 and level[0].isascii() and level[0].isdigit() and len(level[0]) < 4:
            return (PainReading(id=content_id(self._id, "reading"), at=start, pain=int(level[0])),)
        self._not_understood("Pain Level", "pain_level", level)
        return ()

    def symptoms(self) -> tuple[tuple[str, ...], Quality | None]:
        """The symptoms, and what the pain felt like, which the report counts among them."""
        codes: list[str] = []
        qualities: list[Quality] = []
        unknown: list[str] = []
        for item in self._row.items("Symptoms"):
            key = item.casefold()
            if key in SYMPTOMS:
                codes.append(SYMPTOMS[key])
            elif key in QUALITIES and set(qualities) <= {QUALITIES[key]}:
                qualities.append(QUALITIES[key])
            else:
                codes.append(OTHER_SYMPTOM + item)
                unknown.append(item)
        self._not_understood("Symptoms", "symptoms", unknown)
        return tuple(codes), next(iter(qualities), None)

    def side(self) -> Side | None:
        """The side or sides named; a place in the middle says nothing about sides."""
        places = [*self._row.items("Left"), *self._row.items("Right")]
        sides = {item.split()[0].casefold() for item in places} & {Side.LEFT, Side.RIGHT}
        self._keep("positions", places)
        middle = [item for item in places if not item.casefold().startswith((Side.LEFT, Side.RIGHT))]
        self._remark("Pain Positions", middle)
        return Side.BOTH if len(sides) == 2 else next((Side(side) for side in sides), None)

    def auras(self) -> tuple[Aura, ...]:
        """One aura for each named, of a kind only where its name says it."""
        named = self._row.items("Auras")
        kinds = [AURAS.get(item.split()[0].casefold()) for item in named]
        unknown = [item for item, kind in zip(named, kinds, strict=True) if kind is None]
        self._not_understood("Auras", "auras", unknown)
        return tuple(
            Aura(id=content_id(self._id, "aura", str(place)), kind=kind) for place, kind in enumerate(kinds)
        )

    def believed_migraine(self) -> bool | None:
        """True where the person called it a migraine; other names are kept."""
        names = self._row.items("Attack Type")
        if any(name.casefold().startswith("migraine") for name in names):
            return True
        self._not_understood("Attack Type", "attack_type", names)
        return None

    def kept(self) -> dict[str, object]:
        """All that was not understood, with the columns that have no place here and those nobody knows."""
        self._keep_column("Affected Activities", "activities", self._row.items("Affected Activities"))
        self._keep_column("Potential Triggers", "triggers", self._row.triggers())
        self._keep_column("Non Drug Relief Methods", "relief", self._row.lines("Non Drug Relief Methods"))
        self._keep("period", self._row.period())
        for column in [name for name in self._row.cells if name not in COLUMNS]:
            self._keep_column(column, column, self._row.lines(column))
        return self._kept

    def _keep(self, name: str, values: Sequence[str]) -> None:
        if values:
            self._kept[name] = list(values)

    def _keep_column(self, column: str, name: str, values: Sequence[str]) -> None:
        self._keep(name, values)
        if values:
            self._notes.add(Remark.COLUMN_NOT_UNDERSTOOD, column, line=self._row.line)

    def _not_understood(self, column: str, name: str, values: Sequence[str]) -> None:
        self._keep(name, values)
        self._remark(column, values)

    def _remark(self, column: str, values: Sequence[str]) -> None:
        for value in values:
            self._notes.add(Remark.VALUE_NOT_UNDERSTOOD, f"{column}: {value}", line=self._row.line)
