"""Loading and counting a whole journal, held against fetching its rows, in one year and in forty."""

from collections.abc import Iterator
from operator import add
from pathlib import Path
from typing import Any

from benchmarks.figures import Line, Sample, compared
from benchmarks.journals import Journals
from benchmarks.process import measured

LIMIT = 6
GROWTH_LIMIT = 1.25
SECONDS = 600


def counting_lines(journals: Journals, rounds: int) -> Iterator[Line]:
    """Load and count both journals, as often as there are rounds."""
    forty, one = (_told(folder, rounds) for folder in (journals.forty, journals.one))
    raw = Sample(forty["raw"])
    days = _with_loading(forty, "by_month")
    yield compared("load forty years and count every month", days, "the same rows raw", raw, limit=LIMIT)
    yield compared("load forty years", Sample(forty["loaded"]), "the same rows raw", raw)
    yield compared("load forty years, all of stats", _with_loading(forty, "stats"), "the same rows raw", raw)
    yield compared(
        "load and all of stats, a thousand rows of forty years",
        _of_a_thousand(forty),
        "of one year",
        _of_a_thousand(one),
        limit=GROWTH_LIMIT,
    )


def _told(folder: Path, rounds: int) -> dict[str, Any]:
    return measured("counting", folder, rounds, seconds=SECONDS)


def _with_loading(told: dict[str, Any], counted: str) -> Sample:
    return Sample([*map(add, told["loaded"], told[counted])])


def _of_a_thousand(told: dict[str, Any]) -> Sample:
    return Sample([value * 1000 / told["rows"] for value in _with_loading(told, "stats").values])
