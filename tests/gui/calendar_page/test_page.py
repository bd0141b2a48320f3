"""The page on an open journal: walking, turning, ticking days, and what comes late."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.calendar_page.figures_row import FiguresRow
from migrainejournal.gui.calendar_page.header import CalendarHeader
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.tasks import Tasks
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from migrainejournal.settings import Theme as ThemeChoice
from tests.conftest import Clock
from tests.gui.calendar_page.parts import (
    detail_of,
    is_read,
    message,
    model_of,
    part,
    view_of,
    wait_until_read,
    words_in,
)
from tests.gui.calendar_page.records import EVENING, MIGRAINE, MORNING, TODAY
from tests.gui.windows import open_window, unnamed, wait_until_freed_on_close
from tests.values import attack

SHIFT = Qt.KeyboardModifier.ShiftModifier


def day(number: int, month: int = 11) -> date:
    return date(2026, month, number)


def state_of(page: CalendarPage, on: date) -> DayState | None:
    cell = model_of(page).cell(on)
    return cell.overview.finding.state if cell and cell.overview else None


def press(page: CalendarPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view_of(page), key, modifier or Qt.KeyboardModifier.NoModifier)


def press_header(page: CalendarPage, text: str) -> None:
    buttons = part(page, CalendarHeader).findChildren(QToolButton)
    next(button for button in buttons if button.text() == text).click()


def title(page: CalendarPage) -> str:
    return words_in(part(page, CalendarHeader))[0]


def test_the_dates_are_there_while_the_journal_is_still_closed(
    qtbot: QtBot, own_home: Paths, clock: Clock, theme: Theme, preferences: Preferences
) -> None:
    tasks = Tasks()
    session = JournalSession(tasks, partial(open_journal, own_home.journal, own_home.seen, clock), clock)
    page = CalendarPage(session, theme, preferences)
    qtbot.addWidget(page)
    open_window(qtbot, page)
    assert title(page) == "November 2026"
    assert not is_read(page)
    session.open()
    wait_until_read(qtbot, page)
    session.close()
    tasks.stop()


def test_today_is_chosen_first_and_the_month_is_counted(page: CalendarPage) -> None:
    assert view_of(page).day == TODAY
    assert words_in(detail_of(page))[0] == "Sunday 22 November 2026"
    assert {"6", "of 9", "9/22", "days recorded"} <= set(words_in(part(page, FiguresRow)))


def test_walking_over_the_edge_turns_the_month(qtbot: QtBot, page: CalendarPage) -> None:
    page.select(day(1))
    press(page, Qt.Key.Key_Left)
    assert title(page) == "October 2026"
    assert view_of(page).day == day(31, 10)
    wait_until_read(qtbot, page)
    assert state_of(page, day(31, 10)) is DayState.HEADACHE
    press(page, Qt.Key.Key_Right)
    assert view_of(page).day == day(1)


def test_the_header_turns_and_switches(qtbot: QtBot, page: CalendarPage) -> None:
    press_header(page, "›")
    assert title(page) == "December 2026"
    press_header(page, "Year")
    assert title(page) == "2026"
    press_header(page, "‹")
    assert title(page) == "2025"
    press_header(page, "Today")
    assert (title(page), view_of(page).day) == ("2026", TODAY)
    press_header(page, "Month")
    assert title(page) == "November 2026"
    wait_until_read(qtbot, page)


def test_the_year_shows_the_same_days(qtbot: QtBot, page: CalendarPage) -> None:
    page.show_year()
    wait_until_read(qtbot, page)
    assert state_of(page, day(8)) is DayState.HEADACHE
    assert state_of(page, day(31, 10)) is DayState.HEADACHE
    assert view_of(page).day == TODAY


def test_an_answer_for_a_month_no_longer_shown_is_passed_over(qtbot: QtBot, page: CalendarPage) -> None:
    for _ in range(24):
        page.previous()
    assert title(page) == "November 2024"
    wait_until_read(qtbot, page)
    model = model_of(page)
    assert all(cell.overview for on in model.grid.places if (cell := model.cell(on)))
    assert state_of(page, date(2024, 11, 8)) is DayState.UNKNOWN


def test_space_confirms_a_day_and_takes_it_back(
    qtbot: QtBot, page: CalendarPage, session: JournalSession
) -> None:
    page.select(day(5))
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state_of(page, day(5)) is DayState.CLEAR)
    assert session.undo_stack.undoText() == "Mark headache-free"
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state_of(page, day(5)) is DayState.UNKNOWN)
    assert message(page) == ""


def test_confirming_can_be_undone_and_done_again(
    qtbot: QtBot, page: CalendarPage, session: JournalSession
) -> None:
    page.select(day(5))
    with qtbot.waitSignal(session.saved):
        page.mark_clear()
    session.undo()
    qtbot.waitUntil(lambda: state_of(page, day(5)) is DayState.UNKNOWN)
    with qtbot.waitSignal(session.saved):
        session.redo()
    qtbot.waitUntil(lambda: state_of(page, day(5)) is DayState.CLEAR)


def test_a_selection_is_confirmed_in_one_press_and_attacks_are_left_out(
    qtbot: QtBot, page: CalendarPage
) -> None:
    page.select(day(2))
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state_of(page, day(9)) is DayState.CLEAR)
    assert [state_of(page, day(number)) for number in (2, 8)] == [DayState.CLEAR, DayState.HEADACHE]
    assert message(page) == "1 day with an attack was left out."
    page.select(day(3))
    assert message(page) == ""


def test_days_to_come_in_a_selection_stay_as_they_are(qtbot: QtBot, page: CalendarPage) -> None:
    page.select(day(21))
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state_of(page, day(21)) is DayState.CLEAR)
    assert state_of(page, day(23)) is DayState.UNKNOWN


def test_a_headache_day_is_refused_with_a_sentence(qtbot: QtBot, page: CalendarPage) -> None:
    page.select(day(8))
    page.mark_clear()
    qtbot.waitUntil(lambda: message(page).startswith("A headache is recorded there."))


def test_a_day_to_come_is_answered_at_once(page: CalendarPage) -> None:
    page.select(day(25))
    page.mark_clear()
    assert message(page).startswith("This is still to come.")


@pytest.mark.parametrize(("number", "wanted"), [(8, MIGRAINE.id), (18, MORNING.id)])
def test_enter_edits_the_attack(qtbot: QtBot, page: CalendarPage, number: int, wanted: object) -> None:
    page.select(day(number))
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, Qt.Key.Key_Return)
    assert asked.args == [wanted]


def test_enter_on_a_day_without_one_adds_an_attack(qtbot: QtBot, page: CalendarPage) -> None:
    page.select(day(11))
    with qtbot.waitSignal(page.add_attack) as asked:
        press(page, Qt.Key.Key_Return)
    assert asked.args == [day(11)]


def test_enter_on_a_day_to_come_says_so(page: CalendarPage) -> None:
    page.select(day(25))
    press(page, Qt.Key.Key_Return)
    assert message(page).startswith("This is still to come.")


def test_an_edit_elsewhere_is_shown(qtbot: QtBot, page: CalendarPage, session: JournalSession) -> None:
    page.select(day(18))
    for gone in (MORNING, EVENING):
        with qtbot.waitSignal(session.saved):
            session.edit("Delete", partial(Journal.remove_attack, attack=gone.id))
    told = ["Wednesday 18 November 2026", "Nothing recorded"]
    qtbot.waitUntil(lambda: words_in(detail_of(page))[:2] == told)
    assert state_of(page, day(18)) is DayState.UNKNOWN


def test_a_month_read_ahead_is_read_again_after_an_edit(
    qtbot: QtBot, page: CalendarPage, fill: partial[None]
) -> None:
    fill(attack("2026-10-05 08:00", "2026-10-05 09:00"))
    page.previous()
    qtbot.waitUntil(lambda: state_of(page, day(5, 10)) is DayState.HEADACHE)


def test_after_midnight_the_next_day_is_today(qtbot: QtBot, page: CalendarPage, clock: Clock) -> None:
    clock.forward(hours=24)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: model_of(page).today == day(23))


def test_there_is_an_earliest_month(page: CalendarPage) -> None:
    page.select(date(1900, 1, 15))
    page.previous()
    assert title(page) == "January 1900"
    page.select(date.max)
    assert title(page) == "December 2199"


def test_everything_has_a_name(page: CalendarPage) -> None:
    assert unnamed(page) == []


def test_the_page_is_freed_on_close(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences, fill: partial[None]
) -> None:
    fill(MIGRAINE)

    def make() -> CalendarPage:
        page = CalendarPage(session, theme, preferences)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_window(qtbot, page)
        wait_until_read(qtbot, page)
        page.select(day(8))
        return page

    wait_until_freed_on_close(qtbot, make)


@pytest.fixture(params=[1.0, 1.5, 2.0])
def text_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """The program in large text."""
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(large)
    yield request.param
    qapp.setFont(usual)


@pytest.mark.parametrize("on", [8, 12, 18])
def test_large_text_is_not_cut_off(qtbot: QtBot, text_size: float, page: CalendarPage, on: int) -> None:
    page.resize(1280 - round(150 * text_size), 800)
    page.select(day(on))
    for _ in range(3):
        QCoreApplication.processEvents()
    assert page.minimumSizeHint().width() <= page.width()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    for area in page.findChildren(QScrollArea):
        inside, viewport = area.widget(), area.viewport()
        assert inside is not None
        assert inside.width() <= viewport.width(), area.accessibleName()
        assert inside.minimumSizeHint().width() <= viewport.width(), area.accessibleName()


def test_the_colours_follow_the_theme(
    qtbot: QtBot, page: CalendarPage, theme: Theme, preferences: Preferences
) -> None:
    page.select(day(5))

    def shown_in_its_colours() -> bool:
        colours, picture = theme.colours, page.grab().toImage()
        view = view_of(page)
        cell = view.visualRect(model_of(page).index_of(day(8)))
        middle = view.viewport().mapTo(page, cell.center())
        return (
            picture.pixelColor(2, 2) == colours.window
            and picture.pixelColor(page.width() - 2, 2) == colours.surface
            and picture.pixelColor(middle) == colours.severity[3]
        )

    assert shown_in_its_colours()
    for choice in (ThemeChoice.DARK, ThemeChoice.DARK_ROOM, ThemeChoice.LIGHT):
        preferences.change(theme=choice)
        qtbot.waitUntil(shown_in_its_colours)


def test_a_month_to_come_says_so_in_place_of_noughts(qtbot: QtBot, page: CalendarPage) -> None:
    row = part(page, FiguresRow)
    page.next()
    qtbot.waitUntil(lambda: words_in(row) == ["This month has not begun."])
    page.show_year()
    qtbot.waitUntil(lambda: "days recorded" in words_in(row))
    assert "This month has not begun." not in words_in(row)
    page.next()
    qtbot.waitUntil(lambda: words_in(row) == ["This year has not begun."])
    page.go_today()
    page.show_month()
    qtbot.waitUntil(lambda: {"6", "headache days"} <= set(words_in(row)))


def test_many_figures_stand_beside_their_labels_and_stay_there(qtbot: QtBot, page: CalendarPage) -> None:
    row = part(page, FiguresRow)
    for width in (700, 1112, 600, 1300):
        page.resize(width, 800)
        for _ in range(3):
            QCoreApplication.processEvents()
        height = row.height()
        QCoreApplication.processEvents()
        assert row.height() == height
