"""The pages of the main window, one at a time; each but the calendar is built when first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from migrainejournal.gui.actions import Command
from migrainejournal.gui.calendar_page.page import CalendarPage

if TYPE_CHECKING:
    from migrainejournal.gui.dialogs import Dialogs
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.gui.summary_page.page import SummaryPage
    from migrainejournal.gui.today_page.page import TodayPage
    from migrainejournal.gui.treatments_page.page import TreatmentsPage
    from migrainejournal.gui.trends_page.page import TrendsPage
    from migrainejournal.paths import Paths


class Pages(QStackedWidget):
    """What a page asks for and cannot do itself goes to the dialogs, or to the window by a signal."""

    log_attack = Signal()
    open_sample = Signal()
    treatments = Signal()
    day_chosen = Signal(object)  # date, to be shown in the calendar

    def __init__(
        self,
        session: JournalSession,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
        *,
        paths: Paths,
        dialogs: Dialogs,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._preferences = preferences
        self._paths = paths
        self._dialogs = dialogs
        self._today: TodayPage | None = None
        self._trends: TrendsPage | None = None
        self._treatments: TreatmentsPage | None = None
        self._summary: SummaryPage | None = None
        self.calendar = self._build_calendar()

    @property
    def shown_summary(self) -> SummaryPage | None:
        """The summary page while it is the one shown."""
        return self._summary if self.currentWidget() is self._summary else None

    @property
    def is_calendar_shown(self) -> bool:
        """Whether the calendar is the page shown."""
        return self.currentWidget() is self.calendar

    def show_page(self, page: Command) -> None:
        """Show the page and give it the keyboard."""
        shown = self._page(page)
        self.setCurrentWidget(shown)
        shown.setFocus()

    def _page(self, page: Command) -> QWidget:
        match page:
            case Command.TODAY:
                return self._today_page()
            case Command.TRENDS:
                return self._trends_page()
            case Command.TREATMENTS:
                return self._treatments_page()
            case Command.SUMMARY:
                return self._summary_page()
            case _:
                return self.calendar

    def _build_calendar(self) -> CalendarPage:
        calendar = CalendarPage(self._session, self._theme, self._preferences, self)
        calendar.edit_attack.connect(self._dialogs.edit_attack)
        calendar.add_attack.connect(self._dialogs.add_attack)
        calendar.edit_day.connect(self._dialogs.edit_day)
        calendar.why.connect(self._dialogs.say_why)
        self.addWidget(calendar)
        return calendar

    def _today_page(self) -> TodayPage:
        if self._today is None:
            from migrainejournal.gui.today_page.page import TodayPage  # not needed for the first frame

            self._today = TodayPage(self._session, self._theme, self._preferences, self)
            self._today.log_attack.connect(self.log_attack)
            self._today.edit_attack.connect(self._dialogs.edit_attack)
            self._today.add_attack.connect(self._dialogs.add_attack)
            self._today.choose_medicines.connect(self._dialogs.open_medicines)
            self._today.treatments.connect(self.treatments)
            self._today.open_sample.connect(self.open_sample)
            self.addWidget(self._today)
        return self._today

    def _trends_page(self) -> TrendsPage:
        if self._trends is None:
            from migrainejournal.gui.trends_page.page import TrendsPage  # pyqtgraph comes after its frame

            self._trends = TrendsPage(
                self._session, self._theme, self._preferences, self, data_folder=self._paths.data
            )
            self._trends.day_chosen.connect(self.day_chosen)
            self._trends.questions.connect(self._dialogs.open_questions)
            self.addWidget(self._trends)
        return self._trends

    def _treatments_page(self) -> TreatmentsPage:
        if self._treatments is None:
            from migrainejournal.gui.treatments_page.page import TreatmentsPage  # as the Today page

            self._treatments = TreatmentsPage(self._session, self._theme, self._preferences, self)
            self._treatments.why.connect(self._dialogs.say_why)
            self.addWidget(self._treatments)
        return self._treatments

    def _summary_page(self) -> SummaryPage:
        if self._summary is None:
            from migrainejournal.gui.summary_page.page import SummaryPage  # printing and SVG come with it

            self._summary = SummaryPage(
                self._session, self._theme, self._preferences, self, data_folder=self._paths.data
            )
            self.addWidget(self._summary)
        return self._summary
