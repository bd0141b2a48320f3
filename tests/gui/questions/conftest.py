"""The window of questions on a real journal, and the form of one."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.change import Change
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions.answering import Answering
from migrainejournal.gui.questions.dialog import QuestionsDialog
from migrainejournal.gui.questions.question_form import QuestionForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.gui.questions.lives import BLED, SLEEP, WINE
from tests.gui.records import asked, in_front, rows
from tests.gui.windows import open_window

LONG = 20_000
FACTORS = (SLEEP.factor, "movement", "meal_skipped", "stress", BLED.factor, WINE.factor)
Fill = Callable[[Iterable[Record]], None]
Kept = Callable[[], tuple[Question, ...]]
MakeForm = Callable[..., QuestionForm]
MakeDialog = Callable[[], QuestionsDialog]


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """Settings of this test's own."""
    return Preferences(own_home.settings)


@pytest.fixture
def theme(qapp: QApplication, preferences: Preferences) -> Iterator[Theme]:
    """The colours of the settings."""
    found = Theme(qapp, preferences)
    yield found
    found.deleteLater()


@pytest.fixture
def fill(qtbot: QtBot, session: JournalSession) -> Fill:
    """Writes records into the journal of the session."""

    def write(records: Iterable[Record]) -> None:
        change = Change.adding(records)
        with qtbot.waitSignal(session.saved, timeout=LONG):
            session.edit("Fill", lambda journal: journal.apply(change))

    return write


@pytest.fixture
def kept(session: JournalSession, qtbot: QtBot) -> Kept:
    """`kept()`: the questions that are in the journal now."""
    return partial(asked, session, qtbot, Journal.questions)


@pytest.fixture
def make_dialog(
    session: JournalSession, preferences: Preferences, theme: Theme, own_home: Paths, qtbot: QtBot
) -> Iterator[MakeDialog]:
    """`make_dialog()`: the window, in front, with everything answered."""
    made: list[QuestionsDialog] = []

    def make() -> QuestionsDialog:
        found = QuestionsDialog(session, preferences, theme, data_folder=own_home.data)
        open_window(qtbot, found)
        wait_for_answers(found, qtbot)
        made.append(found)
        return found

    yield make
    for dialog in made:
        if isValid(dialog):
            dialog.close()


@pytest.fixture
def make_form(session: JournalSession, qtbot: QtBot) -> Iterator[MakeForm]:
    """`make_form()`: the form of a new question, in front."""
    yield from in_front(qtbot, partial(QuestionForm, session, FACTORS))


def the_questions(dialog: QuestionsDialog) -> QListView:
    """The list of questions; choices have lists, too."""
    return next(found for found in dialog.findChildren(QListView) if found.accessibleName() == "My questions")


def answers(dialog: QuestionsDialog) -> list[str]:
    """What the list says below each question."""
    return [row.partition("\n")[2] for row in rows(the_questions(dialog))]


def is_answering(dialog: QuestionsDialog) -> bool:
    """Whether questions are being answered."""
    (answering,) = dialog.findChildren(Answering)
    return answering.is_working


def wait_for_answers(dialog: QuestionsDialog, qtbot: QtBot) -> None:
    """Wait until nothing is being answered any more."""
    qtbot.waitUntil(lambda: not is_answering(dialog), timeout=LONG)
