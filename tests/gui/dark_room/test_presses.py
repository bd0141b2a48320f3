"""No press is lost, doubled or passed over, whatever comes between it and the disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import PainReading
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.gui.dark_room.quick_log import QuickLog
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Ailment, Journal, StoreError, open_journal
from migrainejournal.paths import Paths
from migrainejournal.quick_state import QuickState
from tests.conftest import Clock
from tests.gui.dark_room.conftest import SUMATRIPTAN, add_medicines, buttons, lit, settle, words

Ask = Callable[[], QuickState]
Press = Callable[[Qt.Key], None]


def test_saved_is_said_only_when_it_is_on_disk(qtbot: QtBot, room: DarkRoom, session: JournalSession) -> None:
    qtbot.keyClick(room, Qt.Key.Key_7)
    assert "saving" in words(room)
    assert not any(word.startswith("saved") for word in words(room))
    with qtbot.waitSignal(session.saved):
        pass
    assert "saved 10:00" in words(room)


def test_the_clock_set_back_makes_no_negative_attack(
    press: Press, state: Ask, room: DarkRoom, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    start = clock()
    clock.forward(hours=-3)
    press(Qt.Key.Key_8)
    attack = state().attack
    assert attack is not None
    assert all(start <= reading.at for reading in attack.readings)


def test_disk_full_keeps_the_press_on_the_screen(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Journal.log_pain
    failing = [True, True]

    def full(journal: Journal, **values: object) -> object:
        if failing and failing.pop():
            raise StoreError(Ailment.DISK_FULL)
        return real(journal, **values)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(Journal, "log_pain", full)
    session._retry.setInterval(1)  # noqa: SLF001 - two seconds are long in a test
    with qtbot.waitSignal(session.waiting):
        qtbot.keyClick(room, Qt.Key.Key_7)
    assert any("Not saved yet: the disk is full" in word for word in words(room))
    assert "not saved" in words(room)
    with qtbot.waitSignal(session.saved):
        pass
    assert not any("Not saved yet" in word for word in words(room))


def test_a_shaking_hand_presses_once(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask
) -> None:
    add_medicines(qtbot, session, SUMATRIPTAN)
    press(Qt.Key.Key_7)
    button = buttons(room)["Sumatriptan 50 mg"]
    with qtbot.waitSignal(session.saved):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    settle(qtbot, session)
    assert len(state().doses) == 1


def test_escape_closes_and_what_was_pressed_is_kept(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, state: Ask
) -> None:
    qtbot.keyClick(room, Qt.Key.Key_7)
    with qtbot.waitSignal(room.closed):
        qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert state().attack is not None


def test_a_button_held_over_the_turn_of_a_minute_still_counts(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    button = buttons(room)["3"]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    clock.forward(minutes=1)
    room._on_minute()  # noqa: SLF001 - what its timer does
    assert "· 1 min" in words(room)
    with qtbot.waitSignal(session.saved):
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    attack = state().attack
    assert attack is not None
    assert [reading.pain for reading in attack.readings] == [7, 3]


def test_a_press_before_there_is_a_journal_is_kept(
    qtbot: QtBot, qapp: QApplication, session: JournalSession, preferences: Preferences, state: Ask
) -> None:
    early = DarkRoom(preferences, qapp)
    qtbot.addWidget(early)
    qtbot.keyClick(early, Qt.Key.Key_9)
    with qtbot.waitSignal(session.saved):
        early.follow(QuickLog(session, preferences, early))
    attack = state().attack
    assert attack is not None
    assert attack.worst_pain == 9


def test_a_press_stopped_by_a_bug_of_ours_is_not_passed_over(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(journal: Journal, **values: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr(Journal, "log_pain", broken)
    with qtbot.waitSignal(session.failed):
        qtbot.keyClick(room, Qt.Key.Key_7)
    assert "That was not saved. Please press again." in words(room)
    assert "saving" not in words(room)


def test_an_undo_that_does_not_fit_with_edits_from_elsewhere_says_so(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, own_home: Paths, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    with qtbot.waitSignal(session.saved):
        session.edit("Earlier", partial(start_an_hour_earlier, at=clock()))
    elsewhere = open_journal(own_home.journal, own_home.seen, clock)
    logged = elsewhere.running_attack() or pytest.fail("gone")
    early = PainReading(at=logged.start, pain=3)
    elsewhere.save(Change((Step(logged, replace(logged, readings=(early, *logged.readings))),)))
    with qtbot.waitSignal(session.replay_refused):
        session.undo()
    assert any(text.startswith("This does not fit with what was changed elsewhere.") for text in words(room))
    assert (elsewhere.running_attack() or pytest.fail("gone")).start == logged.start
    elsewhere.close()


def start_an_hour_earlier(journal: Journal, *, at: Moment) -> Change:
    attack = journal.running_attack() or pytest.fail("gone")
    start = at.plus(timedelta(hours=-1))
    return journal.start_earlier(attack=attack.id, start=start, certainty=StartCertainty.EXACT)


def test_the_number_pressed_stays_lit_however_often_it_is_pressed(press: Press, room: DarkRoom) -> None:
    for _ in range(3):
        press(Qt.Key.Key_7)
        assert lit(room) == ["7"]


def test_a_press_that_waits_stays_lit_and_escape_says_so_once(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(journal: Journal, **values: object) -> None:
        raise StoreError(Ailment.DISK_FULL)

    monkeypatch.setattr(Journal, "log_pain", full)
    with qtbot.waitSignal(session.waiting):
        qtbot.keyClick(room, Qt.Key.Key_7)
    assert lit(room) == ["7"]
    assert "not saved" in words(room)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert room.isVisible()
    assert "Not saved yet. Esc again hides this; it is tried again." in words(room)
    with qtbot.waitSignal(room.closed):
        qtbot.keyClick(room, Qt.Key.Key_Escape)
    session.undo()
