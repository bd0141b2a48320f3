"""Saving in a file of the person's choice what a page has made, and why it was not saved, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.interchange.exporter import ExportReason, is_inside, reason_of
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


_NOT_SAVED: dict[NotSaved, Any] = {
    NotSaved.INSIDE_DATA_FOLDER: QT_TRANSLATE_NOOP(
        "Saving", "Not saved: this is the journal's own folder. Choose another folder."
    ),
    NotSaved.DISK_FULL: QT_TRANSLATE_NOOP(
        "Saving", "Not saved: the disk is full. Make some room, or choose another one."
    ),
    NotSaved.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "Saving", "Not saved: this folder cannot be written to. Choose another folder."
    ),
    NotSaved.IN_USE: QT_TRANSLATE_NOOP(
        "Saving",
        "Not saved: another program has this file open. Close it there, or choose another name.",
    ),
}


def save_file(make: Callable[[], bytes], *, target: Path, data_folder: Path) -> Saved | NotSaved:
    """Put what is made, readable by nobody else, in the target's place; never among the journal's files."""
    if is_inside(target, data_folder):
        return NotSaved.INSIDE_DATA_FOLDER
    data = make()
    try:
        write_whole(target, data)
    except OSError as error:
        return _why(error, target)
    return Saved(target)


def not_saved(why: NotSaved) -> str:
    """Why the file was not saved, and what to do."""
    return QCoreApplication.translate("Saving", _NOT_SAVED[why])


def _why(error: OSError, target: Path) -> NotSaved:
    if reason_of(error) is ExportReason.DISK_FULL:
        return NotSaved.DISK_FULL
    at_the_swap = error.filename2 is not None  # what was written beside it could not take its place
    return NotSaved.IN_USE if at_the_swap and target.is_file() else NotSaved.NOT_WRITABLE
