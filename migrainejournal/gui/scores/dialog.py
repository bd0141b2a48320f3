"""The questionnaires: a window beside the main one, which stays usable."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGridLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from migrainejournal.domain.change import Change
from migrainejournal.domain.score import Score
from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.scores import score_words
from migrainejournal.gui.scores.score_form import ScoreForm
from migrainejournal.gui.scores.score_list_model import ScoreListModel
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal, StoreError

if TYPE_CHECKING:
    from uuid import UUID

WIDTH, LINES = 76, 24


class ScoresDialog(QDialog):
    """What was answered, the newest first; `why` asks the window to say why a total is what it is."""

    why = Signal(object)  # Reason

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Questionnaires"))
        self._session = session
        self._wanted: UUID | None = None
        self._message = MessageBar(self)
        self._explained = plain_label("", self, wrap=True)
        self._model = ScoreListModel(self)
        self._list = self._build_list()
        self._add = QPushButton(self.tr("&Add…"), self)
        self._edit = QPushButton(self.tr("&Edit…"), self)
        self._delete = QPushButton(self.tr("De&lete"), self)
        self._why = QPushButton(self.tr("&Why?"), self)
        self._build_layout()
        self._connect()
        add_undo_keys(self, session)
        self._read()

    def _build_list(self) -> QListView:
        found = QListView(self)
        found.setModel(self._model)
        found.setWordWrap(True)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        found.setSpacing(found.fontMetrics().lineSpacing() // 5)
        found.setAccessibleName(self.tr("Answered questionnaires"))
        return found

    def _build_layout(self) -> None:
        buttons = QVBoxLayout()
        for button in (self._add, self._edit, self._delete, self._why):
            button.setAutoDefault(False)  # Enter belongs to what has the keyboard
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QGridLayout(self)
        layout.addWidget(self._message, 0, 0, 1, 2)
        layout.addWidget(self._explained, 1, 0, 1, 2)
        layout.addWidget(self._list, 2, 0)
        layout.addLayout(buttons, 2, 1)
        layout.setColumnStretch(0, 1)
        metrics = self.fontMetrics()
        usual = QSize(metrics.averageCharWidth() * WIDTH, metrics.lineSpacing() * LINES)
        self.resize(usual.boundedTo(self.screen().availableGeometry().size()))
        self._list.setFocus()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.waiting.connect(self._on_waiting)
        self._session.saved.connect(self._message.be_quiet)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._on_edit)
        self._add.clicked.connect(self._on_add)
        self._edit.clicked.connect(self._on_edit)
        self._delete.clicked.connect(self._on_delete)
        self._why.clicked.connect(self._on_why)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def _current(self) -> Score | None:
        return self._model.score(self._list.currentIndex())

    def _read(self) -> None:
        self._session.ask(Journal.scores, self._on_scores)

    def _on_changed(self, change: Change) -> None:
        written = [step.after.id for step in change.steps if isinstance(step.after, Score)]
        self._wanted = written[-1] if written else None
        self._read()

    def _on_scores(self, scores: tuple[Score, ...]) -> None:
        chosen, row = self._current(), self._list.currentIndex().row()
        self._model.show_scores(scores)
        there = self._model.index_of(self._wanted or (chosen.id if chosen else None))
        if not there.isValid():
            there = self._model.index(max(0, min(row, len(scores) - 1)), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(there, select)
        self._on_current()
        if scores:
            self._explained.setText(self.tr("A total is something to talk about, not a diagnosis."))
        else:
            self._explained.setText(self.tr("None yet. Add one when you have a few quiet minutes."))

    def _on_current(self) -> None:
        for button in (self._edit, self._delete, self._why):
            button.setEnabled(self._current() is not None)

    def _on_add(self) -> None:
        ScoreForm(self._session, parent=self).show()

    def _on_edit(self) -> None:
        score = self._current()
        if score is not None:
            ScoreForm(self._session, score, self).show()

    def _on_delete(self) -> None:
        score = self._current()
        if score is not None:
            edit = partial(Journal.save, change=Change.removing([score]))
            self._session.edit(self.tr("Delete questionnaire"), edit)

    def _on_why(self) -> None:
        score = self._current()
        if score is not None:
            self.why.emit(score_words.reason(score))

    def _on_waiting(self, error: StoreError) -> None:
        self._message.say(wording.ailment(error.ailment))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button that has the keyboard, as Space does, and no other."""
        button = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button, QAbstractButton):
            button.click()
