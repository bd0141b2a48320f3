"""Loading a whole journal and counting it, beside fetching the same rows and nothing else.

Counted are the days of every month first, as the calendar does, and then all that `stats` finds.

Garbage is left alone meanwhile, as it is in the program (gui/garbage.py).
"""

import gc
import sys
import time
from pathlib import Path

import sqlcipher3.dbapi2

from benchmarks.measured.tell import tell
from migrainejournal import clock
from migrainejournal.clinical.counts import by_month, count, day_overviews
from migrainejournal.clinical.stats import stats
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths

FOLDER, ROUNDS = Path(sys.argv[1]), int(sys.argv[2])
NOT_RECORDS = ("alembic_version", "sqlite_")


def read_raw(file: Path) -> int:
    """Fetch every row of every table of records; returns how many."""
    connection = sqlcipher3.dbapi2.connect(str(file))
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if not name.startswith(NOT_RECORDS)]
    rows = sum(len(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)
    connection.close()
    return rows


def main() -> None:
    """Tell rows, and the milliseconds of each round."""
    paths = Paths.under(FOLDER)
    journal: Journal = open_journal(paths.journal, paths.seen, clock.now)
    raw: list[float] = []
    loaded: list[float] = []
    by_months: list[float] = []
    everything: list[float] = []
    gc.disable()
    for _ in range(ROUNDS + 1):
        gc.collect()
        begins = time.perf_counter()
        rows = read_raw(paths.journal)
        read = time.perf_counter()
        excerpt = journal.excerpt()
        there = time.perf_counter()
        for _, days in by_month(day_overviews(excerpt)):
            count(days)
        counted = time.perf_counter()
        stats(excerpt)
        done = time.perf_counter()
        raw.append((read - begins) * 1000)
        loaded.append((there - read) * 1000)
        by_months.append((counted - there) * 1000)
        everything.append((done - counted) * 1000)
    journal.close()
    told = {"raw": raw, "loaded": loaded, "by_month": by_months, "stats": everything}
    tell({"rows": rows} | {name: times[1:] for name, times in told.items()})


main()
