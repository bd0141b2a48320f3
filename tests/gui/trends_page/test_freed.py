"""A trends page that is closed is freed, also while its charts are made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.demo import demo_records
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.gui.trends_page.painting.chart_view import ChartView
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.trends_page.conftest import Fill
from tests.gui.trends_page.parts import LONG, button, cards, filled, part, view
from tests.gui.windows import open_window, press, wait_until_freed_on_close


def test_a_closed_page_is_freed_with_its_charts(
    session: JournalSession,
    theme: Theme,
    preferences: Preferences,
    fill: Fill,
    clock: Clock,
    qtbot: QtBot,
    own_home: Paths,
) -> None:
    fill(demo_records(today=clock().civil_date))
    charts: list[ChartView] = []

    def make() -> QWidget:
        page = TrendsPage(session, theme, preferences, data_folder=own_home.data)
        open_window(qtbot, page)
        qtbot.waitUntil(lambda: filled(page), timeout=LONG)
        first = cards(page)[0]
        view(first).setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Plus)
        button(first, "As a table").click()
        charts.extend(page.findChildren(ChartView))
        return page

    wait_until_freed_on_close(qtbot, make)
    assert charts
    assert not any(isValid(chart) for chart in charts)


def test_a_page_freed_while_it_works_is_told_nothing(
    session: JournalSession,
    theme: Theme,
    preferences: Preferences,
    fill: Fill,
    clock: Clock,
    qtbot: QtBot,
    own_home: Paths,
) -> None:
    fill(demo_records(today=clock().civil_date))

    def make() -> QWidget:
        page = TrendsPage(session, theme, preferences, data_folder=own_home.data)
        open_window(qtbot, page)
        assert not part(page, ChartMaker).is_idle
        return page

    wait_until_freed_on_close(qtbot, make)
    done: list[None] = []
    session.ask(lambda _journal: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG)
