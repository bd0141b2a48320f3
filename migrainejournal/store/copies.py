"""Copies of a whole journal, taken while it is open and proved before they count."""

import filecmp
from contextlib import closing
from itertools import count
from pathlib import Path

from migrainejournal.store.beside import beside, unfinished
from migrainejournal.store.engine import connect
from migrainejournal.store.errors import Ailment, StoreError

_BACKUP = ".bak"


def lay_aside(file: Path, mark: str) -> None:
    """Lay a copy of the journal beside it, under its name with the mark; one that is there stays.

    The caller holds the journal's lock, so that nobody writes or copies meanwhile.
    """
    with unfinished(file) as copy:
        _copy(file, copy)
        for number in count(1):
            place = beside(file, f"{mark}{f'.{number}' if number > 1 else ''}{_BACKUP}")
            if not place.exists():
                copy.rename(place)
                return
            if filecmp.cmp(copy, place, shallow=False):  # laid aside by a start that was cut short
                return


def _copy(file: Path, target: Path) -> None:
    with closing(connect(file)) as journal, closing(connect(target)) as copy:
        journal.backup(copy)
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise StoreError(Ailment.DAMAGED)
    take_in_log(target)


def take_in_log(file: Path) -> None:
    """Bring all that stands in the log beside the file into it, or raise the driver's error.

    Closing it would do so too, but say nothing where the disk has no room for it.
    """
    with closing(connect(file)) as journal:
        journal.execute("PRAGMA journal_mode = DELETE").fetchall()
