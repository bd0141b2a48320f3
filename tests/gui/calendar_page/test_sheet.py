from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.domain.change import Change
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.vocabulary import MigraineDayRule, OveruseClass, OveruseMonth
from migrainejournal.gui.calendar_page.figure_button import Figure
from migrainejournal.gui.calendar_page.figures import figures_of, instead_of_figures
from migrainejournal.gui.calendar_page.sheet import Sheet, read_sheet
from migrainejournal.journal import Journal
from tests.gui.calendar_page.records import FIRST, LAST, NOVEMBER, OVER_MIDNIGHT, SUMATRIPTAN
from tests.values import dose, medicine

THIRTY_DAYS = Counting(overuse_month=OveruseMonth.THIRTY_DAYS)


@pytest.fixture
def sheet(journal: Journal) -> Sheet:
    """The known November as it is read."""
    journal.apply(Change.adding(NOVEMBER))
    return read_sheet(journal, FIRST, LAST, USUAL)


def test_the_sheet_is_what_the_rules_say(sheet: Sheet, overviews: dict[date, DayOverview]) -> None:
    states = {day: overview.finding.state for day, overview in sheet.overviews.items()}
    assert states == {day: overview.finding.state for day, overview in overviews.items()}


def test_the_counts_end_today(sheet: Sheet) -> None:
    assert (sheet.counts.known.count, sheet.counts.days) == (9, 22)
    assert len(sheet.overviews) == 30


def test_an_attack_that_reaches_beyond_the_sheet_has_all_its_doses(sheet: Sheet) -> None:
    doses = sheet.doses[OVER_MIDNIGHT.id]
    assert [taken.at.civil_date for taken in doses] == [date(2026, 10, 31)]


def test_the_figures_have_their_denominators(sheet: Sheet) -> None:
    assert figures_of(sheet) == [
        Figure("headache", "6", "", "headache days"),
        Figure("migraine", "2", "", "migraine days"),
        Figure("triptan", "1", "of 9", "triptan days"),
        Figure("non_opioid", "3", "of 14", "simple painkiller days"),
        Figure("known", "9/22", "", "days recorded"),
    ]


def test_a_year_has_no_monthly_line(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    for counting in (USUAL, THIRTY_DAYS):
        year = read_sheet(journal, date(2026, 1, 1), date(2026, 12, 31), counting)
        assert {figure.beside for figure in figures_of(year)} == {""}
        assert year.acute[OveruseClass.NON_OPIOID].count == 4


def test_at_the_line_the_line_is_named(journal: Journal) -> None:
    taken = [dose(SUMATRIPTAN, f"2026-11-{day:02} 12:00") for day in range(1, 11)]
    journal.apply(Change.adding([SUMATRIPTAN, *taken]))
    triptans = figures_of(read_sheet(journal, FIRST, LAST, USUAL))[2]
    assert triptans == Figure("triptan", "10", "the line is 10", "triptan days")
    assert triptans.spoken == "10 the line is 10 triptan days"


def test_gepants_are_counted_without_a_line(journal: Journal) -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT)
    journal.apply(Change.adding([rimegepant, dose(rimegepant, "2026-11-03 12:00")]))
    assert Figure("gepant", "1", "", "gepant days") in figures_of(read_sheet(journal, FIRST, LAST, USUAL))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        pytest.param(date(2026, 12, 1), date(2026, 12, 31), "This month has not begun.", id="month"),
        pytest.param(date(2027, 1, 1), date(2027, 12, 31), "This year has not begun.", id="year"),
    ],
)
def test_a_time_to_come_has_no_figures_and_says_why(
    journal: Journal, first: date, last: date, said: str
) -> None:
    journal.apply(Change.adding(NOVEMBER))
    to_come = read_sheet(journal, first, last, USUAL)
    assert figures_of(to_come) == []
    assert instead_of_figures(to_come) == said


@pytest.mark.parametrize("first", [date(2026, 11, 22), date(2026, 11, 23)])
def test_what_begins_today_is_not_to_come(journal: Journal, first: date) -> None:
    sheet = read_sheet(journal, first, LAST, USUAL)
    assert sheet.is_to_come is (first > sheet.now.civil_date)
    assert bool(figures_of(sheet)) is (first == sheet.now.civil_date)


def test_a_retired_medicine_counts_only_where_it_was_taken(journal: Journal) -> None:
    old = replace(medicine("thomapyrin", OveruseClass.COMBINATION), retired=True)
    journal.apply(Change.adding([old, dose(old, "2026-10-03 12:00")]))
    november = figures_of(read_sheet(journal, FIRST, LAST, USUAL))
    october = figures_of(read_sheet(journal, date(2026, 10, 1), date(2026, 10, 31), USUAL))
    assert "combination painkiller days" not in [figure.label for figure in november]
    assert Figure("combination", "1", "of 9", "combination painkiller days") in october


def test_another_rule_makes_other_migraine_days(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    trial = read_sheet(journal, FIRST, LAST, Counting(migraine_day=MigraineDayRule.TRIAL))
    assert [day.day for day, overview in trial.overviews.items() if overview.migraine_day] == [8]
    assert trial.counts.migraine.count == 1


def test_thirty_days_reach_before_the_month_and_end_today(journal: Journal) -> None:
    taken = [dose(SUMATRIPTAN, f"{day} 12:00") for day in ("2026-10-23", "2026-10-24", "2026-11-22")]
    journal.apply(Change.adding([SUMATRIPTAN, *taken]))
    november = read_sheet(journal, FIRST, LAST, THIRTY_DAYS)
    assert november.acute[OveruseClass.TRIPTAN].count == 2
    assert (november.counts.days, november.counts.acute[OveruseClass.TRIPTAN].count) == (22, 1)
    assert figures_of(november)[2] == Figure("triptan", "2", "of 9", "triptan days in 30")


def test_thirty_days_of_a_month_that_is_over_end_with_it(journal: Journal) -> None:
    taken = [dose(SUMATRIPTAN, f"{day} 12:00") for day in ("2026-09-30", "2026-10-02", "2026-11-01")]
    journal.apply(Change.adding([SUMATRIPTAN, *taken]))
    october = read_sheet(journal, date(2026, 10, 1), date(2026, 10, 31), THIRTY_DAYS)
    assert [day.day for day in october.acute[OveruseClass.TRIPTAN].days] == [2]


def test_an_attack_before_the_month_keeps_its_doses_when_thirty_days_are_read(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    assert len(read_sheet(journal, FIRST, LAST, THIRTY_DAYS).doses[OVER_MIDNIGHT.id]) == 1
