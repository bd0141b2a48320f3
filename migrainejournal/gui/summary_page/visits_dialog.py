"""The visits to a clinician: a window beside the main one, which stays usable."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
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
from migrainejournal.domain.person import Visit
from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.visit_form import VisitForm
from migrainejournal.gui.summary_page.visit_list_model import VisitListModel
from migrainejournal.journal import Journal, StoreError

if TYPE_CHECKING:
    from uuid import UUID

WIDTH, LINES = 70, 20


class VisitsDialog(QDialog):
    """Past visits and those to come, the newest first."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Visits"))
        self._session = session
        self._wanted: UUID | None = None
        self._message = MessageBar(self)
        self._explained = plain_label("", self, wrap=True)
        self._model = VisitListModel(self)
        self._list = self._build_list()
        self._add = QPushButton(self.tr("&Add…"), self)
        self._edit = QPushButton(self.tr("&Edit…"), self)
        self._delete = QPushButton(self.tr("De&lete"), self)
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
        found.setAccessibleName(self.tr("Visits"))
        return found

    def _build_layout(self) -> None:
        buttons = QVBoxLayout()
        for button in (self._add, self._edit, self._delete):
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
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def _current(self) -> Visit | None:
        return self._model.visit(self._list.currentIndex())

    def _read(self) -> None:
        self._session.ask(Journal.visits, self._on_visits)

    def _on_changed(self, change: Change) -> None:
        written = [step.after.id for step in change.steps if isinstance(step.after, Visit)]
        self._wanted = written[-1] if written else None
        self._read()

    def _on_visits(self, visits: tuple[Visit, ...]) -> None:
        chosen, row = self._current(), self._list.currentIndex().row()
        self._model.show_visits(visits)
        there = self._model.index_of(self._wanted or (chosen.id if chosen else None))
        if not there.isValid():
            there = self._model.index(max(0, min(row, len(visits) - 1)), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(there, select)
        self._on_current()
        if visits:
            self._explained.setText(
                self.tr("What you want to ask at the next visit stands at the top of the summary.")
            )
        else:
            self._explained.setText(
                self.tr("None yet. Add the next one, and write down what you want to ask there.")
            )

    def _on_current(self) -> None:
        for button in (self._edit, self._delete):
            button.setEnabled(self._current() is not None)

    def _on_add(self) -> None:
        VisitForm(self._session, parent=self).show()

    def _on_edit(self) -> None:
        visit = self._current()
        if visit is not None:
            VisitForm(self._session, visit, self).show()

    def _on_delete(self) -> None:
        visit = self._current()
        if visit is not None:
            edit = partial(Journal.save, change=Change.removing([visit]))
            self._session.edit(self.tr("Delete visit"), edit)

    def _on_waiting(self, error: StoreError) -> None:
        self._message.say(wording.ailment(error.ailment))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button that has the keyboard, as Space does, and no other."""
        button = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button, QAbstractButton):
            button.click()
