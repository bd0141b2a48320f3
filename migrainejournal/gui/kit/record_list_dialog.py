"""A list of records in a window beside the main one, which stays usable."""

from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.gui import wording
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.record_list import RecordList
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal, StoreError

R = TypeVar("R", bound=Record)


class RecordListDialog(QDialog, Generic[R]):
    """Subclasses show their list and say which form a record has."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._message = MessageBar(self)
        session.waiting.connect(self._on_waiting)
        session.saved.connect(self._message.be_quiet)
        add_undo_keys(self, session)

    def open_form(self, record: R | None) -> None:
        """Open the form of the record; without one, that of a new one."""
        raise NotImplementedError

    def open_record(self, record: R) -> None:
        """Show the record that Enter was pressed on: in its form, if subclasses say nothing else."""
        self.open_form(record)

    def show_list(
        self, records: RecordList[R], *, deleting: str, width: int, lines: int, body: QWidget | None = None
    ) -> None:
        """Lay out the window, so many letters and lines large; `deleting` is what undo calls that edit.

        `body` is what holds the list, where there is more than it.
        """
        self._deleting = deleting
        records.add_wanted.connect(self._on_add)
        records.open_wanted.connect(self.open_record)
        records.edit_wanted.connect(self.open_form)
        records.delete_wanted.connect(self._on_delete)
        for button in (body or records).findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to what has the keyboard
        layout = QVBoxLayout(self)
        layout.addWidget(self._message)
        layout.addWidget(body or records, 1)
        metrics = self.fontMetrics()
        usual = QSize(metrics.averageCharWidth() * width, metrics.lineSpacing() * lines)
        self.resize(usual.boundedTo(self.screen().availableGeometry().size()))
        records.setFocus()

    def _on_add(self) -> None:
        self.open_form(None)

    def _on_delete(self, record: R) -> None:
        self._session.edit(self._deleting, partial(Journal.save, change=Change.removing([record])))

    def _on_waiting(self, error: StoreError) -> None:
        self._message.say(wording.ailment(error.ailment))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button that has the keyboard, as Space does, and no other."""
        button = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button, QAbstractButton):
            button.click()
