"""The one connection to a journal file: SQLCipher's SQLite, its pragmas, and honest transactions."""

import contextlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from migrainejournal.store.errors import Ailment, StoreError, ailment_of

BUSY_MILLISECONDS = 5000
PRAGMAS = (
    "cipher_log_level = NONE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    f"busy_timeout = {BUSY_MILLISECONDS}",
)


def connect(file: Path) -> Any:  # noqa: ANN401 - the driver has no types
    """The driver's own connection to a file, as all of ours must be."""
    connection = sqlcipher3.dbapi2.connect(
        os.fspath(file), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except sqlcipher3.dbapi2.Error:
        connection.close()
        raise
    return connection


def open_engine(file: Path) -> Engine:
    """An engine on the file with one connection, handed from thread to thread but used by one at a time.

    A transaction begins when it says so: IMMEDIATE where the connection's option `writing` is set, so that a
    writer never fails half-way, deferred otherwise.
    """
    engine = create_engine(
        "sqlite://",
        creator=partial(connect, file),
        module=sqlcipher3.dbapi2,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextlib.contextmanager
def troubles_named() -> Iterator[None]:
    """Turn the engine's errors that the person can do something about into StoreError."""
    try:
        yield
    except (DBAPIError, sqlcipher3.dbapi2.Error) as error:
        ailment = ailment_of(error)
        if ailment is None:
            raise
        raise StoreError(ailment) from None
    except UnicodeDecodeError:  # the engine's own message quotes damaged text
        raise StoreError(Ailment.DAMAGED) from None
