"""The page that asks what changed since a treatment began: a choice of courses, and the answer below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.treatment import Treatment
from migrainejournal.factors.answer import Answer
from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label, readable
from migrainejournal.gui.questions.question_words import day_text
from migrainejournal.gui.questions.since_words import since_words


class SincePage(QWidget):
    """Nothing is counted before a course is chosen; `chosen` asks for the answer."""

    chosen = Signal(object)  # Treatment

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courses: tuple[Treatment, ...] = ()
        self._choice = Choice(((None, self.tr("none chosen")),), self)
        self._choice.currentIndexChanged.connect(self._on_choice)
        form = Form(self)
        form.add_row("course", self.tr("Since this treatment began"), self._choice)
        self._none = plain_label(
            self.tr("No treatment is recorded. Treatments are added on their own page."), self, wrap=True
        )
        self._answer = readable(plain_label("", self))
        self._answer.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._answer.hide()
        layout = QVBoxLayout(self)
        for widget in (self._none, form, self._answer):
            layout.addWidget(widget)
        layout.addStretch(1)

    @property
    def course(self) -> Treatment | None:
        """The course that is chosen."""
        key = self._choice.entered()
        return next((course for course in self._courses if course.id == key), None)

    def show_courses(self, courses: Sequence[Treatment]) -> None:
        """Offer these, the latest first; the one chosen stays chosen and is asked about again."""
        before = self.course
        self._courses = tuple(sorted(courses, key=_start, reverse=True))
        self._none.setVisible(not courses)
        self._choice.blockSignals(True)
        self._choice.offer(
            [
                (None, self.tr("none chosen")),
                *((course.id, self._name(course)) for course in self._courses),
            ]
        )
        if before is not None and any(course.id == before.id for course in courses):
            self._choice.load(before.id)
        self._choice.blockSignals(False)
        self._on_choice()

    def show_answers(self, answers: tuple[Answer, Answer]) -> None:
        """Say what changed in headache days and in migraine days."""
        headache, migraine = answers
        words = (*since_words(headache, headache=True), *since_words(migraine, headache=False))
        self._answer.setText("\n\n".join((*words, self._remark())))
        self._answer.show()

    def _name(self, course: Treatment) -> str:
        pattern = self.tr("{name}, {start}")
        return pattern.format(name=course.name, start=day_text(course.start))

    def _remark(self) -> str:
        return self.tr(
            "Compared are fortnights: up to twelve weeks before it began, as far back as no other treatment "
            "began or ended, with the last twelve of it. What changed since then need not come from it. How "
            "many other treatments and questions are looked at is not allowed for: among many, one may "
            "differ by chance."
        )

    def _on_choice(self) -> None:
        self._answer.hide()
        self._answer.setText("")
        if self.course is not None:
            self.chosen.emit(self.course)


def _start(course: Treatment) -> date:
    return course.start
