"""Settings: a window beside the main one, which stays usable; everything in it holds at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.appearance_page import AppearancePage
from migrainejournal.gui.settings_dialog.counting_page import CountingPage
from migrainejournal.gui.settings_dialog.journal_page import JournalPage
from migrainejournal.gui.settings_dialog.medicines_page import MedicinesPage
from migrainejournal.gui.settings_dialog.start_page import StartPage
from migrainejournal.journal import StoreError
from migrainejournal.paths import Paths

MEDICINES, COUNTING, APPEARANCE = "medicines", "counting", "appearance"
START, JOURNAL = "start", "journal"


class SettingsDialog(QDialog):
    """Five pages; undo and redo work here as everywhere."""

    def __init__(
        self, session: JournalSession, preferences: Preferences, paths: Paths, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._message = MessageBar(self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("Settings"))
        self._pages: dict[str, MedicinesPage | CountingPage | AppearancePage | StartPage | JournalPage] = {
            MEDICINES: MedicinesPage(session, self),
            COUNTING: CountingPage(preferences, self),
            APPEARANCE: AppearancePage(preferences, self),
            START: StartPage(paths, self),
            JOURNAL: JournalPage(session, paths, self),
        }
        self._build_layout()
        add_undo_keys(self, session)
        session.waiting.connect(self._on_waiting)
        session.saved.connect(self._message.be_quiet)
        preferences.not_kept.connect(self._on_not_kept)

    def show_page(self, name: str) -> None:
        """Turn to "medicines", "counting", "appearance", "start" or "journal"."""
        page = self._pages[name]
        self._tabs.setCurrentWidget(page)
        page.take_keys()

    def _build_layout(self) -> None:
        titles = {
            MEDICINES: self.tr("&Medicines"),
            COUNTING: self.tr("C&ounting"),
            APPEARANCE: self.tr("A&ppearance"),
            START: self.tr("&Start"),
            JOURNAL: self.tr("&Journal"),
        }
        for name, title in titles.items():
            self._tabs.addTab(self._pages[name], title)
        layout = QVBoxLayout(self)
        layout.addWidget(self._message)
        layout.addWidget(self._tabs)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 80, metrics.lineSpacing() * 26)

    def _on_waiting(self, error: StoreError) -> None:
        self._message.say(wording.ailment(error.ailment))

    def _on_not_kept(self) -> None:
        self._message.say(self.tr("The settings file cannot be written: this holds until the program ends."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return to the fields: a dialog would press its first button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
