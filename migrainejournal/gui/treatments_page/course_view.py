"""The list of courses on one time line, walked through by the arrow keys."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.course_delegate import CourseDelegate
from migrainejournal.gui.treatments_page.course_model import CourseModel
from migrainejournal.gui.treatments_page.courses import Course
from migrainejournal.gui.treatments_page.row_layout import sides
from migrainejournal.gui.treatments_page.time_scale import TimeScale

ROWS_HIGH = 2
ROW_LINES = 6


class CourseView(QListView):
    """One course is chosen at a time; Enter or a double click opens it."""

    chosen = Signal()
    opened = Signal()
    scale_changed = Signal()

    def __init__(self, model: CourseModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._first = self._last = date(2000, 1, 1)
        self.setAccessibleName(self.tr("Treatments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setItemDelegate(CourseDelegate(theme, self))
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    @property
    def scale(self) -> TimeScale:
        """Where dates stand in this view."""
        left, right = sides(self.viewport().width(), self.font())
        return TimeScale(first=self._first, last=self._last, left=left, right=right)

    @property
    def course(self) -> Course | None:
        """The chosen course."""
        return self._model.course(self.currentIndex())

    def show_time(self, first: date, last: date) -> None:
        """Show the time line from the first date to the last."""
        self._first, self._last = first, last
        self._fit_height()
        self.viewport().update()
        self.scale_changed.emit()

    def choose(self, key: UUID | None, row: int) -> None:
        """Choose the course; where it is gone, what stands at its row now."""
        there = QModelIndex() if key is None else self._model.index_of(key)
        if not there.isValid():
            there = self._model.index(max(0, min(row, self._model.rowCount() - 1)), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(there, select)
        self.scrollTo(there)

    def _fit_height(self) -> None:
        """Be as high as the rows, or as high as there is room, at least two rows."""
        self.doItemsLayout()
        rows = max(0, self.contentsSize().height())
        self.setMinimumHeight(min(rows, self.fontMetrics().height() * ROW_LINES * ROWS_HIGH))
        self.setMaximumHeight(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
        self.scale_changed.emit()
