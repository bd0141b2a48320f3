"""The form of one questionnaire: which it is, when it was answered, and the answers."""

from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui import wording
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.fields import Choice, Note
from migrainejournal.gui.kit.reading_order import keep_reading_order
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.scores import score_words
from migrainejournal.gui.scores.answers import Answers
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal


class ScoreForm(EditDialog):
    """Edits the questionnaire; without one, adds one of today. Earlier answers are not shown."""

    def __init__(
        self, session: JournalSession, score: Score | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._before = score
        self._shown = score or Score(instrument=Instrument.MIDAS, date=session.now().civil_date)
        self.setWindowTitle(self.tr("Edit questionnaire") if score else self.tr("Add questionnaire"))
        self._instrument = Choice(((one, score_words.choice(one)) for one in Instrument), self)
        self._instrument.setDisabled(score is not None)  # other questions would be another questionnaire
        self._answers = Answers(self._shown.instrument, self)
        self._form = RecordForm(self)
        self._form.add_field("instrument", self.tr("Questionnaire"), self._instrument)
        self._form.add_field("date", self.tr("Answered on"), DateEdit(self, calendar=True))
        self._form.add_wide_field("answers", self.tr("Answers"), self._answers)
        self._form.add_wide_field("note", self.tr("Note"), self._build_note())
        self._form.load(self._shown)
        self._instrument.currentIndexChanged.connect(self._on_instrument)
        self._page = TallPage(self._form, self)
        self.show_body(self._page)
        keep_reading_order(self)
        self._form.take_keys()
        self._opened = self._typed()

    @property
    def names(self) -> frozenset[str]:
        """The fields of a questionnaire that can be edited here."""
        return self._form.names

    def entered(self) -> Score:
        """The questionnaire as it stands."""
        return self._form.laid_over(self._shown)

    def is_changed(self) -> bool:
        return self._typed() != self._opened

    def save(self) -> None:
        self._form.clear_problems()
        self._answers.clear_problems()
        change = Change((Step(self._before, self.entered()),))
        self.write(self.windowTitle(), partial(Journal.save, change=change))

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):  # the first one is shown last and gets the keyboard
            if problem.index is None:
                self._form.show_problem(problem.field, wording.trouble(problem))
            if problem.field == "answers":
                self._answers.tell(problem)
        focused = self.focusWidget()
        if focused is not None:
            self._page.bring_into_view(focused)

    def _build_note(self) -> Note:
        note = Note(self, lines=2)
        note.setMaximumHeight(note.minimumHeight())  # the answers need the room, and it scrolls
        return note

    def _typed(self) -> object:
        """What would be lost; looking at another questionnaire loses nothing."""
        entered = self.entered()
        return entered.date, entered.note, self._answers.given

    def _on_instrument(self) -> None:
        instrument = self._instrument.entered()
        assert isinstance(instrument, Instrument)
        self._form.clear_problems()
        self._answers.show_instrument(instrument)
        keep_reading_order(self)
