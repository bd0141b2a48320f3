"""The top of the calendar: which month or year it is, and the ways to another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.wording import month_name

if TYPE_CHECKING:
    from migrainejournal.gui.calendar_page.grid import Grid


class CalendarHeader(QWidget):
    """Says what is shown; the page decides what happens on a press."""

    previous = Signal()
    next = Signal()
    today = Signal()
    month = Signal()
    year = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading(parent=self)
        self._previous = self._button("‹")
        self._today = self._button(self.tr("Today"))
        self._next = self._button("›")
        self._month = self._button(self.tr("Month"))
        self._year = self._button(self.tr("Year"))
        group = QButtonGroup(self)
        for button in (self._month, self._year):
            button.setCheckable(True)
            group.addButton(button)
        self._today.setAccessibleName(self.tr("Go to today"))
        self._build_layout()
        self._previous.clicked.connect(self.previous)
        self._today.clicked.connect(self.today)
        self._next.clicked.connect(self.next)
        self._month.clicked.connect(self.month)
        self._year.clicked.connect(self.year)

    def show_grid(self, grid: Grid) -> None:
        """Name the month or the year."""
        self._title.setText(str(grid.first.year) if grid.is_year else month_name(grid.first))
        (self._year if grid.is_year else self._month).setChecked(True)
        self._previous.setAccessibleName(
            self.tr("Previous year") if grid.is_year else self.tr("Previous month")
        )
        self._next.setAccessibleName(self.tr("Next year") if grid.is_year else self.tr("Next month"))

    def _build_layout(self) -> None:
        metrics = self._title.fontMetrics()
        names = (month_name(date(2026, month, 1)) for month in range(1, 13))
        self._title.setMinimumWidth(max(metrics.horizontalAdvance(name) for name in names))
        flow = Flow(self, across=self.fontMetrics().averageCharWidth() * 2, down=2)
        flow.addWidget(self._title)
        for buttons in ((self._previous, self._today, self._next), (self._month, self._year)):
            together = QWidget(self)
            layout = QHBoxLayout(together)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(2)
            for button in buttons:
                layout.addWidget(button)
            flow.addWidget(together)

    def _button(self, text: str) -> ToolButton:
        button = ToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
