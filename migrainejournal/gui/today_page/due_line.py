"""What is due of a treatment, on the Today page."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.clinical.target import needed_days
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.gui.wording import counted
from migrainejournal.today import Due, DueKind, TodayState


class DueLine(Line):
    """One thing at a time, with the way to where it is settled; it goes by itself when it is long past."""

    treatments = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.add_button(self.tr("Open treatments"), self.treatments)

    def show_state(self, state: TodayState) -> None:
        """Say what is due, if anything is."""
        self.say(self._sentence_for(state.due, state.today) if state.due else "")

    def _sentence_for(self, due: Due, today: date) -> str:
        match due.kind:
            case DueKind.SESSION:
                text = self._session_text(due, today)
            case DueKind.REVIEW if due.day < today:
                text = self.tr("{name}: the review was due {when}.")
            case DueKind.REVIEW:
                text = self.tr("{name}: the review is {when}.")
            case DueKind.LONG_ENOUGH if due.day <= today:
                text = self.tr("{name}: {span}. A good time to review it.")
            case DueKind.LONG_ENOUGH:
                text = self.tr("{name}: {span} {when}. A good time to review it then.")
        return text.format(
            name=due.treatment.name,
            when=self._when(due.day, today),
            what=self._what(due.treatment),
            span=self._span(due.treatment),
        )

    def _session_text(self, due: Due, today: date) -> str:
        if due.day < today:
            return self.tr("{name}: {what} was due {when}.")
        if due.day == due.treatment.next_session:  # booked, not reckoned from the last one
            return self.tr("{name}: {what} is {when}.")
        return self.tr("{name}: {what} is due {when}.")

    def _what(self, treatment: Treatment) -> str:
        injected = treatment.kind is TreatmentKind.PREVENTIVE
        return self.tr("the next injection") if injected else self.tr("the next session")

    def _span(self, treatment: Treatment) -> str:
        days = needed_days(treatment)
        if days is None:
            return ""
        if days % 7:
            length = counted(days, lambda: self.tr("{n} day"), lambda: self.tr("{n} days"))
        else:
            length = counted(days // 7, lambda: self.tr("{n} week"), lambda: self.tr("{n} weeks"))
        if treatment.steps:
            return self.tr("{length} at the target dose").format(length=length)
        return self.tr("{length} since it began").format(length=length)

    def _when(self, day: date, today: date) -> str:
        if day == today:
            return self.tr("today")
        if day == today + DAY:
            return self.tr("tomorrow")
        name = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
        return self.tr("on {day}").format(day=name)
