"""Closing the window soon after Save loses nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from migrainejournal import app, clock
from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths
from migrainejournal.wish import Wish
from tests.gui.summary_page.parts import LONG, button, part, said, text_of
from tests.gui.windows import open_window, press


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, own_home: Paths) -> Iterator[MainWindow]:
    """The window of the running program, at the summary of the sample journal."""
    journal = open_journal(own_home.journal, own_home.seen, clock.now)
    journal.apply(Change.adding(demo_records(today=clock.now().civil_date)))
    journal.close()
    program = app.Program(qapp, own_home)
    shown = program.show(Wish())
    assert isinstance(shown, MainWindow)
    open_window(qtbot, shown)
    press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(text_of(summary(shown))), timeout=LONG)
    yield shown
    shown.close()
    program.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where summaries are saved."""
    found = tmp_path / "summaries"
    found.mkdir()
    return found


@pytest.fixture
def there_at_the_end(folder: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """For each time the program would end, the files that are there."""
    found: list[list[str]] = []
    monkeypatch.setattr(qapp, "quit", lambda: found.append([file.name for file in folder.iterdir()]))
    return found


def summary(window: MainWindow) -> SummaryPage:
    """The summary page."""
    page = window.findChild(SummaryPage)
    assert page is not None
    return page


def save_and_close(window: MainWindow, target: Path) -> None:
    """Save a PDF, and close the window at once."""
    button(summary(window), "Save PDF…").click()
    dialog = part(summary(window), QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    window.close()


def test_the_program_ends_when_the_file_is_there(
    window: MainWindow, folder: Path, there_at_the_end: list[list[str]], qtbot: QtBot
) -> None:
    save_and_close(window, folder / "summary.pdf")
    qtbot.waitUntil(lambda: bool(there_at_the_end), timeout=LONG)
    assert there_at_the_end == [["summary.pdf"]]


def test_a_file_that_cannot_be_written_brings_the_window_back(
    window: MainWindow, folder: Path, there_at_the_end: list[list[str]], qtbot: QtBot
) -> None:
    save_and_close(window, folder / "gone" / "summary.pdf")
    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible, timeout=LONG)
    assert said(summary(window)).startswith("Not saved: this folder cannot be written to.")
    assert there_at_the_end == []
    window.close()
    qtbot.waitUntil(lambda: there_at_the_end == [[]], timeout=LONG)
