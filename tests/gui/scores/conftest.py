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

    def found() -> tuple[Score, ...]:
        answers: list[tuple[Score, ...]] = []
        session.ask(Journal.scores, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return found


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
    forms: list[ScoreForm] = []

    def make(score: Score | None = None) -> ScoreForm:
        form = ScoreForm(session, score)
        open_window(qtbot, form)
        forms.append(form)
        return form

    yield make
    for form in forms:
        if isValid(form):
            form.deleteLater()
