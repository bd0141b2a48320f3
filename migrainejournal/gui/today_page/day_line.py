"""What is known of a date, on the Today page."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line


class DayLine(Line):
    """A date in one line: headache-free is one press, and so is taking it back."""

    clear = Signal(object)  # date
    unclear = Signal(object)  # date
    add = Signal(object)  # date
    edit = Signal(object)  # UUID

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name = name
        self._day = date.min
        self._attack: UUID | None = None
        self._clear = self.add_button(self.tr("Headache-free"), self._on_clear)
        self._unclear = self.add_button(self.tr("Take back"), self._on_unclear)
        self._add = self.add_button(self.tr("Add attack"), self._on_add)
        self._edit = self.add_button(self.tr("Edit attack"), self._on_edit)

    def show_day(self, day: date, state: DayState, *, attack: UUID | None = None) -> None:
        """Say what is known of the date, and offer to edit its attack."""
        self._day, self._attack = day, attack
        self._clear.setVisible(state is DayState.UNKNOWN)
        self._add.setVisible(state is DayState.UNKNOWN)
        self._unclear.setVisible(state is DayState.CLEAR)
        self._edit.setVisible(attack is not None)
        if state is DayState.UNKNOWN:  # what is noted of the day may well be
            self.say(self.tr("{day}: nothing recorded about headache").format(day=self._name))
        else:
            self.say(self.tr("{day}: {state}").format(day=self._name, state=wording.word(state)))

    def _on_clear(self) -> None:
        self.clear.emit(self._day)

    def _on_unclear(self) -> None:
        self.unclear.emit(self._day)

    def _on_add(self) -> None:
        self.add.emit(self._day)

    def _on_edit(self) -> None:
        self.edit.emit(self._attack)
