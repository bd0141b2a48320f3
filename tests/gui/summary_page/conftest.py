"""A summary page on a real journal, empty or of the person of the sample, and what it shows."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.summary_page.parts import LONG, part, remade, text_of
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
) -> Iterator[SummaryPage]:
    """The page of an empty journal, shown, 1125 by 800."""
    page = SummaryPage(session, theme, preferences, data_folder=own_home.data)
    qtbot.addWidget(page)
    page.resize(1125, 800)
    with remade(qtbot, page):
        open_window(qtbot, page)
    page.setFocus()
    yield page
    maker = part(page, SheetMaker)
    page.hide()
    qtbot.waitUntil(lambda: not isValid(maker) or maker.is_idle, timeout=LONG)  # it goes with its page


@pytest.fixture
def page(qtbot: QtBot, fill: Fill, clock: Clock, empty_page: SummaryPage) -> SummaryPage:
    """The page of the sample journal."""
    fill(demo_records(today=clock().civil_date))
    qtbot.waitUntil(lambda: bool(text_of(empty_page)), timeout=LONG)
    return empty_page
