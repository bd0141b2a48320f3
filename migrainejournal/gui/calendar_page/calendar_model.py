"""The dates of a month or a year as a table, each with what is known of it once that has been read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.calendar_page.day_words import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from migrainejournal.clinical.counts import DayOverview
    from migrainejournal.gui.calendar_page.grid import Grid

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Cell."""
DAY_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(frozen=True)
class Cell:
    """One date; `overview` is None until the journal has been read."""

    day: date
    today: date
    overview: DayOverview | None = None

    @property
    def is_today(self) -> bool:
        """Whether it is today."""
        return self.day == self.today

    @property
    def is_future(self) -> bool:
        """Whether it is still to come."""
        return self.day > self.today

    @property
    def spoken(self) -> str:
        """The day in words."""
        return spoken(self.day, self.overview, self.today)


def only_confirmed(cells: Iterable[Cell]) -> bool:
    """Whether some of the days are confirmed headache-free and none is unknown."""
    states = {cell.overview.finding.state for cell in cells if cell.overview is not None}
    return DayState.CLEAR in states and DayState.UNKNOWN not in states


class CalendarModel(QAbstractTableModel):
    """The grid's dates. Shows them at once; `fill` brings what is recorded. Makes no queries."""

    def __init__(self, grid: Grid, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.today = today
        self._cells: dict[date, Cell] = {}
        self._set_cells({})

    def show_grid(self, grid: Grid, today: date) -> None:
        """Show other dates, with nothing known of them yet."""
        self.beginResetModel()
        self.grid, self.today = grid, today
        self._set_cells({})
        self.endResetModel()

    def fill(self, overviews: Mapping[date, DayOverview], today: date) -> None:
        """Show what is known of the dates."""
        self.today = today
        self._set_cells(overviews)
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def cell_at(self, index: Index) -> Cell | None:
        """The date at the index; None where the grid has none."""
        if not index.isValid():
            return None
        day = self.grid.rows[index.row()][index.column()]
        return None if day is None else self._cells[day]

    def cell(self, day: date) -> Cell | None:
        """The cell of the date; None for a date that is not shown."""
        return self._cells.get(day)

    def index_of(self, day: date) -> QModelIndex:
        """Where the date stands; an invalid index for one that is not shown."""
        place = self.grid.places.get(day)
        return QModelIndex() if place is None else self.index(*place)

    def _set_cells(self, overviews: Mapping[date, DayOverview]) -> None:
        self._cells = {day: Cell(day, self.today, overviews.get(day)) for day in self.grid.places}

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.rows[0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.cell_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return DAY_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell_at(index)
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return cell
            case Qt.ItemDataRole.DisplayRole:
                return QLocale().toString(cell.day.day)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.spoken
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        short = QLocale.FormatType.ShortFormat
        if orientation is Qt.Orientation.Vertical:
            return QLocale().standaloneMonthName(section + 1, short) if self.grid.is_year else None
        if self.grid.is_year:
            return QLocale().toString(section + 1)
        whole_week = self.grid.rows[1]
        day = whole_week[section]
        return QLocale().standaloneDayName(day.isoweekday(), short) if day else None
