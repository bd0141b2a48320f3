"""The work of turning from month to month, in forty years and in one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from benchmarks.figures import Line, Sample, compared
from benchmarks.journals import Journals
from benchmarks.process import measured

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FRAME_MILLISECONDS = 16
LIMIT = 1.25
TURNS = 66
"""To and fro through a year, three times."""


def turn_lines(journals: Journals, rounds: int) -> Iterator[Line]:
    """Turn through the years in turn, as often as there are rounds."""
    told: dict[tuple[Path, date], list[float]] = {
        (journals.forty, journals.last): [],
        (journals.one, journals.last): [],
        (journals.forty, journals.middle): [],
    }
    for _ in range(rounds):
        for (journal, first), turns in told.items():
            turns += measured("turns", journal, first, TURNS)["turns"]
    forty, one, middle = (Sample(turns) for turns in told.values())
    yield compared("month to month in forty years", forty, "in one year", one, limit=LIMIT)
    yield Line(
        what="month to month, a year of average",
        ours=str(middle),
        limit=f"{FRAME_MILLISECONDS} ms",
        within=middle.median <= FRAME_MILLISECONDS,
    )
