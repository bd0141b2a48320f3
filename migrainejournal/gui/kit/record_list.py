"""A list of the records of one kind, one of them chosen, and beside it what can be done to it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.reading_order import keep_reading_order
from migrainejournal.gui.kit.record_list_model import RecordListModel
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

R = TypeVar("R", bound=Record)


class RecordList(QWidget, Generic[R]):
    """Asks the journal again at each change, and keeps the same record chosen, or else its neighbour.

    What is written of the kind `follow` is chosen in its place. Above stands `some`, or `none` while the
    list is empty; in it stands `inside` then, which is read as its description.
    """

    add_wanted = Signal()
    open_wanted = Signal(object)  # R, by Enter or a double click
    edit_wanted = Signal(object)  # R
    delete_wanted = Signal(object)  # R
    chosen = Signal(object)  # R, or None while the list is empty

    def __init__(
        self,
        session: JournalSession,
        model: RecordListModel[R],
        question: Callable[[Journal], tuple[R, ...]],
        *,
        name: str,
        some: str,
        none: str,
        inside: str = "",
        follow: type[R] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._question = session, model, question
        self._some, self._none, self._inside, self._follow = some, none, inside, follow
        self._wanted: str | None = None
        self._explained = plain_label("", self, wrap=True)
        self._list = self._build_list(name)
        self._empty = self._build_empty()
        self.setFocusProxy(self._list)
        self._add = QPushButton(self.tr("&Add…"), self)
        self._edit = QPushButton(self.tr("&Edit…"), self)
        self._delete = QPushButton(self.tr("De&lete"), self)
        self._for_one = [self._edit, self._delete]
        self._column = self._build_layout()
        self._connect()
        self._read()

    @property
    def current(self) -> R | None:
        """The record chosen."""
        return self._model.record(self._list.currentIndex())

    def insert_buttons(self, place: int, *buttons: QPushButton) -> None:
        """Put further buttons, usable while a record is chosen, after so many of Add, Edit and Delete."""
        for at, button in enumerate(buttons, place):
            self._column.insertWidget(at, button)
            self._for_one.append(button)
        keep_reading_order(self)

    def leave_out_edit(self) -> None:
        """Let records be added and deleted only."""
        self._edit.hide()

    def _build_list(self, name: str) -> QListView:
        found = QListView(self)
        found.setModel(self._model)
        found.setWordWrap(True)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        found.setSpacing(found.fontMetrics().lineSpacing() // 5)
        found.setAccessibleName(name)
        return found

    def _build_empty(self) -> QLabel:
        """What stands in the list while it is known to be empty."""
        empty = plain_label(self._inside, self._list.viewport(), wrap=True)
        empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        empty.hide()
        QVBoxLayout(self._list.viewport()).addWidget(empty)
        return empty

    def _build_layout(self) -> QVBoxLayout:
        """The layout of the buttons."""
        beside = QWidget(self)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        for button in (self._add, self._edit, self._delete):
            column.addWidget(button)
        column.addStretch(1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._explained, 0, 0, 1, 2)
        layout.addWidget(self._list, 1, 0)
        layout.addWidget(beside, 1, 1)
        layout.setColumnStretch(0, 1)
        return column

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._on_open)
        self._add.clicked.connect(self.add_wanted)
        self._edit.clicked.connect(self._on_edit)
        self._delete.clicked.connect(self._on_delete)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def _read(self) -> None:
        self._session.ask(self._question, self._on_read)

    def _on_changed(self, change: Change) -> None:
        if self._follow is not None:
            written = [step.after.key for step in change.steps if isinstance(step.after, self._follow)]
            self._wanted = written[-1] if written else None
        self._read()

    def _on_read(self, records: tuple[R, ...]) -> None:
        before, row = self.current, self._list.currentIndex().row()
        self._model.show_records(records)
        there = self._model.index_of(self._wanted or (before.key if before else None))
        if not there.isValid():
            there = self._model.index(max(0, min(row, len(records) - 1)), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(there, select)
        self._on_current()
        self._explained.setText(self._some if records else self._none)
        self._empty.setVisible(bool(self._inside) and not records)
        self._list.setAccessibleDescription("" if records else self._inside)

    def _on_current(self) -> None:
        record = self.current
        for button in self._for_one:
            button.setEnabled(record is not None)
        self.chosen.emit(record)

    def _on_open(self) -> None:
        if self.current is not None:
            self.open_wanted.emit(self.current)

    def _on_edit(self) -> None:
        if self.current is not None:
            self.edit_wanted.emit(self.current)

    def _on_delete(self) -> None:
        if self.current is not None:
            self.delete_wanted.emit(self.current)
