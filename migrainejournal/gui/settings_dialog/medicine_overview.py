"""The list of the person's medicines, with what can be done to each."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QListView, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.medicine_edits import move_medicine, own_medicines, save_medicine
from migrainejournal.gui.settings_dialog.medicine_list_model import MedicineListModel
from migrainejournal.journal import Journal


class MedicineOverview(QWidget):
    """The list; `add_wanted` and `edit_wanted` ask for the form."""

    add_wanted = Signal()
    edit_wanted = Signal(object)  # Medicine

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._explained = plain_label("", self, wrap=True)
        self._message = MessageBar(self)
        self._model = MedicineListModel(self)
        self._list = self._build_list()
        self._add = QPushButton(self.tr("&Add…"), self)
        self._edit = QPushButton(self.tr("&Edit…"), self)
        self._up = QPushButton(self.tr("Move &up"), self)
        self._down = QPushButton(self.tr("Move &down"), self)
        self._retire = QPushButton(self.tr("&Retire"), self)
        self._delete = QPushButton(self.tr("De&lete"), self)
        self._build_layout()
        self._connect()
        self._read()

    def take_keys(self) -> None:
        """Let the keyboard go to the list."""
        self._list.setFocus()

    def _build_list(self) -> QListView:
        found = QListView(self)
        found.setModel(self._model)
        found.setWordWrap(True)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        found.setSpacing(found.fontMetrics().lineSpacing() // 5)
        found.setAccessibleName(self.tr("Your medicines"))
        return found

    def _build_layout(self) -> None:
        buttons = QVBoxLayout()
        for button in (self._add, self._edit, self._up, self._down, self._retire, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QGridLayout(self)
        layout.addWidget(self._explained, 0, 0, 1, 2)
        layout.addWidget(self._list, 1, 0)
        layout.addLayout(buttons, 1, 1)
        layout.addWidget(self._message, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._read)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._on_edit)
        self._add.clicked.connect(self.add_wanted)
        self._edit.clicked.connect(self._on_edit)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._retire.clicked.connect(self._on_retire)
        self._delete.clicked.connect(self._on_delete)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def _current(self) -> Medicine | None:
        return self._model.medicine(self._list.currentIndex())

    def _read(self) -> None:
        self._session.ask(own_medicines, self._on_medicines)

    def _on_medicines(self, medicines: tuple[Medicine, ...]) -> None:
        chosen, row = self._current(), self._list.currentIndex().row()
        self._model.show_medicines(medicines)
        there = self._model.row_of(chosen) if chosen else QModelIndex()
        if not there.isValid():
            there = self._model.index(max(0, min(row, len(medicines) - 1)), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(there, select)
        self._on_current()
        if medicines:
            offered = self.tr("The dark room offers these in this order, but no retired or preventive ones.")
            self._explained.setText(offered)
        else:
            self._explained.setText(self.tr("None yet. Add what you take when an attack comes."))

    def _on_current(self) -> None:
        index, medicine = self._list.currentIndex(), self._current()
        for button in (self._edit, self._retire, self._delete):
            button.setEnabled(medicine is not None)
        self._up.setEnabled(self._model.can_move(index, -1))
        self._down.setEnabled(self._model.can_move(index, 1))
        again = medicine is not None and medicine.retired
        self._retire.setText(self.tr("&Take again") if again else self.tr("&Retire"))

    def _on_edit(self) -> None:
        medicine = self._current()
        if medicine is not None:
            self.edit_wanted.emit(medicine)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        medicine = self._current()
        if medicine is not None:
            self._session.edit(self.tr("Move medicine"), partial(move_medicine, medicine=medicine.id, by=by))

    def _on_retire(self) -> None:
        medicine = self._current()
        if medicine is not None:
            self._message.be_quiet()
            text = self.tr("Take medicine again") if medicine.retired else self.tr("Retire medicine")
            after = replace(medicine, retired=not medicine.retired)
            self._session.edit(text, partial(save_medicine, before=medicine, after=after))

    def _on_delete(self) -> None:
        medicine = self._current()
        if medicine is not None:
            self._message.be_quiet()
            edit = partial(Journal.remove_medicine, medicine=medicine.id)
            self._session.edit(self.tr("Delete medicine"), edit, then=self._on_deleted)

    def _on_deleted(self, change: Change) -> None:
        for step in change.steps:
            if isinstance(step.after, Medicine):
                sentence = self.tr("{medicine} has doses recorded, so it was retired and its history stays.")
                self._message.say(sentence.format(medicine=wording.medicine_name(step.after)))
