"""An open store of this test's own."""

from collections.abc import Iterator

import pytest

from migrainejournal.paths import Paths
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.journal_store import JournalStore


@pytest.fixture
def store(own_home: Paths) -> Iterator[JournalStore]:
    """A new, empty store on disk."""
    opened = open_store(own_home.journal, own_home.seen)
    yield opened
    opened.close()
