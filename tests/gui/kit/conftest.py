"""The program in the colours of its settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.paths import Paths

USUAL_BLINK = 1000
"""On and off again, in milliseconds."""


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """Settings of this test's own."""
    return Preferences(own_home.settings)


@pytest.fixture
def theme(qapp: QApplication, preferences: Preferences) -> Iterator[Theme]:
    """The colours of the settings; the cursor blinks on afterwards."""
    qapp.setCursorFlashTime(USUAL_BLINK)
    found = Theme(qapp, preferences)
    yield found
    qapp.setCursorFlashTime(USUAL_BLINK)
    found.deleteLater()
