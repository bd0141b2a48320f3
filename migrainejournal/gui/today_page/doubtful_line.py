"""An attack whose times cannot be right, on the Today page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState

if TYPE_CHECKING:
    from migrainejournal.domain.attack import Attack


class DoubtfulLine(Line):
    """Asks for a look at the times; saving the form settles it."""

    edit = Signal(object)  # UUID

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._attack: Attack | None = None
        self.add_button(self.tr("Check the times"), self._on_edit)

    def show_state(self, state: TodayState) -> None:
        """Ask, if there is such an attack, or if two overlap."""
        self._attack = state.doubtful or (state.overlap[1] if state.overlap else None)
        if self._attack is None:
            self.say("")
            return
        if state.doubtful:
            question = self.tr("The clock was set back after the attack of {date}. Are its times right?")
        else:
            question = self.tr("Two attacks overlap on {date}. Change one of them.")
        self.say(question.format(date=wording.short_date(self._attack.start.civil_date)))

    def _on_edit(self) -> None:
        if self._attack is not None:
            self.edit.emit(self._attack.id)
