"""Everything recorded of one day: its attacks, doses taken without one, treatments, and the note."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.timeline import dose_event
from migrainejournal.gui.calendar_page.attack_section import AttackSection
from migrainejournal.gui.calendar_page.course_event_words import course_event_words
from migrainejournal.gui.calendar_page.event_words import rows_of
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.kit.event_list import EventList
from migrainejournal.gui.kit.labels import breakable, heading, plain_label
from migrainejournal.gui.kit.note_text import NoteText
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
        if overview.courses:
            words = [plain_label(breakable(course_event_words(e)), self, wrap=True) for e in overview.courses]
            layout.addWidget(self._build_section(self.tr("Treatment"), *words))
        if overview.record is not None and overview.record.note:
            note = NoteText(overview.record.note, self.tr("Note of the day"), self)
            layout.addWidget(self._build_section(self.tr("The day"), note))

    def _build_section(self, title: str, *parts: QWidget) -> QWidget:
        section = QWidget(self)
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(title, section, size=1.0))
        for part in parts:
            layout.addWidget(part)
        return section
