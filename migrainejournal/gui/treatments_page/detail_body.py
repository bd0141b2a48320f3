"""Everything known of one course: what is due, its trial, doses, sessions, side effects and the note."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui import trial_words
from migrainejournal.gui.kit.event_list import EventList
from migrainejournal.gui.kit.labels import breakable, heading, plain_label
from migrainejournal.gui.kit.note_text import NoteText
from migrainejournal.gui.treatments_page.course_words import day_text, session_words, side_effect_words
from migrainejournal.gui.treatments_page.courses import Course, Courses
from migrainejournal.gui.treatments_page.facts import Fact, due_facts, trial_facts
from migrainejournal.gui.treatments_page.why_button import WhyButton

SPACING = 20


class DetailBody(QWidget):
    """Made anew for each course that is looked at; `why_buttons` in the order they are read."""

    why = Signal(object)  # Reason

    def __init__(self, course: Course, courses: Courses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why_buttons: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self.fontMetrics().height() // 2)
        treatment = course.treatment
        self._add_facts("", due_facts(course))
        self._add_facts(self.tr("Trial"), trial_facts(course, courses))
        self._add_rows(self.tr("Dose"), _doses(treatment))
        self._add_rows(self.tr("Sessions"), _sessions(treatment))
        self._add_rows(self.tr("Side effects"), self._side_effects(treatment))
        if treatment.note:
            self._add_heading(self.tr("Note"))
            self._layout.addWidget(NoteText(treatment.note, self.tr("Note of the treatment"), self))

    def _add_heading(self, text: str) -> None:
        if text:
            self._layout.addSpacing(SPACING // 2)
            self._layout.addWidget(heading(text, self, size=1.0))

    def _add_facts(self, title: str, facts: Iterable[Fact]) -> None:
        found = list(facts)
        if not found:
            return
        self._add_heading(title)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, fact in enumerate(found):
            label = plain_label(breakable(fact.words), self, wrap=True)
            grid.addWidget(label, row, 0, 1, 2 if fact.reason is None else 1)
            if fact.reason is not None:
                button = WhyButton(fact.reason, self)
                button.why.connect(self.why)
                self.why_buttons.append(button)
                grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(grid)

    def _add_rows(self, title: str, rows: list[tuple[str, str]]) -> None:
        if rows:
            self._add_heading(title)
            self._layout.addWidget(EventList(rows, self))

    def _side_effects(self, treatment: Treatment) -> list[tuple[str, str]]:
        unknown = self.tr("no date")
        return [
            (unknown if effect.date is None else day_text(effect.date), side_effect_words(effect))
            for effect in treatment.side_effects
        ]


def _doses(treatment: Treatment) -> list[tuple[str, str]]:
    return [(day_text(step.date), trial_words.dose(step)) for step in treatment.steps]


def _sessions(treatment: Treatment) -> list[tuple[str, str]]:
    """The latest one first."""
    return [(day_text(session.date), session_words(session)) for session in reversed(treatment.sessions)]
