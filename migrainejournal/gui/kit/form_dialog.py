"""A window with one form that edits one record."""

from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.record import Record
from migrainejournal.gui import wording
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

R = TypeVar("R", bound=Record)


class FormDialog(EditDialog, Generic[R]):
    """Subclasses fill `_form` with fields and end with `show_form`; the title is what undo calls the edit."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._form = RecordForm(self)

    @property
    def names(self) -> frozenset[str]:
        """The fields of the record that can be edited here."""
        return self._form.names

    def show_form(self, shown: R, *, before: R | None) -> None:
        """Show the record; `before` is what is in the journal, None for a new one."""
        self._shown, self._before = shown, before
        self._form.load(shown)
        self._page = TallPage(self._form, self)
        self.show_body(self._page)
        self._form.take_keys()
        self._opened = self.entered()

    def entered(self) -> R:
        """The record as it stands."""
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
