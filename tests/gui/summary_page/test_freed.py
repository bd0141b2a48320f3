"""A summary page that is closed is freed, also while its pages are made."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.demo import demo_records
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.preview import Preview
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.summary_page.conftest import Fill
from tests.gui.summary_page.parts import LONG, button, part, remade
from tests.gui.windows import (
    open_window,
    wait_until_freed_on_close,
)


def test_a_closed_page_is_freed(
    session: JournalSession,
    theme: Theme,
    preferences: Preferences,
    fill: Fill,
    clock: Clock,
    qtbot: QtBot,
    own_home: Paths,
) -> None:
    fill(demo_records(today=clock().civil_date))

    def make() -> QWidget:
        page = SummaryPage(session, theme, preferences, data_folder=own_home.data)
        with remade(qtbot, page):
            open_window(qtbot, page)
        part(page, Preview).setFocus()
        return page

    wait_until_freed_on_close(qtbot, make)


def test_a_page_freed_while_it_works_is_told_nothing(
    session: JournalSession,
    theme: Theme,
    preferences: Preferences,
    fill: Fill,
    clock: Clock,
    qtbot: QtBot,
    own_home: Paths,
) -> None:
    fill(demo_records(today=clock().civil_date))

    QGuiApplication.clipboard().setText("kept")

    def make() -> QWidget:
        page = SummaryPage(session, theme, preferences, data_folder=own_home.data)
        with remade(qtbot, page):
            open_window(qtbot, page)
        button(page, "Definitions").click()
        button(page, "Copy as text").click()
        assert not part(page, SheetMaker).is_idle
        return page

    wait_until_freed_on_close(qtbot, make)
    done: list[None] = []
    later = partial(session.aside, lambda: None, then=done.append, failed=lambda _error: None)
    session.ask(lambda _journal: None, lambda _answer: later())
    qtbot.waitUntil(lambda: bool(done), timeout=LONG)  # and what was asked before them
    assert QGuiApplication.clipboard().text() == "kept"
