"""Opening a journal file: made where there never was one, brought up to date, refused when not ours to touch.

The schema number and the application id stand in SQLite's file header, so that a journal of a newer program,
or something else altogether, is known without opening it: such a file stays as it is, byte for byte.
"""

import contextlib
import errno
import os
import struct
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from migrainejournal.store.beside import COMPANIONS, beside, unfinished
from migrainejournal.store.copies import take_in_log
from migrainejournal.store.engine import open_engine, troubles_named
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_store import JournalStore
from migrainejournal.store.schema import APPLICATION, SCHEMA, bring_up_to_date, migrate

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_AILMENTS = {
    errno.ENOSPC: Ailment.DISK_FULL,
    errno.EDQUOT: Ailment.DISK_FULL,
    errno.EIO: Ailment.DISK_FAILING,
}


def open_store(file: Path, seen: Path) -> JournalStore:
    """The open journal; a new one where there never was one, remembered in `seen`. Raises StoreError."""
    try:
        # asked first: where another program makes the journal just now, these come after it
        there_was_one = seen.exists() or any(beside(file, ending).exists() for ending in COMPANIONS)
        if not file.exists():
            if there_was_one:
                raise StoreError(Ailment.MISSING)
            _make(file)
        _examine(file)
        _remember(seen)
        engine = _open(file)
    except OSError as error:
        raise StoreError(_AILMENTS.get(error.errno or 0, Ailment.NOT_WRITABLE)) from None
    return JournalStore(engine, partial(_same_files, file, _identities(file)))


def start_afresh(file: Path, seen: Path) -> None:
    """Forget that there was a journal, because the person said so; a file still there is never touched."""
    if not file.exists():
        seen.unlink(missing_ok=True)
        for ending in COMPANIONS:
            leftover = beside(file, ending)
            if leftover.exists():
                leftover.replace(beside(file, f"{ending}.left"))


def _identities(file: Path) -> list[tuple[int, int] | None]:
    """Which files stand under the names of the journal and its log just now."""
    found: list[tuple[int, int] | None] = []
    for path in (file, beside(file, "-wal")):
        try:
            status = path.stat()
            found.append((status.st_dev, status.st_ino))
        except OSError:
            found.append(None)
    return found


def _same_files(file: Path, opened: list[tuple[int, int] | None]) -> bool:
    return _identities(file) == opened


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
    if schema < 1:
        raise StoreError(Ailment.DAMAGED)  # no such schema was ever released
    if not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        raise StoreError(Ailment.NOT_WRITABLE)


def _open(file: Path) -> Engine:
    engine = open_engine(file)
    try:
        with troubles_named(), engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM attacks WHERE id IS NULL").scalar_one()
            schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()  # also from the log
        if schema > SCHEMA:
            raise StoreError(Ailment.TOO_NEW)
        if schema < SCHEMA:
            bring_up_to_date(engine, file)
    except (StoreError, OSError):
        engine.dispose()
        raise
    return engine


def _make(file: Path) -> None:
    """Build a whole journal beside its place, then put it there: there is never half a journal.

    Where another program was sooner its journal stays, and this one is thrown away.
    """
    with unfinished(file) as whole:
        engine = open_engine(whole)
        try:
            with troubles_named():
                migrate(engine)
        finally:
            engine.dispose()
        with troubles_named():
            take_in_log(whole)
        _put_in_place(whole, file)


def _put_in_place(whole: Path, file: Path) -> None:
    """Give the whole journal its name unless there is one of that name."""
    try:
        os.link(whole, file)
    except FileExistsError:
        return
    except OSError:  # a disk without links, such as a memory stick: a moment is left between look and move
        if not file.exists():
            whole.rename(file)


def _remember(seen: Path) -> None:
    with contextlib.suppress(OSError):  # a journal that can be opened is worth more than its mark
        if not seen.exists():
            seen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            seen.write_text("A journal was made here.\n", "utf-8")
