"""What the choices of a time come to on a day."""

from datetime import date

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.domain.person import Visit
from migrainejournal.gui.summary_page.wanted import Wanted, choices_of, in_force, last_visit, period_of
from migrainejournal.report.choices import Kind, ReportChoices, SectionKey
from migrainejournal.report.document import Paper
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


def test_the_last_visit_is_the_latest_that_is_over() -> None:
    days = [date(2026, 2, 1), date(2026, 8, 3), TODAY, date(2026, 12, 1)]
    assert last_visit([Visit(date=day) for day in days], TODAY) == date(2026, 8, 3)
    assert last_visit([Visit(date=TODAY)], TODAY) is None


def test_without_a_visit_ninety_days_are_in_force() -> None:
    assert in_force(ReportPeriod.SINCE_VISIT, None) is ReportPeriod.DAYS_90
    assert in_force(ReportPeriod.SINCE_VISIT, TODAY) is ReportPeriod.SINCE_VISIT
    assert in_force(ReportPeriod.MONTHS_12, None) is ReportPeriod.MONTHS_12


def test_everything_else_is_as_it_was_chosen() -> None:
    wanted = Wanted(
        period=ReportPeriod.SINCE_VISIT,
        free=None,
        kind=Kind.LETTER,
        sections=frozenset({SectionKey.MOOD}),
        paper=Paper.LETTER,
        with_name=False,
        with_data=True,
    )
    assert choices_of(wanted, today=TODAY, visits=[Visit(date=date(2026, 8, 3))]) == ReportChoices(
        first=date(2026, 8, 3),
        last=TODAY,
        kind=Kind.LETTER,
        sections=frozenset({SectionKey.MOOD}),
        paper=Paper.LETTER,
        with_name=False,
        with_data=True,
    )
