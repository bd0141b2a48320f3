"""The attack form: everything about one attack and its doses, added, edited and deleted."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from migrainejournal.domain.attack import Attack, Dose, attack_on, to_the_minute
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import UNNAMED, UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.attack_form.attack_edits import save_attack
from migrainejournal.gui.attack_form.course import CourseForm
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.attack_form.nature import NatureForm
from migrainejournal.gui.kit.columns import Columns
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal


class AttackForm(EditDialog):
    """Edits the attack with its doses as they were when the form opened; without one, adds one on `day`."""

    def __init__(
        self,
        session: JournalSession,
        *,
        medicines: Sequence[Medicine],
        attack: Attack | None = None,
        doses: Sequence[Dose] = (),
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._before = attack
        self._doses_before = {dose.id: dose for dose in doses}
        self._medicines = tuple(medicines)
        self._shown = attack or attack_on(day, session.now())
        self.setWindowTitle(self.tr("Add attack") if attack is None else self.tr("Edit attack"))
        self._course = CourseForm(
            self._shown, medicines=self._offered_medicines(), now=session.now, parent=self
        )
        self._nature = NatureForm(self)
        self._columns = Columns(self._course, self._nature, self)
        self._load()
        self.show_body(self._columns, left=self._build_delete())
        self._opened = self.entered()

    @property
    def names(self) -> frozenset[str]:
        """The fields of an attack that can be edited here."""
        return self._course.names | self._nature.names

    def entered(self) -> tuple[Attack, tuple[Dose, ...]]:
        """The attack and its doses as they stand."""
        attack = self._nature.laid_over(self._course.laid_over(self._shown))
        return to_the_minute(attack), self._course.entered_doses()

    def is_changed(self) -> bool:
        return any(self._impossible_moments()) or self.entered() != self._opened

    def save(self) -> None:
        self._course.clear_problems()
        self._nature.clear_problems()
        for moment in self._impossible_moments():
            self._go_to(moment)
            return
        attack, doses = self._sent = self.entered()
        change = Change(tuple(self._steps(attack, doses)))
        self.write(self.windowTitle(), partial(save_attack, change=change))

    def tell_refusal(self, error: RefusedError) -> None:
        attack, _ = self._sent
        for problem in reversed(error.problems):  # the first one is shown last and gets the keyboard
            if problem.key != attack.key:
                self._course.tell_of_dose(problem)
            elif problem.field in self._course.names:
                self._course.tell(problem, attack)
            else:
                self._nature.show_problem(problem.field, wording.trouble(problem))
        focused = self.focusWidget()
        if focused is not None:
            self._go_to(focused)

    def _offered_medicines(self) -> tuple[Medicine, ...]:
        taken = {dose.medicine for dose in self._doses_before.values()}
        offered = [m for m in self._medicines if m.id != UNNAMED and (not m.retired or m.id in taken)]
        return (*offered, UNNAMED_MEDICINE)

    def _build_delete(self) -> QPushButton | None:
        if self._before is None:
            return None
        match len(self._doses_before):
            case 0:
                text = self.tr("Delete attack")
            case 1:
                text = self.tr("Delete attack and its dose")
            case number:
                text = self.tr("Delete attack and its {number} doses").format(number=number)
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_delete)
        return button

    def _load(self) -> None:
        self._course.load(self._shown)
        self._course.load_doses(tuple(self._doses_before.values()))
        self._nature.load(self._shown)
        if self._before is None:
            self._course.ask_for_pain()
        self._course.take_keys()

    def _steps(self, attack: Attack, doses: Sequence[Dose]) -> Iterator[Step]:
        known = {medicine.id for medicine in self._medicines}
        if UNNAMED not in known and any(dose.medicine == UNNAMED for dose in doses):
            yield Step(None, UNNAMED_MEDICINE)
        yield Step(self._before, attack)
        after = {dose.id: dose for dose in doses}
        for key in self._doses_before | after:
            if after.get(key) != self._doses_before.get(key):
                yield Step(self._doses_before.get(key), after.get(key))

    def _impossible_moments(self) -> Iterator[MomentEdit]:
        for moment in self.findChildren(MomentEdit):
            if moment.isVisibleTo(self) and not moment.is_possible:
                yield moment

    def _go_to(self, widget: QWidget) -> None:
        widget.setFocus()
        self._columns.bring_into_view(widget)

    def _on_delete(self) -> None:
        self.write(self.tr("Delete attack"), partial(Journal.remove_attack, attack=self._shown.id))
