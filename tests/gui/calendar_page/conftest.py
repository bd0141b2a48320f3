"""A calendar page on a journal with a known November 2026."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change
from migrainejournal.domain.counting import USUAL
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.record import Record
from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.calendar_page.calendar_model import Cell
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.calendar_page.sheet import Sheet, sheet_of
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.calendar_page.parts import wait_until_read
from tests.gui.calendar_page.records import FIRST, LAST, NOVEMBER, TODAY
from tests.gui.windows import open_window

Fill = Callable[..., None]


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

    def write(*records: Record) -> None:
        with qtbot.waitSignal(session.saved):
            session.edit("Fill", lambda journal: journal.apply(Change.adding(records)))

    return write


@pytest.fixture
def excerpt(clock: Clock) -> Excerpt:
    """The known November, without a file."""
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=clock(),
        attacks=tuple(record for record in NOVEMBER if isinstance(record, Attack)),
        doses=tuple(record for record in NOVEMBER if isinstance(record, Dose)),
        days=tuple(record for record in NOVEMBER if isinstance(record, DayRecord)),
        medicines={record.id: record for record in NOVEMBER if isinstance(record, Medicine)},
        treatments=tuple(record for record in NOVEMBER if isinstance(record, Treatment)),
    )


@pytest.fixture
def sheet(excerpt: Excerpt) -> Sheet:
    """Its sheet, as it would have been read."""
    doses = {a.id: tuple(dose for dose in excerpt.doses if dose.attack == a.id) for a in excerpt.attacks}
    return sheet_of(excerpt, FIRST, USUAL, doses=doses)


@pytest.fixture
def overviews(sheet: Sheet) -> dict[date, DayOverview]:
    """What is known of each of its dates."""
    return dict(sheet.overviews)


@pytest.fixture
def cells(overviews: dict[date, DayOverview]) -> dict[int, Cell]:
    """The cells of the known November by the day of the month."""
    return {day.day: Cell(day, TODAY, overview) for day, overview in overviews.items()}


@pytest.fixture
def page(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences, fill: Fill
) -> CalendarPage:
    """The page of the known November, shown, 1112 by 800, with today chosen."""
    fill(*NOVEMBER)
    shown = CalendarPage(session, theme, preferences)
    qtbot.addWidget(shown)
    shown.resize(1112, 800)
    open_window(qtbot, shown)
    shown.setFocus()
    wait_until_read(qtbot, shown)
    return shown
