"""The schema of a journal file: made, or brought to the newest version after a copy was laid aside."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from migrainejournal.store.copies import lay_aside
from migrainejournal.store.engine import troubles_named
from migrainejournal.store.errors import Ailment, StoreError

SCHEMA = 5
APPLICATION = 0x4D4A524E  # "MJRN"


def migrate(engine: Engine) -> None:
    """Bring an empty file to the newest schema in one transaction, and the header with it."""
    with engine.execution_options(writing=True).begin() as connection:
        _upgrade(connection)


def bring_up_to_date(engine: Engine, file: Path) -> None:
    """Bring a journal of an older schema to the newest, all or nothing; raises StoreError or OSError.

    The file is locked from the first look on, so that of several programs one does it and the others see
    that it is done.
    """
    try:
        with troubles_named(), engine.execution_options(writing=True).begin() as connection:
            schema = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if schema < SCHEMA:
                lay_aside(file, f".schema-{schema}")
                _upgrade(connection)
    except (StoreError, OSError):
        raise
    except Exception as error:  # a content no step was made for: the journal is as it was, so say that
        raise StoreError(Ailment.NOT_UPGRADED) from error


def _upgrade(connection: Connection) -> None:
    from alembic import command  # costs 0.2 s and is needed only now
    from alembic.config import Config

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))  # Alembic fills in what % begins
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
