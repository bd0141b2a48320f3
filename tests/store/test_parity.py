"""No field is forgotten on the way to the disk: domain fields, columns and test strategies name the same."""

from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import pytest
from sqlalchemy import Table

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile
from migrainejournal.domain.record import Part, Record
from migrainejournal.store.from_rows import PART_OF, RECORD_OF
from migrainejournal.store.kinds import PART_TABLES, TABLE_OF, PartTable
from migrainejournal.store.rows import SYMPTOMS
from tests.strategies import FIELDS

ONLY_IN_THE_FILE = {"removed"}
"""A removed record is not seen outside the store."""
PARTS = [
    (kind, part, get_type_hints(kind)[part.field].__args__[0])
    for kind, parts in PART_TABLES.items()
    for part in parts
]


def expected_columns(kind: type[Any]) -> set[str]:
    """One column a field, offset and zone besides the instant of a moment, and the profile's key."""
    hints = get_type_hints(kind)
    of_parts = {part.field for part in PART_TABLES.get(kind, ())}
    columns = {field.name for field in fields(kind)} - of_parts
    moments = {name for name in columns if Moment in getattr(hints[name], "__args__", (hints[name],))}
    only_one = {"key"} if kind is Profile else set()
    return columns | only_one | {f"{name}_{what}" for name in moments for what in ("offset", "zone")}


def columns_of(table: Table) -> set[str]:
    return {column.name for column in table.columns}


@pytest.mark.parametrize("kind", TABLE_OF, ids=lambda kind: kind.__name__)
def test_a_record_has_its_fields_as_columns(kind: type[Record]) -> None:
    assert columns_of(TABLE_OF[kind]) == expected_columns(kind) | ONLY_IN_THE_FILE


@pytest.mark.parametrize(("owner", "part", "kind"), [each for each in PARTS if each[2] is not str])
def test_a_part_has_its_fields_as_columns(owner: type[Record], part: PartTable, kind: type[Any]) -> None:
    of_owner = {f"{owner.__name__.lower()}_id", "place"}
    assert columns_of(part.table) == expected_columns(kind) | of_owner
    assert {part.owner.name, part.order.name} == of_owner


def test_every_list_of_parts_has_a_table() -> None:
    assert {kind for _, _, kind in PARTS} == {*Part.__subclasses__(), str}


def test_every_table_is_read() -> None:
    assert set(RECORD_OF) == set(TABLE_OF)
    assert set(PART_OF) == {part.table for _, part, _ in PARTS}


def test_symptoms_have_a_table_of_codes() -> None:
    assert columns_of(SYMPTOMS) == {"attack_id", "code"}


def test_every_kind_of_record_has_a_table() -> None:
    kinds = {kind for kind in FIELDS if issubclass(kind, Record)}
    assert set(TABLE_OF) == kinds == set(Record.__subclasses__())


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_the_round_trip_tests_fill_every_field(kind: type[Any]) -> None:
    assert is_dataclass(kind)
    assert set(FIELDS[kind]) == {field.name for field in fields(kind)}
