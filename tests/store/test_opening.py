"""A journal is made only where there never was one; what is not ours or not whole stays as it is."""

import contextlib
import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.paths import Paths
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_file import open_store, start_afresh
from migrainejournal.store.journal_store import JournalStore
from migrainejournal.store.schema import APPLICATION, SCHEMA
from tests.values import attack

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ATTACKS = tuple(
    replace(attack(f"2026-11-{number:02} 08:00"), created=NOON, updated=NOON, note="a note " * 400)
    for number in range(1, 21)
)


def opened_and_read(paths: Paths) -> tuple[Attack, ...]:
    store = open_store(paths.journal, paths.seen)
    try:
        with store.reading() as records:
            return records.attacks()
    finally:
        store.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A closed journal with attacks in it, as it lies on disk."""
    file = tmp_path_factory.mktemp("whole") / "journal.db"
    store = open_store(file, file.with_name("seen"))
    with store.writing() as records:
        records.put(*ATTACKS)
    store.close()
    return file.read_bytes()


@pytest.fixture
def written(own_home: Paths, whole: bytes) -> Paths:
    """The folders with that journal in them."""
    own_home.journal.write_bytes(whole)
    own_home.seen.write_bytes(b"")
    return own_home


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def assert_refused(paths: Paths, ailment: Ailment) -> None:
    """Opening says so, again and again, and leaves the folder as it was to the last byte."""
    before = contents(paths.data)
    for _ in range(2):
        with pytest.raises(StoreError) as told:
            open_store(paths.journal, paths.seen)
        assert told.value.ailment is ailment
        assert str(paths.data) not in str(told.value)
        assert contents(paths.data) == before


def test_a_first_start_makes_a_journal_and_remembers_it(own_home: Paths) -> None:
    assert opened_and_read(own_home) == ()
    assert list(contents(own_home.data)) == ["journal.db"]
    assert own_home.seen.exists()


def test_what_a_crash_while_making_it_left_is_cleared_away(own_home: Paths) -> None:
    for ending in (".newabc", ".newabc-wal", ".newabc-shm"):
        left = own_home.journal.with_name(own_home.journal.name + ending)
        left.write_bytes(b"half a journal")
        os.utime(left, (0, 0))
    anothers = own_home.journal.with_name(own_home.journal.name + ".newxyz")
    anothers.write_bytes(b"made this moment")
    assert opened_and_read(own_home) == ()
    assert list(contents(own_home.data)) == ["journal.db", anothers.name]


def test_a_missing_journal_is_missed_and_not_made_anew(written: Paths) -> None:
    written.journal.unlink()
    assert_refused(written, Ailment.MISSING)


def test_a_journal_put_in_its_place_is_missed_too_when_it_goes(written: Paths) -> None:
    written.seen.unlink()
    assert opened_and_read(written) == ATTACKS
    written.journal.unlink()
    assert_refused(written, Ailment.MISSING)


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_where_something_of_a_journal_is_left_there_was_one(own_home: Paths, ending: str) -> None:
    own_home.journal.with_name("journal.db" + ending).write_bytes(b"the latest entries")
    assert_refused(own_home, Ailment.MISSING)


def test_when_the_person_says_so_a_new_one_is_made_and_what_was_left_is_kept(written: Paths) -> None:
    written.journal.unlink()
    written.journal.with_name("journal.db-wal").write_bytes(b"the latest entries")
    start_afresh(written.journal, written.seen)
    assert opened_and_read(written) == ()
    assert contents(written.data)["journal.db-wal.left"] == b"the latest entries"


def test_starting_afresh_never_touches_a_journal_that_is_there(written: Paths) -> None:
    start_afresh(written.journal, written.seen)
    assert opened_and_read(written) == ATTACKS
    assert written.seen.exists()


def truncated(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def with_header(at: int, number: int) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:at] + struct.pack(">I", number) + whole[at + 4 :]


def another_database(_whole: bytes) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE attacks (id)")
    found = connection.serialize()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("change", "ailment"),
    [
        pytest.param(lambda _whole: b"", Ailment.DAMAGED, id="zero length"),
        pytest.param(lambda whole: whole[:99], Ailment.DAMAGED, id="less than a header"),
        pytest.param(truncated, Ailment.DAMAGED, id="cut in half"),
        pytest.param(lambda whole: whole[:-4096], Ailment.DAMAGED, id="a page short"),
        pytest.param(lambda whole: bytes(100) + whole[100:], Ailment.DAMAGED, id="zeroed header"),
        pytest.param(lambda whole: bytes(len(whole)), Ailment.DAMAGED, id="all zeros"),
        pytest.param(lambda whole: whole[:100] + bytes(3996) + whole[4096:], Ailment.DAMAGED, id="no schema"),
        pytest.param(lambda _whole: b"Dear diary, " * 100, Ailment.DAMAGED, id="a text file"),
        pytest.param(another_database, Ailment.NOT_A_JOURNAL, id="another database"),
        pytest.param(with_header(68, APPLICATION + 1), Ailment.NOT_A_JOURNAL, id="another program's"),
        pytest.param(with_header(60, SCHEMA + 1), Ailment.TOO_NEW, id="the next schema"),
        pytest.param(with_header(60, 99), Ailment.TOO_NEW, id="schema 99"),
        pytest.param(with_header(60, 0), Ailment.DAMAGED, id="schema 0"),
    ],
)
def test_what_is_not_ours_or_not_whole_is_left_alone(
    written: Paths, change: Callable[[bytes], bytes], ailment: Ailment
) -> None:
    written.journal.write_bytes(change(written.journal.read_bytes()))
    assert_refused(written, ailment)


def test_damage_inside_is_found_by_the_check_and_on_reading(written: Paths) -> None:
    damaged = bytearray(written.journal.read_bytes())
    note = damaged.index(b"a note " * 10)
    page = note // 4096 * 4096
    damaged[page : page + 4096] = bytes(4096)
    written.journal.write_bytes(damaged)
    store = open_store(written.journal, written.seen)
    try:
        assert store.faults()
        with pytest.raises(StoreError) as told, store.reading() as records:
            records.attacks()
        assert told.value.ailment is Ailment.DAMAGED
    finally:
        store.close()
    assert written.journal.read_bytes() == damaged


@pytest.mark.parametrize("seed", range(30))
def test_a_flipped_bit_is_read_over_or_named_damage_and_never_a_bug(written: Paths, seed: int) -> None:
    damaged = bytearray(written.journal.read_bytes())
    chance = random.Random(seed)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    written.journal.write_bytes(damaged)
    try:
        store = open_store(written.journal, written.seen)
    except StoreError:
        return
    for look in (JournalStore.faults, read_everything):
        with contextlib.suppress(StoreError):
            look(store)
    store.close()


def read_everything(store: JournalStore) -> None:
    with store.reading() as records:
        records.everything()


AS_NOBODY = """
import os, sys
import alembic.command
from pathlib import Path
from migrainejournal.store.errors import StoreError
from migrainejournal.store.journal_file import open_store

if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for folder in map(Path, sys.argv[1:]):
    try:
        open_store(folder / "journal.db", folder / "seen").close()
    except StoreError as error:
        print(error.ailment.value)
    else:
        print("opened")
"""
NOBODY = 65534
RIGHTS = {
    "all rights": (True, 0o600, 0o755, "opened"),
    "file to be read only": (True, 0o400, 0o755, "not_writable"),
    "file closed": (True, 0o000, 0o755, "not_writable"),
    "folder to be read only": (True, 0o600, 0o555, "not_writable"),
    "folder closed": (True, 0o600, 0o000, "not_writable"),
    "no journal, folder to be read only": (False, 0o600, 0o555, "not_writable"),
}


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that a person without rights can reach; pytest's own are closed to them."""
    folder = Path(tempfile.mkdtemp(prefix="journal-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_without_the_right_to_write_it_says_so_and_touches_nothing(reachable: Path) -> None:
    before = {}
    for name, (there, file_mode, folder_mode, _) in RIGHTS.items():
        folder = reachable / name
        folder.mkdir()
        if there:
            open_store(folder / "journal.db", folder / "seen").close()
            before[name] = contents(folder)
            (folder / "journal.db").chmod(file_mode)
        if os.getuid() == 0:  # who may do everything has to become somebody who may not
            for path in (folder, *folder.iterdir()):
                os.chown(path, NOBODY, NOBODY)
        folder.chmod(folder_mode)
    command = [sys.executable, "-c", AS_NOBODY, *(str(reachable / name) for name in RIGHTS)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert dict(zip(RIGHTS, said, strict=True)) == {name: outcome for name, (*_, outcome) in RIGHTS.items()}
    for name in RIGHTS:
        (reachable / name).chmod(0o755)
        (reachable / name / "journal.db").touch(0o600)
        (reachable / name / "journal.db").chmod(0o600)
        assert contents(reachable / name) == before.get(name, {"journal.db": b""})
