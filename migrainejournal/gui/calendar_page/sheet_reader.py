"""Reads the sheet that is looked at, and its neighbours ahead, so that turning is one step for the eye."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migrainejournal.domain.counting import Counting
    from migrainejournal.gui.calendar_page.grid import Span
    from migrainejournal.gui.calendar_page.sheet import Sheet
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.journal import Journal


class SheetReader(QObject):
    """Keeps the sheets that were wanted last; `read` tells of each that has come."""

    read = Signal(object)  # Sheet

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._sheets: dict[Span, Sheet | None] = {}  # None: asked for
        self._ahead: Sequence[Span] = ()
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._on_painted)

    def sheet(self, span: Span) -> Sheet | None:
        """The sheet; None until it has been read."""
        return self._sheets.get(span)

    def want(self, span: Span, *, ahead: Sequence[Span]) -> None:
        """Read the sheet now, those `ahead` once it has been painted, and forget all others."""
        self._sheets = {key: sheet for key, sheet in self._sheets.items() if key in (span, *ahead)}
        self._ahead = ahead
        self._ask(span)
        self._painted.start()

    def forget(self) -> None:
        """Know nothing any more, because the journal has changed, or how to count."""
        self._sheets.clear()

    def _ask(self, span: Span) -> None:
        if span not in self._sheets:
            self._sheets[span] = None
            counting = self._preferences.settings.counting
            self._session.ask(partial(_read_sheet, span, counting), self._on_sheet)

    def _on_painted(self) -> None:
        for span in self._ahead:
            self._ask(span)

    def _on_sheet(self, sheet: Sheet) -> None:
        span = (sheet.first, sheet.last)
        if span in self._sheets:  # else it is wanted no longer
            self._sheets[span] = sheet
            self.read.emit(sheet)


def _read_sheet(span: Span, counting: Counting, journal: Journal) -> Sheet:
    from migrainejournal.gui.calendar_page.sheet import read_sheet  # the rules: after the first frame

    return read_sheet(journal, *span, counting)
