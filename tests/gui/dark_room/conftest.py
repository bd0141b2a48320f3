"""A dark room that follows an open journal."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui.dark_room.quick_log import QuickLog
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.dark_room.room_button import RoomButton
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from migrainejournal.quick_state import QuickState, quick_state

SUMATRIPTAN = Medicine(name="sumatriptan", strength=50, unit="mg", overuse=(OveruseClass.TRIPTAN,))
NAPROXEN = Medicine(name="naproxen", strength=500, unit="mg", overuse=(OveruseClass.NON_OPIOID,), position=1)


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """Settings of this test's own."""
    return Preferences(own_home.settings)


@pytest.fixture
def state(qtbot: QtBot, session: JournalSession) -> Callable[[], QuickState]:
    """Asks the journal what the room should show."""

    def ask() -> QuickState:
        answers: list[QuickState] = []
        session.ask(partial(quick_state, now=session.now()), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return ask


@pytest.fixture
def room(
    qtbot: QtBot, qapp: QApplication, session: JournalSession, preferences: Preferences
) -> Iterator[DarkRoom]:
    """The room, open, 1280 by 800."""
    shown = DarkRoom(preferences, qapp)
    qtbot.addWidget(shown)
    shown.enter()
    shown.showNormal()
    shown.resize(1280, 800)
    shown.follow(QuickLog(session, preferences, shown))
    yield shown
    shown.close()


@pytest.fixture
def press(qtbot: QtBot, room: DarkRoom, session: JournalSession) -> Callable[[Qt.Key], None]:
    """Presses a key that records something, and waits until it is on disk and shown."""

    def key(key: Qt.Key) -> None:
        with qtbot.waitSignal(session.saved):
            qtbot.keyClick(room, key)
        settle(qtbot, session)

    return key


def settle(qtbot: QtBot, session: JournalSession) -> None:
    """Wait until every answer the journal owes has arrived."""
    answers: list[dict[str, int]] = []
    session.ask(Journal.counts, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def add_medicines(qtbot: QtBot, session: JournalSession, *medicines: Medicine) -> None:
    """Put medicines into the person's list."""

    def save(journal: Journal) -> Change:
        return journal.save(Change.adding(medicines))

    with qtbot.waitSignal(session.saved):
        session.edit("Add medicines", save)
    settle(qtbot, session)


def words(room: DarkRoom) -> list[str]:
    """Everything written on the screen outside buttons."""
    return [label.text() for label in room.findChildren(QLabel) if label.isVisibleTo(room)]


def buttons(room: DarkRoom) -> dict[str, RoomButton]:
    return {b.text(): b for b in room.findChildren(RoomButton) if b.isVisibleTo(room)}


def lit(room: DarkRoom) -> list[str]:
    return [text for text, button in buttons(room).items() if button.isChecked()]
