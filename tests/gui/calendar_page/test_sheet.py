from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.domain.change import Change
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui.calendar_page.figures import figures_of
from migrainejournal.gui.calendar_page.figures_row import Figure
from migrainejournal.gui.calendar_page.sheet import Sheet, read_sheet
from migrainejournal.journal import Journal
from tests.gui.calendar_page.records import FIRST, LAST, NOVEMBER, OVER_MIDNIGHT, SUMATRIPTAN
from tests.values import dose, medicine


@pytest.fixture
def sheet(journal: Journal) -> Sheet:
    """The known November as it is read."""
    journal.apply(Change.adding(NOVEMBER))
    return read_sheet(journal, FIRST, LAST)


def test_the_sheet_is_what_the_rules_say(sheet: Sheet, overviews: dict[date, DayOverview]) -> None:
    states = {day: overview.finding.state for day, overview in sheet.overviews.items()}
    assert states == {day: overview.finding.state for day, overview in overviews.items()}


def test_the_counts_end_today(sheet: Sheet) -> None:
    assert (sheet.counts.known, sheet.counts.days) == (9, 22)
    assert len(sheet.overviews) == 30


def test_an_attack_that_reaches_beyond_the_sheet_has_all_its_doses(sheet: Sheet) -> None:
    doses = sheet.doses[OVER_MIDNIGHT.id]
    assert [taken.at.civil_date for taken in doses] == [date(2026, 10, 31)]


def test_the_figures_have_their_denominators(sheet: Sheet) -> None:
    assert figures_of(sheet, with_lines=True) == [
        Figure("6", "", "headache days"),
        Figure("2", "", "migraine days"),
        Figure("1", "of 9", "triptan days"),
        Figure("3", "of 14", "simple painkiller days"),
        Figure("9/22", "", "days recorded"),
    ]


def test_a_year_has_no_monthly_line(sheet: Sheet) -> None:
    assert {figure.beside for figure in figures_of(sheet, with_lines=False)} == {""}


def test_at_the_line_the_line_is_named(journal: Journal) -> None:
    taken = [dose(SUMATRIPTAN, f"2026-11-{day:02} 12:00") for day in range(1, 11)]
    journal.apply(Change.adding([SUMATRIPTAN, *taken]))
    triptans = figures_of(read_sheet(journal, FIRST, LAST), with_lines=True)[2]
    assert triptans == Figure("10", "the line is 10", "triptan days")
    assert triptans.spoken == "10 the line is 10 triptan days"


def test_gepants_are_counted_without_a_line(journal: Journal) -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT)
    journal.apply(Change.adding([rimegepant, dose(rimegepant, "2026-11-03 12:00")]))
    assert Figure("1", "", "gepant days") in figures_of(read_sheet(journal, FIRST, LAST), with_lines=True)


def test_a_month_to_come_has_no_days_yet(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    december = read_sheet(journal, date(2026, 12, 1), date(2026, 12, 31))
    assert figures_of(december, with_lines=True)[-1] == Figure("0/0", "", "days recorded")


def test_a_retired_medicine_counts_only_where_it_was_taken(journal: Journal) -> None:
    old = replace(medicine("thomapyrin", OveruseClass.COMBINATION), retired=True)
    journal.apply(Change.adding([old, dose(old, "2026-10-03 12:00")]))
    november = figures_of(read_sheet(journal, FIRST, LAST), with_lines=True)
    october = figures_of(read_sheet(journal, date(2026, 10, 1), date(2026, 10, 31)), with_lines=True)
    assert "combination painkiller days" not in [figure.label for figure in november]
    assert Figure("1", "of 9", "combination painkiller days") in october
