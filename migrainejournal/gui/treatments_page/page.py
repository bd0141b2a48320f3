"""The treatments page: each course on a time line above the headache days, the chosen one in full beside."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.board import CourseBoard
from migrainejournal.gui.treatments_page.course_search import CourseSearch
from migrainejournal.gui.treatments_page.courses import Courses, read_courses
from migrainejournal.gui.treatments_page.detail import MARGIN, CourseDetail
from migrainejournal.gui.treatments_page.no_treatments import NoTreatments
from migrainejournal.gui.treatments_page.treatment_edits import save_treatment, with_session
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm

if TYPE_CHECKING:
    from uuid import UUID

    from migrainejournal.domain.counting import Counting

LETTERS_WIDE = 30


class TreatmentsPage(QStackedWidget):
    """Reads when it is shown and when something changes; opens its own forms. `why` asks for the reason."""

    why = Signal(object)  # Reason

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
        self._courses: Courses | None = None
        self._counting: Counting | None = None
        self._chosen: UUID | None = None
        self._none = NoTreatments(self)
        self._board = CourseBoard(theme, self)
        self._detail = CourseDetail(self)
        self._detail.setMinimumWidth(self.fontMetrics().averageCharWidth() * LETTERS_WIDE + MARGIN)
        self._build_layout()
        self._build_connections()

    def refresh(self) -> None:
        """Read the courses again, if the page is looked at."""
        if self.isVisible():
            self._counting = counting = self._preferences.settings.counting
            today = self._session.now().civil_date
            self._session.ask(partial(read_courses, counting=counting, today=today), self._on_courses)

    def _build_layout(self) -> None:
        self._both = QWidget(self)
        layout = QHBoxLayout(self._both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._board, 5)
        layout.addWidget(self._detail, 2)
        keeps_its_room = self._detail.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)
        self._detail.setSizePolicy(keeps_its_room)
        self._detail.hide()  # until the first course is read
        self.addWidget(self._both)
        self.addWidget(self._none)

    def _build_connections(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._preferences.changed.connect(self._on_preferences)
        self._none.add.connect(self._on_add)
        self._board.add.connect(self._on_add)
        self._board.chosen.connect(self._on_chosen)
        self._board.opened.connect(self._on_edit)
        self._board.why.connect(self.why)
        self._detail.why.connect(self.why)
        self._detail.edit.connect(self._on_edit)
        self._detail.add_session.connect(self._on_add_session)
        self._detail.stop.connect(self._on_stop)
        self._detail.keys_left.connect(self._board.take_keys)

    def _open_form(self, treatment: Treatment, *, new: bool) -> TreatmentForm:
        form = TreatmentForm(self._session, treatment, self, new=new)
        form.show()
        return form

    def _turn_to(self, shown: QWidget) -> None:
        """Show the list or the way to a first treatment, and let the keyboard follow if it is here."""
        if shown is not self.currentWidget():
            focused = QApplication.focusWidget()
            had_keys = focused is not None and (focused is self or self.isAncestorOf(focused))
            self.setCurrentWidget(shown)
            if had_keys:
                self._take_keys()

    def _take_keys(self) -> None:
        if self.currentWidget() is self._both:
            self._board.take_keys()
        elif self.currentWidget() is self._none:
            self._none.take_keys()

    def _on_preferences(self) -> None:
        if self._preferences.settings.counting != self._counting:
            self.refresh()

    def _on_changed(self, change: Change) -> None:
        added = [step.record for step in change.steps if step.before is None]
        if len(added) == 1 and isinstance(added[0], Treatment):
            self._chosen = added[0].id
        self.refresh()

    def _on_courses(self, courses: Courses) -> None:
        self._courses = courses
        self._board.show_courses(courses, self._chosen)
        self._detail.setVisible(bool(courses.courses))
        self._turn_to(self._both if courses.courses else self._none)
        self._on_chosen()

    def _on_chosen(self) -> None:
        course = self._board.course
        if course is not None and self._courses is not None:
            self._chosen = course.treatment.id
            self._detail.show_course(course, self._courses)

    def _on_add(self) -> None:
        search = CourseSearch(self._session, self)
        search.chosen.connect(self._on_found)
        search.show()

    def _on_found(self, treatment: Treatment) -> None:
        self._open_form(treatment, new=True)

    def _on_edit(self) -> None:
        course = self._board.course
        if course is not None:
            self._open_form(course.treatment, new=False)

    def _on_stop(self) -> None:
        course = self._board.course
        if course is not None:
            self._open_form(course.treatment, new=False).stop()

    def _on_add_session(self) -> None:
        course = self._board.course
        if course is not None:
            before, today = course.treatment, self._session.now().civil_date
            edit = partial(save_treatment, before=before, after=with_session(before, today))
            self._board.say("")
            self._session.edit(self.tr("Add session"), edit, refused=self._on_refused)

    def _on_refused(self, error: RefusedError) -> None:
        self._board.say(wording.trouble(error.problems[0]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        another_day = self._courses is None or self._session.now().civil_date != self._courses.today
        if event.type() == QEvent.Type.ActivationChange and another_day:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; by Qt's own focus proxy Tab would pass over what stands before the list."""
        super().focusInEvent(event)
        self._take_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
