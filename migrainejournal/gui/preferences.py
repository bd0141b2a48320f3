"""The person's settings as the windows see them: read anywhere, changed in one place, kept on disk."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from migrainejournal.settings import Settings, load_settings, save_settings


class Preferences(QObject):
    """The settings in use; `changed` is emitted with the new ones."""

    changed = Signal(object)  # Settings
    not_kept = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings = load_settings(file)

    def change(self, **choices: object) -> None:
        """Use the new choices and keep them; emits `not_kept` where the disk refuses, and uses them still."""
        settings: Settings = replace(self.settings, **choices)  # type: ignore[arg-type]  # names are Settings' own
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit(settings)
        try:
            save_settings(self._file, settings)
        except OSError:
            self.not_kept.emit()
