"""The journal file in the settings: where it lies, files in and out, and whether it is whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.record import Record
from migrainejournal.gui import wording
from migrainejournal.gui.import_dialog.dialog import ImportDialog
from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import JournalSession
from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.exporter import Exported, ExportRefusal, export_file
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths


@dataclass(frozen=True)
class Checked:
    """What a check found."""

    faults: tuple[str, ...]
    counts: Mapping[str, int]


def check(journal: Journal) -> Checked:
    """Read the whole file and count what is in it."""
    return Checked(tuple(journal.faults()), journal.counts())


def everything_for(journal: Journal, *, target: Path) -> tuple[Path, tuple[Record, ...]]:
    """Where it shall be written, with everything the journal holds."""
    return target, journal.everything()


class JournalPage(QWidget):
    """Every button answers with a sentence below."""

    def __init__(self, session: JournalSession, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths = paths
        self._place = QLineEdit(str(paths.journal), self)
        self._place.setReadOnly(True)
        self._message = MessageBar(self)
        self._import = QPushButton(self.tr("&Import…"), self)
        self._export = QPushButton(self.tr("&Export…"), self)
        self._check = QPushButton(self.tr("&Check now"), self)
        self._build_layout()
        self._import.clicked.connect(self._on_import)
        self._export.clicked.connect(self._on_export)
        self._check.clicked.connect(self._on_check)
        session.waiting.connect(self._message.be_quiet)
        session.failed.connect(self._message.be_quiet)

    def take_keys(self) -> None:
        """Let the keyboard go to the first button."""
        self._import.setFocus()

    def _build_layout(self) -> None:
        place = Form(self)
        place.add_row("place", self.tr("Journal file"), self._place)
        buttons = QGridLayout()
        for row, (button, explained) in enumerate(
            (
                (self._import, self.tr("Take in a file of this program or of Migraine Buddy.")),
                (self._export, self.tr("Write everything to a file that anyone who has it can read.")),
                (self._check, self.tr("Look whether the journal file is whole.")),
            )
        ):
            button.setAccessibleDescription(explained)
            buttons.addWidget(button, row, 0)
            buttons.addWidget(plain_label(explained, self, wrap=True), row, 1)
        buttons.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(place)
        layout.addLayout(buttons)
        layout.addWidget(self._message)
        layout.addStretch(1)

    def _counted(self, counts: Mapping[str, int]) -> str:
        part = self.tr("{kind}: {n}")
        return ", ".join(part.format(kind=wording.section(kind), n=n) for kind, n in counts.items())

    def _on_import(self) -> None:
        ImportDialog(self._session, self).show()

    def _on_export(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in OWN_JSON.suffixes)
        name = wording.format_name(OWN_JSON.id)
        dialog = FileDialog(self.tr("Export to"), self, filters=[f"{name} ({endings})"])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(OWN_JSON.suffixes[0])
        today = self._session.now().civil_date
        dialog.selectFile(f"migraine-journal-{today.isoformat()}{OWN_JSON.suffixes[0]}")
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    def _on_target(self, target: str) -> None:
        self._message.say(self.tr("Writing the file."))
        self._session.ask(partial(everything_for, target=Path(target)), self._on_everything)

    def _on_everything(self, answer: tuple[Path, tuple[Record, ...]]) -> None:
        target, records = answer
        now, folder = self._session.now(), self._paths.data
        task = partial(export_file, records, target, exporter=OWN_JSON, exported=now, data_folder=folder)
        self._session.aside(task, then=self._on_exported, failed=self._session.failed.emit)

    def _on_exported(self, outcome: Exported | ExportRefusal) -> None:
        if isinstance(outcome, ExportRefusal):
            self._message.say(wording.export_reason(outcome.reason))
        else:
            sentence = self.tr("Written and read back. {counts}.")
            self._message.say(sentence.format(counts=wording.capitalised(self._counted(outcome.counts))))

    def _on_check(self) -> None:
        self._message.say(self.tr("Reading the journal."))
        self._session.ask(check, self._on_checked)

    def _on_checked(self, checked: Checked) -> None:
        if checked.faults:
            sentence = self.tr(
                "The journal file is damaged. Export what can be read, and keep a copy of the file."
            )
            self._message.say("\n".join([sentence, *checked.faults]))
        else:
            sentence = self.tr("The journal is whole. {counts}.")
            self._message.say(sentence.format(counts=wording.capitalised(self._counted(checked.counts))))
