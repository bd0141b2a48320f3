"""Arrow keys and pointing lead from reading to reading, and never past the last."""

import pytest
from PySide6.QtCore import Qt

from migrainejournal.charts.chart_spec import Reading
from migrainejournal.gui.trends_page.reading_walk import ReadingWalk
from tests.gui.trends_page.specs import CELLS, MONTHLY

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
HOME, END = Qt.Key.Key_Home, Qt.Key.Key_End


def words(walk: ReadingWalk) -> str:
    assert walk.here is not None
    return walk.here.words


def test_the_first_key_reads_the_last_and_the_others_step() -> None:
    walk = ReadingWalk(MONTHLY.readings)
    assert walk.here is None
    assert walk.press(LEFT)
    assert words(walk).startswith("Oct")
    for key, month in (
        (LEFT, "Sep"),
        (RIGHT, "Oct"),
        (RIGHT, "Oct"),
        (HOME, "Jan"),
        (LEFT, "Jan"),
        (END, "Oct"),
    ):
        walk.press(key)
        assert words(walk).startswith(month), key


def test_up_and_down_stay_at_the_place() -> None:
    walk = ReadingWalk(CELLS.readings)
    walk.point(3.4, 1)
    for key, expected in (
        (DOWN, "row 2, column 3"),
        (DOWN, "row 2, column 3"),
        (UP, "row 1, column 3"),
        (UP, "row 0, column 3"),
        (UP, "row 0, column 3"),
        (HOME, "row 0, column 0"),
    ):
        walk.press(key)
        assert words(walk) == expected


@pytest.mark.parametrize(("at", "month"), [(-1e6, "Jan"), (1e6 * 1.0, "Oct")])
def test_pointing_outside_reads_the_nearest(at: float, month: str) -> None:
    walk = ReadingWalk(MONTHLY.readings)
    walk.point(at, None)
    assert words(walk).startswith(month)


def test_a_row_without_readings_leads_to_those_of_no_row() -> None:
    walk = ReadingWalk(MONTHLY.readings)
    walk.point(MONTHLY.x.low, 1)
    assert words(walk).startswith("Jan")


def test_several_at_one_place_are_read_one_after_another() -> None:
    walk = ReadingWalk([Reading(at=1, words="first"), Reading(at=1, words="second")])
    walk.press(HOME)
    walk.press(HOME)
    assert words(walk) == "first"
    walk.press(RIGHT)
    assert words(walk) == "second"


def test_other_keys_and_no_readings_lead_nowhere() -> None:
    assert not ReadingWalk(MONTHLY.readings).press(Qt.Key.Key_Return)
    empty = ReadingWalk(())
    assert not empty.press(LEFT)
    empty.point(0, None)
    empty.go_to_end()
    assert empty.here is None
