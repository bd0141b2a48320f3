"""An older program's journal is brought up to date after a copy was laid aside, whole or not at all."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Connection, event

from migrainejournal.paths import Paths
from migrainejournal.store import schema
from migrainejournal.store.copies import lay_aside
from migrainejournal.store.engine import open_engine
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.schema import SCHEMA, bring_up_to_date
from tests.journals.content import ATTACK, FOLDER, KEPT_OF_SCHEMA_1, TREATMENT, unpacked
from tests.store.conftest import fill

OLD = FOLDER / "schema_1.db.gz"
BACKUP = "journal.db.schema-1.bak"


@pytest.fixture
def old(own_home: Paths) -> Paths:
    """The folders with a journal of the first schema in them."""
    unpacked(OLD, own_home.journal).chmod(0o600)
    return own_home


def told(file: Path) -> list[str]:
    """Everything in a sound database file."""

    def ask(question: str) -> list[tuple[Any, ...]]:
        return list(connection.execute(question))

    connection = sqlcipher3.dbapi2.connect(str(file))
    try:
        assert ask("PRAGMA integrity_check") == [("ok",)]
        kinds = ask("SELECT type, name, sql FROM sqlite_master ORDER BY rowid")
        content = [ask(f"SELECT * FROM {name}") for kind, name, _ in kinds if kind == "table"]
        return [f"schema {ask('PRAGMA user_version')[0][0]}", *map(str, kinds), *map(str, content)]
    finally:
        connection.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def opened(paths: Paths) -> None:
    """It opens, up to date, with the attack that was in it and what else was kept."""
    store = open_store(paths.journal, paths.seen)
    try:
        assert store.versions()[0] == SCHEMA
        assert store.faults() == []
        with store.reading() as records:
            assert records.attack(ATTACK.id) == ATTACK
            assert records.kept() == (KEPT_OF_SCHEMA_1,)
    finally:
        store.close()


def test_the_copy_stands_in_one_file(old: Paths) -> None:
    """Without a log beside it, so that whoever moves the copy moves all of it."""
    opened(old)
    assert (old.data / BACKUP).read_bytes()[18:20] == b"\x01\x01", "the header's mark for no log"
    assert not {f"{BACKUP}-wal", f"{BACKUP}-shm"} & set(names(old.data))


def test_the_journal_as_it_was_lies_beside_it_for_its_owner_alone(old: Paths) -> None:
    before = told(old.journal)
    opened(old)
    assert names(old.data) == ["journal.db", BACKUP]
    assert stat.S_IMODE((old.data / BACKUP).stat().st_mode) == 0o600
    assert told(old.data / BACKUP) == before
    assert before[0] == "schema 1"


def test_the_copy_is_private_from_its_first_byte(old: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = set()
    connect = sqlcipher3.dbapi2.connect

    def connect_and_look(name: str, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - the driver has no types
        modes.add(stat.S_IMODE(Path(name).stat().st_mode))
        return connect(name, *args, **options)

    monkeypatch.setattr(sqlcipher3.dbapi2, "connect", connect_and_look)
    before = os.umask(0)  # a person who lets everybody read what they make
    try:
        opened(old)
    finally:
        os.umask(before)
    assert modes == {0o600}


def test_opened_again_nothing_more_is_done(old: Paths) -> None:
    opened(old)
    before = {name: (old.data / name).read_bytes() for name in names(old.data)}
    opened(old)
    assert {name: (old.data / name).read_bytes() for name in names(old.data)} == before


def test_a_copy_that_is_there_already_stays(old: Paths) -> None:
    (old.data / BACKUP).write_bytes(b"laid aside earlier")
    before = told(old.journal)
    opened(old)
    assert names(old.data) == ["journal.db", "journal.db.schema-1.2.bak", BACKUP]
    assert (old.data / BACKUP).read_bytes() == b"laid aside earlier"
    assert told(old.data / "journal.db.schema-1.2.bak") == before


def test_the_latest_entries_are_in_the_copy_though_only_the_log_has_them_yet(old: Paths) -> None:
    running = sqlcipher3.dbapi2.connect(str(old.journal), isolation_level=None)
    running.execute("PRAGMA wal_autocheckpoint = 0")
    running.execute("UPDATE attacks SET note = 'the latest entry' WHERE note != ''")
    store = open_store(old.journal, old.seen)
    assert any("the latest entry" in line for line in told(old.data / BACKUP))
    with store.reading() as records:
        assert "the latest entry" in [attack.note for attack in records.attacks()]
    store.close()
    running.close()


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half_way (done)")
    raise ZeroDivisionError


def test_a_step_that_fails_leaves_the_journal_as_it_was(old: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(old.journal)
    monkeypatch.setattr(schema, "_upgrade", fail)
    for _ in range(2):
        with pytest.raises(StoreError) as trouble:
            open_store(old.journal, old.seen)
        assert trouble.value.ailment is Ailment.NOT_UPGRADED
        assert told(old.journal) == before
        assert names(old.data) == ["journal.db", BACKUP], "one copy, however often it is tried"
    monkeypatch.undo()
    opened(old)
    assert names(old.data) == ["journal.db", BACKUP]


def test_what_no_step_was_made_for_is_left_as_it_is(old: Paths) -> None:
    other = sqlcipher3.dbapi2.connect(str(old.journal))
    other.execute("CREATE TABLE scores (in_the_way)")
    other.commit()
    other.close()
    before = told(old.journal)
    with pytest.raises(StoreError) as trouble:
        open_store(old.journal, old.seen)
    assert trouble.value.ailment is Ailment.NOT_UPGRADED
    assert not trouble.value.passing
    assert told(old.journal) == before


def test_a_damaged_journal_is_not_brought_anywhere(old: Paths) -> None:
    damaged = bytearray(old.journal.read_bytes())
    page = damaged.index(b"woke at two") // 4096 * 4096
    damaged[page : page + 4096] = bytes(4096)
    old.journal.write_bytes(damaged)
    with pytest.raises(StoreError) as trouble:
        open_store(old.journal, old.seen)
    assert trouble.value.ailment is Ailment.DAMAGED
    assert old.journal.read_bytes() == damaged
    assert names(old.data) == ["journal.db"]


@pytest.mark.parametrize("room", range(0, 200_000, 20_000))
def test_a_disk_too_full_for_the_copy_leaves_the_journal_as_it_was(small_disk: Path, room: int) -> None:
    file, seen = unpacked(OLD, small_disk / "journal.db"), small_disk / "seen"
    before = told(file)
    filler = fill(small_disk)
    os.truncate(filler, filler.stat().st_size - room)
    assert_no_room(file, seen)
    assert not [name for name in names(small_disk) if ".new" in name or ".bak" in name]
    filler.unlink()
    assert told(file) == before
    open_store(file, seen).close()


def test_a_disk_that_fills_up_after_the_copy_leaves_the_journal_as_it_was(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, seen = unpacked(OLD, small_disk / "journal.db"), small_disk / "seen"
    before = told(file)

    def lay_aside_and_fill(file: Path, mark: str) -> None:
        lay_aside(file, mark)
        fill(small_disk)

    monkeypatch.setattr(schema, "lay_aside", lay_aside_and_fill)
    assert_no_room(file, seen)
    (small_disk / "holiday.mov").unlink()
    assert told(file) == told(small_disk / BACKUP) == before
    monkeypatch.undo()
    open_store(file, seen).close()
    assert names(small_disk) == ["journal.db", BACKUP, "seen"]


def assert_no_room(file: Path, seen: Path) -> None:
    with pytest.raises(StoreError) as trouble:
        open_store(file, seen)
    assert trouble.value.ailment in (Ailment.DISK_FULL, Ailment.DISK_FAILING)  # as the engine has it
    assert trouble.value.passing


KILLED = """
import os, signal, sys
import alembic.command
from pathlib import Path
from sqlalchemy import Engine, event
from migrainejournal.store.journal_file import open_store
from tests.journals.content import unpacked
from tests.store.test_bringing_up_to_date import OLD, told

file, seen = map(Path, sys.argv[1:])
unpacked(OLD, file)
before = told(file)


def die_at(statement):
    seen_so_far = []

    def count(*_):
        seen_so_far.append(1)
        if len(seen_so_far) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)


for statement in range(1, 1000):
    child = os.fork()
    if child == 0:
        die_at(statement)
        open_store(file, seen)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
    assert told(file) == before, statement
print(statement)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_killed_at_any_statement_the_old_journal_is_whole_and_the_next_start_succeeds(old: Paths) -> None:
    command = [sys.executable, "-c", KILLED, str(old.journal), str(old.seen)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 15
    opened(old)
    assert [name for name in names(old.data) if ".new" not in name] == ["journal.db", BACKUP]


ANOTHER_PROGRAM = """
import sys
import alembic.command
from pathlib import Path
from migrainejournal.store.journal_file import open_store

print("ready", flush=True)
sys.stdin.readline()
store = open_store(Path(sys.argv[1]), Path(sys.argv[2]))
assert store.faults() == []
print(store.versions()[0])
store.close()
"""


def test_programs_that_open_an_old_journal_at_once_bring_it_up_once(old: Paths) -> None:
    command = [sys.executable, "-c", ANOTHER_PROGRAM, str(old.journal), str(old.seen)]
    others = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    for other in others:
        assert other.stdout
        assert other.stdout.readline() == "ready\n"
    for other in others:
        assert other.stdin
        other.stdin.write("go\n")
        other.stdin.flush()
    assert [other.communicate(timeout=30)[0] for other in others] == [f"{SCHEMA}\n"] * 3
    opened(old)
    assert names(old.data) == ["journal.db", BACKUP]


def test_who_comes_second_finds_it_done(old: Paths) -> None:
    opened(old)
    engine = open_engine(old.journal)
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    bring_up_to_date(engine, old.journal)
    engine.dispose()
    assert asked == ["BEGIN IMMEDIATE", "PRAGMA user_version"]


def test_a_program_that_has_it_open_goes_on(old: Paths) -> None:
    """One of the older program: it knows nothing of the new tables."""
    running = sqlcipher3.dbapi2.connect(str(old.journal), isolation_level=None)
    assert running.execute("SELECT count(*) FROM attacks").fetchone() == (2,)
    store = open_store(old.journal, old.seen)
    running.execute("UPDATE attacks SET note = 'written by the older program' WHERE note != ''")
    with store.writing() as records:
        assert "written by the older program" in [attack.note for attack in records.attacks()]
        records.put(TREATMENT)
    store.close()
    assert running.execute("SELECT count(*) FROM treatments").fetchone() == (1,)
    running.close()


def test_a_journal_that_is_up_to_date_is_opened_without_alembic(own_home: Paths) -> None:
    open_store(own_home.journal, own_home.seen).close()
    lines = f"""
import sys
from pathlib import Path
from migrainejournal.store.journal_file import open_store
open_store(Path({str(own_home.journal)!r}), Path({str(own_home.seen)!r})).close()
print("alembic" in sys.modules)
"""
    said = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True).stdout
    assert said == "False\n"


def test_an_old_journal_that_may_not_be_written_stays_as_it_is(
    old: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.journal.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StoreError) as trouble:
        open_store(old.journal, old.seen)
    assert trouble.value.ailment is Ailment.NOT_WRITABLE
    assert old.journal.read_bytes() == before
    assert names(old.data) == ["journal.db"]


def test_the_copy_opens_as_a_journal_when_it_is_put_back(old: Paths) -> None:
    opened(old)
    shutil.move(old.data / BACKUP, old.journal)
    opened(old)
