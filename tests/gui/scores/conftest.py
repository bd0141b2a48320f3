"""Questionnaires of an autumn, the window of them, and the form of one."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.change import Change
from migrainejournal.domain.score import Score
from migrainejournal.gui.scores.dialog import ScoresDialog
from migrainejournal.gui.scores.score_form import ScoreForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from tests.gui.records import asked, in_front
from tests.gui.windows import open_window

MakeForm = Callable[..., ScoreForm]
Kept = Callable[[], tuple[Score, ...]]
Put = Callable[..., None]


@pytest.fixture
def put(session: JournalSession, qtbot: QtBot) -> Put:
    """`put(*scores)`: add them to the journal."""

    def added(*scores: Score) -> None:
        with qtbot.waitSignal(session.saved):
            session.edit("Add", partial(Journal.save, change=Change.adding(scores)))

    return added


@pytest.fixture
def kept(session: JournalSession, qtbot: QtBot) -> Kept:
    """`kept()`: the questionnaires that are in the journal now."""

    return partial(asked, session, qtbot, Journal.scores)


@pytest.fixture
def dialog(session: JournalSession, qtbot: QtBot) -> Iterator[ScoresDialog]:
    """The open window of an empty journal."""
    found = ScoresDialog(session)
    open_window(qtbot, found)
    yield found
    if isValid(found):
        found.close()


@pytest.fixture
def make_form(session: JournalSession, qtbot: QtBot) -> Iterator[MakeForm]:
    """`make_form(score)`: the form on it, in front; without one, for a new one."""
    yield from in_front(qtbot, partial(ScoreForm, session))
