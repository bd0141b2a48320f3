"""An attack whose times cannot be right, on the Today page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState


class DoubtfulLine(Line):
    """Asks for a look at the times; saving the form settles it."""

    edit = Signal(object)  # UUID

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.add_button(self.tr("Check the times"), self._on_edit)

    def show_state(self, state: TodayState) -> None:
        """Ask, if there is such an attack."""
        self._attack = state.doubtful
        of = wording.short_date(state.doubtful.start.civil_date) if state.doubtful else ""
        question = self.tr("The clock was set back after the attack of {date}. Are its times right?")
        self.say(question.format(date=of) if of else "")

    def _on_edit(self) -> None:
        if self._attack is not None:
            self.edit.emit(self._attack.id)
