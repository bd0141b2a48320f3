"""A chart is read by pointing and by keys, and looked at more closely without ever stealing the wheel."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.charts.chart_spec import ChartSpec, Reading
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.painting.chart_view import ChartView
from migrainejournal.gui.trends_page.stretch import Stretch
from tests.gui.trends_page.specs import CELLS, DOTS, MONTHLY, SHARES
from tests.gui.windows import open_window, press

Show = Callable[[ChartSpec], ChartView]
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
WHOLE = Stretch(MONTHLY.x.low, MONTHLY.x.high)


@pytest.fixture
def show(qtbot: QtBot, look: Look, time: LinkedTime) -> Show:
    """Shows a chart 600 by 300, with the keyboard on it."""

    def shown(spec: ChartSpec) -> ChartView:
        view = ChartView(spec, look, time)
        qtbot.addWidget(view)
        view.resize(600, 300)
        open_window(qtbot, view)
        view.clearFocus()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        return view

    return shown


def words(view: ChartView) -> str:
    return "" if view.reading is None else view.reading.words


def place_of(view: ChartView, reading: Reading) -> QPoint:
    """Where in the view the reading is."""
    main, lanes = view.frame.main_scale(), view.frame.lanes_scale()
    y = main.area.center().y()
    if reading.row is not None:
        y = (lanes or main).y(reading.row + 0.5)
    return QPointF(main.x(reading.at), y).toPoint()


def turn(view: QWidget, notches: int, modifier: Qt.KeyboardModifier, at: QPointF) -> bool:
    """Turn the wheel over the view; whether it took it."""
    event = QWheelEvent(
        at,
        QPointF(view.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.setAccepted(False)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_coming_by_tab_reads_the_last_value_aloud(show: Show) -> None:
    view = show(MONTHLY)
    assert words(view) == "Oct 2026: 5 headache days"
    accessible = QAccessible.queryAccessibleInterface(view)
    assert accessible.text(QAccessible.Text.Name) == MONTHLY.title
    assert accessible.text(QAccessible.Text.Description) == MONTHLY.alternative


def test_arrow_keys_read_value_by_value(show: Show, qtbot: QtBot) -> None:
    view = show(MONTHLY)
    with qtbot.waitSignal(view.read) as told:
        press(Qt.Key.Key_Left)
    assert told.args == [MONTHLY.readings[-2]]
    press(Qt.Key.Key_Home)
    assert words(view) == "Jan 2026: 16 headache days"
    before = view.grab().toImage()
    press(Qt.Key.Key_Right)
    assert view.grab().toImage() != before, "the mark is seen to move"


@pytest.mark.parametrize("spec", [MONTHLY, DOTS, SHARES, CELLS], ids=lambda spec: spec.title)
def test_every_value_can_be_pointed_at(show: Show, spec: ChartSpec) -> None:
    view = show(spec)
    for reading in spec.readings:
        QTest.mouseMove(view.viewport(), place_of(view, reading))
        assert words(view) == reading.words


def test_what_was_pointed_at_is_let_go_when_the_pointer_leaves(show: Show) -> None:
    view = show(MONTHLY)
    QTest.mouseMove(view.viewport(), place_of(view, MONTHLY.readings[2]))
    view.clearFocus()
    assert words(view) == ""


def test_enter_and_a_double_click_open_the_day(show: Show, qtbot: QtBot) -> None:
    view = show(MONTHLY)
    with qtbot.waitSignal(view.day_chosen) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [date(2026, 10, 1)]
    with qtbot.waitSignal(view.day_chosen) as told:
        QTest.mouseDClick(
            view.viewport(), Qt.MouseButton.LeftButton, PLAIN, place_of(view, MONTHLY.readings[3])
        )
    assert told.args == [date(2026, 4, 1)]


def test_what_is_of_no_day_opens_none(show: Show, qtbot: QtBot) -> None:
    view = show(SHARES)
    with qtbot.assertNotEmitted(view.day_chosen):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize("spec", [MONTHLY, SHARES, CELLS], ids=lambda spec: spec.title)
def test_the_wheel_alone_is_the_pages(show: Show, spec: ChartSpec, time: LinkedTime) -> None:
    view = show(spec)
    assert not turn(view.viewport(), 1, PLAIN, QPointF(200, 150))
    assert time.stretch is None


def test_the_wheel_with_ctrl_zooms_along_the_time_where_it_points(show: Show, time: LinkedTime) -> None:
    view = show(MONTHLY)
    at = QPointF(300, 150)
    before = view.frame.main_scale().value_at(at.x())
    assert turn(view.viewport(), 2, CONTROL, at)
    assert time.stretch is not None
    assert time.stretch.length == pytest.approx(WHOLE.length / 1.25**2)
    assert view.frame.main_scale().value_at(at.x()) == pytest.approx(before)
    turn(view.viewport(), -3, CONTROL, at)
    assert time.stretch is None


def test_what_is_not_along_the_time_never_zooms(show: Show, time: LinkedTime) -> None:
    view = show(SHARES)
    assert not turn(view.viewport(), 1, CONTROL, QPointF(200, 150))
    press(Qt.Key.Key_Plus)
    assert time.stretch is None


def test_keys_zoom_and_show_all_again(show: Show, time: LinkedTime) -> None:
    view = show(MONTHLY)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Minus)
    assert time.stretch is not None
    assert time.stretch.length == pytest.approx(WHOLE.length / 1.25)
    press(Qt.Key.Key_0)
    assert view.frame.stretch == WHOLE


def test_charts_along_the_time_show_the_same(show: Show, time: LinkedTime) -> None:
    other, apart, view = show(DOTS), show(SHARES), show(MONTHLY)
    press(Qt.Key.Key_Plus)
    assert other.frame.stretch == view.frame.stretch == time.stretch
    assert apart.frame.stretch == Stretch(0, 100)


def test_dragging_moves_the_time_along_and_never_the_height(show: Show, time: LinkedTime) -> None:
    time.show_charts([MONTHLY])
    view = show(MONTHLY)
    for _ in range(4):
        press(Qt.Key.Key_Plus)
    assert time.stretch is not None
    before, top = time.stretch.low, view.frame.main_scale().top
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(200, 150))
    QTest.mouseMove(view.viewport(), QPoint(300, 250))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(300, 250))
    assert time.stretch.low < before
    assert view.frame.main_scale().top == top


def test_reading_on_brings_what_is_not_seen_into_sight(show: Show, time: LinkedTime) -> None:
    time.show_charts([MONTHLY])
    view = show(MONTHLY)
    for _ in range(5):
        press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Home)
    assert time.stretch is not None
    assert time.stretch.low <= MONTHLY.readings[0].at <= time.stretch.high
    assert words(view).startswith("Jan")


def test_the_menu_comes_by_the_right_button_and_by_its_key(show: Show, qtbot: QtBot) -> None:
    view = show(MONTHLY)
    for target, reason in (
        (view.viewport(), QContextMenuEvent.Reason.Mouse),
        (view, QContextMenuEvent.Reason.Keyboard),
    ):
        with qtbot.waitSignal(view.menu_wanted):
            QApplication.sendEvent(target, QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))


def test_other_keys_go_to_the_page(show: Show) -> None:
    view = show(MONTHLY)
    seen: list[int] = []
    holder = QWidget()
    holder.keyPressEvent = lambda event: seen.append(event.key())  # type: ignore[method-assign]  # what comes on
    view.setParent(holder)
    holder.show()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert seen == [Qt.Key.Key_PageDown]
    view.setParent(None)


def test_another_chart_is_read_from_its_own_values(show: Show, qtbot: QtBot) -> None:
    view = show(MONTHLY)
    with qtbot.waitSignal(view.read) as told:
        view.show_spec(CELLS)
    assert told.args == [None]
    assert view.accessibleName() == CELLS.title
    press(Qt.Key.Key_Left)
    assert words(view) == "row 0, column 5"
