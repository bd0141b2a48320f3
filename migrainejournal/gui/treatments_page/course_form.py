"""The left column of the treatment form: what it is, from when to when, how much and in which sessions."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.catalogue import Target
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind
from migrainejournal.gui import wording
from migrainejournal.gui.group_words import note_word
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Choice, Line, OptionalAmount, coded_choices
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.part_list import PartList
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.treatments_page.course_words import target_words
from migrainejournal.gui.treatments_page.part_edits import UNIT_LETTERS, SessionEdit, StepEdit, per_choices
from migrainejournal.gui.treatments_page.treatment_edits import new_session, new_step

FIELD_WIDTH = 54


class CourseForm(RecordForm):
    """`targets` are the regimens of the catalogue to choose from; `today` gives the present date."""

    target_chosen = Signal(object)  # Target
    kind_chosen = Signal(object)  # TreatmentKind, or the text of one of a later version

    def __init__(
        self,
        treatment: Treatment,
        *,
        targets: Sequence[Target],
        note: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._targets = tuple(targets)
        self._target = targets[0] if targets else Target()
        self._asked: StepEdit | None = None
        self._grid.setColumnMinimumWidth(1, self.fontMetrics().averageCharWidth() * FIELD_WIDTH)
        self.add_field("name", self.tr("Name"), Line(self), hint=note_word(note))
        kinds = [(kind, wording.capitalised(wording.word(kind))) for kind in TreatmentKind]
        self._kind = Choice(kinds, self)
        self.add_field("kind", self.tr("What it is"), self._kind)
        self._build_dates()
        self._build_target()
        self._build_lists()
        self.load(treatment)
        self._start.dateChanged.connect(self._on_start)
        self._kind.currentIndexChanged.connect(self._on_kind)

    def ask_for_dose(self) -> None:
        """Offer a first dose, for a new course that is given in doses; it goes with the start."""
        in_doses = bool(self._targets) and self._target.per is not Per.SESSION
        if in_doses and not self._steps.editors:
            self._steps.add()
            (asked,) = self._steps.editors
            assert isinstance(asked, StepEdit)
            self._asked = asked

    def stop(self) -> None:
        """Let it end today, and let the keyboard go there."""
        self._end.load(max(self._today(), self._start.entered()))
        self._end_date.setFocus()

    def _build_dates(self) -> None:
        self._start = DateEdit(self, calendar=True)
        self._end_date = DateEdit(self, calendar=True)
        self._end_date.setAccessibleName(self.tr("End, date"))
        going_on = self.tr("still going on")
        self._end = OptionalField(self._end_date, going_on, preset=self._today, parent=self)
        self.add_field("start", self.tr("Start"), self._start)
        self.add_field("end", self.tr("End"), self._end)
        self.add_field("stop_reason", self.tr("Stopped because"), Choice(coded_choices(StopReason), self))

    def _build_target(self) -> None:
        if len(self._targets) > 1:
            self._choice = Choice([(target, target_words(target)) for target in self._targets], self)
            self._choice.currentIndexChanged.connect(self._on_target)
            self.add_row("regimen", self.tr("How it is given"), self._choice)
        self._target_amount = OptionalAmount(self)
        self._target_unit = Line(self, letters=UNIT_LETTERS)
        self._target_unit.setPlaceholderText(self.tr("Unit"))
        self._target_unit.setAccessibleName(self.tr("Unit of the target dose"))
        self._target_per = Choice(per_choices(), self)
        self._target_per.setAccessibleName(self.tr("The target dose each"))
        hint = self.tr("The dose to be reached, in the unit of the doses below.")
        self.add_field("target_amount", self.tr("Target dose"), self._target_amount, hint=hint)
        self.add_fields_beside(
            "target_amount", {"target_unit": self._target_unit, "target_per": self._target_per}
        )

    def _build_lists(self) -> None:
        self._steps = PartList(
            StepEdit,
            new=self._new_step,
            item=self.tr("dose {number}"),
            add=self.tr("Add a dose"),
            parent=self,
        )
        self._sessions = PartList(
            SessionEdit,
            new=self._new_session,
            item=self.tr("session {number}"),
            add=self.tr("Add a session"),
            parent=self,
        )
        self.lists = (self._steps, self._sessions)
        self.add_wide_field("steps", self.tr("Dose, from when on"), self._steps)
        self.add_wide_field("sessions", self.tr("Injections and other sessions"), self._sessions)

    def _first_step(self) -> DoseStep:
        return DoseStep(date=self._start.entered(), amount=0, unit=self._target.unit, per=self._target.per)

    def _new_step(self) -> DoseStep:
        return new_step(self._steps.entered(), self._first_step(), self._today())

    def _new_session(self) -> Session:
        unit = self._target.unit if self._target.amount and self._target.per is Per.SESSION else ""
        return new_session(self._sessions.entered(), self._today(), unit=unit)

    def _on_kind(self) -> None:
        self.kind_chosen.emit(self._kind.entered())

    def _on_start(self) -> None:
        if self._asked is not None and self._asked in self._steps.editors:
            self._asked.follow(self._start.entered())

    def _on_target(self) -> None:
        chosen = self._choice.entered()
        assert isinstance(chosen, Target)
        self._target = chosen
        self._target_amount.load(chosen.amount)
        self._target_unit.load(chosen.unit)
        self._target_per.load(chosen.per)
        asked = self._asked
        if asked is not None and asked in self._steps.editors and asked.entered() is None:
            asked.load(self._first_step())
        self.target_chosen.emit(chosen)
