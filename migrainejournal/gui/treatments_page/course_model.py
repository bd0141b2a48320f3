"""The courses as Qt shows them: one row each, read out whole."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.gui.treatments_page.course_words import row_words
from migrainejournal.gui.treatments_page.courses import Course

Index = QModelIndex | QPersistentModelIndex
COURSE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Course."""


class CourseModel(QAbstractListModel):
    """The courses in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courses: tuple[Course, ...] = ()

    def show_courses(self, courses: Sequence[Course]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self._courses = tuple(courses)
        self.endResetModel()

    def course(self, index: Index) -> Course | None:
        """The course of a row."""
        return self._courses[index.row()] if index.isValid() else None

    def index_of(self, key: UUID) -> QModelIndex:
        """Where the course stands now; an invalid index when it is gone."""
        rows = (row for row, course in enumerate(self._courses) if course.treatment.id == key)
        return self.index(next(rows, -1), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._courses)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        course = self.course(index)
        if course is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return course
            case Qt.ItemDataRole.DisplayRole:
                return course.treatment.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_words(course)
            case _:
                return None
