"""Saving a summary as a PDF in a file of the person's choice."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from migrainejournal.gui.summary_page.sheets import Read
from migrainejournal.interchange.exporter import ExportReason, is_inside, reason_of
from migrainejournal.summary import make_pdf
from migrainejournal.whole_file import write_whole


@dataclass(frozen=True)
class Saved:
    """The file is on disk."""

    target: Path


class NotSaved(StrEnum):
    """Why it is not; whatever was there before still is."""

    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    IN_USE = "in_use"
    INSIDE_DATA_FOLDER = "inside_data_folder"


def save_pdf(read: Read, *, target: Path, data_folder: Path) -> Saved | NotSaved:
    """Put the PDF, readable by nobody else, in the target's place; never among the journal's files."""
    if is_inside(target, data_folder):
        return NotSaved.INSIDE_DATA_FOLDER
    data = make_pdf(read.material, read.choices)
    try:
        write_whole(target, data)
    except OSError as error:
        return _why(error, target)
    return Saved(target)


def _why(error: OSError, target: Path) -> NotSaved:
    if reason_of(error) is ExportReason.DISK_FULL:
        return NotSaved.DISK_FULL
    at_the_swap = error.filename2 is not None  # what was written beside it could not take its place
    return NotSaved.IN_USE if at_the_swap and target.is_file() else NotSaved.NOT_WRITABLE
