"""The day form: what is noted of one date beside its attacks."""

from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.gui import wording
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.fields import Choice, Note, coded_choices
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

WIDTH = 60


class DayForm(EditDialog):
    """Edits the record of a date, which may be an empty one."""

    def __init__(self, session: JournalSession, day: DayRecord, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._before = day
        self.setWindowTitle(wording.long_date(day.date))
        self._form = RecordForm(self)
        self._form.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self._form.add_field("state", self.tr("The day"), Choice(coded_choices([DayState.CLEAR]), self))
        self._form.add_field("bleeding", self.tr("Bleeding"), Choice(coded_choices(Bleeding), self))
        self._form.add_field("note", self.tr("Note"), Note(self))
        self._form.load(day)
        self.show_body(self._form)
        self._form.take_keys()

    @property
    def names(self) -> frozenset[str]:
        """The fields of a day that can be edited here."""
        return self._form.names

    def entered(self) -> DayRecord:
        """The day as it stands."""
        return self._form.laid_over(self._before)

    def is_changed(self) -> bool:
        return self.entered() != self._before

    def save(self) -> None:
        self._form.clear_problems()
        if self.is_changed():
            edit = partial(Journal.save_day, before=self._before, after=self.entered())
            self.write(self.tr("Edit day"), edit)
        else:
            self.accept()

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):
            field = "state" if problem.field == "date" else problem.field
            self._form.show_problem(field, wording.trouble(problem))
