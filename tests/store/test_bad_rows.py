"""A row that no version of this program wrote is named damage, and never a bug of ours or a wrong value."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2

from migrainejournal.paths import Paths
from migrainejournal.store.errors import Ailment, StoreError
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.schema import SCHEMA
from tests.journals.content import FOLDER, unpacked
from tests.store.test_opening import read_everything


@pytest.fixture
def file(own_home: Paths) -> Path:
    """A journal with one record of each kind."""
    return unpacked(FOLDER / f"schema_{SCHEMA}.db.gz", own_home.journal)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("attacks", "id", "not a key"),
        ("attacks", "id", 7),
        ("attacks", "id", "0" * 35 + "g"),
        ("attacks", "created", "yesterday"),
        ("attacks", "start", "yesterday"),
        ("attacks", "start", "2026-11-08T02:10:00.250"),
        ("attacks", "start", b"2026-11-08T02:10:00.250Z"),
        ("attacks", "start_certainty", "sure"),
        ("attacks", "end", "2026-11-08T02:10:00.250+01:00"),
        ("attacks", "side", "top"),
        ("attacks", "believed_migraine", 7),
        ("attacks", "extra", "{"),
        ("attacks", "extra", "3"),
        ("readings", "at", 7),
        ("readings", "scale", "colours"),
        ("auras", "kind", "smell"),
        ("auras", "gradual", "slowly"),
        ("medicines", "overuse", '["magic"]'),
        ("medicines", "overuse", "{"),
        ("medicines", "role", ""),
        ("doses", "medicine", "none"),
        ("doses", "attack", 7),
        ("doses", "reason", "boredom"),
        ("doses", "side_effects", "7"),
        ("days", "date", "soon"),
        ("days", "state", "fine"),
        ("days", "checkin", "[1]"),
        ("treatments", "kind", "cure"),
        ("treatments", "start", "2026"),
        ("treatments", "end", 2026),
        ("treatments", "stop_reason", "bored"),
        ("treatment_steps", "per", "hour"),
        ("treatment_sessions", "date", "May"),
        ("treatment_side_effects", "weight", "10 kg"),
        ("visits", "date", "soon"),
        ("visits", "id", "v-1"),
        ("profiles", "born", "in May"),
        ("profiles", "extra", "3"),
        ("profiles", "checkin", "3"),
        ("questions", "relation", "above"),
        ("questions", "first", "soon"),
        ("scores", "instrument", "iq"),
        ("scores", "answers", "eleven"),
        ("kept", "content", "text"),
    ],
)
def test_it_is_named(file: Path, own_home: Paths, table: str, column: str, value: object) -> None:
    connection = sqlcipher3.dbapi2.connect(str(file))
    connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = 1', (value,))
    connection.commit()
    connection.close()
    store = open_store(file, own_home.seen)
    with pytest.raises(StoreError) as trouble:
        read_everything(store)
    assert trouble.value.ailment is Ailment.DAMAGED
    store.close()
