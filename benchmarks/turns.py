"""The work of turning from month to month, in forty years and in one."""

from collections.abc import Iterator

from benchmarks.figures import Line, Sample, compared
from benchmarks.journals import Journals
from benchmarks.process import measured

FRAME_MILLISECONDS = 16
LIMIT = 1.25
TURNS = 66
"""To and fro through a year, three times."""


def turn_lines(journals: Journals, rounds: int) -> Iterator[Line]:
    """Turn through the same year in both journals, in turn, as often as there are rounds."""
    forty: list[float] = []
    one: list[float] = []
    for _ in range(rounds):
        forty += measured("turns", journals.forty, journals.first, TURNS)["turns"]
        one += measured("turns", journals.one, journals.first, TURNS)["turns"]
    ours = Sample(forty)
    yield compared("month to month, forty years", ours, "one year", Sample(one), limit=LIMIT)
    yield Line(
        what="month to month, forty years",
        ours=str(ours),
        limit=f"{FRAME_MILLISECONDS} ms",
        within=ours.median <= FRAME_MILLISECONDS,
    )
