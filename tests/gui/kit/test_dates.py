"""A date is typed, or chosen from a calendar by the keys alone; one that may be missing says so in words."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Number, OptionalAmount
from migrainejournal.gui.kit.optional_field import OptionalField
from tests.gui.windows import open_window, press, type_keys

SUNDAY = date(2026, 11, 22)
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, *, calendar: bool) -> DateEdit:
    edit = DateEdit(calendar=calendar)
    qtbot.addWidget(edit)
    edit.load(SUNDAY)
    open_window(qtbot, edit)
    edit.setFocus()
    return edit


@pytest.mark.parametrize("day", [date(1800, 1, 1), SUNDAY, date(2028, 2, 29), date(9998, 12, 31)])
def test_a_date_comes_back_the_same_and_tells_nobody_when_it_is_shown(qtbot: QtBot, day: date) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    with qtbot.assertNotEmitted(edit.dateChanged):
        edit.load(day)
    assert edit.entered() == day
    assert f"{day.year:04}" in edit.text()


def test_what_is_typed_replaces_what_is_shown(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=False)
    type_keys("1 05 2026")
    assert edit.entered() == date(2026, 5, 1)


def test_tab_leaves_the_field_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    edit, following = DateEdit(window), QLineEdit(window)
    layout.addWidget(edit)
    layout.addWidget(following)
    edit.load(date(2026, 11, 22))
    open_window(qtbot, window)
    edit.setFocus()
    press(Qt.Key.Key_Tab)
    assert following.hasFocus()
    press(Qt.Key.Key_Backtab)
    assert edit.hasFocus()
    assert edit.entered() == date(2026, 11, 22)


@pytest.mark.parametrize("field", [Number, OptionalAmount])
def test_an_emptied_number_is_not_said(qtbot: QtBot, field: type[Number | OptionalAmount]) -> None:
    edit = field()
    qtbot.addWidget(edit)
    edit.load(20)
    open_window(qtbot, edit)
    edit.setFocus()
    edit.selectAll()
    press(Qt.Key.Key_Delete)
    assert edit.entered() is None
    type_keys("7")
    assert edit.entered() == 7


@POPS_UP
def test_the_calendar_opens_and_chooses_by_the_keys(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=True)
    QTest.keyClick(edit, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert edit.entered() == date(2026, 11, 15)


@POPS_UP
def test_escape_leaves_the_calendar_and_the_date_alone(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=True)
    QTest.keyClick(edit, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert edit.isVisible()
    assert edit.entered() == SUNDAY


@POPS_UP
def test_no_day_of_the_calendar_is_red(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=True)
    QTest.keyClick(edit, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for day in Qt.DayOfWeek:
        assert edit.calendarWidget().weekdayTextFormat(day).foreground().style() is Qt.BrushStyle.NoBrush
    press(Qt.Key.Key_Escape)


def test_without_a_calendar_nothing_opens(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=False)
    QTest.keyClick(edit, Qt.Key.Key_Down, ALT)
    assert QApplication.activePopupWidget() is None


def test_a_date_that_may_be_missing_is_preset_when_it_is_wanted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    edit = DateEdit(window)
    field = OptionalField(edit, "no date agreed", preset=lambda: SUNDAY, parent=window)
    field.load(None)
    window.show()
    assert field.entered() is None
    assert not edit.isVisible()
    field.findChildren(QCheckBox)[0].click()
    assert edit.isVisible()
    assert field.entered() == SUNDAY
    edit.setDate(QDate(2027, 1, 3))
    assert field.entered() == date(2027, 1, 3)
    field.findChildren(QCheckBox)[0].click()
    assert field.entered() is None


@pytest.mark.parametrize("pattern", ["dd.MM.yyyy", "d/M/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "dd MM yyyy"])
def test_a_date_typed_as_files_write_it_is_that_date(qtbot: QtBot, pattern: str) -> None:
    edit = opened(qtbot, calendar=True)
    edit.setDisplayFormat(pattern)
    edit.load(date(2026, 11, 8))
    edit.setFocus()
    QTest.keyClicks(edit, "2026-12-31")
    assert edit.entered() == date(2026, 12, 31)


def test_a_date_that_is_none_is_not_taken(qtbot: QtBot) -> None:
    edit = opened(qtbot, calendar=True)
    edit.load(date(2026, 11, 8))
    QTest.keyClicks(edit, "2026-02-31")
    assert edit.entered() != date(2026, 2, 28)
    QTest.keyClicks(edit, "2026-02-28")
    assert edit.entered() == date(2026, 2, 28)


@pytest.mark.parametrize("pattern", ["dd.MM.yyyy", "d/M/yyyy", "MM/dd/yyyy", "yyyy-MM-dd"])
@pytest.mark.parametrize("written", ["2026-12-31", " 2026-12-31\n", None])
def test_a_date_is_pasted_whole_whatever_is_selected(qtbot: QtBot, pattern: str, written: str | None) -> None:
    edit = opened(qtbot, calendar=True)
    edit.setDisplayFormat(pattern)
    QApplication.clipboard().setText(written or QDate(2026, 12, 31).toString(pattern))
    edit.setSelectedSection(edit.sectionAt(0))
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edit.entered() == date(2026, 12, 31)


@pytest.mark.parametrize("written", ["", "5", "2026-02-31", "tomorrow", "2026-12-31 and so on"])
def test_what_is_no_date_is_not_pasted_into_one(qtbot: QtBot, written: str) -> None:
    edit = opened(qtbot, calendar=True)
    QApplication.clipboard().setText(written)
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edit.entered() == SUNDAY
