"""The question two hours after a dose, on the Today page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState

if TYPE_CHECKING:
    from migrainejournal.domain.attack import Dose

WORST = 10
NARROWEST = 1.9


class AnswerLine(Line):
    """Eleven numbers; nothing happens when none is pressed."""

    answered = Signal(object, int)  # UUID of the dose

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dose: Dose | None = None
        words = {0: self.tr("0 gone"), WORST: self.tr("10 worst")}
        for pain in range(WORST + 1):
            button = self.add_button(words.get(pain, str(pain)), self._on_pressed)
            line = button.fontMetrics().height()
            button.setFixedWidth(max(button.minimumWidth() - line, round(line * NARROWEST)))
            button.setProperty("pain", pain)

    def show_state(self, state: TodayState) -> None:
        """Ask, if an answer is due."""
        self._dose = state.asked
        name = wording.medicine_name(state.asked_about)
        question = self.tr("2 h after {medicine}: how is the pain now?").format(medicine=name)
        self.say(question if state.asked else "")

    def _on_pressed(self) -> None:
        if self._dose is not None:
            self.answered.emit(self._dose.id, self.sender().property("pain"))
