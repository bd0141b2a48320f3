"""The time a report is about, and the visits around its last date."""

from datetime import date

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.domain.person import Visit
from migrainejournal.report.periods import coming_visit, in_force, last_visit, period_of, visit_for
from migrainejournal.settings import ReportPeriod

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("choice", "visited", "free", "first", "last"),
    [
        (ReportPeriod.DAYS_90, None, None, date(2026, 8, 25), TODAY),
        (ReportPeriod.MONTHS_12, None, None, date(2025, 11, 23), TODAY),
        (ReportPeriod.SINCE_VISIT, date(2026, 8, 3), None, date(2026, 8, 3), TODAY),
        (ReportPeriod.SINCE_VISIT, None, None, date(2026, 8, 25), TODAY),
        (ReportPeriod.FREE, None, Period(date(2026, 1, 1), TODAY), date(2026, 1, 1), TODAY),
        (ReportPeriod.FREE, None, Period(TODAY, date(2026, 1, 1)), date(2026, 1, 1), TODAY),
        (ReportPeriod.FREE, None, None, date(2026, 8, 25), TODAY),
    ],
)
def test_a_choice_comes_to_these_dates(
    choice: ReportPeriod, visited: date | None, free: Period | None, first: date, last: date
) -> None:
    assert period_of(choice, today=TODAY, visited=visited, free=free) == Period(first, last)


def test_ninety_days_are_ninety_and_a_year_of_a_leap_day_ends_on_it() -> None:
    leap = date(2028, 2, 29)
    assert period_of(ReportPeriod.DAYS_90, today=leap, visited=None, free=None).days == 90
    year = period_of(ReportPeriod.MONTHS_12, today=leap, visited=None, free=None)
    assert year == Period(date(2027, 3, 1), leap)


@pytest.mark.parametrize(
    ("dates", "last", "coming"),
    [
        (("2026-02-01", "2026-08-03", "2026-12-24", "2026-12-01"), "2026-08-03", "2026-12-01"),
        (("2026-11-22",), None, "2026-11-22"),
        (("2026-11-21",), "2026-11-21", None),
        ((), None, None),
    ],
)
def test_a_visit_of_today_is_still_to_come(
    dates: tuple[str, ...], last: str | None, coming: str | None
) -> None:
    visits = [Visit(date=date.fromisoformat(day)) for day in dates]
    found = [last_visit(visits, TODAY), coming_visit(visits, TODAY)]
    assert [visit and visit.date.isoformat() for visit in found] == [last, coming]


def test_without_a_visit_ninety_days_are_in_force() -> None:
    assert in_force(ReportPeriod.SINCE_VISIT, None) is ReportPeriod.DAYS_90
    assert in_force(ReportPeriod.SINCE_VISIT, TODAY) is ReportPeriod.SINCE_VISIT
    assert in_force(ReportPeriod.MONTHS_12, None) is ReportPeriod.MONTHS_12


def test_the_visit_a_report_is_for_is_the_coming_one_unless_its_time_is_long_over() -> None:
    visits = [Visit(date=date(2026, month, 10)) for month in (3, 11, 12)]
    today = date(2026, 11, 23)
    assert visit_for(visits, last=date(2026, 10, 31), today=today) == visits[2]
    assert visit_for(visits, last=date(2026, 1, 31), today=today) == visits[0]
    assert visit_for(visits[:2], last=date(2026, 10, 31), today=today) is None
