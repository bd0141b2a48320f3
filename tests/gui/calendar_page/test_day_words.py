from datetime import date, timedelta

import pytest

from migrainejournal.gui.calendar_page.calendar_model import Cell
from migrainejournal.gui.calendar_page.day_words import bleeding, goes_on, tally, whole_hours
from tests.gui.calendar_page.records import TODAY


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (1, "headache day, worst pain 3, 5 h"),
        (2, "nothing recorded"),
        (8, "migraine day, worst pain 8, 18 h 50 min, 2 doses"),
        (10, "headache-free, bleeding: medium"),
        (11, "headache-free"),
        (12, "nothing recorded"),
        (13, "migraine day, aura without headache, 40 min"),
        (14, "headache day, 3 h"),
        (18, "headache day, worst pain 6, 2 h"),
        (19, "nothing recorded, 1 dose"),
        (20, "headache day, worst pain 4, 6 h, 6 doses"),
        (22, "today, headache day, worst pain 4, 2 h 30 min, going on"),
        (23, "still to come"),
    ],
)
def test_each_kind_of_day_in_words(cells: dict[int, Cell], day: int, words: str) -> None:
    date_words, _, rest = cells[day].spoken.partition(", ")
    assert date_words.endswith(f" {day} November 2026")
    assert rest == words


def test_a_day_not_read_yet_says_nothing_about_itself() -> None:
    assert Cell(date(2026, 11, 8), TODAY).spoken == "Sunday 8 November 2026"


def test_several_days_are_counted_by_kind(cells: dict[int, Cell]) -> None:
    overviews = [cell.overview for cell in cells.values() if cell.overview and not cell.is_future]
    assert tally(overviews) == (
        "6 headache days, 1 aura without headache, 2 headache-free, 13 with nothing recorded"
    )
    assert tally([]) == ""


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, ""), (25, "25 min"), (60, "1 h"), (89, "1 h"), (1130, "19 h"), (1440, "24 h")]
)
def test_hours_are_short_in_a_cell(minutes: int, words: str) -> None:
    assert whole_hours(timedelta(minutes=minutes)) == words


def test_going_on_is_said_of_today_only(cells: dict[int, Cell]) -> None:
    running = cells[22].overview
    assert running is not None
    assert goes_on(running, TODAY)
    assert not goes_on(running, TODAY + timedelta(days=1))


def test_no_bleeding_is_not_bleeding(cells: dict[int, Cell]) -> None:
    overview = cells[11].overview
    assert overview is not None
    assert bleeding(overview) is None
