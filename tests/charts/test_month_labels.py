"""The year is said where it changes, else once."""

import pytest

from migrainejournal.charts.month_labels import month_labels
from migrainejournal.report.words import report_words
from tests.values import days


@pytest.mark.parametrize(
    ("months", "labels"),
    [
        (["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"], ("Nov", "Dec", "Jan 2026", "Feb")),
        (["2026-09-01", "2026-10-01"], ("Sep 2026", "Oct")),
        (["2025-01-01", "2025-07-01", "2026-01-01"], ("Jan 2025", "Jul", "Jan 2026")),
        ([], ()),
    ],
)
def test_the_year_stands_at_january_or_else_at_the_first(months: list[str], labels: tuple[str, ...]) -> None:
    assert month_labels(days(*months), report_words("en")) == labels
