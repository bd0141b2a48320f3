"""A journal of every schema that was ever released opens with what was written in it then."""

from pathlib import Path

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.paths import Paths
from migrainejournal.store.journal_file import SCHEMA, open_store
from tests.journals.content import DAY, DOSE, FOLDER, KEPT, MEDICINE, RECORDS, unpacked, write_newest

JOURNALS = sorted(FOLDER.glob("schema_*.db.gz"))


@pytest.mark.parametrize("packed", JOURNALS, ids=lambda packed: packed.name)
def test_it_opens_with_everything_in_it(packed: Path, own_home: Paths) -> None:
    store = open_store(unpacked(packed, own_home.journal), own_home.seen)
    attacks = tuple(record for record in RECORDS if isinstance(record, Attack))
    with store.reading() as records:
        assert records.medicines() == (MEDICINE,)
        assert records.attacks() == attacks
        assert records.doses() == (DOSE,)
        assert records.days() == (DAY,)
        assert records.kept() == (KEPT,)
    assert store.faults() == []
    assert store.versions()[0] == SCHEMA
    store.close()


@pytest.mark.parametrize("packed", JOURNALS, ids=lambda packed: packed.name)
def test_it_can_be_written_to(packed: Path, own_home: Paths) -> None:
    store = open_store(unpacked(packed, own_home.journal), own_home.seen)
    for record in RECORDS:
        with store.writing() as records:
            records.put(record)
    with store.reading() as records:
        assert records.current(*RECORDS) == RECORDS
    store.close()


def test_the_next_one_can_be_written(tmp_path: Path) -> None:
    store = open_store(unpacked(write_newest(tmp_path), tmp_path / "journal.db"), tmp_path / "seen")
    with store.reading() as records:
        assert records.current(*RECORDS) == RECORDS
    store.close()


def test_there_is_one_of_every_schema() -> None:
    assert [packed.name for packed in JOURNALS] == [f"schema_{n}.db.gz" for n in range(1, SCHEMA + 1)]
