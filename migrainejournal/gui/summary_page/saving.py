"""Saving a summary as a PDF in a file of the person's choice."""

from functools import partial
from pathlib import Path

from migrainejournal.gui.saving import NotSaved, Saved, save_file
from migrainejournal.gui.summary_page.sheets import Read
from migrainejournal.summary import make_pdf


def save_pdf(read: Read, *, target: Path, data_folder: Path) -> Saved | NotSaved:
    """Put the PDF in the target's place, as `save_file` does."""
    return save_file(partial(make_pdf, read.material, read.choices), target=target, data_folder=data_folder)
