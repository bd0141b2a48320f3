"""The grid of days, by keyboard and by mouse, before anything is read."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from migrainejournal.gui.calendar_page.calendar_model import CalendarModel
from migrainejournal.gui.calendar_page.calendar_view import CalendarView
from migrainejournal.gui.calendar_page.grid import month_grid, year_grid
from migrainejournal.gui.kit.theme import Theme
from tests.gui.calendar_page.records import TODAY
from tests.gui.windows import open_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
CHOSEN = date(2026, 11, 12)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> CalendarView:
    model = CalendarModel(month_grid(TODAY, week_starts=1), TODAY)
    shown = CalendarView(model, theme)
    model.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.show_grid(model.grid, TODAY)
    open_window(qtbot, shown)
    shown.choose(CHOSEN)
    return shown


def days_chosen(view: CalendarView) -> list[int]:
    return [cell.day.day for cell in view.chosen()]


def place_of(view: CalendarView, day: int) -> QPoint:
    model = view.model()
    assert isinstance(model, CalendarModel)
    return view.visualRect(model.index_of(date(2026, 11, day))).center()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_Right, 13),
        (Qt.Key.Key_Up, 5),
        (Qt.Key.Key_Down, 19),
        (Qt.Key.Key_Home, 22),
        (Qt.Key.Key_End, 30),
    ],
)
def test_keys_walk_the_days(view: CalendarView, key: Qt.Key, day: int) -> None:
    QTest.keyClick(view, key)
    assert days_chosen(view) == [day]


@pytest.mark.parametrize(
    ("start", "key", "target"),
    [
        (date(2026, 11, 1), Qt.Key.Key_Left, date(2026, 10, 31)),
        (date(2026, 11, 1), Qt.Key.Key_Up, date(2026, 10, 25)),
        (date(2026, 11, 30), Qt.Key.Key_Right, date(2026, 12, 1)),
        (date(2026, 11, 25), Qt.Key.Key_Down, date(2026, 12, 2)),
        (date(2026, 11, 12), Qt.Key.Key_PageUp, date(2026, 10, 12)),
        (date(2026, 11, 12), Qt.Key.Key_PageDown, date(2026, 12, 12)),
    ],
)
def test_walking_past_the_edge_says_where_to(
    qtbot: QtBot, view: CalendarView, start: date, key: Qt.Key, target: date
) -> None:
    view.choose(start)
    with qtbot.waitSignal(view.walked_out) as walked:
        QTest.keyClick(view, key)
    assert walked.args == [target]
    assert view.day == start


def test_right_to_left_the_left_key_goes_on(view: CalendarView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert days_chosen(view) == [13]


def test_shift_and_arrows_choose_a_run_of_days_not_a_block(view: CalendarView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert days_chosen(view) == [12, 13, 14, 15, 16, 17, 18, 19]
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert days_chosen(view) == [11, 12]


def test_choosing_with_shift_ends_at_the_edge(view: CalendarView) -> None:
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert days_chosen(view) == list(range(1, 13))


def test_a_run_begins_where_the_page_last_went(view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=place_of(view, 3))
    view.choose(date(2026, 11, 20))
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert days_chosen(view) == [20, 21]


def test_the_mouse_chooses_a_day_and_drags_over_a_run(view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=place_of(view, 6))
    assert days_chosen(view) == [6]
    QTest.mousePress(view.viewport(), LEFT, pos=place_of(view, 6))
    QTest.mouseMove(view.viewport(), place_of(view, 10))
    QTest.mouseRelease(view.viewport(), LEFT, pos=place_of(view, 10))
    assert days_chosen(view) == [6, 7, 8, 9, 10]


def test_shift_and_the_mouse_extend(view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, place_of(view, 10))
    assert days_chosen(view) == [10, 11, 12]


def test_control_and_the_mouse_choose_single_days(view: CalendarView) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.viewport(), LEFT, control, place_of(view, 20))
    assert days_chosen(view) == [12, 20]


def test_a_press_on_no_day_changes_nothing(view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    assert days_chosen(view) == [12]


def test_in_the_year_rows_are_months(view: CalendarView) -> None:
    view.show_grid(year_grid(TODAY), TODAY)
    view.choose(date(2026, 1, 31))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.day == date(2026, 2, 1)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert len(view.chosen()) == 29


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_day(qtbot: QtBot, view: CalendarView, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, key)
    assert opened.args == [CHOSEN]


def test_a_double_click_opens_the_day_once(qtbot: QtBot, view: CalendarView) -> None:
    opened: list[date] = []
    view.opened.connect(opened.append)
    QTest.mouseClick(view.viewport(), LEFT, pos=place_of(view, 6))
    QTest.mouseDClick(view.viewport(), LEFT, pos=place_of(view, 6))
    assert opened == [date(2026, 11, 6)]


def test_space_ticks_and_letters_do_nothing(qtbot: QtBot, view: CalendarView) -> None:
    with qtbot.waitSignal(view.ticked):
        QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, "3")
    assert days_chosen(view) == [12]


def test_tab_leaves_the_grid(view: CalendarView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert days_chosen(view) == [12]


def test_the_cell_under_the_cursor_speaks(view: CalendarView) -> None:
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "Days"
    spoken = [face.child(place).text(QAccessible.Text.Name) for place in range(face.childCount())]
    assert "Thursday 12 November 2026" in spoken
