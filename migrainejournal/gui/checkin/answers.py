"""The rows in which a day's check-in is answered."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from migrainejournal.domain.checkin import ITEMS, Measure, measure_of, number_of
from migrainejournal.domain.checkin_checks import answer_field
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.day_answers import answer_of, with_answer
from migrainejournal.domain.problem import Problem
from migrainejournal.domain.question import BLEEDING
from migrainejournal.gui import wording
from migrainejournal.gui.checkin import checkin_words
from migrainejournal.gui.checkin.options import Options
from migrainejournal.gui.checkin.quantity import Quantity
from migrainejournal.gui.checkin.time_words import read_hours, read_minutes
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import breakable

HIGHEST_HOURS, HIGHEST_MINUTES = 999, 99_999
LETTERS_WIDE = 30
"""A longer name goes on in the next line."""
_ITEMS = {item.key: item for item in ITEMS}


class Answers(Form):
    """A row for each item; a value that is no answer of it is not shown, and stays until it is changed."""

    answered = Signal(str, object)  # key of the item, its answer or None

    def __init__(self, keys: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Options | Quantity] = {key: self._field(key) for key in keys}
        self._shown: dict[str, object] = {}
        for key, field in self._rows.items():
            name = checkin_words.item_name(key)
            self.add_row(_row(key), name, field)
            field.name(name)
            field.answered.connect(self._on_answered)
        self._wrap_long_names()

    @property
    def keys(self) -> tuple[str, ...]:
        """The items asked for."""
        return tuple(self._rows)

    @property
    def rows(self) -> frozenset[str]:
        """The fields that a Problem can be about here."""
        return frozenset(map(_row, self._rows))

    @property
    def last_stop(self) -> QWidget | None:
        """What comes last for the keyboard; None where nothing is asked."""
        return next((field.last_stop for field in reversed(self._rows.values())), None)

    def load(self, day: DayRecord) -> None:
        """Show what was noted of the day; what was said about other answers is over."""
        self.clear_problems()
        for key, field in self._rows.items():
            field.load(_understood(key, answer_of(day, key)))
            self._shown[key] = field.entered()

    def laid_over(self, day: DayRecord) -> DayRecord:
        """The day with what was answered otherwise than loaded."""
        for key, field in self._rows.items():
            if field.entered() != self._shown[key]:
                day = with_answer(day, key, field.entered())
        return day

    def tell(self, problem: Problem) -> str:
        """Say beside the answer what cannot be right about it; returns the item it is of."""
        key = next(key for key in self._rows if _row(key) == problem.field)
        if self._is_unread(key):
            self._tell_unread(key)
        else:
            self.show_problem(problem.field, wording.trouble(problem))
        return key

    def _is_unread(self, key: str) -> bool:
        field = self._rows[key]
        return isinstance(field, Quantity) and field.is_unread

    def _tell_unread(self, key: str) -> None:
        """Say how to write it."""
        self.show_problem(_row(key), self._how_to_write(key))

    def _how_to_write(self, key: str) -> str:
        """What can be read as hours or minutes."""
        if measure_of(key) is Measure.HOURS:
            return self.tr("This cannot be read as hours. Write it like 7.5, 7:30, 7 h 30 or 450 min.")
        return self.tr("This cannot be read as minutes. Write it like 90, 1:30, 1.5 h or 90 min.")

    def _wrap_long_names(self) -> None:
        """So that one long name does not push the answers of all rows aside."""
        widest = self.fontMetrics().averageCharWidth() * LETTERS_WIDE
        for label in self.findChildren(QLabel):
            if label.buddy() is not None and label.sizeHint().width() > widest:
                label.setText(breakable(label.text()))
                label.setWordWrap(True)
                label.setFixedWidth(widest)

    def _field(self, key: str) -> Options | Quantity:
        match measure_of(key):
            case Measure.HOURS:
                unit = self.tr(" h")
                return Quantity(self, read=read_hours, unit=unit, step=0.5, usual=7, highest=HIGHEST_HOURS)
            case Measure.MINUTES:
                unit = self.tr(" min")
                return Quantity(self, read=read_minutes, unit=unit, step=5, usual=30, highest=HIGHEST_MINUTES)
            case Measure.LEVEL:
                return Options(checkin_words.level_choices(), self)
            case _ if key == BLEEDING:
                return Options(checkin_words.bleeding_choices(), self)
            case _:
                return Options(checkin_words.no_yes_choices(), self)

    def _on_answered(self, answer: object) -> None:
        sender = self.sender()
        key = next(key for key, field in self._rows.items() if field is sender)
        if self._is_unread(key):
            self._tell_unread(key)
            return
        if not any(map(self._is_unread, self._rows)):
            self.clear_problems()
        self.answered.emit(key, answer)


def _row(key: str) -> str:
    """The name of the row: the field of the Problem that is about it."""
    return key if key == BLEEDING else answer_field(key)


def _understood(key: str, answer: object) -> object:
    """The answer where it is one; a number that is whole as a whole one, as it is entered."""
    item = _ITEMS.get(key)
    if item is None or item.measure is Measure.YES_NO:
        return answer
    number = number_of(item, answer)
    return int(number) if number is not None and number.is_integer() else number
