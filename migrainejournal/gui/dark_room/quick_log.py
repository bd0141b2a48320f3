"""What the dark room does: which scene is on, and which edit a press makes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import VERBAL_PAIN, Scale, StartCertainty
from migrainejournal.gui import wording
from migrainejournal.gui.dark_room.first_scene import start_scene
from migrainejournal.gui.dark_room.scene import (
    Command,
    Earlier,
    Nudged,
    Pain,
    PainWord,
    Press,
    Scene,
    Toggled,
    Took,
)
from migrainejournal.journal import Journal, StoreError

if TYPE_CHECKING:
    from uuid import UUID

    from migrainejournal.domain.change import Change
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.problem import RefusedError
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.quick_state import QuickState


class QuickLog(QObject):
    """Follows the journal and the presses. Works before the journal is open: presses wait in the session."""

    scene_changed = Signal(object)  # Scene
    status_changed = Signal(str)
    trouble_changed = Signal(str)

    def __init__(
        self, session: JournalSession, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._state: QuickState | None = None
        self._symptoms: tuple[str, ...] = ()
        self._ended: Attack | None = None
        self._aside: Command | None = None
        self._chosen_start: Moment | None = None
        self._saved_at: Moment | None = None
        self._closed_to_us = False
        self._trouble = ""
        self._waiting: int | None = None
        session.opened.connect(self.refresh)
        session.changed.connect(self.refresh)
        session.saved.connect(self._on_saved)
        session.settled.connect(self._on_settled)
        session.failed.connect(self._on_failed)
        session.waiting.connect(self._on_trouble)
        session.replay_refused.connect(self._on_replay_refused)
        session.could_not_open.connect(self._on_could_not_open)
        preferences.changed.connect(self._on_preferences)

    def scene(self) -> Scene:
        """The scene that belongs to the present state."""
        now = self._session.now()
        state, attack = self._state, self._attack
        if state is None or attack is None:
            if self._ended is not None:
                from migrainejournal.gui.dark_room import scenes  # as below

                return scenes.over_scene(self._ended)
            return start_scene(can_undo=self._can_undo, can_retry=self._closed_to_us, lit=self._waiting)
        from migrainejournal.gui.dark_room import scenes  # with the rules: after the first press is taken

        match self._aside:
            case Command.STARTED_EARLIER:
                return scenes.earlier_scene(attack, now)
            case Command.ANOTHER_TIME:
                return scenes.time_scene(self._chosen_start or attack.start, now)
            case Command.OTHER_MEDICINE:
                return scenes.medicines_scene(state)
            case _:
                return scenes.attack_scene(state, attack, now, can_undo=self._can_undo, lit=self._waiting)

    def status(self) -> str:
        """The time, or when the last press was saved."""
        if self._session.unsaved:
            return self.tr("not saved") if self._trouble else self.tr("saving")
        if self._saved_at is not None:
            return self.tr("saved {time}").format(time=wording.clock_time(self._saved_at))
        return wording.clock_time(self._session.now())

    def start_over(self) -> None:
        """Forget what was on the screen the last time the room was open."""
        self._ended = self._aside = self._saved_at = None
        self._symptoms = ()
        self.show_again()
        self.refresh()

    @property
    def holds_a_press(self) -> bool:
        """Whether something pressed could not be saved so far."""
        return bool(self._trouble) and self._session.unsaved > 0

    def redo(self) -> None:
        """Do what was taken back last again."""
        self._session.redo()

    def milliseconds_to_the_minute(self) -> int:
        """How long until the clock shows another minute."""
        wall = self._session.now().wall
        return 60_000 - wall.second * 1000 - wall.microsecond // 1000

    def refresh(self, _change: Change | None = None) -> None:
        """Look at the journal again."""
        if self._session.is_open:
            self._closed_to_us = False
            from migrainejournal.quick_state import quick_state  # with the rules: as above

            counting = self._preferences.settings.counting
            look = partial(quick_state, now=self._session.now(), counting=counting)
            self._session.ask(look, self._on_state)
        else:
            self.show_again()

    def show_again(self) -> None:
        """Say scene and status again: a minute has passed, or something was pressed."""
        self.scene_changed.emit(self.scene())
        self.status_changed.emit(self.status())

    def press(self, press: Press) -> None:
        """Do what the press means."""
        before = self._aside
        match press:
            case Pain(number=number):
                self._log(number, Scale.NUMERIC)
            case PainWord(word=word):
                self._log(VERBAL_PAIN[word], Scale.VERBAL)
            case Took(medicine=medicine):
                self._take(medicine)
            case Toggled(code=code):
                self._toggle(code)
            case Earlier(span=span) if self._attack:
                self._start_at(self._attack.start.plus(-span), StartCertainty.ESTIMATED)
            case Nudged(span=span) if self._attack:
                chosen = (self._chosen_start or self._attack.start).plus(span)
                self._chosen_start = min(chosen, self._attack.start)
            case Command():
                self._command(press)
        if isinstance(press, Command | Nudged) or self._aside is not before:
            self.show_again()
        else:  # the scene follows when it is on disk: "saved" comes first
            self.status_changed.emit(self.status())

    @property
    def _attack(self) -> Attack | None:
        return self._state.attack if self._state else None

    @property
    def _can_undo(self) -> bool:
        return self._session.unsaved > 0 or self._session.undo_stack.canUndo()

    def _command(self, command: Command) -> None:
        match command:
            case Command.OVER if self._attack:
                edit = partial(Journal.end_attack, attack=self._attack.id, at=self._session.now())
                self._session.edit(self.tr("Over"), edit, then=self._on_over)
            case Command.WOKE_WITH_IT if self._attack:
                self._start_at(self._attack.start, StartCertainty.WOKE_WITH_IT)
            case Command.THIS_TIME if self._attack:
                self._start_at(self._chosen_start or self._attack.start, StartCertainty.ESTIMATED)
            case Command.STARTED_EARLIER | Command.ANOTHER_TIME | Command.OTHER_MEDICINE:
                self._aside, self._chosen_start = command, None
            case Command.BACK:
                self._aside = None
            case Command.UNDO:
                self._aside = None
                self._session.undo()
            case Command.TRY_AGAIN:
                self._session.try_again()

    def _log(self, pain: int, scale: Scale) -> None:
        now = self._session.now()
        answers = self._asked_about(now)
        self._waiting = pain
        self._session.edit(
            self.tr("Pain {number}").format(number=pain),
            partial(Journal.log_pain, pain=pain, at=now, scale=scale, answers=answers),
        )

    def _asked_about(self, now: Moment) -> UUID | None:
        """The dose whose two-hour question the number row asks."""
        if self._state is None or self._state.attack is None:
            return None
        from migrainejournal.clinical.acute_response import dose_to_ask_about

        dose = dose_to_ask_about(self._state.doses, now)
        return dose.id if dose else None

    def _take(self, medicine: UUID) -> None:
        self._aside = None
        edit = partial(Journal.log_dose, medicine=medicine, at=self._session.now())
        self._session.edit(self.tr("Took"), edit)

    def _toggle(self, code: str) -> None:
        if self._attack:
            edit = partial(Journal.toggle_symptom, attack=self._attack.id, code=code, at=self._session.now())
            self._session.edit(wording.capitalised(wording.word(code)), edit)

    def _start_at(self, start: Moment, certainty: StartCertainty) -> None:
        self._aside = None
        if self._attack:
            edit = partial(Journal.start_earlier, attack=self._attack.id, start=start, certainty=certainty)
            self._session.edit(self.tr("Started earlier"), edit)

    def _on_over(self, change: Change) -> None:
        ended = [step.after for step in change.steps if isinstance(step.after, Attack)]
        self._ended = ended[0] if ended else None

    def _on_state(self, state: QuickState) -> None:
        self._symptoms = self._symptoms or state.symptoms  # nothing changes its place while the room is open
        self._waiting = None
        self._state = replace(state, symptoms=self._symptoms)
        if state.attack is not None:
            self._ended = None
        self.show_again()

    def _on_preferences(self) -> None:
        self.refresh()

    def _on_saved(self) -> None:
        self._saved_at = self._session.now()

    def _on_settled(self) -> None:
        self._say("")

    def _on_failed(self, _error: Exception) -> None:
        self._say(self.tr("That was not saved. Please press again."))

    def _on_could_not_open(self, error: StoreError) -> None:
        self._closed_to_us = True
        self._on_trouble(error)
        self.show_again()

    def _on_trouble(self, error: StoreError) -> None:
        self._say(wording.ailment(error.ailment))

    def _on_replay_refused(self, error: RefusedError) -> None:
        self._say(wording.misfit(error))

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self.trouble_changed.emit(trouble)
        if trouble:
            self.show_again()
        else:
            self.status_changed.emit(self.status())
