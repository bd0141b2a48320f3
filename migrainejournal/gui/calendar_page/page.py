"""The calendar page: the month or the year, its numbers, and the chosen day beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.calendar_page.calendar_model import CalendarModel, Cell, only_confirmed
from migrainejournal.gui.calendar_page.calendar_view import CalendarView
from migrainejournal.gui.calendar_page.day_detail import DayDetail
from migrainejournal.gui.calendar_page.figures_row import FiguresRow
from migrainejournal.gui.calendar_page.grid import Grid, kept_within, month_grid, year_grid
from migrainejournal.gui.calendar_page.header import CalendarHeader
from migrainejournal.gui.calendar_page.legend import Legend
from migrainejournal.gui.calendar_page.sheet_reader import SheetReader
from migrainejournal.gui.kit.message_bar import MessageBar

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QShowEvent

    from migrainejournal.clinical.counts import DayOverview
    from migrainejournal.domain.change import Change
    from migrainejournal.domain.problem import RefusedError
    from migrainejournal.gui.calendar_page.sheet import Sheet
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.journal import Journal
    from migrainejournal.settings import Settings

MARGIN = 20


class CalendarPage(QWidget):
    """Shows the frame and the dates at once; what is recorded comes when it has been read."""

    edit_attack = Signal(object)  # UUID
    add_attack = Signal(object)  # date
    edit_day = Signal(object)  # date
    why = Signal(object)  # Reason

    def __init__(
        self, session: JournalSession, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = SheetReader(session, preferences, self)
        self._counting = preferences.settings.counting
        self._left_out = 0
        today = session.now().civil_date
        self._model = CalendarModel(month_of(today), today, self)
        self._build_widgets(theme)
        self._build_layout()
        self._build_connections()
        preferences.changed.connect(self._on_preferences)
        self._show_grid(self._model.grid, today)

    @property
    def day(self) -> date:
        """The chosen day, or today where the chosen one is still to come."""
        return min(self._view.day, self._session.now().civil_date)

    def previous(self) -> None:
        """Turn to the month or year before."""
        self.select(self._model.grid.turned(self._view.day, -1))

    def next(self) -> None:
        """Turn to the month or year after."""
        self.select(self._model.grid.turned(self._view.day, 1))

    def go_today(self) -> None:
        """Choose today."""
        self.select(self._session.now().civil_date)

    def show_month(self) -> None:
        """Show the month of the chosen day."""
        self._show_grid(month_of(self._view.day), self._view.day)

    def show_year(self) -> None:
        """Show the year of the chosen day."""
        self._show_grid(year_grid(self._view.day), self._view.day)

    def select(self, day: date) -> None:
        """Choose the date, turning to where it is."""
        day = kept_within(day)
        if day in self._model.grid.places:
            self._view.choose(day)
        else:
            self._show_grid(self._grid_of(day), day)

    def mark_clear(self) -> None:
        """Confirm the chosen days as headache-free; those with an attack stay as they are."""
        past = self._past()
        if not past:
            self._bar.say(self.tr("This is still to come. Mark it when the day is over."))
            return
        self._left_out = sum(bool(cell.overview and cell.overview.finding.attacks) for cell in past)
        edit = partial(_mark_clear, [cell.day for cell in past])
        text = self.tr("Mark headache-free")
        self._session.edit(text, edit, then=self._on_marked, refused=self._on_refused)

    def unmark_clear(self) -> None:
        """Take the confirmation of the chosen days back."""
        edit = partial(_unmark_clear, [cell.day for cell in self._past()])
        self._session.edit(self.tr("Take headache-free back"), edit, refused=self._on_refused)

    def _build_widgets(self, theme: Theme) -> None:
        self._header = CalendarHeader(self)
        self._figures = FiguresRow(self)
        self._bar = MessageBar(self)
        self._view = CalendarView(self._model, theme, self)
        self._legend = Legend(self)
        self._detail = DayDetail(theme, self)
        self._detail.setMinimumWidth(self.fontMetrics().averageCharWidth() * 27 + MARGIN)

    def _build_layout(self) -> None:
        self._inside = QWidget(self)
        calendar = QVBoxLayout(self._inside)
        calendar.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN // 2)
        calendar.setSpacing(MARGIN * 3 // 4)
        for widget in (self._header, self._figures, self._bar):
            calendar.addWidget(widget)
        calendar.addWidget(self._view, 1)
        calendar.addWidget(self._legend)
        self._scroll = QScrollArea(self)  # for large text: else everything has room
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._scroll.setAccessibleName(self.tr("Calendar"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 5)
        layout.addWidget(self._detail, 2)

    def _build_connections(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._reader.read.connect(self._on_sheet)
        self._header.previous.connect(self.previous)
        self._header.next.connect(self.next)
        self._header.today.connect(self.go_today)
        self._header.month.connect(self.show_month)
        self._header.year.connect(self.show_year)
        self._figures.chosen.connect(self._on_figure)
        self._view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._view.walked_out.connect(self.select)
        self._view.opened.connect(self._on_opened)
        self._view.ticked.connect(self._on_ticked)
        self._detail.ticked.connect(self._on_ticked)
        self._detail.edit_attack.connect(self.edit_attack)
        self._detail.add_attack.connect(self.add_attack)
        self._detail.edit_day.connect(self.edit_day)
        self._detail.why.connect(self._on_why)

    @property
    def _sheet(self) -> Sheet | None:
        """What is known of the dates shown; None until it has been read."""
        return self._reader.sheet(self._model.grid.span)

    def _grid_of(self, day: date) -> Grid:
        return year_grid(day) if self._model.grid.is_year else month_of(day)

    def _show_grid(self, grid: Grid, day: date) -> None:
        self._view.show_grid(grid, self._session.now().civil_date)
        self._header.show_grid(grid)
        self._legend.show_year(grid.is_year)
        self._figures.forget()
        self._show_sheet()
        self._view.choose(day)
        self._read()

    def _show_sheet(self) -> None:
        if self._sheet is not None:
            # the rules: after the first frame
            from migrainejournal.gui.calendar_page.figures import figures_of, instead_of_figures

            self._model.fill(self._sheet.overviews, self._sheet.now.civil_date)
            figures = figures_of(self._sheet)
            if figures:
                self._figures.show_figures(figures)
            else:
                self._figures.say(instead_of_figures(self._sheet))

    def _read(self) -> None:
        if self.isVisible():
            grid, day = self._model.grid, self._view.day
            self._reader.want(
                grid.span, ahead=[self._grid_of(grid.turned(day, pages)).span for pages in (1, -1)]
            )

    def _read_again(self) -> None:
        self._reader.forget()
        self._read()

    def _past(self) -> list[Cell]:
        return [cell for cell in self._view.chosen() if not cell.is_future]

    def _on_changed(self, _change: Change) -> None:
        self._read_again()

    def _on_preferences(self, settings: Settings) -> None:
        if settings.counting != self._counting:
            self._counting = settings.counting
            self._read_again()

    def _on_figure(self, key: str) -> None:
        if self._sheet is not None:
            from migrainejournal.gui.calendar_page.figure_reasons import figure_reason  # only when asked for

            self.why.emit(figure_reason(key, self._sheet))

    def _on_why(self, day: DayOverview) -> None:
        if self._sheet is not None:
            from migrainejournal.gui.calendar_page.day_reason import day_reason  # only when asked for

            self.why.emit(day_reason(day, self._sheet))

    def _on_sheet(self, sheet: Sheet) -> None:
        if (sheet.first, sheet.last) == self._model.grid.span:
            self._show_sheet()
            QTimer.singleShot(0, self, self._show_detail)  # the month is painted first

    def _show_detail(self) -> None:
        self._detail.show_days(self._view.chosen(), self._sheet)

    def _on_selection_changed(self) -> None:
        self._bar.be_quiet()
        here = self._view.mapTo(self._inside, self._view.cursor_area().center())
        self._scroll.ensureVisible(here.x(), here.y(), 0, self._view.cursor_area().height())
        self._detail.show_days(self._view.chosen(), self._sheet)

    def _on_opened(self, day: date) -> None:
        cell = self._model.cell(day)
        if cell is None or cell.overview is None:
            return
        if cell.is_future:
            self._bar.say(self.tr("This is still to come. Add an attack when there was one."))
        elif cell.overview.finding.attacks:
            self.edit_attack.emit(cell.overview.finding.attacks[0].id)
        else:
            self.add_attack.emit(day)

    def _on_ticked(self) -> None:
        if only_confirmed(self._past()):
            self.unmark_clear()
        else:
            self.mark_clear()

    def _on_marked(self, _change: Change) -> None:
        if self._left_out:
            self._bar.say(
                wording.counted(
                    self._left_out,
                    lambda: self.tr("{n} day with an attack was left out."),
                    lambda: self.tr("{n} days with an attack were left out."),
                )
            )
        else:
            self._bar.be_quiet()

    def _on_refused(self, error: RefusedError) -> None:
        self._bar.say(wording.trouble(error.problems[0]))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the days; a focus proxy would lead Tab round within the page."""
        self._view.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        another_day = self._session.now().civil_date != self._model.today
        if event.type() == QEvent.Type.ActivationChange and another_day:
            self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_again()


def month_of(day: date) -> Grid:
    """The month of the date, in weeks as the person's country counts them."""
    return month_grid(day, week_starts=QLocale().firstDayOfWeek().value)


def _mark_clear(days: list[date], journal: Journal) -> Change:
    return journal.mark_clear(days)


def _unmark_clear(days: list[date], journal: Journal) -> Change:
    return journal.unmark_clear(days)
