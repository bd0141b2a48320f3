"""A page that is behind says why until it is not, and takes nothing else from its bar."""

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.gui import wording
from migrainejournal.gui.kit import being_behind
from migrainejournal.gui.kit.being_behind import BeingBehind
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.journal import Ailment, StoreError

OTHERWISE = "This could not be made."


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    shown = MessageBar()
    qtbot.addWidget(shown)
    return shown


def test_what_ails_the_journal_is_said_and_tried_again(
    bar: MessageBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(being_behind, "RETRY_MILLISECONDS", 1)
    behind = BeingBehind(bar, bar)
    with qtbot.waitSignal(behind.again):
        behind.say(StoreError(Ailment.DAMAGED), otherwise=OTHERWISE)
    assert behind.is_so
    assert bar.text == wording.ailment(Ailment.DAMAGED)
    behind.end()
    assert (behind.is_so, bar.text) == (False, "")


def test_a_bug_of_ours_is_not_tried_again(
    bar: MessageBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(being_behind, "RETRY_MILLISECONDS", 1)
    behind = BeingBehind(bar, bar)
    with qtbot.assertNotEmitted(behind.again, wait=50):
        behind.say(ValueError(), otherwise=OTHERWISE)
    assert bar.text == OTHERWISE


def test_what_else_the_bar_says_stays(bar: MessageBar) -> None:
    behind = BeingBehind(bar, bar)
    behind.say(ValueError(), otherwise=OTHERWISE)
    bar.say("Saved.")
    behind.end()
    assert (behind.is_so, bar.text) == (False, "Saved.")
