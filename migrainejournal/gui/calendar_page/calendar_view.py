"""The month or the year to look at, to walk through by arrow keys, and to choose days in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from migrainejournal.gui.calendar_page.cell_type import cell_type
from migrainejournal.gui.calendar_page.grid import Grid, kept_within
from migrainejournal.gui.calendar_page.month_delegate import MonthDelegate
from migrainejournal.gui.calendar_page.year_delegate import YearDelegate, smallest_year_cell

if TYPE_CHECKING:
    from migrainejournal.gui.calendar_page.calendar_model import CalendarModel, Cell
    from migrainejournal.gui.kit.theme import Theme

CursorAction = QAbstractItemView.CursorAction
SelectionFlag = QItemSelectionModel.SelectionFlag


class CalendarView(QTableView):
    """Days are chosen in runs of dates, not in blocks; Enter or a double click opens one, Space ticks them.

    Walking past the edge is left to the page: `walked_out` says where to.
    """

    opened = Signal(object)  # date
    ticked = Signal()
    walked_out = Signal(object)  # date

    def __init__(self, model: CalendarModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._anchor = model.today
        self._month_delegate = MonthDelegate(theme, self)
        self._year_delegate = YearDelegate(theme, self)
        self.setAccessibleName(self.tr("Days"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for corner in self.findChildren(QAbstractButton):
            corner.setMaximumSize(0, 0)  # Qt's box between the two headers
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        palette = QPalette()
        palette.setColor(
            QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent
        )  # the delegate shows choice
        self.setPalette(palette)
        self.setHorizontalHeader(_QuietHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_QuietHeader(Qt.Orientation.Vertical, self))
        self.setModel(model)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self.viewport().update)

    @property
    def day(self) -> date:
        """The date the cursor is on."""
        cell = self._model.cell_at(self.currentIndex())
        return cell.day if cell else self._anchor

    def show_grid(self, grid: Grid, today: date) -> None:
        """Show a month or a year, with nothing chosen."""
        self._model.show_grid(grid, today)
        self.setItemDelegate(self._year_delegate if grid.is_year else self._month_delegate)
        smallest = smallest_year_cell(self.font()) if grid.is_year else cell_type(self.font()).smallest_cell
        self.horizontalHeader().setMinimumSectionSize(smallest.width())
        self.verticalHeader().setMinimumSectionSize(smallest.height())
        self.verticalHeader().setVisible(grid.is_year)
        beside = self.horizontalHeader().sizeHint().height()
        if grid.is_year:
            beside += self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(beside + len(grid.rows) * smallest.height())
        with QSignalBlocker(self.verticalHeader()):  # a table paints once more when told that rows have grown
            self.executeDelayedItemsLayout()

    def choose(self, day: date) -> None:
        """Choose one date of the grid and go there."""
        self._anchor = day
        self.selectionModel().setCurrentIndex(self._model.index_of(day), SelectionFlag.ClearAndSelect)

    def cursor_area(self) -> QRect:
        """Where the cursor's day stands, in this widget."""
        area = self.visualRect(self.currentIndex())
        return area.translated(self.viewport().pos())

    def chosen(self) -> list[Cell]:
        """The chosen days in order; the one the cursor is on when none is chosen."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        cells = [cell for index in indexes if (cell := self._model.cell_at(index)) is not None]
        return sorted(cells, key=lambda cell: cell.day)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        cell = self._model.cell_at(index)
        if cell is not None:
            self.opened.emit(cell.day)

    def _target(self, action: CursorAction, day: date) -> date:
        grid = self._model.grid
        right = -1 if self.isRightToLeft() else 1
        match action:
            case CursorAction.MoveLeft | CursorAction.MovePrevious:
                return kept_within(date.fromordinal(day.toordinal() - right))
            case CursorAction.MoveRight | CursorAction.MoveNext:
                return kept_within(date.fromordinal(day.toordinal() + right))
            case CursorAction.MoveUp:
                return grid.below(day, -1)
            case CursorAction.MoveDown:
                return grid.below(day, 1)
            case CursorAction.MovePageUp:
                return grid.turned(day, -1)
            case CursorAction.MovePageDown:
                return grid.turned(day, 1)
            case CursorAction.MoveHome:
                return self._model.today
            case _:
                return grid.last

    def _nearest_ordinal(self, point: QPoint) -> int:
        """The place in reading order of the cell under the point, or of the nearest one."""
        area = self.viewport().rect()
        inside = QPoint(
            min(max(point.x(), area.left()), area.right()), min(max(point.y(), area.top()), area.bottom())
        )
        index = self.indexAt(inside)
        row = index.row() if index.isValid() else self._model.rowCount() - 1
        column = index.column() if index.isValid() else self._model.columnCount() - 1
        return row * self._model.columnCount() + column

    def _run(self, first: int, last: int) -> QItemSelection:
        """Everything between two places in reading order."""
        columns = self._model.columnCount()
        run = QItemSelection()
        for row in range(first // columns, last // columns + 1):
            begins = max(first - row * columns, 0)
            ends = min(last - row * columns, columns - 1)
            run.select(self._model.index(row, begins), self._model.index(row, ends))
        return run

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        grid = self._model.grid
        target = self._target(action, self.day)
        if target not in grid.places:
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                target = min(max(target, grid.first), grid.last)
            else:
                self.walked_out.emit(target)
                return self.currentIndex()
        return self._model.index_of(target)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        end = self._nearest_ordinal(rect.bottomRight())
        if command & SelectionFlag.Current:
            place = self._model.grid.places.get(self._anchor, (0, 0))
            start = place[0] * self._model.columnCount() + place[1]
        else:
            start = self._nearest_ordinal(rect.topLeft())
            cell = self._model.cell_at(self.indexAt(rect.topLeft()))
            self._anchor = cell.day if cell else self._anchor
        self.selectionModel().select(self._run(min(start, end), max(start, end)), command)

    def keyboardSearch(self, search: str) -> None:
        """Days are walked to, not typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.day)
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._model.cell_at(self.indexAt(event.position().toPoint())) is not None:
            super().mousePressEvent(event)


class _QuietHeader(QHeaderView):
    """Weekdays, days or months in small grey words, without boxes."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        text = self.model().headerData(section, self.orientation())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = rect.adjusted(QFontMetrics(self.font()).averageCharWidth() // 2, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(text or ""))
