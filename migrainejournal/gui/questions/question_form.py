"""The form of a new question: what it asks about, from where on that counts, and of which dates."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.question import Question
from migrainejournal.factors.asking import (
    LONGEST_DAYS,
    SHORTEST_DAYS,
    AskingTrouble,
    asking_troubles,
    last_settled,
    weeks_from,
)
from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.form_dialog import FormDialog
from migrainejournal.gui.questions import question_words
from migrainejournal.gui.questions.line_field import LineField
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

Dates = tuple[date | None, date | None]
WEEK = 7
FIELDS: dict[AskingTrouble, str] = {
    AskingTrouble.FACTOR_UNKNOWN: "factor",
    AskingTrouble.RELATION_UNFIT: "line",
    AskingTrouble.VALUE_MISSING: "line",
    AskingTrouble.VALUE_OUT_OF_RANGE: "line",
    AskingTrouble.END_BEFORE_START: "dates",
    AskingTrouble.START_MISSING: "dates",
    AskingTrouble.TOO_SHORT: "dates",
    AskingTrouble.TOO_LONG: "dates",
    AskingTrouble.TOO_MANY_AT_ONCE: "dates",
    AskingTrouble.ASKED_ALREADY: "factor",
}
"""The row beside which each is said."""
ROWS = {"relation": "line", "value": "line", "first": "dates", "last": "dates"}
"""The row of each field that has none of its own."""
AT_THE_NUMBER = (AskingTrouble.VALUE_MISSING, AskingTrouble.VALUE_OUT_OF_RANGE)


class QuestionForm(FormDialog[Question]):
    """Asks a question. `factors` are what can be asked about, one at least."""

    def __init__(
        self,
        session: JournalSession,
        factors: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Ask a question"))
        shown = Question(factor=factors[0], last=last_settled(session.now().civil_date))
        self._factor = Choice([(factor, question_words.factor_word(factor)) for factor in factors], self)
        self._line = LineField(self)
        self._dates = Choice(self._date_choices(shown.last), self)
        self._form.add_field("factor", self.tr("About"), self._factor)
        self._form.add_row("line", self.tr("Days with"), self._line)
        self._form.add_row("dates", self.tr("Asked of"), self._dates, hint=self._dates_hint())
        self._line.show_factor(shown.factor)
        self._dates.load((shown.first, shown.last))
        self.show_form(shown, before=None)
        self._factor.currentIndexChanged.connect(self._on_factor)

    @property
    def names(self) -> frozenset[str]:
        """The fields of a question: those of one row each, and those that share one."""
        return self._form.names | {"relation", "value", "first", "last"}

    def entered(self) -> Question:
        """The question as it stands."""
        first, last = cast("Dates", self._dates.entered())
        entered = super().entered()
        return replace(entered, relation=self._line.relation, value=self._line.value, first=first, last=last)

    def save(self) -> None:
        """Look first whether it may be asked beside the others, as they are in the journal by now."""
        self._writing = True
        self._form.clear_problems()
        self._session.ask(Journal.questions, self._on_others)

    def tell_refusal(self, error: RefusedError) -> None:
        """Say it beside the row that the field stands in."""
        problems = (replace(each, field=ROWS.get(each.field, each.field)) for each in error.problems)
        super().tell_refusal(RefusedError(tuple(problems)))

    def _dates_hint(self) -> str:
        return self.tr(
            "Of the coming weeks it is answered when they and three days more are over; at most three such "
            "questions run at once. Of what is recorded already it is answered now: it ends four days ago, "
            "and what is noted later is no part of it."
        )

    def _date_choices(self, settled: date | None) -> Iterable[tuple[Dates, str]]:
        """What is recorded already, as far as it is settled, and the coming weeks."""
        yield (None, settled), self.tr("what is recorded already")
        today = self._session.now().civil_date
        for weeks in range(SHORTEST_DAYS // WEEK, LONGEST_DAYS // WEEK + 1):
            period = weeks_from(today, weeks)
            text = self.tr("the next {n} weeks, until {last}")
            last = question_words.day_text(period.last)
            yield (period.first, period.last), text.format(n=weeks, last=last)

    def _tell(self, troubles: Sequence[AskingTrouble]) -> None:
        """Say each beside its row; the first is said last and gets the keyboard."""
        for trouble in reversed(troubles):
            said = question_words.trouble_words(trouble, most=self._line.highest)
            self._form.show_problem(FIELDS[trouble], said)
        if troubles[0] in AT_THE_NUMBER:
            self._line.go_to_value()
        focused = self.focusWidget()
        if focused is not None:
            self._page.bring_into_view(focused)

    def _on_factor(self) -> None:
        factor = self._factor.entered()
        assert isinstance(factor, str)
        self._form.clear_problems()
        self._line.show_factor(factor)

    def _on_others(self, others: tuple[Question, ...]) -> None:
        troubles = asking_troubles(self.entered(), others, self._session.now().civil_date)
        if troubles:
            self._end_writing()
            self.show()
            self._tell(troubles)
        else:
            super().save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter save from any field, for none has lines; a button that has the keyboard it presses."""
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            return  # still held down since it opened the form
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self._save.trigger()
