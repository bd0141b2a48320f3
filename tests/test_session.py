"""The session writes edits in order, undoes them on disk, and keeps what cannot be written yet."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Ailment, Journal, StoreError
from tests.conftest import Clock


def running(session: JournalSession, qtbot: QtBot) -> Attack | None:
    answers: list[Attack | None] = []
    session.ask(Journal.running_attack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def log(session: JournalSession, pain: int, clock: Clock) -> None:
    session.edit("Log attack", partial(Journal.log_pain, pain=pain, at=clock()))


def test_an_edit_is_on_disk_when_saved_is_said(session: JournalSession, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(session.saved):
        log(session, 7, clock)
    attack = running(session, qtbot)
    assert attack is not None
    assert [reading.pain for reading in attack.readings] == [7]


def test_undo_and_redo_happen_on_disk(session: JournalSession, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(session.saved):
        log(session, 7, clock)
    clock.forward(minutes=5)
    with qtbot.waitSignal(session.saved):
        log(session, 8, clock)
    with qtbot.waitSignal(session.saved):
        session.undo()
    attack = running(session, qtbot)
    assert attack is not None
    assert attack.worst_pain == 7
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert running(session, qtbot) is None
    session.redo()
    with qtbot.waitSignal(session.saved):
        session.redo()
    attack = running(session, qtbot)
    assert attack is not None
    assert attack.worst_pain == 8


def test_a_press_that_cannot_be_written_waits_and_is_tried_again(
    session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    full = [True, True]

    def press(journal: Journal) -> Change:
        if full and full.pop():
            raise StoreError(Ailment.DISK_FULL)
        return journal.log_pain(pain=6, at=clock())

    session._retry.setInterval(1)  # noqa: SLF001 - two seconds are long in a test
    with qtbot.waitSignal(session.waiting) as told, qtbot.waitSignal(session.saved):
        session.edit("Log attack", press)
    assert told.args is not None
    assert told.args[0].ailment is Ailment.DISK_FULL
    assert session.unsaved == 0
    assert running(session, qtbot) is not None


@pytest.mark.parametrize("presses", [1, 3])
def test_presses_before_the_journal_is_open_are_kept(
    qtbot: QtBot, session: JournalSession, clock: Clock, presses: int
) -> None:
    late = JournalSession(session._tasks, session._opener, clock)  # noqa: SLF001 - a second one, not open yet
    for pain in range(presses):
        log(late, pain + 1, clock)
    assert late.unsaved == presses
    with qtbot.waitSignal(late.saved):
        late.open()
    attack = running(late, qtbot)
    assert attack is not None
    assert len(attack.readings) == presses
    late.close()
