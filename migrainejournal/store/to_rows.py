"""Domain value to row, and nothing else."""

from typing import Any

from sqlalchemy import Table

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.store.kinds import PART_TABLES

Values = dict[str, Any]


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
        case Treatment():
            values = {}
            plain = (
                "id catalogue name kind group start end target_amount target_unit target_per "
                "stop_reason adequate_days adequate_sessions interval_days review next_session note"
            )
        case Visit():
            values = {}
            plain = "id date clinician questions answers plan"
        case Profile():
            values = {}
            plain = "key name born diagnosis conditions allergies imaging pregnancy"
        case Score():
            values = {"answers": list(record.answers)}
            plain = "id instrument date note"
        case Kept():
            values = {"content": dict(record.content)}
            plain = "section id"
        case _:
            raise TypeError(type(record).__name__)
    return values | _record_values(record) | _plain_values(record, plain)


def part_values(record: Record) -> dict[Table, list[Values]]:
    """The rows of the record's parts, by table."""
    return {
        part.table: [
            {part.owner.name: record.key} | _item_values(item, place)
            for place, item in enumerate(getattr(record, part.field))
        ]
        for part in PART_TABLES[type(record)]
    }


def _item_values(item: Part | str, place: int) -> Values:
    values: Values = {"place": place}
    match item:
        case PainReading():
            values |= _moment_values("at", item.at)
            plain = "id pain scale"
        case Aura():
            values |= _moment_values("start", item.start)
            plain = "id kind minutes unilateral positive gradual"
        case DoseStep():
            plain = "id date amount unit per"
        case Session():
            plain = "id date amount unit sites lot minutes note"
        case SideEffect():
            plain = "id what date weight"
        case str():
            return {"code": item}
        case _:
            raise TypeError(type(item).__name__)
    return values | _plain_values(item, plain)


def _plain_values(source: Record | Part, names: str) -> Values:
    return {name: getattr(source, name) for name in names.split()}


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
