"""Questionnaires are looked at, added, edited and deleted by keys alone, and every edit can be undone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.scores.dialog import ScoresDialog
from migrainejournal.gui.scores.score_form import ScoreForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.why.reason import Reason
from migrainejournal.journal import Ailment, StoreError
from tests.gui.records import outcomes, sentences, the_form, the_list, usable
from tests.gui.scores.conftest import Kept, Put
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    press_button,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MIDAS = Score(instrument=Instrument.MIDAS, date=date(2026, 8, 1), answers=(2, 3, 1, 6, 0))
PHQ4 = Score(instrument=Instrument.PHQ4, date=date(2026, 9, 1), answers=(2, 1, 1, 1))


def have(dialog: ScoresDialog, put: Put, qtbot: QtBot, *scores: Score) -> None:
    put(*scores)
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == len(scores))


def chosen(dialog: ScoresDialog) -> int:
    return the_list(dialog).currentIndex().row()


def test_an_empty_window_says_so_and_offers_only_to_add(dialog: ScoresDialog, qtbot: QtBot) -> None:
    said = "None yet. Add one when you have a few quiet minutes."
    qtbot.waitUntil(lambda: said in sentences(dialog))
    assert usable(dialog) == ["&Add…"]


def test_the_newest_is_first(dialog: ScoresDialog, put: Put, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(the_list(dialog).model(), FATAL)
    have(dialog, put, qtbot, MIDAS, PHQ4)
    assert outcomes(dialog) == ["PHQ-4 5: mild", "MIDAS 12, grade III"]
    assert tester is not None


def test_one_is_added_by_keys_alone_and_taken_back(
    dialog: ScoresDialog, session: JournalSession, put: Put, qtbot: QtBot
) -> None:
    have(dialog, put, qtbot, PHQ4)
    press(Qt.Key.Key_A, ALT)
    form = the_form(dialog, qtbot, ScoreForm)
    type_keys("HIT")
    while focused().accessibleName() != "Total, 36 to 78":
        press(Qt.Key.Key_Tab)
    type_keys("61")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["HIT-6 61", "PHQ-4 5: mild"])
    assert chosen(dialog) == 0
    open_window(qtbot, dialog)
    with qtbot.waitSignal(session.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["PHQ-4 5: mild"])
    with qtbot.waitSignal(session.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["HIT-6 61", "PHQ-4 5: mild"])


def test_return_opens_the_one_chosen(dialog: ScoresDialog, put: Put, qtbot: QtBot) -> None:
    have(dialog, put, qtbot, MIDAS, PHQ4)
    the_list(dialog).setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    form = the_form(dialog, qtbot, ScoreForm)
    assert form.entered().id == MIDAS.id
    form.close()


def test_no_button_is_ringed_as_if_return_pressed_it(dialog: ScoresDialog, put: Put, qtbot: QtBot) -> None:
    have(dialog, put, qtbot, PHQ4)
    assert focused() is the_list(dialog)
    assert not any(button.isDefault() for button in dialog.findChildren(QPushButton))
    press_button(dialog, "Why?")
    with qtbot.waitSignal(dialog.why):
        press(Qt.Key.Key_Return)


def test_deleting_keeps_a_neighbour_chosen_and_can_be_undone(
    dialog: ScoresDialog, put: Put, kept: Kept, session: JournalSession, qtbot: QtBot
) -> None:
    have(dialog, put, qtbot, MIDAS, PHQ4)
    the_list(dialog).setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["PHQ-4 5: mild"])
    assert chosen(dialog) == 0
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == 2)
    assert {score.id for score in kept()} == {MIDAS.id, PHQ4.id}
    press_button(dialog, "Delete")
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == 1)


def test_why_says_by_which_rule(dialog: ScoresDialog, put: Put, qtbot: QtBot) -> None:
    have(dialog, put, qtbot, PHQ4)
    with qtbot.waitSignal(dialog.why) as asked:
        press_button(dialog, "Why?")
    reason = asked.args[0] if asked.args else None
    assert isinstance(reason, Reason)
    assert (reason.title, reason.rule) == ("PHQ-4 5: mild", Rule.PHQ_4)


def test_what_is_not_saved_yet_is_said(dialog: ScoresDialog, session: JournalSession) -> None:
    session.waiting.emit(StoreError(Ailment.DISK_FULL))
    (message,) = dialog.findChildren(MessageBar)
    assert message.text.startswith("Not saved yet: the disk is full.")
    session.saved.emit()
    assert message.text == ""


def test_everything_has_a_name_and_the_keys(dialog: ScoresDialog, put: Put, qtbot: QtBot) -> None:
    have(dialog, put, qtbot, PHQ4)
    assert focused() is the_list(dialog)
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_escape_closes_the_window(dialog: ScoresDialog, qtbot: QtBot) -> None:
    assert not dialog.isModal()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_closed_window_is_freed(session: JournalSession, put: Put, qtbot: QtBot) -> None:
    put(PHQ4)

    def make() -> QWidget:
        window = ScoresDialog(session)
        open_window(qtbot, window)
        qtbot.waitUntil(lambda: bool(outcomes(window)))
        return window

    wait_until_freed_on_close(qtbot, make)
