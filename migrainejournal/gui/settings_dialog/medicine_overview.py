"""The list of the person's medicines, with what can be done to each."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui import wording
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.record_list import RecordList
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
        self._model = MedicineListModel(self)
        self._medicines = self._build_list()
        self._up = QPushButton(self.tr("Move &up"), self)
        self._down = QPushButton(self.tr("Move &down"), self)
        self._retire = QPushButton(self.tr("&Retire"), self)
        self._medicines.insert_buttons(2, self._up, self._down, self._retire)
        self._message = MessageBar(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._medicines, 1)
        layout.addWidget(self._message)
        self._connect()

    def take_keys(self) -> None:
        """Let the keyboard go to the list."""
        self._medicines.setFocus()

    def _build_list(self) -> RecordList[Medicine]:
        return RecordList(
            self._session,
            self._model,
            own_medicines,
            name=self.tr("Your medicines"),
            some=self.tr("The dark room offers these in this order, but no retired or preventive ones."),
            none=self.tr("None yet. Add what you take when an attack comes."),
            parent=self,
        )

    def _connect(self) -> None:
        self._medicines.add_wanted.connect(self.add_wanted)
        self._medicines.open_wanted.connect(self.edit_wanted)
        self._medicines.edit_wanted.connect(self.edit_wanted)
        self._medicines.delete_wanted.connect(self._on_delete)
        self._medicines.chosen.connect(self._on_chosen)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._retire.clicked.connect(self._on_retire)

    def _on_chosen(self, medicine: Medicine | None) -> None:
        index = self._model.index_of(medicine.key if medicine else None)
        self._up.setEnabled(self._model.can_move(index, -1))
        self._down.setEnabled(self._model.can_move(index, 1))
        again = medicine is not None and medicine.retired
        self._retire.setText(self.tr("&Take again") if again else self.tr("&Retire"))

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        medicine = self._medicines.current
        if medicine is not None:
            self._session.edit(self.tr("Move medicine"), partial(move_medicine, medicine=medicine.id, by=by))

    def _on_retire(self) -> None:
        medicine = self._medicines.current
        if medicine is not None:
            self._message.be_quiet()
            text = self.tr("Take medicine again") if medicine.retired else self.tr("Retire medicine")
            after = replace(medicine, retired=not medicine.retired)
            self._session.edit(text, partial(save_medicine, before=medicine, after=after))

    def _on_delete(self, medicine: Medicine) -> None:
        self._message.be_quiet()
        edit = partial(Journal.remove_medicine, medicine=medicine.id)
        self._session.edit(self.tr("Delete medicine"), edit, then=self._on_deleted)

    def _on_deleted(self, change: Change) -> None:
        for step in change.steps:
            if isinstance(step.after, Medicine):
                sentence = self.tr("{medicine} has doses recorded, so it was retired and its history stays.")
                self._message.say(sentence.format(medicine=wording.medicine_name(step.after)))
