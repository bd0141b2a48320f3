"""A dose whose medicine nobody has named yet, on the Today page."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState

MOST = 4


class UnnamedLine(Line):
    """Offers the person's first medicines in one press, the form, or the list of medicines."""

    named = Signal(object, object)  # Dose, UUID of the medicine
    edit = Signal(object)  # UUID of the attack
    choose = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown: object = None

    def show_state(self, state: TodayState) -> None:
        """Ask, if there is such a dose."""
        if self._shown != (state.unnamed, state.medicines):
            self._shown = (state.unnamed, state.medicines)
            self._dose = state.unnamed
            self._offer(state)
        when = wording.day_and_time(state.unnamed.at, state.today) if state.unnamed else ""
        question = self.tr("A medicine without a name was taken {when}. Which was it?").format(when=when)
        self.say(question if when else "")

    def _offer(self, state: TodayState) -> None:
        self.clear_buttons()
        for medicine in state.medicines[:MOST]:
            button = self.add_button(wording.medicine_name(medicine), self._on_named)
            button.setProperty("medicine", str(medicine.id))
        if not state.medicines:
            self.add_button(self.tr("Choose medicines"), self.choose)
        if self._dose is not None and self._dose.attack is not None:
            self.add_button(self.tr("Edit"), self._on_edit)

    def _on_named(self) -> None:
        self.named.emit(self._dose, UUID(self.sender().property("medicine")))

    def _on_edit(self) -> None:
        if self._dose is not None:
            self.edit.emit(self._dose.attack)
