"""A date stands where it should on the time line, whatever part of it is shown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.clinical.months import Period
from migrainejournal.gui.treatments_page.time_scale import Span, TimeScale, months_later, shown
from tests.values import day

YEAR = TimeScale(first=day("2026-01-01"), last=day("2026-12-31"), left=100, right=465)
DATES = st.dates(date(1900, 1, 1), date(2030, 12, 31))


def test_each_date_is_as_wide_as_any_other() -> None:
    assert YEAR.x(day("2026-01-01")) == 100
    assert YEAR.x(day("2026-01-02")) == 101
    assert YEAR.end(day("2026-12-31")) == 465
    assert YEAR.end(day("2026-03-01")) == YEAR.x(day("2026-03-02"))


@pytest.mark.parametrize(("on", "x"), [("1999-05-05", 100), ("2025-12-31", 100), ("2027-01-01", 465)])
def test_a_date_outside_stands_at_the_nearer_end(on: str, x: float) -> None:
    assert YEAR.x(day(on)) == x


@given(first=DATES, days=st.integers(0, 40_000), on=DATES)
def test_later_is_never_further_left(first: date, days: int, on: date) -> None:
    scale = TimeScale(first=first, last=first + timedelta(days=days), left=0, right=500)
    assert 0 <= scale.x(on) <= scale.end(on) <= 500


@pytest.mark.parametrize(
    ("width", "months"),
    [(25, list(range(1, 13))), (50, [1, 3, 5, 7, 9, 11]), (150, [1, 7]), (5000, [])],
)
def test_names_do_not_touch(width: float, months: list[int]) -> None:
    assert [month.month for month in YEAR.named(width)] == months


@given(first=DATES, days=st.integers(0, 40_000), width=st.floats(10, 200))
def test_names_never_touch(first: date, days: int, width: float) -> None:
    scale = TimeScale(first=first, last=first + timedelta(days=days), left=0, right=600)
    places = [scale.x(month) for month in scale.named(width)][1:]  # the first month may be cut short
    assert all(later - earlier >= width * 0.8 for earlier, later in pairwise(places))


@pytest.mark.parametrize(
    ("span", "first", "seen"),
    [
        (Span.YEAR, "2020-03-01", "2025-12-01"),
        (Span.THREE_YEARS, "2020-03-01", "2023-12-01"),
        (Span.ALL, "2020-03-01", "2020-03-01"),
        (Span.ALL, "2026-10-01", "2025-12-01"),
    ],
)
def test_how_much_is_shown(span: Span, first: str, seen: str) -> None:
    whole = Period(day(first), day("2026-11-30"))
    assert shown(span, whole, day("2026-11-22")) == Period(day(seen), whole.last)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.YEAR, "2026-03-01", "2027-02-28"),
        (Span.THREE_YEARS, "2024-03-01", "2027-02-28"),
        (Span.ALL, "2020-03-01", "2027-11-30"),
    ],
)
def test_what_is_planned_does_not_push_the_present_away(span: Span, first: str, last: str) -> None:
    whole = Period(day("2020-03-01"), day("2027-11-30"))
    assert shown(span, whole, day("2026-11-22")) == Period(day(first), day(last))


@given(month=DATES, number=st.integers(-300, 300))
def test_months_are_counted_over_years(month: date, number: int) -> None:
    later = months_later(month, number)
    assert later.day == 1
    assert (later.year - month.year) * 12 + later.month - month.month == number
