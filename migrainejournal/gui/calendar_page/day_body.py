"""Everything recorded of one day: its attacks, doses taken without one, and the note."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.timeline import dose_event
from migrainejournal.gui.calendar_page.attack_section import AttackSection
from migrainejournal.gui.calendar_page.event_list import EventList
from migrainejournal.gui.calendar_page.event_words import rows_of
from migrainejournal.gui.calendar_page.note_text import NoteText
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.kit.theme import Theme

SPACING = 20


class DayBody(QWidget):
    """Made anew for each day that is looked at."""

    def __init__(
        self, overview: DayOverview, sheet: Sheet, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for attack in overview.finding.attacks:
            layout.addWidget(AttackSection(attack, overview.date, sheet, theme, self))
        shown = {attack.id for attack in overview.finding.attacks}
        loose = [dose_event(dose) for dose in overview.doses if dose.attack not in shown]
        if loose:
            rows = rows_of(loose, None, day=overview.date, medicines=sheet.medicines)
            layout.addWidget(EventList(rows, self))
        if overview.record is not None and overview.record.note:
            layout.addWidget(self._build_note(overview.record.note))

    def _build_note(self, note: str) -> QWidget:
        section = QWidget(self)
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(self.tr("The day"), section, size=1.0))
        layout.addWidget(NoteText(note, self.tr("Note of the day"), section))
        return section
