"""The form of one visit: when, with whom, what to ask, and what was answered and planned."""

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.person import Visit
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Line, Note
from migrainejournal.gui.kit.form_dialog import FormDialog
from migrainejournal.gui.session import JournalSession


class VisitForm(FormDialog[Visit]):
    """Edits the visit; without one, adds one of today."""

    def __init__(
        self, session: JournalSession, visit: Visit | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Edit visit") if visit else self.tr("Add visit"))
        self._form.add_field("date", self.tr("Date"), DateEdit(self, calendar=True))
        self._form.add_field("clinician", self.tr("With"), Line(self))
        self._form.add_wide_field("questions", self.tr("What I want to ask"), Note(self))
        self._form.add_wide_field("answers", self.tr("What was answered"), Note(self))
        self._form.add_wide_field("plan", self.tr("What was planned"), Note(self))
        self.show_form(visit or Visit(date=session.now().civil_date), before=visit)
