"""The Today page on an empty journal, and a way to put something into it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.today_page.page import TodayPage
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.gui.today_page.reading import wait_for


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    return Preferences(own_home.settings)


@pytest.fixture
def theme(qapp: QApplication, preferences: Preferences) -> Theme:
    return Theme(qapp, preferences)


@pytest.fixture
def page(session: JournalSession, theme: Theme, preferences: Preferences, qtbot: QtBot) -> TodayPage:
    """The page on an empty journal."""
    found = TodayPage(session, theme, preferences)
    qtbot.addWidget(found)
    found.resize(1000, 760)
    found.show()
    wait_for(found, qtbot, "Sunday 22 November 2026")
    return found


@pytest.fixture
def put(session: JournalSession, qtbot: QtBot) -> Callable[..., None]:
    """`put(*records)`: add them to the journal."""

    def added(*records: Record) -> None:
        with qtbot.waitSignal(session.saved):
            session.edit("Add", partial(Journal.apply, change=Change.adding(records)))

    return added


@pytest.fixture
def amend(session: JournalSession, qtbot: QtBot) -> Callable[[Record, Record], None]:
    """`amend(before, after)`: change a record of the journal."""

    def amended(before: Record, after: Record) -> None:
        with qtbot.waitSignal(session.saved):
            session.edit("Edit", partial(Journal.apply, change=Change((Step(before, after),))))

    return amended
