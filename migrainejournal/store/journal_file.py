"""Opening a journal file: made where there never was one, brought up to date, refused when not ours to touch.

The schema number and the application id stand in SQLite's file header, so that a journal of a newer program,
or something else altogether, is known without opening it: such a file stays as it is, byte for byte.
"""

import contextlib
import errno
import glob
import os
import struct
import tempfile
import time
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from migrainejournal.store.engine import open_engine, troubles_named
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_store import JournalStore

SCHEMA = 1
APPLICATION = 0x4D4A524E  # "MJRN"
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_COMPANIONS = ("-wal", "-shm")
_AILMENTS = {
    errno.ENOSPC: Ailment.DISK_FULL,
    errno.EDQUOT: Ailment.DISK_FULL,
    errno.EIO: Ailment.DISK_FAILING,
}
_UNFINISHED = ".new"
_LEFT_FOR = 60  # seconds; making a journal takes less than one


def open_store(file: Path, seen: Path) -> JournalStore:
    """The open journal; a new one where there never was one, remembered in `seen`. Raises StoreError."""
    try:
        # asked first: where another program makes the journal just now, these come after it
        there_was_one = seen.exists() or any(_beside(file, ending).exists() for ending in _COMPANIONS)
        if not file.exists():
            if there_was_one:
                raise StoreError(Ailment.MISSING)
            _make(file)
        _examine(file)
        _remember(seen)
    except OSError as error:
        raise StoreError(_AILMENTS.get(error.errno or 0, Ailment.NOT_WRITABLE)) from None
    engine = _open(file)
    return JournalStore(engine, partial(_same_files, file, _identities(file)))


def start_afresh(file: Path, seen: Path) -> None:
    """Forget that there was a journal, because the person said so; a file still there is never touched."""
    if not file.exists():
        seen.unlink(missing_ok=True)
        for ending in _COMPANIONS:
            leftover = _beside(file, ending)
            if leftover.exists():
                leftover.replace(_beside(file, f"{ending}.left"))


def _identities(file: Path) -> list[tuple[int, int] | None]:
    """Which files stand under the names of the journal and its log just now."""
    found: list[tuple[int, int] | None] = []
    for path in (file, _beside(file, "-wal")):
        try:
            status = path.stat()
            found.append((status.st_dev, status.st_ino))
        except OSError:
            found.append(None)
    return found


def _same_files(file: Path, opened: list[tuple[int, int] | None]) -> bool:
    return _identities(file) == opened


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _examine(file: Path) -> None:
    with file.open("rb") as handle:
        header = handle.read(_HEADER)
    if len(header) < _HEADER or header[: len(_MAGIC)] != _MAGIC:
        raise StoreError(Ailment.DAMAGED)
    schema, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION:
        raise StoreError(Ailment.NOT_A_JOURNAL)
    if schema > SCHEMA:
        raise StoreError(Ailment.TOO_NEW)
    if schema < SCHEMA:
        raise StoreError(Ailment.DAMAGED)  # no schema below 1 was ever released
    if not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        raise StoreError(Ailment.NOT_WRITABLE)


def _open(file: Path) -> Engine:
    engine = open_engine(file)
    try:
        with troubles_named(), engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM attacks WHERE id IS NULL").scalar_one()
            if connection.exec_driver_sql("PRAGMA user_version").scalar_one() > SCHEMA:
                raise StoreError(Ailment.TOO_NEW)  # said in the log, not yet in the file's header
    except StoreError:
        engine.dispose()
        raise
    return engine


def _make(file: Path) -> None:
    """Build a whole journal beside its place, then put it there: there is never half a journal.

    Where another program was sooner its journal stays, and this one is thrown away.
    """
    _clear_away_unfinished(file)
    handle, name = tempfile.mkstemp(prefix=f"{file.name}{_UNFINISHED}", dir=file.parent)  # ours alone to read
    os.close(handle)
    beside = Path(name)
    try:
        engine = open_engine(beside)
        try:
            with troubles_named():
                migrate(engine)
        finally:
            engine.dispose()
        _put_in_place(beside, file)
    finally:
        for path in (beside, *(_beside(beside, ending) for ending in _COMPANIONS)):
            path.unlink(missing_ok=True)


def _clear_away_unfinished(file: Path) -> None:
    """Remove what crashes left; what is young may be another program's work of this moment."""
    for path in file.parent.glob(f"{glob.escape(file.name)}{_UNFINISHED}*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _LEFT_FOR:
                path.unlink()


def _put_in_place(beside: Path, file: Path) -> None:
    """Give the whole journal its name unless there is one of that name."""
    try:
        os.link(beside, file)
    except FileExistsError:
        return
    except OSError:  # a disk without links, such as a memory stick: a moment is left between look and move
        if not file.exists():
            beside.rename(file)


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest version in one transaction, and the header with it."""
    from alembic import command  # costs 0.2 s and is needed only now
    from alembic.config import Config

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))  # Alembic fills in what % begins
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def _remember(seen: Path) -> None:
    with contextlib.suppress(OSError):  # a journal that can be opened is worth more than its mark
        if not seen.exists():
            seen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            seen.write_text("A journal was made here.\n", "utf-8")
