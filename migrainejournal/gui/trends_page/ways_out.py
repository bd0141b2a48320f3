"""The ways a chart leaves the program: to a file as a picture or as numbers, or to the clipboard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.trends_page.drawing.inks import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from migrainejournal.charts.chart_spec import ChartSpec
    from migrainejournal.gui.saving import NotSaved, Saved
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.gui.trends_page.painting.picture import Picture
    from migrainejournal.gui.trends_page.stretch import Stretch

ON_PAPER = "light"
"""Whatever the colours of the window are: others will look at it, perhaps printed."""


class Way(Enum):
    """How a chart goes out."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"
    COPY_PICTURE = "copy_picture"
    COPY_NUMBERS = "copy_numbers"


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """What goes out: the chart, its `name` for a file's, and what is shown of its time."""

    spec: ChartSpec
    name: str
    stretch: Stretch | None


class WaysOut(QObject):
    """`said` is what became of it."""

    said = Signal(str)

    def __init__(self, session: JournalSession, window: QWidget, *, data_folder: Path) -> None:
        super().__init__(window)
        self._session = session
        self._data_folder = data_folder
        self._saving: tuple[Outgoing, Way] | None = None

    def let_out(self, outgoing: Outgoing, way: Way) -> None:
        """Copy it, or ask where to save it."""
        match way:
            case Way.COPY_PICTURE:
                QGuiApplication.clipboard().setImage(self._picture(outgoing).image())
                self.said.emit(self.tr("Copied. Paste it where you want to have it."))
            case Way.COPY_NUMBERS:
                QGuiApplication.clipboard().setText(_csv(outgoing.spec))
                self.said.emit(self.tr("Copied. Paste it where you want to have it."))
            case _:
                self._ask_where(outgoing, way)

    @property
    def _window(self) -> QWidget:
        """Not kept: it keeps this, and neither would ever be freed."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _ask_where(self, outgoing: Outgoing, way: Way) -> None:
        titles = {
            Way.PNG: self.tr("PNG pictures"),
            Way.SVG: self.tr("SVG pictures"),
            Way.CSV: self.tr("CSV tables"),
        }
        self._saving = outgoing, way
        dialog = FileDialog(self.tr("Save chart"), self._window, filters=[f"{titles[way]} (*.{way.value})"])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(way.value)
        dialog.selectFile(f"{outgoing.name} {self._session.now().civil_date.isoformat()}.{way.value}")
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    def _maker(self, outgoing: Outgoing, way: Way) -> Callable[[], bytes]:
        """What makes the file; pictures are made here and now, for they need the screen's fonts."""
        if way is Way.CSV:
            return partial(_csv_file, outgoing.spec)
        picture = self._picture(outgoing)
        data = picture.svg() if way is Way.SVG else picture.png()
        return partial(bytes, data)

    def _picture(self, outgoing: Outgoing) -> Picture:
        from migrainejournal.gui.trends_page.painting.picture import Picture  # pyqtgraph comes with it

        look = Look(colours=load_colours(ON_PAPER), font=QFont(self._window.font()))
        return Picture(outgoing.spec, look, outgoing.stretch)

    def _on_target(self, target: str) -> None:
        if self._saving is not None:
            self._session.files.begin()
            from migrainejournal.gui.saving import save_file  # all formats of files come with it

            make = self._maker(*self._saving)
            save = partial(save_file, make, target=Path(target), data_folder=self._data_folder)
            self._session.aside(save, then=self._on_saved, failed=self._on_not_saved)

    def _on_saved(self, outcome: Saved | NotSaved) -> None:
        from migrainejournal.gui.saving import Saved, not_saved

        if isinstance(outcome, Saved):
            self._end_saving(self.tr("Saved: {file}").format(file=outcome.target))
        else:
            self._window.window().show()  # it may have been closed, and this must be seen
            self._end_saving(not_saved(outcome))

    def _on_not_saved(self, error: Exception) -> None:
        self._session.failed.emit(error)
        self._window.window().show()
        self._end_saving(self.tr("Not saved. Something in the program went wrong."))

    def _end_saving(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._session.files.end()


def _csv(spec: ChartSpec) -> str:
    from migrainejournal.charts.csv_text import csv_text  # not needed before

    return "" if spec.table is None else csv_text(spec.table)


def _csv_file(spec: ChartSpec) -> bytes:
    """With a mark of UTF-8, by which spreadsheets know it."""
    return _csv(spec).encode("utf-8-sig")
