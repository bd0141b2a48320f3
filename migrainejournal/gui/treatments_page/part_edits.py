"""The parts of a course in the form: one dose step, one session, one side effect."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.record import Part
from migrainejournal.domain.treatment import DoseStep, SideEffect
from migrainejournal.domain.vocabulary import Per, Weight
from migrainejournal.gui import wording
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Choice, Line, Note, Number, OptionalAmount, coded_choices
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.part_form import PartForm

UNIT_LETTERS = 11
MOST_MINUTES = 99_999


def per_choices() -> list[tuple[object, str]]:
    """Each time a dose can be said for, with its words."""
    return [(per, wording.word(per)) for per in Per]


class StepEdit(PartForm):
    """From when how much. One whose amount was never said, and whose date nobody touched, is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, in_a_row=True)
        self._date = DateEdit(self, calendar=True)
        self.usual.add_field("date", self.tr("From"), self._date)
        self.usual.add_field("amount", self.tr("Dose"), OptionalAmount(self))
        self.usual.add_field("unit", self.tr("Unit"), Line(self, letters=UNIT_LETTERS))
        self.usual.add_field("per", self.tr("Each"), Choice(per_choices(), self))

    def follow(self, start: date) -> None:
        """Begin with the course, unless another date was entered."""
        if self._date.entered() == self._loaded_step().date:
            self._part = replace(self._loaded_step(), date=start)
            self._date.load(start)

    def entered(self) -> DoseStep | None:
        loaded = self._loaded_step()
        step = self.usual.laid_over(loaded)
        step = replace(step, amount=step.amount or 0.0)  # the field says None where nothing is said
        return step if step.amount or step != loaded else None

    def _loaded_step(self) -> DoseStep:
        assert isinstance(self._part, DoseStep)
        return self._part


class SessionEdit(PartForm):
    """When, and how much or how long; where and of which lot behind a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Places, lot and note"), parent, in_a_row=True)
        self.usual.add_field("date", self.tr("On"), DateEdit(self, calendar=True))
        self.usual.add_field("amount", self.tr("Amount"), OptionalAmount(self))
        self.usual.add_field("unit", self.tr("Unit"), Line(self, letters=UNIT_LETTERS))
        minutes = Number(self, highest=MOST_MINUTES, unit=self.tr(" min"))
        self.usual.add_field("minutes", self.tr("Lasted"), minutes)
        self.rest.add_field("sites", self.tr("Places injected"), Number(self, highest=9999))
        self.rest.add_field("lot", self.tr("Lot"), Line(self))
        note = Note(self, lines=2)
        note.setMaximumHeight(note.minimumHeight())  # a longer one scrolls
        self.rest.add_field("note", self.tr("Note"), note)


class SideEffectEdit(PartForm):
    """What it was, how heavy, and when it began. One of which nothing is said is none."""

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.usual.add_field("what", self.tr("What"), Line(self))
        self.usual.add_field("weight", self.tr("How heavy"), Choice(coded_choices(Weight), self))
        began = DateEdit(self, calendar=True)
        began.setAccessibleName(self.tr("Began, date"))
        none = self.tr("date not known")
        self.usual.add_field("date", self.tr("Began"), OptionalField(began, none, preset=today, parent=self))

    def entered(self) -> Part | None:
        part = super().entered()
        return None if part == SideEffect(id=self.key(), what="") else part
