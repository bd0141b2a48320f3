"""The form of one visit: when, with whom, what to ask, and what was answered and planned."""

from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.person import Visit
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.fields import Line, Note
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal


class VisitForm(EditDialog):
    """Edits the visit; without one, adds one of today."""

    def __init__(
        self, session: JournalSession, visit: Visit | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._before = visit
        self._shown = visit or Visit(date=session.now().civil_date)
        self.setWindowTitle(self.tr("Edit visit") if visit else self.tr("Add visit"))
        self._form = RecordForm(self)
        self._form.add_field("date", self.tr("Date"), DateEdit(self, calendar=True))
        self._form.add_field("clinician", self.tr("With"), Line(self))
        self._form.add_wide_field("questions", self.tr("What I want to ask"), Note(self))
        self._form.add_wide_field("answers", self.tr("What was answered"), Note(self))
        self._form.add_wide_field("plan", self.tr("What was planned"), Note(self))
        self._form.load(self._shown)
        self._page = TallPage(self._form, self)
        self.show_body(self._page)
        self._form.take_keys()
        self._opened = self.entered()

    @property
    def names(self) -> frozenset[str]:
        """The fields of a visit that can be edited here."""
        return self._form.names

    def entered(self) -> Visit:
        """The visit as it stands."""
        return self._form.laid_over(self._shown)

    def is_changed(self) -> bool:
        return self.entered() != self._opened

    def save(self) -> None:
        self._form.clear_problems()
        change = Change((Step(self._before, self.entered()),))
        self.write(self.windowTitle(), partial(Journal.save, change=change))

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):  # the first one is shown last and gets the keyboard
            self._form.show_problem(problem.field, wording.trouble(problem))
        focused = self.focusWidget()
        if focused is not None:
            self._page.bring_into_view(focused)
