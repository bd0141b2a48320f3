"""A treatments page on a journal with a known year, and the form on any course."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.gui.treatments_page.parts import shown_names
from tests.gui.treatments_page.records import ALL, diary
from tests.gui.windows import open_window

Fill = Callable[..., None]
Kept = Callable[[], tuple[Treatment, ...]]
MakeForm = Callable[..., TreatmentForm]


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

    def write(*records: Record) -> None:
        with qtbot.waitSignal(session.saved):
            session.edit("Fill", lambda journal: journal.apply(Change.adding(records)))

    return write


@pytest.fixture
def kept(qtbot: QtBot, session: JournalSession) -> Kept:
    """The courses as they are in the journal now."""

    def read() -> tuple[Treatment, ...]:
        answers: list[tuple[Treatment, ...]] = []
        session.ask(Journal.treatments, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return read


@pytest.fixture
def empty_page(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences
) -> TreatmentsPage:
    """The page of a journal without treatments, shown, 1125 by 800."""
    page = TreatmentsPage(session, theme, preferences)
    qtbot.addWidget(page)
    page.resize(1125, 800)
    open_window(qtbot, page)
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, fill: Fill, empty_page: TreatmentsPage) -> TreatmentsPage:
    """The page of a journal with treatments of every kind."""
    fill(*ALL, *diary())
    qtbot.waitUntil(lambda: len(shown_names(empty_page)) == len(ALL))
    return empty_page


@pytest.fixture
def make_form(session: JournalSession) -> Iterator[MakeForm]:
    """`make_form(course)`: the form on it, shown; with `new=True` for one still to be added."""
    forms: list[TreatmentForm] = []

    def make(treatment: Treatment, *, new: bool = False) -> TreatmentForm:
        form = TreatmentForm(session, treatment, new=new)
        form.show()
        forms.append(form)
        return form

    yield make
    for form in forms:
        if isValid(form):
            form.deleteLater()


@pytest.fixture(params=[1.0, 1.5, 2.0])
def text_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """The program in large text."""
    usual, large = qapp.font(), qapp.font()
    large.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(large)
    yield request.param
    qapp.setFont(usual)
