"""The settings as a window: pages, names, keys, and what holds at once."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.appearance_page import AppearancePage
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.journal import Ailment, StoreError
from migrainejournal.paths import Paths
from migrainejournal.settings import RoomPalette, Settings, Theme, load_settings
from tests.gui.windows import left_out_by_tab, press, unnamed, wait_until_freed_on_close


def message(dialog: SettingsDialog) -> str:
    return " ".join(bar.text for bar in dialog.findChildren(MessageBar)).strip()


@pytest.mark.parametrize("page", ["medicines", "counting", "appearance", "start", "journal"])
def test_every_page_opens_with_the_keys_in_it_and_all_names(dialog: SettingsDialog, page: str) -> None:
    dialog.show_page(page)
    tabs = dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    focus = dialog.focusWidget()
    assert focus is not None
    assert tabs.currentWidget().isAncestorOf(focus)
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []


def test_the_settings_are_freed_on_close(
    qtbot: QtBot, session: JournalSession, preferences: Preferences, own_home: Paths
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> SettingsDialog:
        dialog = SettingsDialog(session, preferences, own_home, window)
        dialog.show_page("appearance")
        dialog.show()
        return dialog

    wait_until_freed_on_close(qtbot, make)


def test_every_setting_has_a_row(dialog: SettingsDialog) -> None:
    rows = {label.objectName().removeprefix("problem-") for label in dialog.findChildren(QLabel)} - {""}
    known = {field.name for field in fields(Settings)} - {"welcomed"}
    on_their_pages = {name for name in known if name.startswith(("report_", "trends_"))}
    assert known - on_their_pages <= rows


def test_a_choice_holds_at_once_and_is_kept(
    dialog: SettingsDialog, preferences: Preferences, own_home: Paths
) -> None:
    dialog.show_page("appearance")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    wanted = Settings(theme=Theme.LIGHT, room_palette=RoomPalette.SOFT_PAPER, darken_other_monitors=False)
    assert preferences.settings == wanted
    assert load_settings(own_home.settings) == wanted


def test_what_is_changed_elsewhere_is_shown_and_left_as_it_is(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    preferences.change(theme=Theme.DARK, room_palette=RoomPalette.WARM_GREY, darken_other_monitors=False)
    page = dialog.findChild(AppearancePage)
    assert isinstance(page, AppearancePage)
    assert [box.currentText() for box in page.findChildren(QComboBox)] == ["dark", "warm grey on black"]
    assert [box.isChecked() for box in page.findChildren(QCheckBox)] == [False]
    assert preferences.settings.theme is Theme.DARK
    assert preferences.settings.room_palette is RoomPalette.WARM_GREY


def test_settings_that_cannot_be_kept_still_hold_and_that_is_said(
    dialog: SettingsDialog, preferences: Preferences, own_home: Paths
) -> None:
    own_home.settings.mkdir(parents=True)  # where the file would stand
    dialog.show_page("appearance")
    press(Qt.Key.Key_Down)
    assert preferences.settings.theme is Theme.LIGHT
    assert message(dialog) == "The settings file cannot be written: this holds until the program ends."


def test_the_journal_file_can_be_copied_and_is_plain_text(dialog: SettingsDialog, own_home: Paths) -> None:
    dialog.show_page("journal")
    place = next(line for line in dialog.findChildren(QLineEdit) if line.isVisible())
    assert place.accessibleName() == "Journal file"
    assert Path(place.text()) == own_home.journal
    assert place.isReadOnly()


def test_what_waits_for_the_disk_is_said_until_it_is_saved(
    dialog: SettingsDialog, session: JournalSession
) -> None:
    session.waiting.emit(StoreError(Ailment.DISK_FULL))
    assert message(dialog).startswith("Not saved yet: the disk is full.")
    session.saved.emit()
    assert message(dialog) == ""


def test_enter_presses_nothing_unasked(dialog: SettingsDialog) -> None:
    dialog.show_page("medicines")
    press(Qt.Key.Key_Return)
    assert dialog.focusWidget().accessibleName() == "Your medicines"


def test_escape_closes(dialog: SettingsDialog) -> None:
    dialog.show_page("appearance")
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
