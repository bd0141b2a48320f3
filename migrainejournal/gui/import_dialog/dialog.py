"""Taking in a file: everything about it is shown before anything is written, and one undo takes it back."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.record import Record
from migrainejournal.gui import wording
from migrainejournal.gui.import_dialog.date_order_choice import DateOrderChoice
from migrainejournal.gui.import_dialog.preview_pane import PreviewPane
from migrainejournal.gui.import_dialog.reading import Found, Request, existing_for, read_file
from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.undo_keys import add_undo_keys
from migrainejournal.gui.session import JournalSession
from migrainejournal.interchange import IMPORTERS, OWN_JSON
from migrainejournal.interchange.importer import DateOrder, DateQuestion, FileRefusal
from migrainejournal.interchange.preview import Preview
from migrainejournal.journal import Journal, StoreError


def _zones(own: str) -> list[tuple[object, str]]:
    """This machine's zone, and all that are named after a place."""
    known = (bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())
    return [(zone, zone.replace("_", " ")) for zone in sorted({own, *(z for z in known if "/" in z)})]


class ImportDialog(QDialog):
    """Choose a file, see what is in it, take it in or leave it."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self._session = session
        self._request: Request | None = None
        self._preview: Preview | None = None
        self._reading = False
        self._choose = QPushButton(self.tr("Choose a &file…"), self)
        self._file = plain_label("", self, wrap=True)
        self._question = DateOrderChoice(self)
        self._zone = Choice(_zones(session.now().zone), self)
        self._zone.load(session.now().zone)
        self._zone_row = Form(self)
        self._pane = PreviewPane(self)
        self._message = MessageBar(self)
        self._close = QPushButton(self.tr("&Cancel"), self)
        self._take_in = QPushButton(self.tr("&Take in"), self)
        self._build_layout()
        self._connect()

    def read(self, path: Path) -> None:
        """Look into the file, and show what is in it."""
        self._question.hide()
        self._file.setText(path.name)
        self._ask(Request(path, str(self._zone.entered())))

    def _build_layout(self) -> None:
        hint = self.tr("Where you were at the times in the file.")
        self._zone_row.add_row("zone", self.tr("Time zone"), self._zone, hint=hint)
        self._zone_row.hide()
        self._take_in.setEnabled(False)
        top = QHBoxLayout()
        top.addWidget(self._choose)
        top.addWidget(self._file, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._take_in)
        rows = QVBoxLayout(self)
        rows.addLayout(top)
        rows.addWidget(self._question)
        rows.addWidget(self._zone_row)
        rows.addWidget(self._pane, 1)
        rows.addWidget(self._message)
        rows.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 80, metrics.lineSpacing() * 26)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose)
        self._question.chosen.connect(self._on_date_order)
        self._zone.currentIndexChanged.connect(self._on_zone)
        self._take_in.clicked.connect(self._on_take_in)
        self._close.clicked.connect(self.close)
        self._session.could_not_open.connect(self._on_could_not_open)
        self._session.waiting.connect(self._on_waiting)
        self._session.saved.connect(self._message.be_quiet)
        self._session.failed.connect(self._on_failed)
        add_undo_keys(self, self._session)

    def _ask(self, request: Request) -> None:
        self._request = request
        self._reading = True
        self._offer(None)
        self._message.be_quiet()
        self._pane.show_sentence(self.tr("Reading the file."))
        self._session.ask(partial(existing_for, request=request), self._on_existing)
        if self._session.trouble is not None:
            self._on_could_not_open(self._session.trouble)

    def _offer(self, preview: Preview | None) -> None:
        self._preview = preview
        self._take_in.setEnabled(preview is not None and bool(preview.new))

    def _on_choose(self) -> None:
        endings = " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes)
        filters = [
            self.tr("Files that can be read ({endings})").format(endings=endings),
            self.tr("All files (*)"),
        ]
        dialog = FileDialog(self.tr("Choose a file"), self, filters=filters)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.read(Path(path))

    def _on_zone(self) -> None:
        if self._request is not None:
            self._ask(replace(self._request, zone=str(self._zone.entered())))

    def _on_date_order(self, order: DateOrder) -> None:
        if self._request is not None:
            self._ask(replace(self._request, date_order=order))

    def _on_existing(self, answer: tuple[Request, tuple[Record, ...]]) -> None:
        request, existing = answer
        if request == self._request:
            task = partial(read_file, request, existing, now=self._session.now())
            self._session.aside(task, then=self._on_found, failed=self._session.failed.emit)

    def _on_found(self, answer: tuple[Request, Found]) -> None:
        request, found = answer
        if request != self._request:
            return
        self._reading = False
        match found:
            case FileRefusal():
                self._pane.show_refusal(found)
            case DateQuestion():
                self._pane.show_sentence(
                    self.tr("Choose the date that is meant, then you see what is in the file.")
                )
                self._question.ask(found)
            case Preview():
                self._zone_row.setVisible(found.importer != OWN_JSON.id)
                self._pane.show_preview(found)
                self._offer(found)
                if self._choose.hasFocus():
                    (self._take_in if found.new else self._close).setFocus()

    def _on_take_in(self) -> None:
        if self._preview is not None:
            edit = partial(Journal.take_in, records=self._preview.new)
            self._take_in.setEnabled(False)
            self._message.say(self.tr("Writing."))
            self._session.edit(
                self.tr("Import"),
                edit,
                then=self._on_taken_in,
                refused=self._on_refused,
                dropped=self._on_dropped,
            )

    def _on_taken_in(self, _change: Change) -> None:
        self._message.say(self.tr("Taken in. Undo takes all of it back."))
        self._close.setText(self.tr("&Close"))
        self._close.setFocus()

    def _on_refused(self, error: RefusedError) -> None:
        self._message.say(wording.trouble(error.problems[0]))

    def _on_could_not_open(self, error: StoreError) -> None:
        """Say so at once: what is new in a file can be told only beside the journal."""
        if self._reading:
            way = self.tr("Close this window to see what can be done about it; then open the file again.")
            self._pane.show_sentence(f"{wording.ailment(error.ailment)} {way}")

    def _on_waiting(self, error: StoreError) -> None:
        self._message.say(wording.ailment(error.ailment))

    def _on_dropped(self) -> None:
        self._message.say(self.tr("Nothing was taken in."))
        self._offer(self._preview)

    def _on_failed(self, _error: Exception) -> None:
        if self._reading:
            self._reading = False
            self._pane.show_sentence(self.tr("The file could not be read; the fault is the program's."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return to the buttons: a dialog would press its first one."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
