"""The summary page: choices at the left, and beside them the pages as they will print."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.person import Profile
from migrainejournal.gui.kit.being_behind import BeingBehind
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.open_windows import OpenWindows
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page import summary_words
from migrainejournal.gui.summary_page.choices_panel import MARGIN, ChoicesPanel
from migrainejournal.gui.summary_page.preview import Preview
from migrainejournal.gui.summary_page.profile_form import ProfileForm
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.gui.summary_page.sheets import Sheets
from migrainejournal.gui.summary_page.visits_dialog import VisitsDialog
from migrainejournal.gui.summary_page.ways_out import WaysOut
from migrainejournal.journal import Journal
from migrainejournal.report.periods import last_visit
from migrainejournal.summary import Shortage


class SummaryPage(QWidget):
    """Makes its pages when it is shown and when anything they are made of changes."""

    def __init__(
        self,
        session: JournalSession,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        data_folder: Path,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._counting = preferences.settings.counting
        self._shown: Sheets | None = None
        self._windows = OpenWindows()
        self._panel = ChoicesPanel(preferences.settings, session.now().civil_date, self)
        self._bar = MessageBar(self)
        self._behind = BeingBehind(self._bar, self)
        self._preview = Preview(theme, self)
        self._nothing = self._build_sentence()
        self._little = self._build_sentence()
        self._maker = SheetMaker(session, preferences, self)
        self._ways_out = WaysOut(session, self._maker, self, data_folder=data_folder)
        self._build_layout()
        self._build_connections()

    def refresh(self) -> None:
        """Make the pages again, if they are looked at."""
        if self.isVisible():
            self._maker.want(self._panel.wanted())

    def print(self) -> None:
        """Print what is shown; nothing while there is nothing."""
        if self._has_pages:
            self._bar.be_quiet()
            self._ways_out.print(self._panel.wanted())

    def save(self) -> None:
        """Save what is shown as a PDF; nothing while there is nothing."""
        if self._has_pages:
            self._bar.be_quiet()
            self._ways_out.save(self._panel.wanted())

    def copy(self) -> None:
        """Copy what is shown as text; nothing while there is nothing."""
        if self._has_pages:
            self._bar.be_quiet()
            self._ways_out.copy(self._panel.wanted())

    @property
    def _has_pages(self) -> bool:
        return self._shown is not None and self._pages.currentWidget() is self._preview

    def _build_sentence(self) -> QLabel:
        sentence = plain_label("", self, wrap=True)
        sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        sentence.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        return sentence

    def _build_layout(self) -> None:
        self._little.hide()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._preview)
        self._pages.addWidget(self._nothing)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar)
        right.addWidget(self._little)
        right.addWidget(self._pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel)
        layout.addLayout(right, 1)

    def _build_connections(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._preferences.changed.connect(self._on_preferences)
        self._maker.made.connect(self._on_made)
        self._maker.not_made.connect(self._on_not_made)
        self._behind.again.connect(self.refresh)
        self._ways_out.said.connect(self._bar.say)
        self._panel.changed.connect(self._on_choice)
        self._panel.print_wanted.connect(self.print)
        self._panel.save_wanted.connect(self.save)
        self._panel.copy_wanted.connect(self.copy)
        self._panel.visits_wanted.connect(self._on_visits)
        self._panel.profile_wanted.connect(self._on_profile)

    def _on_choice(self) -> None:
        self._bar.be_quiet()
        self._preferences.change(**self._panel.kept())
        self.refresh()

    def _on_preferences(self) -> None:
        if self._preferences.settings.counting != self._counting:
            self._counting = self._preferences.settings.counting
            self.refresh()

    def _on_changed(self, _change: Change) -> None:
        self.refresh()

    def _on_made(self, sheets: Sheets) -> None:
        self._shown = sheets
        self._behind.end()
        material = sheets.read.material
        today = material.excerpt.now.civil_date
        visit = last_visit(material.visits, today)
        self._panel.show_day(today, None if visit is None else visit.date)
        is_empty = sheets.shortage in (Shortage.FUTURE, Shortage.NOTHING)
        self._say_shortage(sheets.shortage, is_empty=is_empty)
        if not is_empty:
            self._preview.show_pages(sheets.pages, sheets.text)
        self._pages.setCurrentWidget(self._nothing if is_empty else self._preview)
        self._panel.let_out(not is_empty)

    def _on_not_made(self, error: Exception) -> None:
        if self._has_pages:
            otherwise = self.tr("This choice could not be shown. The pages are of the choice before.")
        else:
            otherwise = self.tr("This choice could not be shown. Choose something else at the left.")
        self._behind.say(error, otherwise=otherwise)

    def _say_shortage(self, shortage: Shortage | None, *, is_empty: bool) -> None:
        """In place of the pages, or above them where there is something to see."""
        said = summary_words.shortage(shortage) if shortage else ""
        self._nothing.setText(said)
        self._little.setText(said)
        self._little.setVisible(bool(said) and not is_empty)

    def _on_visits(self) -> None:
        self._windows.show(VisitsDialog, partial(VisitsDialog, self._session, self))

    def _on_profile(self) -> None:
        self._session.ask(Journal.profile, self._on_profile_read)

    def _on_profile_read(self, profile: Profile) -> None:
        self._windows.show(ProfileForm, partial(ProfileForm, self._session, profile, self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return  # others come while the page is being built
        if self._behind.is_so or self._is_another_day():
            self.refresh()

    def _is_another_day(self) -> bool:
        if self._shown is None:
            return True
        return self._shown.read.material.excerpt.now.civil_date != self._session.now().civil_date

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._panel.take_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._maker.forget()
        self.refresh()
