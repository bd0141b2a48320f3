"""Making the summary of the last twelve months, beside Typst alone with the same document.

Told are reading, building and writing the PDF together, Typst's part of it alone, and what the window does
when a choice changes: building and drawing the pages again.
"""

import gc
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.measured.tell import tell
from migrainejournal import clock
from migrainejournal.domain.counting import USUAL
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.render import pdf
from migrainejournal.summary import make_pdf, make_summary, read_material

FOLDER, ROUNDS = Path(sys.argv[1]), int(sys.argv[2])


def main() -> None:
    """Tell the milliseconds of each round."""
    paths = Paths.under(FOLDER)
    journal = open_journal(paths.journal, paths.seen, clock.now)
    now = clock.now()
    told: dict[str, list[float]] = {"whole": [], "typst": [], "changed": []}
    gc.disable()
    for place in range(ROUNDS + 1):
        gc.collect()
        last = now.civil_date - timedelta(days=place)  # another one each time: Typst remembers what it made
        year = ReportChoices(first=last - timedelta(days=364), last=last)
        begins = time.perf_counter()
        material = read_material(journal, year, counting=USUAL, now=now)
        make_pdf(material, year)
        whole = time.perf_counter()
        document = make_summary(material, year).document
        document = replace(document, foot=f"Round {place}")  # not one it remembers
        built = time.perf_counter()
        pdf(document, made=now.instant)
        written = time.perf_counter()
        make_summary(material, replace(year, with_name=bool(place % 2))).pages()
        shown = time.perf_counter()
        told["whole"].append((whole - begins) * 1000)
        told["typst"].append((written - built) * 1000)
        told["changed"].append((shown - written) * 1000)
    journal.close()
    tell({name: times[1:] for name, times in told.items()})


main()
