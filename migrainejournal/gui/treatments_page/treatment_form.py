"""The treatment form: everything about one course, added, edited and deleted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from migrainejournal.catalogue import load_catalogue
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import Problem, RefusedError, Trouble
from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui import wording
from migrainejournal.gui.kit.columns import Columns
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_form import CourseForm
from migrainejournal.gui.treatments_page.review_form import ReviewForm
from migrainejournal.gui.treatments_page.treatment_edits import save_treatment

FIELD_OF_PART = {
    Trouble.AMOUNT_NOT_POSITIVE: "amount",
    Trouble.MINUTES_NOT_OF_A_DAY: "minutes",
    Trouble.SITES_NOT_POSITIVE: "sites",
    Trouble.SIDE_EFFECT_MISSING: "what",
}
"""What is wrong with a step, session or side effect when it is not its date."""


class TreatmentForm(EditDialog):
    """Edits the course as it was when the form opened; a new one is shown as it is prefilled."""

    def __init__(
        self, session: JournalSession, treatment: Treatment, parent: QWidget | None = None, *, new: bool
    ) -> None:
        super().__init__(session, parent)
        self._before = None if new else treatment
        self._shown = treatment
        self.setWindowTitle(self.tr("Add treatment") if new else self.tr("Edit treatment"))
        self._build_forms(treatment, new=new)
        self._columns = Columns(self._course, self._review, self)
        if new:
            self._course.ask_for_dose()
        self._course.take_keys()
        self.show_body(self._columns, left=None if new else self._build_delete())
        self._opened = self.entered()

    @property
    def names(self) -> frozenset[str]:
        """The fields of a course that can be edited here."""
        return self._course.names | self._review.names

    def stop(self) -> None:
        """Go to the end and the reason for it; it ends today unless another date is entered."""
        self._course.stop()
        self._opened = self.entered()

    def entered(self) -> Treatment:
        """The course as it stands, its doses in order of date."""
        treatment = self._review.laid_over(self._course.laid_over(self._shown))
        return replace(treatment, steps=tuple(sorted(treatment.steps, key=lambda step: step.date)))

    def is_changed(self) -> bool:
        return self.entered() != self._opened

    def save(self) -> None:
        for form in (self._course, self._review, *self._lists):
            form.clear_problems()
        self._sent = self.entered()
        edit = partial(save_treatment, before=self._before, after=self._sent)
        self.write(self.windowTitle(), edit)

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):  # the first one is shown last and gets the keyboard
            self._tell(problem)
        focused = self.focusWidget()
        if focused is not None:
            self._columns.bring_into_view(focused)

    def _build_forms(self, treatment: Treatment, *, new: bool) -> None:
        items = {item.id: item for item in load_catalogue()}
        item = items.get(treatment.catalogue or "")
        today = partial(_today, self._session.now)
        targets = item.targets if item and new else ()
        note = item.note if item else ""
        self._course = CourseForm(treatment, targets=targets, note=note, today=today, parent=self)
        self._review = ReviewForm(treatment, today=today, parent=self)
        self._course.target_chosen.connect(self._review.load_target)
        self._course.kind_chosen.connect(self._review.show_kind)
        self._lists = (*self._course.lists, self._review.side_effects)

    def _build_delete(self) -> QPushButton:
        button = QPushButton(self.tr("Delete treatment"), self)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_delete)
        return button

    def _tell(self, problem: Problem) -> None:
        sentence = wording.trouble(problem)
        if problem.index is None:
            form = self._course if problem.field in self._course.names else self._review
            form.show_problem(problem.field, sentence)
        else:
            part = getattr(self._sent, problem.field)[problem.index]
            editors = {editor.key(): editor for parts in self._lists for editor in parts.editors}
            editors[part.id].show_problem(FIELD_OF_PART.get(problem.trouble, "date"), sentence)

    def _on_delete(self) -> None:
        edit = partial(save_treatment, before=self._before, after=None)
        self.write(self.tr("Delete treatment"), edit)


def _today(now: Callable[[], Moment]) -> date:
    return now().civil_date
