"""The session writes edits in order, undoes them on disk, and keeps what cannot be written yet."""

import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change
from migrainejournal.domain.problem import RefusedError
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


class Slow:
    """Makes the journal's thread wait, so that presses come while an edit is being written."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def edit(self, journal: Journal) -> Change:
        self.gate.wait(5)
        return journal.log_pain(pain=7, at=journal._clock())  # noqa: SLF001 - the test's clock

    def nothing(self, journal: Journal) -> Change:
        self.gate.wait(5)
        return Change()

    def refused(self, journal: Journal) -> Change:
        self.gate.wait(5)
        raise RefusedError(())


def test_undo_while_the_edit_is_being_written_takes_it_back(session: JournalSession, qtbot: QtBot) -> None:
    slow = Slow()
    session.edit("Log", slow.edit)
    session.undo()
    with qtbot.waitSignal(session.settled):
        slow.gate.set()
    assert running(session, qtbot) is None
    assert not session.undo_stack.canUndo()


def test_undo_of_a_press_does_not_take_the_next_one_back(
    session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    slow = Slow()
    session.edit("Log", slow.edit)
    session.undo()
    log(session, 5, clock)
    with qtbot.waitSignal(session.settled):
        slow.gate.set()
    attack = running(session, qtbot)
    assert attack is not None
    assert [reading.pain for reading in attack.readings] == [5]


def test_undo_twice_while_writing_takes_two_back(session: JournalSession, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(session.saved):
        log(session, 4, clock)
    slow = Slow()
    session.edit("Log", slow.edit)
    session.undo()
    session.undo()
    with qtbot.waitSignal(session.settled):
        slow.gate.set()
    assert running(session, qtbot) is None


@pytest.mark.parametrize("kind", ["nothing", "refused"])
def test_undo_of_an_edit_that_came_to_nothing_takes_nothing_else_back(
    session: JournalSession, qtbot: QtBot, clock: Clock, kind: str
) -> None:
    with qtbot.waitSignal(session.saved):
        log(session, 4, clock)
    slow = Slow()
    session.edit("Nothing", getattr(slow, kind), refused=lambda error: None)
    session.undo()
    with qtbot.waitSignal(session.settled):
        slow.gate.set()
    log(session, 5, clock)
    with qtbot.waitSignal(session.saved):
        pass
    attack = running(session, qtbot)
    assert attack is not None
    assert [reading.pain for reading in attack.readings] == [4, 5]


def test_an_edit_taken_back_while_it_waits_is_dropped_and_said_so(
    session: JournalSession, qtbot: QtBot
) -> None:
    dropped: list[bool] = []

    def full(journal: Journal) -> Change:
        raise StoreError(Ailment.DISK_FULL)

    with qtbot.waitSignal(session.waiting):
        session.edit("Log", full, dropped=lambda: dropped.append(True))
    with qtbot.waitSignal(session.settled):
        session.undo()
    assert dropped == [True]
    assert session.unsaved == 0


def test_a_bug_in_an_edit_is_told_and_nothing_waits_for_it(session: JournalSession, qtbot: QtBot) -> None:
    dropped: list[bool] = []

    def broken(journal: Journal) -> Change:
        raise KeyError("ours")

    with qtbot.waitSignals([session.failed, session.settled]):
        session.edit("Log", broken, dropped=lambda: dropped.append(True))
    assert dropped == [True]
    assert session.unsaved == 0


def test_a_question_that_could_not_be_answered_is_asked_again(session: JournalSession, qtbot: QtBot) -> None:
    troubles = [True]

    def question(journal: Journal) -> int:
        if troubles and troubles.pop():
            raise StoreError(Ailment.BUSY)
        return journal.counts()["attacks"]

    answers: list[int] = []
    with qtbot.waitSignal(session.could_not_open):
        session.ask(question, answers.append)
    assert answers == []
    session.try_again()
    qtbot.waitUntil(lambda: answers == [0])


@pytest.mark.parametrize("error", [StoreError(Ailment.BUSY), KeyError()], ids=["trouble", "bug"])
def test_who_asks_can_be_told_instead_and_is_then_not_asked_again(
    session: JournalSession, qtbot: QtBot, error: Exception
) -> None:
    def question(_journal: Journal) -> None:
        raise error

    told: list[Exception] = []
    with qtbot.assertNotEmitted(session.could_not_open), qtbot.assertNotEmitted(session.failed):
        session.ask(question, lambda _answer: None, told.append)
        qtbot.waitUntil(lambda: told == [error])
        session.try_again()
        answers: list[int] = []
        session.ask(lambda journal: journal.data_version(), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
    assert told == [error]


def test_work_aside_does_not_hold_up_a_press(session: JournalSession, qtbot: QtBot, clock: Clock) -> None:
    gate = threading.Event()
    done: list[bool] = []
    session.aside(lambda: gate.wait(5), then=done.append, failed=lambda error: None)
    with qtbot.waitSignal(session.saved):
        log(session, 6, clock)
    assert done == []
    gate.set()
    qtbot.waitUntil(lambda: done == [True])


def test_redo_while_the_undo_waits_leaves_the_edit(session: JournalSession, qtbot: QtBot) -> None:
    slow = Slow()
    session.edit("Log", slow.edit)
    session.undo()
    session.redo()
    with qtbot.waitSignal(session.saved):
        slow.gate.set()
    assert running(session, qtbot) is not None
