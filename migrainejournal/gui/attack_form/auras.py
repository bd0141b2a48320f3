"""One aura: its kind, when it began, how long it took and how it came."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.kit.fields import Choice, Number, coded_choices, yes_no_choices
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.part_form import PartForm

MOST_MINUTES = 99_999


class AuraEdit(PartForm):
    """The fields of an aura; a person may know no more than that there was one."""

    def __init__(self, *, home: str, near: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How it came"), parent)
        start = MomentEdit(self.tr("Aura began"), home=home, parent=self)
        self.usual.add_field("kind", self.tr("Kind"), Choice(coded_choices(AuraKind), self))
        self.usual.add_field(
            "start",
            self.tr("Began"),
            OptionalField(start, self.tr("time not known"), preset=near, parent=self),
        )
        minutes = Number(self, highest=MOST_MINUTES, unit=self.tr(" min"))
        self.usual.add_field("minutes", self.tr("Lasted"), minutes)
        self.rest.add_field("unilateral", self.tr("On one side"), Choice(yes_no_choices(), self))
        self.rest.add_field(
            "positive",
            self.tr("Something added"),
            Choice(yes_no_choices(), self),
            hint=self.tr("flashes, zigzags or tingling, not only something missing"),
        )
        self.rest.add_field("gradual", self.tr("Came on gradually"), Choice(yes_no_choices(), self))
