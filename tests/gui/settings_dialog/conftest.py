"""The settings, open in front."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.paths import Paths
from tests.gui.windows import open_window


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """The settings in use, with their file."""
    return Preferences(own_home.settings)


@pytest.fixture
def dialog(
    qtbot: QtBot, session: JournalSession, preferences: Preferences, own_home: Paths
) -> Iterator[SettingsDialog]:
    """The open settings."""
    found = SettingsDialog(session, preferences, own_home)
    open_window(qtbot, found)
    yield found
    if isValid(found):
        found.close()
