"""Making a visit summary, held against Typst alone and against the same summary from a longer history."""

from collections.abc import Iterator

from benchmarks.figures import Line, Sample, compared
from benchmarks.journals import Journals
from benchmarks.process import measured

TYPST_LIMIT = 3
HISTORY_LIMIT = 1.25
CHANGED_LIMIT = 200
SECONDS = 300


def report_lines(journals: Journals, rounds: int) -> Iterator[Line]:
    """Summaries of twelve months, from a journal of one year and from one of forty."""
    forty, three, one = (
        measured("reports", folder, rounds, seconds=SECONDS)
        for folder in (journals.forty, journals.three, journals.one)
    )
    whole, long = Sample(one["whole"]), Sample(forty["whole"])
    typst = Sample(one["typst"])
    yield compared("summary of a year, read to PDF", whole, "Typst alone", typst, limit=TYPST_LIMIT)
    same = "the same, from forty years"
    yield compared(same, long, "from three years", Sample(three["whole"]), limit=HISTORY_LIMIT)
    yield compared(same, long, "from one year, nothing before it", whole)
    changed = Sample(one["changed"])
    yield Line(
        what="pages after a changed choice",
        ours=str(changed),
        limit=f"{CHANGED_LIMIT} ms",
        within=changed.median <= CHANGED_LIMIT,
    )
