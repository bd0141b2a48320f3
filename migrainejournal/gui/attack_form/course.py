"""The left column of the attack form: what happened when."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import Problem, Trouble
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.gui import wording
from migrainejournal.gui.attack_form.auras import AuraEdit
from migrainejournal.gui.attack_form.doses import DoseEdit
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.attack_form.readings import ReadingEdit
from migrainejournal.gui.kit.fields import UNSAID, Choice
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.part_list import PartList
from migrainejournal.gui.kit.record_form import RecordForm


class CourseForm(RecordForm):
    """Start, end, pain, medicine and aura of an attack; `now` gives the present moment."""

    def __init__(
        self,
        attack: Attack,
        *,
        medicines: Sequence[Medicine],
        now: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._start = MomentEdit(self.tr("Start"), home=now().zone, calendar=True, parent=self)
        self._end_edit = MomentEdit(self.tr("End"), home=attack.start.zone, calendar=True, parent=self)
        self._end = OptionalField(self._end_edit, self.tr("still running"), preset=now, parent=self)
        self._near = now if attack.end is None else self._start.entered
        sure = [(certainty, wording.word(certainty)) for certainty in StartCertainty]
        self.add_field("start", self.tr("Start"), self._start)
        self.add_field("start_certainty", self.tr("How sure"), Choice(sure, self))
        self.add_field("end", self.tr("End"), self._end)
        self._build_lists(attack, medicines)

    def load_doses(self, doses: Sequence[Dose]) -> None:
        """Show the doses taken in the attack."""
        self._taken.load(doses)

    def entered_doses(self) -> tuple[Dose, ...]:
        """The doses as they stand."""
        return self._taken.entered()

    def ask_for_pain(self) -> None:
        """Offer a first reading, for an attack that is new; it goes with the start, as does a preset end."""
        self._readings.add()
        (reading,) = self._readings.editors
        assert isinstance(reading, ReadingEdit)
        reading.follow(self._start)
        if self._end.entered() is not None:
            self._end_edit.follow(self._start)

    def tell(self, problem: Problem, attack: Attack) -> None:
        """Say where it belongs what is wrong with the attack as it was entered."""
        sentence = wording.trouble(problem)
        if problem.index is None:
            self.show_problem(problem.field, sentence)
        elif problem.field == "readings":
            self._readings.editor_of(attack.readings[problem.index].id).show_problem("readings", sentence)
        else:
            field = "minutes" if problem.trouble is Trouble.AURA_MINUTES else "start"
            self._auras.editor_of(attack.auras[problem.index].id).show_problem(field, sentence)

    def tell_of_dose(self, problem: Problem) -> None:
        """Say beside the dose what is wrong with it."""
        self._taken.editor_of(UUID(problem.key)).show_problem(problem.field, wording.trouble(problem))

    def _build_lists(self, attack: Attack, medicines: Sequence[Medicine]) -> None:
        zone = attack.start.zone
        self._readings = PartList(
            partial(ReadingEdit, home=zone),
            new=partial(_new_reading, self._near),
            item=self.tr("pain reading {number}"),
            add=self.tr("Add a reading"),
            parent=self,
        )
        self._taken = PartList(
            partial(DoseEdit, medicines=medicines, home=zone),
            new=partial(_new_dose, self._near, medicine=medicines[0].id, attack=attack.id),
            item=self.tr("dose {number}"),
            add=self.tr("Add a dose"),
            parent=self,
        )
        self._auras = PartList(
            partial(AuraEdit, home=zone, near=self._near),
            new=Aura,
            item=self.tr("aura {number}"),
            add=self.tr("Add an aura"),
            parent=self,
        )
        self.lists = (self._readings, self._taken, self._auras)
        self.add_wide_field("readings", self.tr("Pain"), self._readings)
        self.add_section("doses", self.tr("Medicine taken"), self._taken)
        self.add_wide_field("auras", self.tr("Aura"), self._auras)

    def clear_problems(self) -> None:
        """Take all sentences away, in the lists too."""
        super().clear_problems()
        for parts in self.lists:
            parts.clear_problems()


def _new_reading(near: Callable[[], Moment]) -> PainReading:
    """A reading at about that moment, its pain not said yet."""
    return PainReading(at=near(), pain=UNSAID)


def _new_dose(near: Callable[[], Moment], *, medicine: UUID, attack: UUID) -> Dose:
    """A dose of one unit at about that moment, of the first medicine offered."""
    return Dose(medicine=medicine, at=near(), attack=attack)
