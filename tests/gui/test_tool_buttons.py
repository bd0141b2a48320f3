"""No page or form has a tool button of Qt's own, on which the keyboard cannot be seen in the dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.gui.actions import Command
from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.day_form import DayForm
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from migrainejournal.journal import Ailment, StoreError
from migrainejournal.paths import Paths
from tests.gui.calendar_page.records import AURA_ONLY, NOVEMBER, TODAY
from tests.gui.treatments_page.parts import choose, shown_names
from tests.gui.treatments_page.records import ALL, TOPIRAMATE, diary
from tests.gui.windows import open_window, press, press_button

KNOWN = {
    "‹",
    "1 year",
    "Add a dose",
    "Discard",
    "How it came",
    "Remove",
    "Try again",
    "When to see a clinician",
    "Why?",
}
"""One of each kind of place in which there are some."""


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, session: JournalSession, own_home: Paths
) -> Iterator[MainWindow]:
    """The window on a journal with attacks and treatments, each page of it shown."""
    preferences = Preferences(own_home.settings)
    preferences.change(welcomed=True)
    with qtbot.waitSignal(session.saved):
        session.edit("Fill", lambda journal: journal.apply(Change.adding([*NOVEMBER, *ALL, *diary()])))
    shown = MainWindow(session, preferences, Theme(qapp, preferences), own_home)
    qtbot.addWidget(shown)
    open_window(qtbot, shown)
    for page in (Command.TODAY, Command.CALENDAR, Command.TREATMENTS):
        shown.show_page(page)
    qtbot.waitUntil(lambda: "topiramate" in shown_names(treatments_of(shown)))
    yield shown
    shown.close()


def treatments_of(window: MainWindow) -> TreatmentsPage:
    page = window.findChild(TreatmentsPage)
    assert isinstance(page, TreatmentsPage)
    return page


def is_plain(button: QToolButton) -> bool:
    """Whether it has no ring; those by which Qt scrolls its tabs are not ours."""
    return not isinstance(button, ToolButton) and not isinstance(button.parent(), QTabBar)


def open_all(qtbot: QtBot, window: MainWindow, session: JournalSession) -> None:
    """Open the forms and dialogs, with something to say in the message bars."""
    session.waiting.emit(StoreError(Ailment.DISK_FULL))
    treatments = treatments_of(window)
    choose(treatments, TOPIRAMATE)
    press_button(treatments, "Edit…")
    calendar = window.findChild(CalendarPage)
    assert isinstance(calendar, CalendarPage)
    calendar.edit_attack.emit(AURA_ONLY.id)
    calendar.edit_day.emit(TODAY)
    forms = (TreatmentForm, AttackForm, DayForm)
    qtbot.waitUntil(lambda: all(window.findChild(kind) is not None for kind in forms))
    for command in (Command.SETTINGS, Command.SCORES, Command.HELP):
        window._on_chosen(command)  # noqa: SLF001 - as its key does
    form = window.findChild(AttackForm)
    assert isinstance(form, QDialog)
    open_window(qtbot, form)
    next(b for b in form.findChildren(QToolButton) if b.text() == "Add a dose").click()
    press(Qt.Key.Key_Escape)


def test_no_tool_button_is_plain(qtbot: QtBot, window: MainWindow, session: JournalSession) -> None:
    open_all(qtbot, window, session)
    buttons = window.findChildren(QToolButton)
    plain = [f"{b.text() or b.objectName()} in {type(b.parent()).__name__}" for b in buttons if is_plain(b)]
    assert plain == []
    assert {button.text() for button in window.findChildren(ToolButton)} >= KNOWN
    assert is_plain(QToolButton(QWidget(window)))
