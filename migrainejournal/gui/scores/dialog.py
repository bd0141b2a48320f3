"""The questionnaires: a window beside the main one, which stays usable."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from migrainejournal.domain.score import Score
from migrainejournal.gui.kit.record_list import RecordList
from migrainejournal.gui.kit.record_list_dialog import RecordListDialog
from migrainejournal.gui.scores import score_words
from migrainejournal.gui.scores.score_form import ScoreForm
from migrainejournal.gui.scores.score_list_model import ScoreListModel
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

WIDTH, LINES = 76, 24


class ScoresDialog(RecordListDialog[Score]):
    """What was answered, the newest first; `why` asks the window to say why a total is what it is."""

    why = Signal(object)  # Reason

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Questionnaires"))
        self._scores = RecordList(
            session,
            ScoreListModel(self),
            Journal.scores,
            name=self.tr("Answered questionnaires"),
            some=self.tr("A total is something to talk about, not a diagnosis."),
            none=self.tr("None yet. Add one when you have a few quiet minutes."),
            follow=Score,
            parent=self,
        )
        why = QPushButton(self.tr("&Why?"), self)
        why.clicked.connect(self._on_why)
        self._scores.insert_buttons(3, why)
        deleting = self.tr("Delete questionnaire")
        self.show_list(self._scores, deleting=deleting, width=WIDTH, lines=LINES)

    def open_form(self, record: Score | None) -> None:
        ScoreForm(self._session, record, self).show()

    def _on_why(self) -> None:
        score = self._scores.current
        if score is not None:
            self.why.emit(score_words.reason(score))
