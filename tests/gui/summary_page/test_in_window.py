"""The summary page in the main window: its keys, its place in the sidebar, its dialogs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.demo import demo_records
from migrainejournal.domain.person import Visit
from migrainejournal.gui.kit.flat_button import FlatButton
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page import ways_out
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.profile_form import ProfileForm
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.gui.summary_page.visit_form import VisitForm
from migrainejournal.gui.summary_page.visits_dialog import VisitsDialog
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.summary_page.conftest import Fill
from tests.gui.summary_page.parts import LONG, button, part, said, text_of
from tests.gui.windows import open_window, press, unnamed
from tests.values import attack

CONTROL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[3]


@pytest.fixture
def window(
    qtbot: QtBot,
    session: JournalSession,
    preferences: Preferences,
    theme: Theme,
    own_home: Paths,
    fill: Fill,
    clock: Clock,
) -> Iterator[MainWindow]:
    """The window of the sample journal, in front."""
    preferences.change(welcomed=True)
    fill(demo_records(today=clock().civil_date))
    shown = MainWindow(session, preferences, theme, own_home)
    qtbot.addWidget(shown)
    open_window(qtbot, shown)
    yield shown
    shown.close()


def summary(window: MainWindow, qtbot: QtBot) -> SummaryPage:
    """The summary page with its pages made."""
    page = window.findChild(SummaryPage)
    assert page is not None
    qtbot.waitUntil(lambda: bool(text_of(page)), timeout=LONG)
    return page


def test_it_is_built_when_first_opened_by_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    assert window.findChild(SummaryPage) is None
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    way = next(b for b in window.findChildren(FlatButton) if b.text() == "Visit summary")
    assert way.isChecked()
    assert page.isVisible()
    assert unnamed(window) == []


def test_printing_from_another_page_shows_first_what_would_be_printed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: False)
    press(Qt.Key.Key_P, CONTROL)
    page = summary(window, qtbot)
    assert page.isVisible()
    assert said(page) == ""
    press(Qt.Key.Key_P, CONTROL)
    assert said(page).startswith("No printer is set up")


def test_it_is_saved_and_copied_by_keys_where_it_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    QApplication.clipboard().setText("mine")
    press(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_S, CONTROL)
    assert QApplication.clipboard().text() == "mine"
    assert window.findChild(SummaryPage) is None
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    press(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "Headache summary" in QApplication.clipboard().text(), timeout=LONG)
    press(Qt.Key.Key_S, CONTROL)
    part(page, QFileDialog).fileSelected.emit(str(tmp_path / "visit.pdf"))
    part(page, QFileDialog).reject()
    qtbot.waitUntil((tmp_path / "visit.pdf").is_file, timeout=LONG)
    qtbot.waitUntil(lambda: "visit.pdf" in said(page), timeout=LONG)


def test_its_dialogs_open_beside_it_and_the_page_follows_them(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    button(page, "About me…").click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ProfileForm)))
    (form,) = page.findChildren(ProfileForm)
    open_window(qtbot, form)
    press(Qt.Key.Key_A, CONTROL)
    QApplication.clipboard().setText("Alex Other")
    press(Qt.Key.Key_V, CONTROL)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "Alex Other" in text_of(page), timeout=LONG)


def test_there_is_one_form_of_the_person_however_often_it_is_asked_for(
    window: MainWindow, qtbot: QtBot, session: JournalSession
) -> None:
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    button(page, "About me…").click()
    button(page, "About me…").click()
    answers: list[int] = []
    session.ask(lambda journal: journal.data_version(), answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)  # and both before it
    (form,) = page.findChildren(ProfileForm)
    form.close()
    qtbot.waitUntil(lambda: not isValid(form))
    button(page, "About me…").click()
    qtbot.waitUntil(lambda: len(page.findChildren(ProfileForm)) == 1, timeout=LONG)


def test_there_is_one_form_of_a_visit_however_often_it_is_asked_for(
    window: MainWindow, qtbot: QtBot, fill: Fill
) -> None:
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    button(page, "Visits…").click()
    (visits,) = page.findChildren(VisitsDialog)
    one, other = Visit(date=date(2026, 9, 1)), Visit(date=date(2026, 9, 2))
    for record in (one, one, other, None, None):
        visits.open_form(record)
    assert len(visits.findChildren(VisitForm)) == 3
    for form in visits.findChildren(VisitForm):
        form.close()
    qtbot.waitUntil(lambda: not visits.findChildren(VisitForm))
    visits.open_form(one)
    assert len(visits.findChildren(VisitForm)) == 1


def test_there_is_one_window_of_visits(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    button(page, "Visits…").click()
    button(page, "Visits…").click()
    (visits,) = page.findChildren(VisitsDialog)
    visits.close()
    qtbot.waitUntil(lambda: not isValid(visits))
    button(page, "Visits…").click()
    assert len(page.findChildren(VisitsDialog)) == 1


def test_a_page_that_is_not_looked_at_makes_nothing(window: MainWindow, qtbot: QtBot, fill: Fill) -> None:
    press(Qt.Key.Key_5, CONTROL)
    page = summary(window, qtbot)
    press(Qt.Key.Key_2, CONTROL)
    with qtbot.assertNotEmitted(part(page, SheetMaker).made, wait=500):
        fill([attack("2026-11-21 08:00")])


def test_the_window_opens_without_what_draws_and_prints(own_home: Paths) -> None:
    heavy = "'PySide6.QtSvg', 'PySide6.QtPrintSupport', 'typst', 'migrainejournal.report'"
    script = f"import sys, migrainejournal.gui.main_window; print({{{heavy}}} & set(sys.modules))"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    assert done.stdout.strip() == "set()"
