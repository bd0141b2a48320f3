"""The file is what the rows say it is, and the questions asked of it find their index."""

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, event, text

from migrainejournal.store.engine import open_engine
from migrainejournal.store.journal_store import JournalStore, Records
from migrainejournal.store.kinds import PART_TABLES
from migrainejournal.store.rows import METADATA
from migrainejournal.store.schema import APPLICATION, SCHEMA, migrate
from tests.values import attack, medicine

MIGRATIONS = Path(inspect.getfile(migrate)).parent / "migrations" / "versions"


@pytest.fixture
def migrated(tmp_path: Path) -> Engine:
    engine = open_engine(tmp_path / "migrated.db")
    migrate(engine)
    return engine


def shape(connection: Connection) -> dict[str, Any]:
    """All that SQLite knows of tables, columns, keys and indexes, without the order of columns."""

    def ask(pragma: str, name: str) -> set[tuple[Any, ...]]:
        rows = connection.execute(text(f"PRAGMA {pragma}('{name}')"))
        return {tuple(row)[1:] if pragma == "table_xinfo" else tuple(row)[2:] for row in rows}

    tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
    named = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    indexes = connection.execute(text(named))
    found: dict[str, Any] = {
        name: (ask("table_xinfo", name), ask("foreign_key_list", name))
        for name in tables
        if name != "alembic_version"
    }
    return found | {name: " ".join(sql.split()) for name, sql in indexes}


def test_migrations_lead_to_the_rows(migrated: Engine, tmp_path: Path) -> None:
    built = open_engine(tmp_path / "built.db")
    METADATA.create_all(built)
    with migrated.connect() as one, built.connect() as other:
        context = MigrationContext.configure(one, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
        assert shape(one) == shape(other)
    migrated.dispose()
    built.dispose()


def test_the_header_says_whose_file_it_is_and_which_schema(migrated: Engine) -> None:
    with migrated.connect() as connection:
        assert connection.execute(text("PRAGMA application_id")).scalar_one() == APPLICATION
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == SCHEMA
        newest = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    migrated.dispose()
    assert int(newest) == SCHEMA == len(list(MIGRATIONS.glob("v*.py")))


def test_migrating_again_changes_nothing(migrated: Engine) -> None:
    with migrated.connect() as connection:
        before = shape(connection)
    migrate(migrated)
    with migrated.connect() as connection:
        assert shape(connection) == before
    migrated.dispose()


def test_a_migration_that_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "half.db")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE questions (in_the_way)"))  # the last table to be made
    with pytest.raises(Exception, match="already exists"):
        migrate(engine)
    with engine.connect() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master")).scalars().all()
        assert names == ["questions"]
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == 0
        assert connection.execute(text("PRAGMA application_id")).scalar_one() == 0
    engine.dispose()


def test_the_migrations_are_found_in_a_folder_with_an_odd_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "100%s of it, %(here)s" / "store"
    odd.mkdir(parents=True)
    (odd / "migrations").symlink_to(MIGRATIONS.parent)
    monkeypatch.setattr("migrainejournal.store.schema.__file__", str(odd / "schema.py"))
    engine = open_engine(tmp_path / "odd.db")
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == SCHEMA
    engine.dispose()


BEGINS, ENDS = datetime(2026, 10, 31, tzinfo=UTC), datetime(2026, 12, 2, tzinfo=UTC)
SOME = attack("2026-01-01 08:00")


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (lambda records: records.attacks(BEGINS, ENDS), "SEARCH attacks USING INDEX ix_attacks_span"),
        (lambda records: records.doses(BEGINS, ENDS), "SEARCH doses USING INDEX ix_doses_at"),
        (lambda records: records.days(BEGINS.date(), ENDS.date()), "SEARCH days USING INDEX"),
        (lambda records: records.running(), "USING INDEX ix_attacks_running"),
        (lambda records: records.doses_with(SOME.id), "SEARCH doses USING INDEX ix_doses_attack"),
        (lambda records: records.was_taken(medicine("x").id), "SEARCH doses USING INDEX ix_doses_medicine"),
        (lambda records: records.attack(SOME.id), "SEARCH attacks USING INDEX sqlite_autoindex_attacks_1"),
        (lambda records: records.current(SOME), "SEARCH attacks USING INDEX sqlite_autoindex_attacks_1"),
        (lambda records: records.symptom_counts(latest=100), "attacks USING INDEX ix_attacks_span"),
    ],
)
def test_each_question_finds_its_index(
    tmp_path: Path, question: Callable[[Records], object], index: str
) -> None:
    engine = open_engine(tmp_path / "indexed.db")
    migrate(engine)
    asked: list[tuple[str, Any]] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append((args[2], args[3])))
    with JournalStore(engine, lambda: True).reading() as records:
        question(records)
    statement, parameters = next((sql, values) for sql, values in asked if sql.startswith("SELECT"))
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    engine.dispose()
    steps = "\n".join(row[-1] for row in plan)
    assert index in steps
    assert "SCAN attacks\n" not in steps + "\n"
    assert "SCAN doses\n" not in steps + "\n"


def test_parts_are_read_by_their_index(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "parts.db")
    migrate(engine)
    with engine.connect() as connection:
        for part in (part for parts in PART_TABLES.values() for part in parts):
            question = f"SELECT * FROM {part.table.name} WHERE {part.owner.name} IN ('a', 'b')"
            plan = connection.execute(text(f"EXPLAIN QUERY PLAN {question}")).all()
            assert "SEARCH" in plan[0][-1]
    engine.dispose()
