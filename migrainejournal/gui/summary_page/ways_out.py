"""The ways a summary leaves the program: to a printer, to a file, to the clipboard."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from migrainejournal.gui import wording
from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.saving import NotSaved, Saved, not_saved
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.printing import is_there_a_printer, print_pages, printer_for
from migrainejournal.gui.summary_page.saving import save_pdf
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.gui.summary_page.sheets import Sheets, make_sheets, make_text
from migrainejournal.gui.summary_page.wanted import Wanted
from migrainejournal.journal import StoreError
from migrainejournal.report.choices import Kind


class WaysOut(QObject):
    """Makes what goes out anew, so that it is what is wanted now; `said` is what became of it."""

    said = Signal(str)

    def __init__(
        self, session: JournalSession, maker: SheetMaker, window: QWidget, *, data_folder: Path
    ) -> None:
        super().__init__(window)
        self._session = session
        self._maker = maker
        self._data_folder = data_folder
        self._wanted: Wanted | None = None
        self._pages: tuple[bytes, ...] = ()
        self._printer: QPrinter | None = None  # belongs to no dialog, and must outlive its own
        self._dialog: QPrintDialog | None = None

    def print(self, wanted: Wanted) -> None:
        """Ask how to print it, where there is a printer."""
        if is_there_a_printer():
            self._maker.once(wanted, make_sheets, self._on_sheets, self._on_not_printed)
        else:
            self.said.emit(
                self.tr(
                    "No printer is set up on this computer. Set one up, or save a PDF and print it elsewhere."
                )
            )

    def save(self, wanted: Wanted) -> None:
        """Ask where to save it as a PDF."""
        self._wanted = wanted
        dialog = FileDialog(self.tr("Save PDF"), self._window, filters=[self.tr("PDF files (*.pdf)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name(wanted.kind, self._session.now().civil_date))
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    def copy(self, wanted: Wanted) -> None:
        """Put it on the clipboard as plain text."""
        self._maker.once(wanted, make_text, self._on_text, self._on_not_copied)

    @property
    def _window(self) -> QWidget:
        """Not kept: it keeps this, and neither would ever be freed."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _file_name(self, kind: Kind, today: date) -> str:
        """Without the person's name: it is seen by whoever sees the folder."""
        title = self.tr("Headache letter") if kind is Kind.LETTER else self.tr("Headache summary")
        return f"{title} {today.isoformat()}.pdf"

    def _on_sheets(self, sheets: Sheets) -> None:
        if self._dialog is not None and isValid(self._dialog):  # the key was pressed twice
            return
        self._pages = sheets.pages
        self._printer = printer_for(sheets.read.choices.paper, self.tr("Visit summary"))
        self._dialog = dialog = QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(sheets.pages))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(self._on_print)
        dialog.show()

    def _on_print(self) -> None:
        if self._printer is not None:
            task = partial(print_pages, self._pages, self._printer)
            self._session.aside(task, then=self._on_printed, failed=self._on_print_failed)

    def _on_printed(self, done: bool) -> None:
        if done:
            self.said.emit(self.tr("Handed to the printer."))
        else:
            self.said.emit(
                self.tr("Not printed: the printer did not take it. Look whether it is on, then print again.")
            )

    def _on_print_failed(self, error: Exception) -> None:
        self._session.failed.emit(error)
        self._on_not_printed(error)

    def _on_target(self, target: str) -> None:
        if self._wanted is not None:
            self._session.files.begin()
            save = partial(save_pdf, target=Path(target), data_folder=self._data_folder)
            self._maker.once(self._wanted, save, self._on_saved, self._on_not_saved)

    def _on_saved(self, outcome: Saved | NotSaved) -> None:
        if isinstance(outcome, Saved):
            self._end_saving(self.tr("Saved: {file}").format(file=outcome.target))
        else:
            self._window.window().show()  # it may have been closed, and this must be seen
            self._end_saving(not_saved(outcome))

    def _on_not_saved(self, error: Exception) -> None:
        self._window.window().show()
        self._end_saving(f"{self.tr('Not saved.')} {self._why(error)}")

    def _end_saving(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._session.files.end()

    def _on_not_printed(self, error: Exception) -> None:
        self.said.emit(f"{self.tr('Not printed.')} {self._why(error)}")

    def _on_not_copied(self, error: Exception) -> None:
        self.said.emit(f"{self.tr('Not copied.')} {self._why(error)}")

    def _why(self, error: Exception) -> str:
        if isinstance(error, StoreError):
            return wording.ailment(error.ailment)
        return self.tr("Something in the program went wrong.")

    def _on_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Copied. Paste it where you want to have it."))
