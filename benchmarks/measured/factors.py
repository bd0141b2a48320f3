"""Asking one question of a whole journal, beside looking through its days and one Fourier transform of them.

An item of the person's own is noted on every day that is known, a yes on half of them; the transform is
numpy's, of one number a day.
"""

import gc
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.measured.tell import tell
from migrainejournal import clock
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.question import Question
from migrainejournal.factors.answer import Comparison
from migrainejournal.factors.answering import ask
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths

FOLDER, ROUNDS = Path(sys.argv[1]), int(sys.argv[2])
ITEM = "own:measured"


def noted(excerpt: Excerpt) -> Excerpt:
    """The excerpt with an answer on each date that is known."""
    chance = random.Random(1)
    records = {day.date: day for day in excerpt.days}
    for overview in day_overviews(excerpt):
        if overview.finding.known:
            record = overview.record or DayRecord(date=overview.date)
            records[overview.date] = replace(record, checkin={ITEM: chance.random() < 0.5})
    return replace(excerpt, days=tuple(records[date] for date in sorted(records)))


def main() -> None:
    """Tell the number of days and of moves, and the milliseconds of each round."""
    paths = Paths.under(FOLDER)
    journal = open_journal(paths.journal, paths.seen, clock.now)
    excerpt = noted(journal.excerpt())
    told: dict[str, list[float]] = {"counted": [], "asked": [], "transform": []}
    moves = days = 0
    gc.disable()
    for _ in range(ROUNDS + 1):
        gc.collect()
        begins = time.perf_counter()
        diary = Diary(day_overviews(excerpt))
        counted = time.perf_counter()
        (answer,) = ask([Question(factor=ITEM)], excerpt, journal=diary)
        asked = time.perf_counter()
        days = len(diary.overviews)
        numbers = np.zeros(days)
        there = time.perf_counter()
        np.fft.rfft(numbers)
        done = time.perf_counter()
        moves = answer.found.rearrangements if isinstance(answer.found, Comparison) else 0
        told["counted"].append((counted - begins) * 1000)
        told["asked"].append((asked - counted) * 1000)
        told["transform"].append((done - there) * 1000)
    journal.close()
    tell({"days": days, "moves": moves} | {name: times[1:] for name, times in told.items()})


main()
