"""Export writes and says what; check reads and says what; both off the window's thread."""

import contextlib
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from migrainejournal.gui.import_dialog.dialog import ImportDialog
from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog import journal_page
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.exporter import export_file
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.settings_dialog.test_dialog import message
from tests.gui.windows import press, press_button, type_keys


@pytest.fixture(autouse=True)
def page(dialog: SettingsDialog, session: JournalSession, qtbot: QtBot, clock: Clock) -> None:
    """The journal page, over a journal with one attack."""
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=7, at=clock()))
    dialog.show_page("journal")


def export_to(dialog: SettingsDialog, target: Path) -> None:
    press_button(dialog, "Export…")
    chooser = dialog.findChild(FileDialog)
    assert isinstance(chooser, FileDialog)
    name = chooser.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    assert name.text() == "migraine-journal-2026-11-22.migrainejournal"
    name.setText(str(target))
    press_button(chooser, "Save")


def test_export_writes_our_own_format_and_says_what_is_in_it(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    export_to(dialog, tmp_path / "mine")
    qtbot.waitUntil(lambda: message(dialog).startswith("Written and read back."))
    assert "Attacks: 1" in message(dialog)
    assert OWN_JSON.counts((tmp_path / "mine.migrainejournal").read_bytes())["attacks"] == 1


def test_export_into_the_journals_own_folder_is_refused_in_words(
    dialog: SettingsDialog, qtbot: QtBot, own_home: Paths
) -> None:
    export_to(dialog, own_home.data / "mine.json")
    sentence = "This is the journal's own folder. Choose another folder."
    qtbot.waitUntil(lambda: message(dialog) == sentence)
    assert not (own_home.data / "mine.json").exists()


def test_check_says_that_all_is_well_and_counts(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press_button(dialog, "Check now")
    qtbot.waitUntil(lambda: message(dialog).startswith("The journal is whole. "))
    assert "attacks: 1" in message(dialog).casefold()
    assert "pain readings: 1" in message(dialog).casefold()


def test_check_names_faults(dialog: SettingsDialog, qtbot: QtBot, own_home: Paths) -> None:
    with contextlib.closing(sqlcipher3.connect(str(own_home.journal))) as file, file:
        file.execute("DELETE FROM attacks")
    press_button(dialog, "Check now")
    qtbot.waitUntil(lambda: "lost reference in readings" in message(dialog))
    assert message(dialog).startswith("The journal file is damaged.")


def test_import_opens_its_own_window(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press_button(dialog, "Import…")
    found = dialog.findChild(ImportDialog)
    assert isinstance(found, ImportDialog)
    assert found.isVisible()
    assert not found.isModal()
    found.close()


def test_leaving_the_file_dialog_writes_nothing(dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    press_button(dialog, "Export…")
    chooser = dialog.findChild(FileDialog)
    assert isinstance(chooser, FileDialog)
    qtbot.waitUntil(chooser.isActiveWindow)
    type_keys("x")
    press(Qt.Key.Key_Escape)
    assert message(dialog) == ""


def test_a_press_does_not_wait_for_a_file_that_is_written(
    dialog: SettingsDialog,
    session: JournalSession,
    qtbot: QtBot,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = threading.Event()

    def slow(*given: Any, **named: Any) -> object:  # noqa: ANN401 - whatever export_file takes
        go_on.wait(10)
        return export_file(*given, **named)

    monkeypatch.setattr(journal_page, "export_file", slow)
    export_to(dialog, tmp_path / "mine")
    qtbot.waitUntil(lambda: message(dialog) == "Writing the file.")
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=8, at=clock()))
    assert not (tmp_path / "mine.json").exists()
    go_on.set()
    qtbot.waitUntil(lambda: message(dialog).startswith("Written and read back."))
