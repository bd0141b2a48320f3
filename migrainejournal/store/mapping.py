"""Row to domain value and back, and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Role,
    Scale,
    Side,
    StartCertainty,
)
from migrainejournal.store.rows import (
    ATTACKS,
    AURAS,
    DAYS,
    DOSES,
    KEPT,
    MEDICINES,
    READINGS,
    SYMPTOMS,
    RecordColumns,
)

Values = dict[str, Any]
PART_TABLES = (READINGS, SYMPTOMS, AURAS)
AnyRow = Row[*tuple[Any, ...]]
"""A row of one of the tables; its columns are its attributes."""
TABLE_OF: Mapping[type[Record], Table[RecordColumns]] = {
    Attack: ATTACKS,
    Dose: DOSES,
    Medicine: MEDICINES,
    DayRecord: DAYS,
    Kept: KEPT,
}


def _moment(instant: datetime | None, offset: int | None, zone: str | None) -> Moment | None:
    return None if instant is None or zone is None else Moment(instant, offset or 0, zone)


def _moment_values(name: str, moment: Moment | None) -> Values:
    return {
        name: moment and moment.instant,
        f"{name}_offset": None if moment is None else moment.offset,
        f"{name}_zone": moment and moment.zone,
    }


def _record_values(record: Record) -> Values:
    return {
        "created": record.created,
        "updated": record.updated,
        "removed": None,
        "extra": dict(record.extra),
    }


def _record_fields(row: AnyRow) -> Values:
    return {"created": row.created, "updated": row.updated, "extra": row.extra}


def row_values(record: Record) -> Values:
    """The columns of the record's own row."""
    match record:
        case Attack():
            values = _moment_values("start", record.start) | _moment_values("end", record.end)
            plain = (
                "id start_certainty side quality believed_migraine most_bothersome function "
                "different_from_usual note"
            )
        case Dose():
            values = _moment_values("at", record.at) | {"side_effects": list(record.side_effects)}
            plain = "id medicine amount attack reason pain_before pain_2h bothersome_2h function_2h"
        case Medicine():
            values = {"overuse": list(record.overuse)}
            plain = "id name catalogue strength unit form role position retired"
        case DayRecord():
            values = {"checkin": dict(record.checkin)}
            plain = "date state bleeding note"
        case Kept():
            values = {"content": dict(record.content)}
            plain = "section id"
        case _:
            raise TypeError(type(record).__name__)
    return values | _record_values(record) | {name: getattr(record, name) for name in plain.split()}


def part_values(attack: Attack) -> dict[Table, list[Values]]:
    """The rows of an attack's parts, by table."""
    of_attack = {"attack_id": attack.id}
    return {
        READINGS: [
            of_attack
            | _moment_values("at", reading.at)
            | {"id": reading.id, "place": place, "pain": reading.pain, "scale": reading.scale}
            for place, reading in enumerate(attack.readings)
        ],
        SYMPTOMS: [of_attack | {"code": code} for code in attack.symptoms],
        AURAS: [
            of_attack
            | _moment_values("start", aura.start)
            | {"id": aura.id, "place": place}
            | {name: getattr(aura, name) for name in ["kind", "minutes", "unilateral", "positive", "gradual"]}
            for place, aura in enumerate(attack.auras)
        ],
    }


def to_attack(
    row: AnyRow, readings: Iterable[AnyRow], symptoms: Iterable[AnyRow], auras: Iterable[AnyRow]
) -> Attack:
    """The attack of a row and the rows of its parts."""
    return Attack(
        id=row.id,
        start=Moment(row.start, row.start_offset, row.start_zone),
        start_certainty=StartCertainty(row.start_certainty),
        end=_moment(row.end, row.end_offset, row.end_zone),
        readings=tuple(_to_reading(reading) for reading in readings),
        symptoms=tuple(symptom.code for symptom in symptoms),
        side=Side(row.side) if row.side else None,
        quality=Quality(row.quality) if row.quality else None,
        auras=tuple(_to_aura(aura) for aura in auras),
        believed_migraine=row.believed_migraine,
        most_bothersome=row.most_bothersome,
        function=row.function,
        different_from_usual=row.different_from_usual,
        note=row.note,
        **_record_fields(row),
    )


def _to_reading(row: AnyRow) -> PainReading:
    return PainReading(
        id=row.id, at=Moment(row.at, row.at_offset, row.at_zone), pain=row.pain, scale=Scale(row.scale)
    )


def _to_aura(row: AnyRow) -> Aura:
    return Aura(
        id=row.id,
        kind=AuraKind(row.kind) if row.kind else None,
        start=_moment(row.start, row.start_offset, row.start_zone),
        minutes=row.minutes,
        unilateral=row.unilateral,
        positive=row.positive,
        gradual=row.gradual,
    )


def to_dose(row: AnyRow) -> Dose:
    """The dose of a row."""
    return Dose(
        id=row.id,
        medicine=row.medicine,
        at=Moment(row.at, row.at_offset, row.at_zone),
        amount=row.amount,
        attack=row.attack,
        reason=DoseReason(row.reason),
        pain_before=row.pain_before,
        pain_2h=row.pain_2h,
        bothersome_2h=row.bothersome_2h,
        function_2h=row.function_2h,
        side_effects=tuple(row.side_effects),
        **_record_fields(row),
    )


def to_medicine(row: AnyRow) -> Medicine:
    """The medicine of a row."""
    return Medicine(
        id=row.id,
        name=row.name,
        catalogue=row.catalogue,
        strength=row.strength,
        unit=row.unit,
        form=row.form,
        role=Role(row.role),
        overuse=tuple(OveruseClass(name) for name in row.overuse),
        position=row.position,
        retired=row.retired,
        **_record_fields(row),
    )


def to_day(row: AnyRow) -> DayRecord:
    """The day of a row."""
    return DayRecord(
        date=row.date,
        state=DayState(row.state) if row.state else None,
        bleeding=Bleeding(row.bleeding) if row.bleeding else None,
        checkin=row.checkin,
        note=row.note,
        **_record_fields(row),
    )


def to_kept(row: AnyRow) -> Kept:
    """The kept record of a row."""
    return Kept(section=row.section, id=row.id, content=row.content, **_record_fields(row))


VALUE_OF: Mapping[type[Record], Callable[[AnyRow], Record]] = {
    Dose: to_dose,
    Medicine: to_medicine,
    DayRecord: to_day,
    Kept: to_kept,
}
