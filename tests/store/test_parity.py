"""No field is forgotten on the way to the disk: domain fields, columns and test strategies name the same."""

from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import pytest
from sqlalchemy import Table

from migrainejournal.domain.attack import Attack, Aura, PainReading
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.store.mapping import TABLE_OF
from migrainejournal.store.rows import AURAS, READINGS, SYMPTOMS
from tests.strategies import FIELDS

ONLY_IN_THE_FILE = {"removed"}
"""A removed record is not seen outside the store."""
TABLES_OF_THEIR_OWN = {Attack: {"readings", "symptoms", "auras"}}
OF_PARTS = {"attack_id", "place"}
"""What a part owes to the attack that it belongs to."""


def expected_columns(kind: type[Any]) -> set[str]:
    """One column a field, and offset and zone besides the instant of a moment."""
    hints = get_type_hints(kind)
    columns = {field.name for field in fields(kind)} - TABLES_OF_THEIR_OWN.get(kind, set())
    moments = {name for name in columns if Moment in getattr(hints[name], "__args__", (hints[name],))}
    return columns | {f"{name}_{what}" for name in moments for what in ("offset", "zone")}


def columns_of(table: Table) -> set[str]:
    return {column.name for column in table.columns}


@pytest.mark.parametrize("kind", TABLE_OF, ids=lambda kind: kind.__name__)
def test_a_record_has_its_fields_as_columns(kind: type[Record]) -> None:
    assert columns_of(TABLE_OF[kind]) == expected_columns(kind) | ONLY_IN_THE_FILE


@pytest.mark.parametrize(("kind", "table"), [(PainReading, READINGS), (Aura, AURAS)])
def test_a_part_has_its_fields_as_columns(kind: type[Any], table: Table) -> None:
    assert columns_of(table) == expected_columns(kind) | OF_PARTS


def test_symptoms_have_a_table_of_codes() -> None:
    assert columns_of(SYMPTOMS) == {"attack_id", "code"}


def test_every_kind_of_record_has_a_table() -> None:
    kinds = {kind for kind in FIELDS if issubclass(kind, Record)}
    assert set(TABLE_OF) == kinds == set(Record.__subclasses__())


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_the_round_trip_tests_fill_every_field(kind: type[Any]) -> None:
    assert is_dataclass(kind)
    assert set(FIELDS[kind]) == {field.name for field in fields(kind)}
