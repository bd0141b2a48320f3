"""The whole journal is read for its questions while their window is in use, and once for all that changed."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions import answering
from migrainejournal.gui.questions.answering import Answering
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from migrainejournal.questions import Grounds, read_grounds
from tests.gui.questions.conftest import (
    LONG,
    Fill,
    Kept,
    MakeDialog,
    answers,
    is_answering,
    wait_for_answers,
)
from tests.gui.questions.lives import BLED, EVERYTHING, WINE
from tests.gui.records import sentences
from tests.gui.windows import open_window
from tests.values import course

ALT = Qt.KeyboardModifier.AltModifier
BEHIND = "Something has changed since. This is answered again once you are back in this window."


@pytest.fixture
def elsewhere(qtbot: QtBot) -> QWidget:
    """Another window, to be brought to the front."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def readings(monkeypatch: pytest.MonkeyPatch) -> list[Moment]:
    """When the whole journal was read, from now on."""
    found: list[Moment] = []

    def noting(journal: Journal, *, counting: Counting, now: Moment) -> Grounds:
        found.append(now)
        return read_grounds(journal, counting=counting, now=now)

    monkeypatch.setattr(answering, "read_grounds", noting)
    return found


def test_many_edits_elsewhere_are_read_once_when_one_comes_back(
    make_dialog: MakeDialog,
    fill: Fill,
    elsewhere: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    found = readings(monkeypatch)
    open_window(qtbot, elsewhere)
    for day in range(1, 4):
        fill([replace(WINE, id=uuid4(), first=date(2026, 1, day))])
    qtbot.waitUntil(lambda: answers(dialog) == ["not answered at the moment"] * 6)
    for tab in (Qt.Key.Key_C, Qt.Key.Key_T, Qt.Key.Key_Q):
        QTest.keyClick(dialog, tab, ALT)
        assert BEHIND in sentences(dialog)
    assert not is_answering(dialog)
    assert found == []
    open_window(qtbot, dialog)
    wait_for_answers(dialog, qtbot)
    assert BEHIND not in sentences(dialog)
    assert "not answered at the moment" not in answers(dialog)
    assert len(found) == 1


def test_coming_back_without_an_edit_reads_nothing(
    make_dialog: MakeDialog,
    fill: Fill,
    elsewhere: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    before = answers(dialog)
    found = readings(monkeypatch)
    open_window(qtbot, elsewhere)
    open_window(qtbot, dialog)
    assert (found, answers(dialog)) == ([], before)


def test_what_is_being_answered_is_left_when_an_edit_comes_from_elsewhere(
    make_dialog: MakeDialog, fill: Fill, elsewhere: QWidget, qtbot: QtBot
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    fill([BLED])
    assert is_answering(dialog)
    open_window(qtbot, elsewhere)
    fill([course(start=date(2026, 6, 1), name="candesartan")])
    assert not is_answering(dialog)
    assert BEHIND in sentences(dialog)
    open_window(qtbot, dialog)
    wait_for_answers(dialog, qtbot)
    assert len(answers(dialog)) == 4
    assert "not answered at the moment" not in answers(dialog)


def test_however_often_it_is_begun_while_it_reads_one_more_reading_follows(
    session: JournalSession,
    preferences: Preferences,
    fill: Fill,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    fill(EVERYTHING)
    asked = Answering(session, preferences, session)
    found = readings(monkeypatch)
    with qtbot.waitSignal(asked.answered, timeout=LONG):
        for _ in range(5):
            asked.start()
    assert len(found) == 2
    asked.start()
    asked.stop()
    with qtbot.waitSignal(asked.answered, timeout=LONG):
        asked.start()
    assert len(found) == 4


def test_one_that_was_stopped_while_it_read_reads_no_more(
    session: JournalSession,
    preferences: Preferences,
    fill: Fill,
    kept: Kept,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(EVERYTHING)
    asked = Answering(session, preferences, session)
    found = readings(monkeypatch)
    asked.start()
    asked.stop()
    assert len(kept()) == 3, "asked after it, so that it was read by then"
    assert len(found) == 1
    assert not asked.is_working
