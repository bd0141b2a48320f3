"""Asking a question of forty years, held against looking at the same days once, and at a year of them."""

from collections.abc import Iterator

from benchmarks.figures import Line, Sample, compared
from benchmarks.journals import Journals
from benchmarks.process import measured

LIMIT = 2000
GROWTH_LIMIT = 1.25
SECONDS = 300


def factor_lines(journals: Journals, rounds: int) -> Iterator[Line]:
    """A question asked of both journals, as often as there are rounds."""
    forty, one = (
        measured("factors", folder, rounds, seconds=SECONDS) for folder in (journals.forty, journals.one)
    )
    asked = Sample(forty["asked"])
    yield Line(
        what=f"a question of forty years, {forty['moves']:,} moves",
        ours=str(asked),
        limit=f"{LIMIT} ms",
        within=asked.median <= LIMIT,
    )
    yield compared("the same", asked, "counting the days once", Sample(forty["counted"]))
    yield compared("the same", asked, "one Fourier transform of the days", Sample(forty["transform"]))
    yield compared(
        "a question, a thousand days of forty years",
        _of_a_thousand(forty),
        "of one year",
        _of_a_thousand(one),
        limit=GROWTH_LIMIT,
    )


def _of_a_thousand(told: dict[str, object]) -> Sample:
    days, asked = told["days"], told["asked"]
    assert isinstance(days, int)
    assert isinstance(asked, list)
    return Sample([value * 1000 / days for value in asked])
