"""Domain value to row, and nothing else."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.store.kinds import PART_TABLES

Values = dict[str, Any]


_PLAIN: Mapping[type[Record], str] = {
    Attack: "id start_certainty side quality believed_migraine most_bothersome function "
    "different_from_usual note",
    Dose: "id medicine amount attack reason pain_before pain_2h bothersome_2h function_2h",
    Medicine: "id name catalogue strength unit form role position retired",
    DayRecord: "date state bleeding note",
    Treatment: "id catalogue name kind group start end target_amount target_unit target_per "
    "stop_reason adequate_days adequate_sessions interval_days review next_session note",
    Visit: "id date clinician questions answers plan",
    Profile: "key name born diagnosis conditions allergies imaging pregnancy",
    Score: "id instrument date note",
    Question: "id factor relation value first last",
    Kept: "section id",
}
"""The fields of each kind of record that stand in a column as they are."""


def row_values(record: Record) -> Values:
    """The columns of the record's own row."""
    values = _record_values(record) | _plain_values(record, _PLAIN[type(record)])
    match record:
        case Attack():
            return values | _moment_values("start", record.start) | _moment_values("end", record.end)
        case Dose():
            return values | _moment_values("at", record.at) | {"side_effects": list(record.side_effects)}
        case Medicine():
            return values | {"overuse": list(record.overuse)}
        case DayRecord():
            return values | {"checkin": dict(record.checkin)}
        case Profile():
            return values | {"checkin": list(record.checkin)}
        case Score():
            return values | {"answers": list(record.answers)}
        case Kept():
            return values | {"content": dict(record.content)}
        case _:
            return values


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
