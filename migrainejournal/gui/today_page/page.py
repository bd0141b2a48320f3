"""The Today page: what is running, what is due, what was left open. Never more than a screen."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Profile
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.checkin.choose_form import ChooseForm
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.kit.open_windows import OpenWindows
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.today_page.answer_line import AnswerLine
from migrainejournal.gui.today_page.checkin import Checkin
from migrainejournal.gui.today_page.day_line import DayLine
from migrainejournal.gui.today_page.doubtful_line import DoubtfulLine
from migrainejournal.gui.today_page.due_line import DueLine
from migrainejournal.gui.today_page.running_line import RunningLine
from migrainejournal.gui.today_page.unnamed_line import UnnamedLine
from migrainejournal.gui.today_page.welcome import Welcome
from migrainejournal.journal import Journal
from migrainejournal.today import OpenEnd, TodayState, name_dose, today_state

MINUTE_MILLISECONDS = 60_000
WIDEST = 110


class TodayPage(QScrollArea):
    """Does what takes one press, and asks the window for the rest."""

    log_attack = Signal()
    edit_attack = Signal(object)  # UUID
    add_attack = Signal(object)  # date
    choose_medicines = Signal()
    treatments = Signal()
    open_sample = Signal()

    def __init__(
        self,
        session: JournalSession,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._windows = OpenWindows()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build_lines(theme)
        self._build_page()
        self._minute = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._minute.timeout.connect(self.refresh)
        session.changed.connect(self.refresh)
        preferences.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _what: object = None) -> None:
        """Look at the journal again."""
        self._session.ask(partial(today_state, now=self._session.now()), self._on_state)

    def _build_lines(self, theme: Theme) -> None:
        self._welcome = Welcome(theme, self)
        self._welcome.choose.connect(self._on_choose)
        self._welcome.not_now.connect(self._on_welcomed)
        self._welcome.sample.connect(self.open_sample)
        self._running = RunningLine(theme, self)
        self._running.over.connect(self._on_over)
        self._running.edit.connect(self.edit_attack)
        self._running.dark_room.connect(self.log_attack)
        self._answer = AnswerLine(theme, self)
        self._answer.answered.connect(self._on_answered)
        self._due = DueLine(theme, self)
        self._due.treatments.connect(self.treatments)
        self._doubtful = DoubtfulLine(theme, self)
        self._doubtful.edit.connect(self.edit_attack)
        self._unnamed = UnnamedLine(theme, self)
        self._unnamed.named.connect(self._on_named)
        self._unnamed.edit.connect(self.edit_attack)
        self._unnamed.choose.connect(self.choose_medicines)
        self._yesterday = DayLine(self.tr("Yesterday"), theme, self)
        self._today = DayLine(self.tr("Today"), theme, self)
        for line in (self._yesterday, self._today):
            line.clear.connect(self._on_clear)
            line.unclear.connect(self._on_unclear)
            line.add.connect(self.add_attack)
            line.edit.connect(self.edit_attack)
        self._checkin = Checkin(theme, self)
        self._checkin.answered.connect(self._on_noted)
        self._checkin.choose.connect(self._on_choose_items)

    def _build_page(self) -> None:
        self._date = heading("", self)
        page = QWidget(self)
        layout = QVBoxLayout(page)
        line = self.fontMetrics().height()
        layout.setContentsMargins(2 * line, round(1.5 * line), 2 * line, line)
        layout.setSpacing(line)
        layout.addWidget(self._date)
        for widget in (
            self._welcome,
            self._running,
            self._answer,
            self._due,
            self._doubtful,
            self._unnamed,
            self._yesterday,
            self._today,
            self._checkin,
        ):
            widget.setMaximumWidth(self.fontMetrics().averageCharWidth() * WIDEST)
            layout.addWidget(widget)
        layout.addStretch(1)
        self._welcome.hide()
        self.setWidget(page)

    def _on_state(self, state: TodayState) -> None:
        self._date.setText(wording.long_date(state.today))
        self._running.show_state(state)
        self._answer.show_state(state)
        self._due.show_state(state)
        self._doubtful.show_state(state)
        self._unnamed.show_state(state)
        self._yesterday.show_day(state.yesterday, state.state_yesterday)
        self._today.show_day(state.today, state.state_today, attack=state.attack_today)
        welcome = state.is_empty and not self._preferences.settings.welcomed
        open_end = None if welcome else state.open_end
        self._welcome.setVisible(welcome)
        self._doubtful.setVisible(open_end is OpenEnd.TIMES)
        self._yesterday.setVisible(open_end is OpenEnd.YESTERDAY)
        self._unnamed.setVisible(open_end is OpenEnd.MEDICINE)
        self._checkin.show_state(state, load=not self._session.unsaved)
        for widget in (self._today, self._checkin):
            widget.setHidden(welcome or state.running is not None)

    def _on_welcomed(self) -> None:
        self._preferences.change(welcomed=True)

    def _on_choose(self) -> None:
        self._on_welcomed()
        self.choose_medicines.emit()

    def _on_over(self, attack: UUID) -> None:
        edit = partial(Journal.end_attack, attack=attack, at=self._session.now())
        self._session.edit(self.tr("Over"), edit)

    def _on_answered(self, dose: UUID, pain: int) -> None:
        edit = partial(Journal.log_pain, pain=pain, at=self._session.now(), answers=dose)
        self._session.edit(self.tr("Pain {number}").format(number=pain), edit)

    def _on_named(self, dose: Dose, medicine: UUID) -> None:
        self._session.edit(self.tr("Name medicine"), partial(name_dose, dose=dose, medicine=medicine))

    def _on_clear(self, day: date) -> None:
        edit = partial(Journal.mark_clear, dates=[day])
        self._session.edit(self.tr("Headache-free"), edit, refused=self._on_refused)

    def _on_unclear(self, day: date) -> None:
        self._session.edit(self.tr("Take back"), partial(Journal.unmark_clear, dates=[day]))

    def _on_noted(self, name: str, before: DayRecord, after: DayRecord) -> None:
        edit = partial(Journal.save_day, before=before, after=after)
        self._session.edit(name, edit, refused=self._checkin.tell_refusal)

    def _on_choose_items(self, profile: Profile) -> None:
        self._windows.show(ChooseForm, partial(ChooseForm, self._session, profile, self.window()))

    def _on_refused(self, _error: RefusedError) -> None:
        self.refresh()  # an attack was recorded meanwhile: the page says so

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
