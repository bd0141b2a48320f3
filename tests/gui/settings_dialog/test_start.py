"""Starting with the session: off until it is wanted, kept where the system looks, and never said wrongly."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from migrainejournal.autostart import linux, start_with_session, starts_with_session
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.gui.settings_dialog.start_page import StartPage
from migrainejournal.own_program import own_command
from migrainejournal.paths import Paths
from tests.gui.attack_form.controls import named
from tests.gui.windows import open_window, press


@pytest.fixture
def make_page(qtbot: QtBot) -> Iterator[Callable[[Paths], StartPage]]:
    """Opens the page by itself."""
    made: list[StartPage] = []

    def make(paths: Paths) -> StartPage:
        page = StartPage(paths)
        open_window(qtbot, page)
        made.append(page)
        return page

    yield make
    for page in made:
        page.close()


def tick(page: StartPage) -> QCheckBox:
    return named(page, QCheckBox, "At login")


def test_it_is_off_until_it_is_ticked_and_then_the_entry_is_there(
    dialog: SettingsDialog, own_home: Paths
) -> None:
    dialog.show_page("start")
    assert not linux.place().exists()
    press(Qt.Key.Key_Space)
    command = own_command("--data-dir", str(own_home.data), "--background")
    assert linux.place().read_text("utf-8") == linux.entry(command)
    assert starts_with_session(own_home.options)
    press(Qt.Key.Key_Space)
    assert not linux.place().exists()


def test_what_the_system_says_is_shown(own_home: Paths, make_page: Callable[[Paths], StartPage]) -> None:
    start_with_session(True, own_home.options)
    assert tick(make_page(own_home)).isChecked()
    linux.put(("/gone/migrainejournal", "--background"))
    page = make_page(own_home)
    assert not tick(page).isChecked()
    tick(page).setFocus()
    press(Qt.Key.Key_Space)
    assert starts_with_session(own_home.options)


def test_what_cannot_be_written_is_said_and_not_ticked(
    own_home: Paths, make_page: Callable[[Paths], StartPage]
) -> None:
    linux.place().parent.parent.mkdir(parents=True, exist_ok=True)
    linux.place().parent.write_text("in the way")
    page = make_page(own_home)
    box = tick(page)
    box.setFocus()
    press(Qt.Key.Key_Space)
    assert not box.isChecked()
    assert box.accessibleDescription() == "The system does not let this be changed. Nothing was changed."
    linux.place().parent.unlink()
    press(Qt.Key.Key_Space)
    assert box.isChecked()
    assert "From the next login" in box.accessibleDescription()


def test_a_sample_cannot_start_with_the_session(
    own_home: Paths, make_page: Callable[[Paths], StartPage]
) -> None:
    page = make_page(Paths.under(own_home.data, passing=True))
    assert not tick(page).isEnabled()
    assert "sample" in tick(page).accessibleDescription()
