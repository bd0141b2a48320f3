from datetime import date

import pytest

from migrainejournal.gui.calendar_page.grid import LATEST, Grid, month_grid, shifted, year_grid

NOVEMBER = date(2026, 11, 8)


def test_a_month_begins_on_its_weekday_and_has_as_many_weeks_as_it_touches() -> None:
    grid = month_grid(NOVEMBER, week_starts=1)
    assert grid.rows[0] == (*[None] * 6, date(2026, 11, 1))
    assert grid.rows[-1] == (date(2026, 11, 30), *[None] * 6)
    assert len(grid.rows) == 6
    assert len(month_grid(date(2027, 2, 3), week_starts=1).rows) == 4


def test_the_week_begins_where_the_country_says() -> None:
    sunday_first = month_grid(NOVEMBER, week_starts=7)
    assert sunday_first.rows[0][0] == date(2026, 11, 1)
    assert sunday_first.rows[-1][:3] == (date(2026, 11, 29), date(2026, 11, 30), None)


@pytest.mark.parametrize("year", [2024, 2026])
def test_a_year_has_every_date_once(year: int) -> None:
    grid = year_grid(date(year, 5, 1))
    dates = [day for row in grid.rows for day in row if day is not None]
    assert dates == sorted(set(dates))
    assert len(dates) == (366 if year == 2024 else 365)
    assert all(len(row) == 31 for row in grid.rows)


@pytest.mark.parametrize("grid", [month_grid(NOVEMBER, week_starts=1), year_grid(NOVEMBER)])
def test_places_and_rows_agree(grid: Grid) -> None:
    for day, (row, column) in grid.places.items():
        assert grid.rows[row][column] == day


def test_turning_keeps_the_day_of_the_month_where_there_is_one() -> None:
    month, year = month_grid(NOVEMBER, week_starts=1), year_grid(NOVEMBER)
    assert month.turned(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert month.turned(date(2026, 12, 8), 1) == date(2027, 1, 8)
    assert year.turned(date(2024, 2, 29), 1) == date(2025, 2, 28)


def test_a_row_down_is_a_week_in_the_month_and_a_month_in_the_year() -> None:
    assert month_grid(NOVEMBER, week_starts=1).below(NOVEMBER, 1) == date(2026, 11, 15)
    assert year_grid(NOVEMBER).below(date(2026, 1, 31), 1) == date(2026, 2, 28)


def test_nobody_falls_off_the_ends_of_time() -> None:
    month = month_grid(date(1900, 1, 1), week_starts=1)
    assert month.turned(date(1900, 1, 20), -1) == date(1900, 1, 20)
    assert month.below(date(1900, 1, 1), -1) == date(1900, 1, 1)
    assert shifted(LATEST, 12) == LATEST
