"""The day form: what is noted of one date beside its attacks."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.day_answers import keys_noted
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.gui import wording
from migrainejournal.gui.checkin.answers import Answers
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.fields import Choice, Note, coded_choices
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

WIDTH = 60


class DayForm(EditDialog):
    """Edits the record of a date, which may be an empty one.

    Of the check-in it shows what is `switched_on`, and what was answered on the date.
    """

    def __init__(
        self,
        session: JournalSession,
        day: DayRecord,
        parent: QWidget | None = None,
        *,
        switched_on: Iterable[str] = (),
    ) -> None:
        super().__init__(session, parent)
        self._before = day
        self.setWindowTitle(wording.long_date(day.date))
        self._form = RecordForm(self)
        self._form.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self._form.add_field("state", self.tr("The day"), Choice(coded_choices([DayState.CLEAR]), self))
        self._form.add_field("bleeding", self.tr("Bleeding"), Choice(coded_choices(Bleeding), self))
        self._form.add_field("note", self.tr("Note"), Note(self))
        self._form.load(day)
        self._answers = Answers(keys_noted(switched_on, day), self)
        self._answers.load(day)
        self._page = TallPage(self._build_page(), self)
        self.show_body(self._page)
        self._form.take_keys()

    @property
    def names(self) -> frozenset[str]:
        """The fields of a day that can be edited here."""
        return self._form.names

    def entered(self) -> DayRecord:
        """The day as it stands."""
        return self._answers.laid_over(self._form.laid_over(self._before))

    def is_changed(self) -> bool:
        return self.entered() != self._before

    def save(self) -> None:
        self._form.clear_problems()
        self._answers.clear_problems()
        if self.is_changed():
            edit = partial(Journal.save_day, before=self._before, after=self.entered())
            self.write(self.tr("Edit day"), edit)
        else:
            self.accept()

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):
            if problem.field in self._answers.rows:
                self._answers.tell(problem)
            else:
                field = "state" if problem.field == "date" else problem.field
                self._form.show_problem(field, wording.trouble(problem))
        focused = self.focusWidget()
        if focused is not None:
            self._page.bring_into_view(focused)

    def _build_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        layout.addWidget(self._answers)
        return page
