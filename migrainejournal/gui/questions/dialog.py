"""The questions to the person's own records: a window beside the main one, which stays usable."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from migrainejournal.domain.change import Change
from migrainejournal.domain.question import Question
from migrainejournal.domain.treatment import Treatment
from migrainejournal.factors.answer import Answer, Reply
from migrainejournal.gui import wording
from migrainejournal.gui.kit.open_windows import OpenWindows
from migrainejournal.gui.kit.record_list import RecordList
from migrainejournal.gui.kit.record_list_dialog import RecordListDialog
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions import answer_words
from migrainejournal.gui.questions.answer_dialog import AnswerDialog
from migrainejournal.gui.questions.answering import Answering
from migrainejournal.gui.questions.forest import forest, not_yet
from migrainejournal.gui.questions.forest_page import ForestPage
from migrainejournal.gui.questions.progress_row import ProgressRow
from migrainejournal.gui.questions.question_form import QuestionForm
from migrainejournal.gui.questions.question_list_model import QuestionListModel
from migrainejournal.gui.questions.since_page import SincePage
from migrainejournal.gui.questions.work import Answers
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.making import LANGUAGE
from migrainejournal.journal import Journal, StoreError
from migrainejournal.questions import answers_since, read_factors
from migrainejournal.report.words import report_words

WIDTH, LINES = 110, 32


class QuestionsDialog(RecordListDialog[Question]):
    """What the person asked, the newest first, with its answers; nothing is answered before it is opened.

    The whole journal is read for it, and edits wait meanwhile: so only while the window is the one in use.
    """

    def __init__(
        self,
        session: JournalSession,
        preferences: Preferences,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        data_folder: Path,
    ) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Questions to my records"))
        self._preferences = preferences
        self._counting = preferences.settings.counting
        self._forms = OpenWindows()
        self._answer: AnswerDialog | None = None
        self._answers: Answers | None = None
        self._is_behind = False
        self._model = QuestionListModel(self)
        self._progress = ProgressRow(self)
        self._forest = ForestPage(session, theme, self, data_folder=data_folder)
        self._since = SincePage(self)
        self._answering = Answering(session, preferences, self)
        self._questions = self._build_list()
        self._tabs = self._build_tabs()
        self.show_list(
            self._questions,
            deleting=self.tr("Delete question"),
            width=WIDTH,
            lines=LINES,
            body=self._build_body(),
        )
        self._connect()
        self._start()

    def open_form(self, record: Question | None) -> None:
        """Open the form of a new one; one that was asked is not edited: it would count as one again."""
        assert record is None
        today = self._session.now().civil_date
        self._session.ask(partial(read_factors, today=today), self._on_factors)

    def open_record(self, record: Question) -> None:
        """Show its answer in full, in place of the one shown before."""
        reply = self._reply(record)
        if reply is None or self._answers is None:
            return
        self._close_answer()
        together = sum(each.answer.comparison is not None for each in self._answers.replies)
        self._answer = AnswerDialog(answer_words.in_words(reply, together=together), self)
        self._answer.show()

    def _build_list(self) -> RecordList[Question]:
        questions = RecordList(
            self._session,
            self._model,
            Journal.questions,
            name=self.tr("My questions"),
            some=self.tr("What goes with more attacks, or with fewer, in your own records. It says no more."),
            none=self.tr(
                "A question compares days: does little sleep, for example, go with more or fewer attacks? "
                "Nothing needs to be asked. What can be asked about is what you note of a day, and that is "
                "switched on at Today."
            ),
            inside=self.tr("There is no question here yet. To ask one, choose Add."),
            follow=Question,
            parent=self,
        )
        answer = QPushButton(self.tr("Ans&wer…"), self)
        answer.clicked.connect(self._on_answer)
        questions.leave_out_edit()
        questions.insert_buttons(1, answer)
        return questions

    def _build_tabs(self) -> QTabWidget:
        listed = QWidget(self)
        QVBoxLayout(listed).addWidget(self._questions)
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.windowTitle())
        tabs.addTab(listed, self.tr("&Questions"))
        tabs.addTab(self._forest, self.tr("As a &chart"))
        tabs.addTab(self._since, self.tr("Since a &treatment began"))
        return tabs

    def _build_body(self) -> QWidget:
        """The tabs, and below them all how far what they show has come."""
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._progress)
        return body

    def _connect(self) -> None:
        self._session.changed.connect(self._on_journal_changed)
        self._preferences.changed.connect(self._on_preferences)
        self._answering.progress.connect(self._progress.say_working)
        self._answering.answered.connect(self._on_answered)
        self._answering.not_answered.connect(self._on_not_answered)
        self._progress.stop_wanted.connect(self._on_stop)
        self._progress.start_wanted.connect(self._start)
        self._since.chosen.connect(self._on_course)
        self._forest.said.connect(self._message.say)

    def _start(self) -> None:
        """Answer everything anew; what was said before holds no longer."""
        self._forget()
        self._is_behind = False
        self._progress.say_reading()
        self._answering.start()

    def _refresh(self) -> None:
        """Answer anew, at once if this is the window in use, else once when it is again."""
        if self.isActiveWindow():
            self._start()
            return
        self._is_behind = True
        self._answering.stop()
        self._progress.say_over(
            self.tr("Something has changed since. This is answered again once you are back in this window.")
        )
        self._forget()  # last, for this window may be the one in use when the answer is closed

    def _forget(self) -> None:
        self._answers = None
        self._close_answer()
        self._model.show_answers({})

    def _reply(self, question: Question) -> Reply | None:
        replies = () if self._answers is None else self._answers.replies
        return next((reply for reply in replies if reply.question.id == question.id), None)

    def _close_answer(self) -> None:
        answer, self._answer = self._answer, None
        if answer is not None and isValid(answer):
            answer.close()

    def _on_answer(self) -> None:
        if self._questions.current is not None:
            self.open_record(self._questions.current)

    def _on_factors(self, factors: tuple[str, ...]) -> None:
        if not factors:
            self._message.say(
                self.tr("Nothing is noted of a day yet that could be asked about. Switch it on at Today.")
            )
            return
        self._forms.show(None, partial(QuestionForm, self._session, factors, self))

    def _on_journal_changed(self, _change: Change) -> None:
        self._refresh()

    def _on_preferences(self) -> None:
        if self._preferences.settings.counting != self._counting:
            self._counting = self._preferences.settings.counting
            self._refresh()

    def _on_answered(self, answers: Answers) -> None:
        self._answers = answers
        lines = {reply.question.id: answer_words.answer_line(reply) for reply in answers.replies}
        self._model.show_answers(lines)
        self._progress.say_over("")
        newest_first = tuple(reversed(answers.replies))
        spec = forest(newest_first, report_words(LANGUAGE))
        self._forest.show_spec(spec, not_yet=not_yet(newest_first))
        self._since.show_courses(answers.grounds.excerpt.treatments)

    def _on_not_answered(self, error: Exception) -> None:
        if isinstance(error, StoreError):
            self._progress.say_stopped(wording.ailment(error.ailment))
        else:
            self._progress.say_stopped(self.tr("Something in the program went wrong."))

    def _on_stop(self) -> None:
        self._answering.stop()
        self._progress.say_stopped(self.tr("Stopped."))

    def _on_course(self, course: Treatment) -> None:
        if self._answers is not None:
            ask = partial(answers_since, course, self._answers.grounds, self._answers.diary)
            self._session.aside(ask, then=partial(self._on_since, course), failed=self._on_since_failed)

    def _on_since(self, course: Treatment, answers: tuple[Answer, Answer]) -> None:
        if self._since.course == course:
            self._since.show_answers(answers)

    def _on_since_failed(self, error: Exception) -> None:
        self._session.failed.emit(error)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_activation = event.type() == QEvent.Type.ActivationChange  # others come while it is being built
        if is_activation and self._is_behind and self.isActiveWindow():
            self._start()
