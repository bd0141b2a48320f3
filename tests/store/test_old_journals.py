"""A journal of every schema that was ever released opens with what was written in it then."""

from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2

from migrainejournal.domain.person import Profile
from migrainejournal.interchange.json_values import encoded
from migrainejournal.paths import Paths
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.journal_store import Records
from migrainejournal.store.schema import SCHEMA
from tests.journals.content import (
    FOLDER,
    KEPT_OF_SCHEMA_3,
    KEPT_OF_SCHEMA_4,
    PROFILE_OF_SCHEMA_4,
    RECORDS,
    RECORDS_OF,
    unpacked,
    write_newest,
)

JOURNALS = {schema: FOLDER / f"schema_{schema}.db.gz" for schema in RECORDS_OF}


def everything(records: Records) -> set[str]:
    """All that is in the journal, to the last field and its type."""
    return {repr(record) for record in records.everything()}


@pytest.mark.parametrize(("schema", "packed"), JOURNALS.items())
def test_it_opens_with_everything_in_it(schema: int, packed: Path, own_home: Paths) -> None:
    store = open_store(unpacked(packed, own_home.journal), own_home.seen)
    with store.reading() as records:
        assert everything(records) == {repr(record) for record in RECORDS_OF[schema]}
    assert store.faults() == []
    assert store.versions()[0] == SCHEMA
    store.close()


@pytest.mark.parametrize("packed", JOURNALS.values(), ids=lambda packed: packed.name)
def test_it_can_be_written_to(packed: Path, own_home: Paths) -> None:
    store = open_store(unpacked(packed, own_home.journal), own_home.seen)
    for record in RECORDS:
        with store.writing() as records:
            records.put(record)
    with store.reading() as records:
        assert records.current(*RECORDS) == RECORDS
    store.close()


def test_what_was_kept_under_names_that_mean_something_now_is_kept_under_others(own_home: Paths) -> None:
    file = unpacked(JOURNALS[3], own_home.journal)
    older = sqlcipher3.dbapi2.connect(str(file))
    stamps = "created, updated, removed, extra"
    older.execute(f"INSERT INTO kept SELECT 'profile', '', '{{\"born\": 1980}}', {stamps} FROM kept")
    older.commit()
    older.close()
    store = open_store(file, own_home.seen)
    with store.reading() as records:
        profile, visit = records.kept()
        assert records.profile() == Profile()
        assert records.visits() == ()
    store.close()
    assert (profile.section, profile.id, profile.content) == ("profile_of_schema_3", "", {"born": 1980})
    assert visit == KEPT_OF_SCHEMA_3


def test_the_questions_an_older_program_kept_for_later_are_none_of_those_asked_here(own_home: Paths) -> None:
    store = open_store(unpacked(JOURNALS[4], own_home.journal), own_home.seen)
    with store.reading() as records:
        assert records.kept() == (KEPT_OF_SCHEMA_4,)
        assert records.questions() == ()
        assert records.profile() == PROFILE_OF_SCHEMA_4
    store.close()


@pytest.mark.parametrize(
    ("kept", "checkin", "extra"),
    [
        ('{"checkin": ["sleep", "own:\u00e4"], "blood": 1}', ("sleep", "own:ä"), {"blood": 1}),
        ('{"checkin": [], "blood": 1}', (), {"blood": 1}),
        ('{"checkin": ["sleep", 1]}', (), {"checkin_of_schema_4": ["sleep", 1]}),
        ('{"checkin": {"sleep": true}}', (), {"checkin_of_schema_4": {"sleep": True}}),
        ('{"checkin": "sleep"}', (), {"checkin_of_schema_4": "sleep"}),
        ('{"checkin": null}', (), {"checkin_of_schema_4": None}),
        ('{"nested": {"checkin": ["sleep"]}}', (), {"nested": {"checkin": ["sleep"]}}),
    ],
)
def test_the_choice_for_the_check_in_that_a_newer_file_brought_in_is_taken_up(
    kept: str, checkin: tuple[str, ...], extra: dict[str, object], own_home: Paths
) -> None:
    file = unpacked(JOURNALS[4], own_home.journal)
    older = sqlcipher3.dbapi2.connect(str(file))
    older.execute("UPDATE profiles SET extra = ?", (kept,))
    older.commit()
    older.close()
    store = open_store(file, own_home.seen)
    with store.reading() as records:
        profile = records.profile()
    store.close()
    assert profile == replace(PROFILE_OF_SCHEMA_4, checkin=checkin, extra=extra)
    assert encoded(profile)["checkin"] == list(checkin)
    assert {name: encoded(profile)[name] for name in extra} == extra


def test_the_next_one_can_be_written(tmp_path: Path) -> None:
    store = open_store(unpacked(write_newest(tmp_path), tmp_path / "journal.db"), tmp_path / "seen")
    with store.reading() as records:
        assert records.current(*RECORDS) == RECORDS
    store.close()


def test_there_is_one_of_every_schema() -> None:
    assert sorted(FOLDER.glob("schema_*.db.gz")) == list(JOURNALS.values())
    assert list(JOURNALS) == list(range(1, SCHEMA + 1))
