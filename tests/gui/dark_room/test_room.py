"""The dark room by keyboard: one press records, the second view offers the rest, nothing is asked for."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import OveruseMonth, Scale, StartCertainty, Symptom
from migrainejournal.gui.dark_room.quick_log import QuickLog
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.dark_room.room_button import RoomButton
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.quick_state import QuickState
from migrainejournal.settings import RoomPalette, load_settings
from tests.conftest import Clock
from tests.gui.dark_room.conftest import NAPROXEN, SUMATRIPTAN, add_medicines, buttons, settle, words
from tests.values import dose

Ask = Callable[[], QuickState]
Press = Callable[[Qt.Key], None]


@pytest.mark.parametrize(("key", "pain"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_7, 7), (Qt.Key.Key_Minus, 10)])
def test_one_press_records_the_attack(press: Press, state: Ask, clock: Clock, key: Qt.Key, pain: int) -> None:
    press(key)
    attack = state().attack
    assert attack is not None
    assert attack.start == clock()
    assert [(r.pain, r.scale) for r in attack.readings] == [(pain, Scale.NUMERIC)]
    assert bool(attack.auras) == (pain == 0)


def test_t_is_ten(press: Press, state: Ask) -> None:
    press(Qt.Key.Key_T)
    attack = state().attack
    assert attack is not None
    assert attack.worst_pain == 10


def test_a_word_is_kept_as_a_word(press: Press, state: Ask) -> None:
    press(Qt.Key.Key_S)
    attack = state().attack
    assert attack is not None
    assert [(r.pain, r.scale) for r in attack.readings] == [(8, Scale.VERBAL)]


def test_a_first_use_with_no_medicine_still_works(press: Press, state: Ask, room: DarkRoom) -> None:
    press(Qt.Key.Key_6)
    assert {"Other", "Light", "Sound", "Nausea", "Aura", "Worse moving"} <= buttons(room).keys()
    press(Qt.Key.Key_O)
    assert state().doses[0].medicine == UNNAMED


def test_more_medicines_than_fit_are_behind_other(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask
) -> None:
    more = [Medicine(name=f"medicine {number}", position=number) for number in range(5)]
    add_medicines(qtbot, session, *more)
    press(Qt.Key.Key_6)
    assert "Medicine 4" not in buttons(room)
    buttons(room)["Other"].click()
    with qtbot.waitSignal(session.saved):
        buttons(room)["Medicine 4"].click()
    settle(qtbot, session)
    assert state().doses[0].medicine == more[4].id
    buttons(room)["Other"].click()
    with qtbot.waitSignal(session.saved):
        buttons(room)["Not in the list"].click()
    assert state().doses[1].medicine == UNNAMED


def test_a_new_press_adds_a_reading_and_overwrites_nothing(press: Press, state: Ask, clock: Clock) -> None:
    press(Qt.Key.Key_5)
    clock.forward(minutes=30)
    press(Qt.Key.Key_8)
    attack = state().attack
    assert attack is not None
    assert [reading.pain for reading in attack.readings] == [5, 8]


def test_medicine_and_symptoms_by_their_letters(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask, clock: Clock
) -> None:
    add_medicines(qtbot, session, SUMATRIPTAN, NAPROXEN)
    press(Qt.Key.Key_7)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_L)
    found = state()
    assert found.attack is not None
    assert found.attack.symptoms == (Symptom.PHOTOPHOBIA,)
    assert [(dose.medicine, dose.at, dose.pain_before) for dose in found.doses] == [(NAPROXEN.id, clock(), 7)]
    press(Qt.Key.Key_L)
    after = state().attack
    assert after is not None
    assert after.symptoms == ()


def test_the_button_says_its_letter_and_the_days_against_the_line(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press
) -> None:
    add_medicines(qtbot, session, SUMATRIPTAN, NAPROXEN)
    press(Qt.Key.Key_7)
    assert buttons(room)["Sumatriptan 50 mg"].accessibleDescription() == "S · 0 of 9 days"
    press(Qt.Key.Key_S)
    assert buttons(room)["Sumatriptan 50 mg"].accessibleDescription() == "S · taken 10:00"
    assert buttons(room)["Naproxen 500 mg"].accessibleDescription() == "N · 0 of 14 days"


def test_the_days_are_those_of_the_month_that_was_chosen(
    qtbot: QtBot, session: JournalSession, preferences: Preferences, room: DarkRoom, press: Press
) -> None:
    add_medicines(qtbot, session, SUMATRIPTAN)
    with qtbot.waitSignal(session.saved):
        session.edit("Fill", lambda j: j.apply(Change.adding([dose(SUMATRIPTAN, "2026-10-30 08:00")])))
    press(Qt.Key.Key_7)
    assert buttons(room)["Sumatriptan 50 mg"].accessibleDescription() == "S · 0 of 9 days"
    preferences.change(overuse_month=OveruseMonth.THIRTY_DAYS)
    settle(qtbot, session)
    assert buttons(room)["Sumatriptan 50 mg"].accessibleDescription() == "S · 1 of 9 days"


def test_undo_and_redo_in_the_room(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask
) -> None:
    press(Qt.Key.Key_7)
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(room, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert state().attack is None
    assert "How bad is it now?" in words(room)
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(
            room, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert state().attack is not None


def test_over_ends_the_attack_and_undo_resumes_it(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    clock.forward(hours=3, minutes=20)
    with qtbot.waitSignal(session.saved):
        buttons(room)["Over"].click()
    settle(qtbot, session)
    assert "Over since 13:20" in words(room)
    assert state().attack is None
    with qtbot.waitSignal(session.saved):
        buttons(room)["Undo"].click()
    settle(qtbot, session)
    attack = state().attack
    assert attack is not None
    assert attack.end is None


@pytest.mark.parametrize(
    ("button", "minutes", "certainty"),
    [
        ("15 min earlier", 15, StartCertainty.ESTIMATED),
        ("2 h earlier", 120, StartCertainty.ESTIMATED),
        ("Woke with it", 0, StartCertainty.WOKE_WITH_IT),
    ],
)
def test_started_earlier(
    qtbot: QtBot,
    session: JournalSession,
    room: DarkRoom,
    press: Press,
    state: Ask,
    clock: Clock,
    button: str,
    minutes: int,
    certainty: StartCertainty,
) -> None:
    press(Qt.Key.Key_7)
    buttons(room)["Started earlier"].click()
    with qtbot.waitSignal(session.saved):
        buttons(room)[button].click()
    settle(qtbot, session)
    attack = state().attack
    assert attack is not None
    assert clock() - attack.start == timedelta(minutes=minutes)
    assert attack.start_certainty is certainty
    assert "Over" in buttons(room)


def test_another_time_without_typing_and_never_later(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    buttons(room)["Started earlier"].click()
    buttons(room)["Another time"].click()
    buttons(room)["1 h later"].click()
    assert "Since 10:00" in words(room)
    for _ in range(11):
        buttons(room)["1 h earlier"].click()
    buttons(room)["15 min later"].click()
    assert "Since 21 Nov, 23:15" in words(room)
    with qtbot.waitSignal(session.saved):
        buttons(room)["It started then"].click()
    attack = state().attack
    assert attack is not None
    assert clock() - attack.start == timedelta(hours=10, minutes=45)


def test_the_two_hour_question_waits_silently_and_takes_one_press(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Press, state: Ask, clock: Clock
) -> None:
    add_medicines(qtbot, session, SUMATRIPTAN)
    press(Qt.Key.Key_7)
    press(Qt.Key.Key_S)
    clock.forward(hours=1, minutes=59)
    room._on_minute()  # noqa: SLF001 - what its timer does
    assert "Now" in words(room)
    clock.forward(minutes=1)
    room._on_minute()  # noqa: SLF001 - what its timer does
    assert "2 h after sumatriptan: now?" in words(room)
    press(Qt.Key.Key_2)
    found = state()
    assert found.doses[0].pain_2h == 2
    assert found.attack is not None
    assert [reading.pain for reading in found.attack.readings] == [7, 2]
    assert "Now" in words(room)


def test_a_running_attack_is_resumed(
    qtbot: QtBot,
    session: JournalSession,
    preferences: Preferences,
    room: DarkRoom,
    press: Press,
    clock: Clock,
    qapp: QApplication,
) -> None:
    press(Qt.Key.Key_7)
    clock.forward(hours=26)
    again = DarkRoom(preferences, qapp)
    qtbot.addWidget(again)
    again.follow(QuickLog(session, preferences, again))
    again._log.refresh()  # type: ignore[union-attr]  # noqa: SLF001 - as enter() does
    settle(qtbot, session)
    assert "Since 22 Nov, 10:00" in words(again)


def test_arrows_and_enter_reach_every_button(qtbot: QtBot, room: DarkRoom, press: Press, state: Ask) -> None:
    qtbot.keyClick(room, Qt.Key.Key_Right)
    for _ in range(3):
        qtbot.keyClick(room, Qt.Key.Key_Right)
    focused = room.focusWidget()
    assert isinstance(focused, RoomButton)
    assert focused.text() == "3"
    qtbot.keyClick(room, Qt.Key.Key_Down)
    assert room.focusWidget().text() in {"Mild", "Moderate"}  # type: ignore[attr-defined]  # a RoomButton
    reached = set()
    for _ in range(40):
        QTest.keyClick(room.focusWidget(), Qt.Key.Key_Tab)
        reached.add(room.focusWidget().text())  # type: ignore[attr-defined]  # a RoomButton
    assert set(buttons(room)) <= reached


def test_colours_change_at_once_and_are_kept(qtbot: QtBot, room: DarkRoom, preferences: Preferences) -> None:
    before = room.grab().toImage().pixelColor(2, 2)
    buttons(room)["Colours"].click()
    assert room.grab().toImage().pixelColor(2, 2) != before
    assert preferences.settings.room_palette is RoomPalette.WARM_GREY
    assert load_settings(preferences._file).room_palette is RoomPalette.WARM_GREY  # noqa: SLF001 - read back


def test_nothing_changes_its_place_while_the_room_is_open(press: Press, room: DarkRoom) -> None:
    press(Qt.Key.Key_7)
    before = list(buttons(room))
    buttons(room)["Worse moving"].click()
    press(Qt.Key.Key_L)
    assert list(buttons(room)) == before


def test_a_pain_that_comes_back_is_one_press_away(
    press: Press, room: DarkRoom, state: Ask, clock: Clock
) -> None:
    press(Qt.Key.Key_7)
    clock.forward(hours=2)
    press(Qt.Key.Key_V)
    clock.forward(hours=1)
    press(Qt.Key.Key_4)
    attack = state().attack
    assert attack is not None
    assert attack.start == clock()


def test_woke_with_it_is_shown(press: Press, room: DarkRoom) -> None:
    press(Qt.Key.Key_7)
    buttons(room)["Started earlier"].click()
    press(Qt.Key.Key_W)
    assert "· 0 min · woke with it" in words(room)
