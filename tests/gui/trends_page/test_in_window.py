"""The trends page in the main window: its key, its place in the sidebar, and the way to a day."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from migrainejournal.demo import demo_records
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.kit.flat_button import FlatButton
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.trends_page.conftest import Fill
from tests.gui.trends_page.parts import LONG, card, filled, part, view
from tests.gui.windows import open_window, press, unnamed
from tests.values import attack

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    qtbot: QtBot,
    session: JournalSession,
    preferences: Preferences,
    theme: Theme,
    own_home: Paths,
    fill: Fill,
    clock: Clock,
) -> Iterator[MainWindow]:
    """The window of the sample journal, in front."""
    preferences.change(welcomed=True)
    fill(demo_records(today=clock().civil_date))
    shown = MainWindow(session, preferences, theme, own_home)
    qtbot.addWidget(shown)
    open_window(qtbot, shown)
    yield shown
    shown.close()


def trends(window: MainWindow, qtbot: QtBot) -> TrendsPage:
    """The trends page with its charts."""
    page = part(window, TrendsPage)
    qtbot.waitUntil(lambda: filled(page), timeout=LONG)
    return page


def test_it_is_built_when_first_opened_by_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    assert window.findChild(TrendsPage) is None
    press(Qt.Key.Key_3, CONTROL)
    page = trends(window, qtbot)
    way = next(b for b in window.findChildren(FlatButton) if b.text() == "Trends")
    assert way.isChecked()
    assert page.isVisible()
    assert unnamed(window) == []


def test_the_day_of_a_value_opens_in_the_calendar(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_3, CONTROL)
    page = trends(window, qtbot)
    view(card(page, "Headache and migraine days by month")).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    calendar = part(window, CalendarPage)
    assert calendar.isVisible()
    assert calendar.day == date(2025, 12, 1)


def test_a_page_that_is_not_looked_at_makes_nothing(window: MainWindow, qtbot: QtBot, fill: Fill) -> None:
    press(Qt.Key.Key_3, CONTROL)
    page = trends(window, qtbot)
    press(Qt.Key.Key_2, CONTROL)
    with qtbot.assertNotEmitted(part(page, ChartMaker).made, wait=500):
        fill([attack("2026-11-21 08:00")])
