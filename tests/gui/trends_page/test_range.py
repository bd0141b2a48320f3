"""Which dates a range comes to."""

from datetime import date

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.gui.trends_page.wanted import Wanted
from migrainejournal.settings import TrendsRange

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "period"),
    [
        (TrendsRange.MONTHS_3, Period(date(2026, 9, 1), TODAY)),
        (TrendsRange.MONTHS_12, Period(date(2025, 12, 1), TODAY)),
        (TrendsRange.ALL, None),
    ],
)
def test_months_are_whole_but_for_the_last(kind: TrendsRange, period: Period | None) -> None:
    assert Wanted(range=kind).period(TODAY) == period


def test_free_dates_are_taken_in_either_order() -> None:
    first, last = date(2026, 2, 3), date(2026, 5, 6)
    for free in (Period(first, last), Period(last, first)):
        assert Wanted(range=TrendsRange.FREE, free=free).period(TODAY) == Period(first, last)
