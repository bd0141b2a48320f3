"""The chosen course beside the list, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import breakable, heading, plain_label
from migrainejournal.gui.treatments_page.course_words import class_words, dates_words, stop_words
from migrainejournal.gui.treatments_page.courses import Course, Courses
from migrainejournal.gui.treatments_page.detail_body import DetailBody
from migrainejournal.gui.treatments_page.treatment_edits import has_sessions
from migrainejournal.gui.wording import capitalised

MARGIN = 20


class CourseDetail(QScrollArea):
    """Shows and asks; what does not fit scrolls."""

    why = Signal(object)  # Reason
    edit = Signal()
    add_session = Signal()
    stop = Signal()
    keys_left = Signal()
    """What had the keyboard here is gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._body: DetailBody | None = None
        self._treatment: Treatment | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen treatment"))
        self._build_layout()

    def show_course(self, course: Course, courses: Courses) -> None:
        """Show the course; one that is shown already as it is stays, with the keyboard in it."""
        treatment = course.treatment
        beside = [pair for pair in courses.together if treatment in pair]
        shown = (course, courses.counting, beside)
        if shown == self._shown:
            return
        self._shown = shown
        self._title.setText(breakable(treatment.name))
        self._class.setText(breakable(capitalised(class_words(treatment.kind, treatment.group))))
        dates = [dates_words(treatment, course.today), stop_words(treatment)]
        self._dates.setText(capitalised(", ".join(filter(None, dates))))
        self._show_body(DetailBody(course, courses, self), treatment)
        self._add_session.setVisible(has_sessions(treatment) and not course.is_over)
        self._stop.setVisible(treatment.end is None)

    def _show_body(self, body: DetailBody, treatment: Treatment) -> None:
        """Show it in place of the one before; the keyboard stays at the “Why?” of the same number."""
        before, self._body = self._body, body
        is_same = self._treatment is not None and self._treatment.id == treatment.id
        self._treatment = treatment
        body.why.connect(self.why)
        self._place.addWidget(body)
        body.show()
        if before is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and before.isAncestorOf(focused):
            places = {button: place for place, button in enumerate(before.why_buttons)}
            after = body.why_buttons[places[focused] :] if is_same and focused in places else []
            if after:
                after[0].setFocus()
            else:
                self.keys_left.emit()
        before.hide()
        before.deleteLater()

    def _build_layout(self) -> None:
        self._title = heading(parent=self, size=1.25)
        self._title.setWordWrap(True)
        self._class = plain_label("", self, wrap=True)
        self._dates = plain_label("", self, wrap=True)
        for label in (self._class, self._dates):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._place = QVBoxLayout()
        self._buttons = Flow()
        self._build_button(self.tr("Edit…"), self.edit)
        self._add_session = self._build_button(self.tr("Add session"), self.add_session)
        self._stop = self._build_button(self.tr("Stop…"), self.stop)
        inside = QWidget(self)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for label in (self._title, self._class, self._dates):
            layout.addWidget(label)
        layout.addSpacing(MARGIN // 2)
        layout.addLayout(self._buttons)
        layout.addSpacing(MARGIN // 2)
        layout.addLayout(self._place)
        layout.addStretch(1)
        self.setWidget(inside)

    def _build_button(self, text: str, pressed: Callable[[], None] | SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(pressed)
        button.setMinimumHeight(self.fontMetrics().height() * 2)
        self._buttons.addWidget(button)
        return button
