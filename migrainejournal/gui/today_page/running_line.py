"""The attack that is running, on the Today page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.domain.attack import Attack
from migrainejournal.gui import wording
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState


class RunningLine(Line):
    """Since when it runs; one that runs longer than attacks do is asked about."""

    over = Signal(object)  # UUID
    edit = Signal(object)  # UUID
    dark_room = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._attack: Attack | None = None
        self._over = self.add_button(self.tr("Over"), self._on_over)
        self._over_before = self.add_button(self.tr("Over, I will say when"), self._on_edit)
        self._edit = self.add_button(self.tr("Edit"), self._on_edit)
        self.add_button(self.tr("Open the dark room"), self.dark_room)

    def show_state(self, state: TodayState) -> None:
        """Say what runs, if anything does."""
        self._attack = state.running
        self._over.setHidden(state.may_be_over)
        self._edit.setHidden(state.may_be_over)
        self._over_before.setVisible(state.may_be_over)
        self.say(self._sentence_for(state.running, state) if state.running else "")

    def _sentence_for(self, attack: Attack, state: TodayState) -> str:
        when = wording.day_and_time(attack.start, state.today)
        if state.may_be_over:
            return self.tr("Still going? It started {when}.").format(when=when)
        since = self.tr("An attack is running. It started {when}, {span} ago.")
        return since.format(when=when, span=wording.duration(state.running_for))

    def _on_over(self) -> None:
        if self._attack is not None:
            self.over.emit(self._attack.id)

    def _on_edit(self) -> None:
        if self._attack is not None:
            self.edit.emit(self._attack.id)
