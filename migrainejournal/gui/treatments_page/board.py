"""The courses on their time lines, with the axis above and the headache days below, all at the same dates."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.clinical.months import Period
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.course_model import CourseModel
from migrainejournal.gui.treatments_page.course_view import CourseView
from migrainejournal.gui.treatments_page.courses import Course, Courses
from migrainejournal.gui.treatments_page.headache_strip import HeadacheStrip
from migrainejournal.gui.treatments_page.header import TreatmentsHeader
from migrainejournal.gui.treatments_page.legend import Legend
from migrainejournal.gui.treatments_page.time_axis import TimeAxis
from migrainejournal.gui.treatments_page.time_scale import Span, shown

MARGIN = 20
MUCH = 1000


class CourseBoard(QScrollArea):
    """Shows the courses; scrolls as a whole only where large text leaves no room for the list."""

    add = Signal()
    chosen = Signal()
    opened = Signal()
    why = Signal(object)  # Reason

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courses: Courses | None = None
        self._span = Span.YEAR
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Treatments"))
        self._build_layout(theme)
        self._header.show_span(self._span)
        self._header.add.connect(self.add)
        self._header.span_chosen.connect(self._on_span)
        self._view.chosen.connect(self.chosen)
        self._view.opened.connect(self.opened)
        self._view.scale_changed.connect(self._on_scale)
        self._strip.why.connect(self.why)

    @property
    def course(self) -> Course | None:
        """The chosen course."""
        return self._view.course

    def take_keys(self) -> None:
        """Let the keyboard go to the list."""
        self._view.setFocus()

    def show_courses(self, courses: Courses, chosen: UUID | None) -> None:
        """Show the courses, one of them chosen, or the one at the place of the last one if that is gone."""
        row = self._view.currentIndex().row()
        self._courses = courses
        self._strip.show_months(courses.months)
        self._model.show_courses(courses.courses)
        self._show_time()
        self._view.choose(chosen, row)

    def say(self, sentence: str) -> None:
        """Say what the person should know; nothing takes it away."""
        if sentence:
            self._bar.say(sentence)
        else:
            self._bar.be_quiet()

    def _build_layout(self, theme: Theme) -> None:
        inside = QWidget(self)
        self._header = TreatmentsHeader(inside)
        self._bar = MessageBar(inside)
        self._axis = TimeAxis(theme, inside)
        self._model = CourseModel(self)
        self._view = CourseView(self._model, theme, inside)
        self._strip = HeadacheStrip(theme, inside)
        self._legend = Legend(inside)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN // 2)
        layout.setSpacing(MARGIN // 4)
        layout.addWidget(self._header)
        layout.addWidget(self._bar)
        layout.addSpacing(MARGIN // 4)
        layout.addWidget(self._axis)
        layout.addWidget(self._view, MUCH)
        layout.addWidget(self._strip)
        layout.addSpacing(MARGIN // 4)
        layout.addWidget(self._legend)
        layout.addStretch(1)  # what the list does not need
        self.setWidget(inside)

    def _show_time(self) -> None:
        if self._courses is not None:
            whole = Period(self._courses.first, self._courses.last)
            seen = shown(self._span, whole, self._courses.today)
            self._view.show_time(seen.first, seen.last)

    def _on_span(self, span: Span) -> None:
        self._span = span
        self._show_time()

    def _on_scale(self) -> None:
        if self._courses is not None:
            self._axis.show_scale(self._view.scale)
            self._strip.show_scale(self._view.scale)
