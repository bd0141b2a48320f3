"""CLINICAL 1.3: whole months, runs of 30 days, and rates with their coverage."""

from fractions import Fraction

import pytest

from migrainejournal.clinical.counts import by_month, day_overviews
from migrainejournal.clinical.months import (
    Period,
    calendar_months,
    count_range,
    exact_rate_28,
    first_of_month,
    is_covered,
    last_of_month,
    month_to,
    overuse_months,
    rate_28,
    thirty_days,
)
from migrainejournal.domain.vocabulary import OveruseMonth
from tests.values import day, days, excerpt


def periods(*texts: str) -> tuple[Period, ...]:
    return tuple(Period(*days(*text.split(".."))) for text in texts)


def test_months_begin_and_end_where_the_calendar_says() -> None:
    assert last_of_month(day("2028-02-10")) == day("2028-02-29")
    assert last_of_month(day("2026-02-10")) == day("2026-02-28")
    assert first_of_month(day("2026-12-31")) == day("2026-12-01")


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-01-01", "2026-02-28", periods("2026-01-01..2026-01-31", "2026-02-01..2026-02-28")),
        ("2026-01-02", "2026-02-28", periods("2026-02-01..2026-02-28")),
        ("2026-01-01", "2026-02-27", periods("2026-01-01..2026-01-31")),
        ("2028-01-31", "2028-02-29", periods("2028-02-01..2028-02-29")),
        ("2028-02-01", "2028-02-28", ()),
        ("2026-12-01", "2027-01-31", periods("2026-12-01..2026-12-31", "2027-01-01..2027-01-31")),
        ("2026-11-30", "2026-12-30", ()),
        ("2026-11-15", "2026-11-15", ()),
    ],
)
def test_only_months_that_lie_wholly_inside(first: str, last: str, months: tuple[Period, ...]) -> None:
    assert calendar_months(day(first), day(last)) == months


@pytest.mark.parametrize(
    ("first", "last", "runs"),
    [
        ("2026-11-01", "2026-11-30", periods("2026-11-01..2026-11-30")),
        ("2026-11-02", "2026-11-30", ()),
        ("2026-10-02", "2026-11-30", periods("2026-10-02..2026-10-31", "2026-11-01..2026-11-30")),
        ("2026-10-03", "2026-11-30", periods("2026-11-01..2026-11-30")),
        ("2028-02-01", "2028-03-01", periods("2028-02-01..2028-03-01")),
    ],
)
def test_runs_of_30_days_are_counted_back_from_the_last_date(
    first: str, last: str, runs: tuple[Period, ...]
) -> None:
    assert thirty_days(day(first), day(last)) == runs
    assert all(run.days == 30 for run in runs)


def test_a_month_of_overuse_is_the_one_that_was_chosen() -> None:
    first, last = days("2026-10-31", "2026-11-30")
    assert overuse_months(first, last, OveruseMonth.CALENDAR) == periods("2026-11-01..2026-11-30")
    october_too = overuse_months(day("2026-10-15"), day("2026-12-13"), OveruseMonth.THIRTY_DAYS)
    assert october_too == periods("2026-10-15..2026-11-13", "2026-11-14..2026-12-13")


def test_the_month_a_date_is_in_goes_as_far_as_it_has_come() -> None:
    today = day("2026-11-22")
    assert (month_to(today, OveruseMonth.CALENDAR),) == periods("2026-11-01..2026-11-22")
    assert (month_to(today, OveruseMonth.THIRTY_DAYS),) == periods("2026-10-24..2026-11-22")
    assert month_to(today, OveruseMonth.THIRTY_DAYS).days == 30


@pytest.mark.parametrize(
    ("known", "of", "covered"),
    [
        (24, 30, True),
        (23, 30, False),
        (4, 5, True),
        (79, 100, False),
        (80, 100, True),
        (22, 28, False),
        (1, 1, True),
    ],
)
def test_covered_from_80_per_cent_on(known: int, of: int, covered: bool) -> None:
    assert is_covered(known, of) is covered


@pytest.mark.parametrize(
    ("known", "rate", "range_"),
    [
        pytest.param(30, 5.6, None, id="all"),
        pytest.param(24, 7.0, None, id="80 %"),
        pytest.param(23, None, (6, 13), id="just below 80 %"),
        pytest.param(15, None, (6, 21), id="50 %"),
        pytest.param(14, None, None, id="just below 50 %"),
        pytest.param(0, None, None, id="none"),
    ],
)
def test_coverage_lines_are_exact(known: int, rate: float | None, range_: tuple[int, int] | None) -> None:
    assert rate_28(6, known, 30) == rate
    assert count_range(6, known, 30) == range_
    assert exact_rate_28(6, known, 30) == (None if rate is None else Fraction(6 * 28, known))


@pytest.mark.parametrize(("known", "rate", "range_"), [(79, None, (3, 24)), (80, 1.05, None)])
def test_79_per_cent_give_a_range_and_80_a_rate(
    known: int, rate: float | None, range_: tuple[int, int] | None
) -> None:
    assert rate_28(3, known, 100) == rate
    assert count_range(3, known, 100) == range_


def test_no_days_give_neither_rate_nor_range() -> None:
    assert rate_28(0, 0, 0) is None
    assert exact_rate_28(0, 0, 0) is None
    assert count_range(0, 0, 0) is None
    assert not is_covered(0, 0)


def test_a_period_has_both_its_ends() -> None:
    (february,) = periods("2028-02-01..2028-02-29")
    assert february.days == 29
    assert Period(day("2026-11-09"), day("2026-11-09")).days == 1


def test_the_window_is_inclusive_and_falls_into_months() -> None:
    found = excerpt("2026-01-31", "2026-03-01")
    months = [(month, len(of)) for month, of in by_month(day_overviews(found))]
    assert months == [(day("2026-01-01"), 1), (day("2026-02-01"), 28), (day("2026-03-01"), 1)]
