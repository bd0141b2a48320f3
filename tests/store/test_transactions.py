"""Each edit is one transaction on one honest connection: durable, alone, and whole or not at all."""

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.record import Record
from migrainejournal.paths import Paths
from migrainejournal.store.engine import BUSY_MILLISECONDS, open_engine
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.journal_store import JournalStore
from tests.values import attack, dose, medicine

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST = replace(attack("2026-11-09 08:00"), created=NOON, updated=NOON)
SECOND = replace(attack("2026-11-10 08:00"), created=NOON, updated=NOON)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("busy_timeout", BUSY_MILLISECONDS),
    ],
)
def test_the_connection_is_as_it_must_be(tmp_path: Path, pragma: str, value: object) -> None:
    engine = open_engine(tmp_path / "plain.db")
    with engine.connect() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar_one() == value
    engine.dispose()


def test_nothing_written_can_be_read_by_others(store: JournalStore, own_home: Paths) -> None:
    with store.writing() as records:
        records.put(FIRST)
    files = sorted(own_home.data.glob("journal.db*"))
    assert [file.name for file in files] == ["journal.db", "journal.db-shm", "journal.db-wal"]
    assert {mode(file) for file in files} == {0o600}
    assert {mode(folder) for folder in (own_home.data, own_home.config, own_home.logs)} == {0o700}


def test_after_closing_all_is_in_the_one_file(own_home: Paths) -> None:
    store = open_store(own_home.journal, own_home.seen)
    with store.writing() as records:
        records.put(FIRST)
    store.close()
    assert [file.name for file in own_home.data.glob("journal.db*")] == ["journal.db"]
    assert mode(own_home.journal) == 0o600


def put_and_stumble(store: JournalStore) -> None:
    with store.writing() as records:
        records.put(FIRST)
        raise ZeroDivisionError


def test_an_error_inside_takes_everything_back(store: JournalStore) -> None:
    with pytest.raises(ZeroDivisionError):
        put_and_stumble(store)
    assert all_attacks(store) == ()
    write(store, SECOND)
    assert all_attacks(store) == (SECOND,)


@pytest.fixture
def hasty(own_home: Paths, store: JournalStore) -> JournalStore:
    """A second way into the same file, that waits for the first one for 50 ms only."""
    del store  # it made the file
    engine = open_engine(own_home.journal)
    with engine.connect() as connection:
        connection.execute(text("PRAGMA busy_timeout = 50"))
    return JournalStore(engine, lambda: True)


def all_attacks(store: JournalStore) -> tuple[Attack, ...]:
    with store.reading() as records:
        return records.attacks()


def write(store: JournalStore, *found: Record) -> None:
    with store.writing() as records:
        records.put(*found)


def test_a_second_writer_is_told_to_wait_and_succeeds_later(store: JournalStore, hasty: JournalStore) -> None:
    with store.writing() as records:
        records.put(FIRST)
        with pytest.raises(StoreError) as told:
            write(hasty, SECOND)
        assert all_attacks(hasty) == ()
    assert told.value.ailment is Ailment.BUSY
    assert told.value.passing
    write(hasty, SECOND)
    assert all_attacks(store) == (FIRST, SECOND)
    hasty.close()


def test_a_writer_holds_the_file_from_its_first_look(store: JournalStore, hasty: JournalStore) -> None:
    with store.writing() as records:
        assert records.attacks() == ()
        with pytest.raises(StoreError):
            write(hasty, SECOND)
        records.put(FIRST)
    assert all_attacks(store) == (FIRST,)
    hasty.close()


def test_what_another_program_wrote_is_noticed(store: JournalStore, hasty: JournalStore) -> None:
    before = store.data_version()
    with store.writing() as records:
        records.put(FIRST)
    assert store.data_version() == before
    with hasty.writing() as records:
        records.put(SECOND)
    assert store.data_version() != before
    hasty.close()


SECRET = "the unspeakable note"


def a_dose_of_nothing(store: JournalStore) -> None:
    with store.writing() as records:
        taken = dose(medicine("none"), "2026-11-09 08:00")
        records.put(replace(taken, created=NOON, updated=NOON, side_effects=(SECRET,)))


def an_attack_without_times(store: JournalStore) -> None:
    with store.writing() as records:
        records.put(replace(FIRST, note=SECRET, created=None))


def one_reading_of_two_attacks(store: JournalStore) -> None:
    with store.writing() as records:
        records.put(FIRST)
        records.put(replace(SECOND, note=SECRET, readings=FIRST.readings))


@pytest.mark.parametrize("provoke", [a_dose_of_nothing, an_attack_without_times, one_reading_of_two_attacks])
def test_a_bug_of_ours_says_nothing_of_what_was_written(
    store: JournalStore, provoke: Callable[[JournalStore], None]
) -> None:
    with pytest.raises(IntegrityError) as bug:
        provoke(store)
    said: BaseException | None = bug.value
    while said is not None:
        assert SECRET not in f"{said} {said!r} {said.args}"
        said = said.__cause__ or said.__context__
    with store.reading() as records:
        assert records.counts() == dict.fromkeys(records.counts(), 0)
