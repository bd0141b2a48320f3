"""What is made is of the journal as it is, and no trouble keeps the page from going on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.domain.person import Visit
from migrainejournal.gui import wording
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page import sheet_maker
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.gui.summary_page.sheets import Read, Sheets, make_sheets
from migrainejournal.journal import Ailment, Journal, open_journal
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.summary_page.parts import LONG, button, part, remade, said, text_of
from tests.values import attack

TODAY = date(2026, 11, 22)
DAMAGED = wording.ailment(Ailment.DAMAGED)


@contextmanager
def damaged(paths: Paths) -> Iterator[None]:
    """A journal file in which a table cannot be found, until it can again."""
    with closing(sqlite3.connect(paths.journal)) as file:
        file.execute("ALTER TABLE visits RENAME TO lost")
        yield
        file.execute("ALTER TABLE lost RENAME TO visits")


def be_idle(page: SummaryPage, qtbot: QtBot) -> None:
    """Wait until nothing is made any more."""
    qtbot.waitUntil(lambda: part(page, SheetMaker).is_idle, timeout=LONG)


def bad_day(journal: Journal) -> Change:
    """An edit that changes the numbers."""
    return journal.apply(Change.adding([attack("2026-11-21 08:00", "2026-11-21 20:00", pain=9)]))


def read_anew(page: SummaryPage, qtbot: QtBot) -> str:
    """What the page says of the journal as it is now."""
    page.hide()
    with remade(qtbot, page):
        page.show()
    return text_of(page)


def test_numbers_asked_for_before_an_edit_was_on_disk_are_not_shown_after_it(
    page: SummaryPage, session: JournalSession, qtbot: QtBot
) -> None:
    session.edit("Add", bad_day)
    button(page, "Definitions").click()  # asks behind the edit, with what was known before it
    be_idle(page, qtbot)
    shown = text_of(page)
    assert shown == read_anew(page, qtbot)


def test_nor_are_they_copied(page: SummaryPage, session: JournalSession, qtbot: QtBot) -> None:
    session.edit("Add", bad_day)
    button(page, "Copy as text").click()
    be_idle(page, qtbot)
    copied = QGuiApplication.clipboard().text()
    button(page, "Copy as text").click()
    be_idle(page, qtbot)
    assert copied == QGuiApplication.clipboard().text()


def test_what_another_program_wrote_meanwhile_goes_out_too(
    page: SummaryPage, own_home: Paths, clock: Clock, qtbot: QtBot
) -> None:
    elsewhere = open_journal(own_home.journal, own_home.seen, clock)
    elsewhere.apply(Change.adding([Visit(date=TODAY, questions="Written elsewhere?")]))
    elsewhere.close()
    button(page, "Copy as text").click()
    be_idle(page, qtbot)
    assert "Written elsewhere?" in QGuiApplication.clipboard().text()


def test_a_journal_that_cannot_be_read_is_said_and_read_again_when_it_can_be(
    page: SummaryPage, own_home: Paths, qtbot: QtBot
) -> None:
    maker = part(page, SheetMaker)
    maker.forget()
    with damaged(own_home):
        with qtbot.waitSignal(maker.not_made, timeout=LONG):
            button(page, "Definitions").click()
        assert said(page) == DAMAGED
        assert maker.is_idle
    with remade(qtbot, page):
        pass  # by itself
    assert said(page) == ""
    assert "DEFINITIONS" not in text_of(page)


def test_the_next_wish_is_tried_at_once_after_a_failed_one(
    page: SummaryPage, own_home: Paths, qtbot: QtBot
) -> None:
    maker = part(page, SheetMaker)
    maker.forget()
    with damaged(own_home), qtbot.waitSignal(maker.not_made, timeout=LONG):
        button(page, "Definitions").click()
    with qtbot.waitSignal(maker.made, timeout=LONG):
        button(page, "Acute medicines").click()
        assert not maker.is_idle
        assert said(page) == ""


@pytest.mark.parametrize("text", ["Copy as text"])
def test_what_cannot_go_out_is_said_to_be_not_done(
    page: SummaryPage, own_home: Paths, qtbot: QtBot, text: str
) -> None:
    part(page, SheetMaker).forget()
    with damaged(own_home):
        button(page, text).click()
        qtbot.waitUntil(lambda: bool(said(page)), timeout=LONG)
    assert said(page) == f"Not copied. {DAMAGED}"
    be_idle(page, qtbot)


def test_a_bug_of_another_window_starts_no_second_job(
    page: SummaryPage, session: JournalSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Read] = []

    def counted(read: Read) -> Sheets:
        made.append(read)
        return make_sheets(read)

    monkeypatch.setattr(sheet_maker, "make_sheets", counted)
    ticks: list[Callable[[], None]] = [button(page, text).click for text in ("Definitions", "Patterns")]
    with remade(qtbot, page):
        for tick in ticks:
            tick()
            session.failed.emit(ValueError())
    be_idle(page, qtbot)
    assert len(made) == 1
    assert said(page) == ""
