"""Printing, saving and copying: what goes out is what was chosen, and every trouble gets a sentence."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page import printing, ways_out
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.paths import Paths
from tests.gui.summary_page.parts import LONG, button, go_to, part, remade, said, text_of
from tests.gui.windows import press, press_button

NAME = "Headache summary 2026-11-22.pdf"
"""Of the day that the tests live on."""


@pytest.fixture
def documents(own_home: object) -> Path:
    """The folder that is offered first."""
    folder = Path(os.environ["HOME"]) / "Documents"
    folder.mkdir(parents=True)
    return folder


def save(page: SummaryPage, qtbot: QtBot, target: Path | None = None) -> None:
    """Press Save PDF, take the name that is offered or the target, and wait for what becomes of it."""
    press_button(page, "Save PDF…")
    dialog = part(page, QFileDialog)
    if target is not None:
        dialog.fileSelected.emit(str(target))
        dialog.reject()
    else:
        dialog.accept()
    qtbot.waitUntil(lambda: bool(said(page)), timeout=LONG)


def test_the_pdf_is_saved_under_a_name_without_the_person(
    page: SummaryPage, documents: Path, qtbot: QtBot
) -> None:
    save(page, qtbot)
    assert [path.name for path in documents.iterdir()] == [NAME]
    assert said(page) == f"Saved: {documents / NAME}"
    with pikepdf.open(documents / NAME) as pdf:
        assert len(pdf.pages) >= 2
        assert not pdf.attachments


def test_the_data_comes_with_it_when_that_is_chosen(page: SummaryPage, documents: Path, qtbot: QtBot) -> None:
    button(page, "With data, in the PDF").click()
    save(page, qtbot)
    with pikepdf.open(documents / NAME) as pdf:
        assert sorted(pdf.attachments) == ["counts.json", "days.csv"]


def test_a_letter_has_a_name_of_its_own(page: SummaryPage, documents: Path, qtbot: QtBot) -> None:
    go_to("Report")
    press(Qt.Key.Key_End)
    save(page, qtbot)
    assert [path.name for path in documents.iterdir()] == ["Headache letter 2026-11-22.pdf"]


def test_what_is_saved_takes_the_place_of_the_old_one(
    page: SummaryPage, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    save(page, qtbot, target)
    assert target.read_bytes().startswith(b"%PDF")
    assert not list(tmp_path.glob(".*"))


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """A file that must stay as it is."""
    folder = tmp_path / "summaries"
    folder.mkdir()
    target = folder / "old.pdf"
    target.write_bytes(b"old")
    yield target
    assert target.read_bytes() == b"old"
    assert [path.name for path in folder.iterdir()] == ["old.pdf"]


def test_a_full_disk_leaves_the_old_file_and_gets_a_sentence(
    page: SummaryPage, old: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    save(page, qtbot, old)
    assert said(page) == "Not saved: the disk is full. Make some room, or choose another one."


@pytest.mark.parametrize("refusal", [errno.EROFS, errno.EACCES], ids=errno.errorcode.get)
def test_a_folder_that_is_read_only_gets_a_sentence(
    page: SummaryPage, old: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, refusal: int
) -> None:
    usual = os.open

    def refuse(path: Path, *rest: int) -> int:
        if Path(path).parent == old.parent:
            raise OSError(refusal, os.strerror(refusal), str(path))
        return usual(path, *rest)

    monkeypatch.setattr(os, "open", refuse)  # whoever runs the tests may be allowed everything
    save(page, qtbot, old)
    assert said(page) == "Not saved: this folder cannot be written to. Choose another folder."


def test_a_folder_that_is_gone_gets_a_sentence(page: SummaryPage, tmp_path: Path, qtbot: QtBot) -> None:
    save(page, qtbot, tmp_path / "gone" / "new.pdf")
    assert said(page) == "Not saved: this folder cannot be written to. Choose another folder."


def test_a_file_that_is_open_elsewhere_gets_a_sentence(
    page: SummaryPage, old: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(here: Path, there: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(here), None, str(there))

    monkeypatch.setattr(Path, "replace", replace)  # Windows refuses so, other systems never
    save(page, qtbot, old)
    assert said(page).startswith("Not saved: another program has this file open. Close it there,")


def test_the_text_is_copied_without_what_only_a_listener_needs(page: SummaryPage, qtbot: QtBot) -> None:
    press_button(page, "Copy as text")
    qtbot.waitUntil(lambda: said(page).startswith("Copied."), timeout=LONG)
    copied = QGuiApplication.clipboard().text()
    heard = text_of(page)
    assert set(copied.splitlines()) < set(heard.splitlines())
    assert "Headache days in every four weeks" in heard
    assert "Headache days in every four weeks" not in copied
    with remade(qtbot, page):
        button(page, "Definitions").click()
    assert said(page) == ""


def test_without_a_printer_there_is_a_sentence_and_no_dialog(
    page: SummaryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: False)
    press_button(page, "Print…")
    assert said(page).startswith("No printer is set up on this computer.")
    assert not page.findChildren(QPrintDialog)


def test_the_dialog_prints_what_was_chosen_in_it(
    page: SummaryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: True)  # the dialog can print to a file
    press_button(page, "Print…")
    qtbot.waitUntil(lambda: bool(page.findChildren(QPrintDialog)), timeout=LONG)
    dialog = part(page, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(printer)
    dialog.close()
    qtbot.waitUntil(lambda: said(page) == "Handed to the printer.", timeout=LONG)
    with pikepdf.open(tmp_path / "printed.pdf") as pdf:
        assert len(pdf.pages) >= 2


def test_pressing_twice_asks_once_and_again_when_that_is_over(
    page: SummaryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: True)
    page.print()
    page.print()
    with remade(qtbot, page):  # made after both
        button(page, "Definitions").click()
    dialog = part(page, QPrintDialog)
    assert len(page.findChildren(QPrintDialog)) == 1
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    page.print()
    qtbot.waitUntil(lambda: bool(page.findChildren(QPrintDialog)), timeout=LONG)
    part(page, QPrintDialog).reject()


def test_a_bug_while_printing_is_noted_and_said_to_be_no_print(
    page: SummaryPage, session: JournalSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_page: bytes) -> None:
        raise ValueError

    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: True)
    monkeypatch.setattr(printing, "svg_page", fail)
    press_button(page, "Print…")
    qtbot.waitUntil(lambda: bool(page.findChildren(QPrintDialog)), timeout=LONG)
    dialog = part(page, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(session.failed, timeout=LONG):
        dialog.accepted.emit(printer)
    dialog.close()
    qtbot.waitUntil(lambda: said(page) == "Not printed. Something in the program went wrong.", timeout=LONG)


def test_a_printer_that_refuses_gets_a_sentence(
    page: SummaryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ways_out, "is_there_a_printer", lambda: True)
    monkeypatch.setattr(ways_out, "print_pages", lambda _pages, _printer: False)
    press_button(page, "Print…")
    qtbot.waitUntil(lambda: bool(page.findChildren(QPrintDialog)), timeout=LONG)
    dialog = part(page, QPrintDialog)
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    qtbot.waitUntil(lambda: said(page).startswith("Not printed: the printer did not take it."), timeout=LONG)


def test_the_journal_is_never_written_over(page: SummaryPage, own_home: Paths, qtbot: QtBot) -> None:
    before = own_home.journal.read_bytes()
    save(page, qtbot, own_home.journal)
    assert said(page) == "Not saved: this is the journal's own folder. Choose another folder."
    assert own_home.journal.read_bytes() == before
