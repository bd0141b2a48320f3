"""A full disk refuses an entry, says so, and takes it as soon as there is room; the journal stays whole."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from migrainejournal.domain.attack import Attack
from migrainejournal.paths import Paths
from migrainejournal.store.engine import open_engine
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.journal_store import JournalStore
from tests.store.conftest import fill
from tests.values import attack

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SMALL = replace(attack("2026-11-09 08:00"), created=NOON, updated=NOON)
LARGE = replace(attack("2026-11-10 08:00"), created=NOON, updated=NOON, note="a long note " * 20_000)


def put(store: JournalStore, record: Attack) -> None:
    with store.writing() as records:
        records.put(record)


def all_attacks(store: JournalStore) -> tuple[Attack, ...]:
    with store.reading() as records:
        return records.attacks()


def test_a_journal_that_may_not_grow(own_home: Paths) -> None:
    open_store(own_home.journal, own_home.seen).close()
    engine = open_engine(own_home.journal)
    store = JournalStore(engine, lambda: True)
    with engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 5}"))
    put(store, SMALL)
    with pytest.raises(StoreError) as told:
        put(store, LARGE)
    assert told.value.ailment is Ailment.DISK_FULL
    assert told.value.passing
    assert store.faults() == []
    assert all_attacks(store) == (SMALL,)
    with engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count = 1000000"))
    put(store, LARGE)
    assert all_attacks(store) == (SMALL, LARGE)
    assert store.faults() == []
    store.close()


def test_a_full_disk(small_disk: Path) -> None:
    store = open_store(small_disk / "journal.db", small_disk / "seen")
    put(store, SMALL)
    filler = fill(small_disk)
    with pytest.raises(StoreError) as told:
        put(store, LARGE)
    assert told.value.ailment is Ailment.DISK_FULL
    assert all_attacks(store) == (SMALL,)
    assert store.faults() == []
    filler.unlink()
    put(store, LARGE)
    store.close()
    store = open_store(small_disk / "journal.db", small_disk / "seen")
    assert all_attacks(store) == (SMALL, LARGE)
    assert store.faults() == []
    store.close()


def test_no_room_for_a_new_journal_leaves_no_half_one(small_disk: Path) -> None:
    filler = fill(small_disk)
    for _ in range(2):
        with pytest.raises(StoreError) as told:
            open_store(small_disk / "journal.db", small_disk / "seen")
        assert told.value.ailment is Ailment.DISK_FULL
        assert not (small_disk / "journal.db").exists()
        assert not (small_disk / "seen").exists()
    filler.unlink()
    open_store(small_disk / "journal.db", small_disk / "seen").close()


def test_no_room_to_open_a_journal_says_so_and_leaves_it_whole(small_disk: Path) -> None:
    store = open_store(small_disk / "journal.db", small_disk / "seen")
    put(store, SMALL)
    store.close()
    filler = fill(small_disk)
    with pytest.raises(StoreError) as told:
        open_store(small_disk / "journal.db", small_disk / "seen")
    assert told.value.ailment is Ailment.DISK_FAILING  # all the engine says
    assert told.value.passing
    filler.unlink()
    store = open_store(small_disk / "journal.db", small_disk / "seen")
    assert all_attacks(store) == (SMALL,)
    store.close()


LIMITED = """
import json, resource, signal, sys
from pathlib import Path
from migrainejournal.store.errors import StoreError
from migrainejournal.store.journal_file import open_store
from tests.store.test_no_room import LARGE, SMALL, all_attacks, put

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(Path(sys.argv[1]), Path(sys.argv[2]))
put(store, SMALL)
written = Path(sys.argv[1] + "-wal").stat().st_size
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (written + 5000, hard))
said = []
for attempt in range(2):
    try:
        put(store, LARGE)
    except StoreError as error:
        said.append(error.ailment.value)
said.append(len(all_attacks(store)))
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
put(store, LARGE)
said += [len(all_attacks(store)), store.faults()]
store.close()
print(json.dumps(said))
"""


def test_a_file_that_hits_its_limit_half_way_through_writing(own_home: Paths) -> None:
    command = [sys.executable, "-c", LIMITED, str(own_home.journal), str(own_home.seen)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == ["disk_failing", "disk_failing", 1, 2, []]
    store = open_store(own_home.journal, own_home.seen)
    assert [found.note for found in all_attacks(store)] == [SMALL.note, LARGE.note]
    store.close()
