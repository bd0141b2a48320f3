"""One attack as the day's detail shows it: line, events by time, what came with it, and its note."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.clinical.timeline import events_of
from migrainejournal.domain.attack import Attack
from migrainejournal.gui.calendar_page.chips import Chips
from migrainejournal.gui.calendar_page.event_words import features, rows_of, short_name
from migrainejournal.gui.calendar_page.pain_line import PainLine
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.kit.event_list import EventList
from migrainejournal.gui.kit.note_text import NoteText
from migrainejournal.gui.kit.theme import Theme

ENOUGH_FOR_A_LINE = 2


class AttackSection(QWidget):
    """The attack as seen from one of its days."""

    def __init__(self, attack: Attack, day: date, sheet: Sheet, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        doses = sheet.doses.get(attack.id, ())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height())
        if len(attack.readings) >= ENOUGH_FOR_A_LINE:
            marks = [(dose.at, short_name(sheet.medicines.get(dose.medicine))) for dose in doses]
            layout.addWidget(PainLine(attack, marks, now=sheet.now, theme=theme, parent=self))
        rows = rows_of(events_of(attack, doses), attack, day=day, medicines=sheet.medicines)
        layout.addWidget(EventList(rows, self))
        came_with = features(attack)
        if came_with:
            layout.addWidget(Chips(came_with, self))
        if attack.note:
            layout.addWidget(NoteText(attack.note, self.tr("Note of the attack"), self))
