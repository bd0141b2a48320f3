"""The visits to a clinician: a window beside the main one, which stays usable."""

from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.person import Visit
from migrainejournal.gui.kit.open_windows import OpenWindows
from migrainejournal.gui.kit.record_list import RecordList
from migrainejournal.gui.kit.record_list_dialog import RecordListDialog
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.visit_form import VisitForm
from migrainejournal.gui.summary_page.visit_list_model import VisitListModel
from migrainejournal.journal import Journal

WIDTH, LINES = 70, 20


class VisitsDialog(RecordListDialog[Visit]):
    """Past visits and those to come, the newest first."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._forms = OpenWindows()
        self.setWindowTitle(self.tr("Visits"))
        visits = RecordList(
            session,
            VisitListModel(self),
            Journal.visits,
            name=self.tr("Visits"),
            some=self.tr("What you want to ask at the next visit stands at the top of the summary."),
            none=self.tr("None yet. Add the next one, and write down what you want to ask there."),
            follow=Visit,
            parent=self,
        )
        self.show_list(visits, deleting=self.tr("Delete visit"), width=WIDTH, lines=LINES)

    def open_form(self, record: Visit | None) -> None:
        key = None if record is None else record.id
        self._forms.show(key, partial(VisitForm, self._session, record, self))
