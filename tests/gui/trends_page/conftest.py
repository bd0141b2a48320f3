"""A trends page on a real journal, and its charts by themselves."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.trends_page.parts import LONG, filled, part
from tests.gui.windows import open_window

Fill = Callable[[Iterable[Record]], None]


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """Settings of this test's own."""
    return Preferences(own_home.settings)


@pytest.fixture
def theme(qapp: QApplication, preferences: Preferences) -> Iterator[Theme]:
    """The colours of the settings."""
    found = Theme(qapp, preferences)
    yield found
    found.deleteLater()


@pytest.fixture
def look(theme: Theme) -> Look:
    """The theme's colours and the program's text."""
    return Look(colours=theme.colours, font=QFont())


@pytest.fixture
def time() -> LinkedTime:
    """A time of this test's own."""
    return LinkedTime()


@pytest.fixture
def fill(qtbot: QtBot, session: JournalSession) -> Fill:
    """Writes records into the journal of the session."""

    def write(records: Iterable[Record]) -> None:
        change = Change.adding(records)
        with qtbot.waitSignal(session.saved, timeout=LONG):
            session.edit("Fill", lambda journal: journal.apply(change))

    return write


@pytest.fixture
def empty_page(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences, own_home: Paths
) -> Iterator[TrendsPage]:
    """The page of an empty journal, shown, 1125 by 800."""
    page = TrendsPage(session, theme, preferences, data_folder=own_home.data)
    qtbot.addWidget(page)
    page.resize(1125, 800)
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        open_window(qtbot, page)
    page.setFocus()
    yield page
    maker = part(page, ChartMaker)
    page.hide()
    qtbot.waitUntil(lambda: not isValid(maker) or maker.is_idle, timeout=LONG)  # it goes with its page


@pytest.fixture
def page(qtbot: QtBot, fill: Fill, clock: Clock, empty_page: TrendsPage) -> TrendsPage:
    """The page of the sample journal, with all its charts."""
    fill(demo_records(today=clock().civil_date))
    qtbot.waitUntil(lambda: filled(empty_page), timeout=LONG)
    return empty_page
