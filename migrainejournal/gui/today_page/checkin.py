"""What the person notes of today and yesterday, on the Today page; nothing is asked until they choose it."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.day_answers import answer_of, with_answer
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui.checkin.answers import Answers
from migrainejournal.gui.checkin.checkin_words import item_name
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.today_page.line import Line
from migrainejournal.today import TodayState, ToNote


class Checkin(QWidget):
    """A card with a row for each item; without any, or when it is put off for the day, a quiet button."""

    answered = Signal(str, object, object)  # what the edit is called, DayRecord before and after
    choose = Signal(object)  # Profile

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: TodayState | None = None
        self._is_yesterday = False
        self._put_off: date | None = None
        self._day = DayRecord(date=date.min)  # as it stands here, also while an answer is on its way
        self._on_their_way: dict[date, DayRecord] = {}  # as they were last sent, until the journal is read
        self._answers = Answers((), self)
        self._card = Line(theme, self)
        self._yesterday = self._card.add_button(self.tr("Yesterday"), self._on_yesterday)
        self._today = self._card.add_button(self.tr("Today"), self._on_today)
        choose = self._card.add_button(self.tr("What to note…"), self._on_choose)
        not_now = self._card.add_button(self.tr("Not now"), self._on_not_now)
        self._ways = (self._yesterday, self._today, choose, not_now)
        self._quiet = ToolButton(self)
        self._quiet.setAutoRaise(True)
        self._quiet.hide()
        self._quiet.clicked.connect(self._on_quiet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addWidget(self._quiet, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: TodayState, *, load: bool) -> None:
        """Ask what there is to note; with `load`, what was noted is shown as it is in the journal."""
        turned = self._state is not None and self._state.today != state.today
        self._state = state
        if load:
            self._on_their_way.clear()
        self._is_yesterday = self._is_yesterday and not turned
        self._show(load=load)

    def tell_refusal(self, error: RefusedError) -> None:
        """Say beside the answer what cannot be right; it goes no further, nor with the next answer."""
        self._on_their_way.clear()
        for problem in error.problems:
            if problem.field in self._answers.rows:
                self._take_back(self._answers.tell(problem))

    def _take_back(self, key: str) -> None:
        if self._state is not None:
            noted = self._note_of(self._state).day
            self._day = with_answer(self._day, key, answer_of(noted, key))

    def _show(self, *, load: bool) -> None:
        state = self._state
        if state is None:
            return
        note = self._note_of(state)
        is_asked = bool(state.profile.checkin)
        is_open = is_asked and self._put_off != state.today
        if note.keys != self._answers.keys:
            self._ask(note.keys)
            load = True
        if load:
            self._day = self._on_their_way.get(note.day.date, note.day)
            self._answers.load(self._day)
        self._yesterday.setHidden(self._is_yesterday)
        self._today.setVisible(self._is_yesterday)
        quiet = self.tr("Note the day…") if is_asked else self.tr("Choose what to note each day…")
        self._quiet.setText(quiet)
        self._quiet.setHidden(is_open)
        self._card.say(self._question(note) if is_open else "")

    def _ask(self, keys: tuple[str, ...]) -> None:
        """Rows for these items, in place of those there were."""
        old, self._answers = self._answers, Answers(keys, self._card)
        self._answers.answered.connect(self._on_answered)
        self._answers.setVisible(bool(keys))
        self._card.put_above_buttons(self._answers)
        old.hide()
        old.deleteLater()
        if last := self._answers.last_stop:  # they were made later than the ways on, and come before them
            for earlier, later in pairwise((last, *self._ways)):
                QWidget.setTabOrder(earlier, later)

    def _note_of(self, state: TodayState) -> ToNote:
        return state.note_yesterday if self._is_yesterday else state.note_today

    def _question(self, note: ToNote) -> str:
        if not note.keys:
            return self.tr("Nothing to note: what is asked once a week comes back by itself.")
        return self.tr("How was yesterday?") if self._is_yesterday else self.tr("How is today?")

    def _on_answered(self, key: str, answer: object) -> None:
        before, self._day = self._day, with_answer(self._day, key, answer)
        self._on_their_way[self._day.date] = self._day
        self.answered.emit(item_name(key), before, self._day)

    def _on_yesterday(self) -> None:
        self._turn_to(is_yesterday=True)

    def _on_today(self) -> None:
        self._turn_to(is_yesterday=False)

    def _turn_to(self, *, is_yesterday: bool) -> None:
        self._is_yesterday = is_yesterday
        self._show(load=True)
        (self._today if is_yesterday else self._yesterday).setFocus()

    def _on_choose(self) -> None:
        if self._state is not None:
            self.choose.emit(self._state.profile)

    def _on_not_now(self) -> None:
        self._put_off = self._state.today if self._state is not None else None
        self._show(load=False)
        self._quiet.setFocus()

    def _on_quiet(self) -> None:
        if self._state is not None and self._state.profile.checkin:
            self._put_off = None
            self._show(load=True)
            self._yesterday.setFocus()
        else:
            self._on_choose()
