"""One dose: what, when, how much, and how it was two hours later."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import DoseReason
from migrainejournal.gui import wording
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.kit.fields import (
    Amount,
    Choice,
    Number,
    WordList,
    function_choices,
    yes_no_choices,
)
from migrainejournal.gui.kit.part_form import PartForm


class DoseEdit(PartForm):
    """The fields of a dose taken in an attack."""

    def __init__(self, *, medicines: Sequence[Medicine], home: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Two hours later and more"), parent)
        names = Choice([(medicine.id, wording.medicine_name(medicine)) for medicine in medicines], self)
        self.usual.add_field("medicine", self.tr("Medicine"), names)
        self.usual.add_field("at", self.tr("Taken"), MomentEdit(self.tr("Taken"), home=home, parent=self))
        self.usual.add_field("amount", self.tr("Amount"), Amount(self))
        self.rest.add_field("pain_before", self.tr("Pain before"), Number(self, unit=self.tr(" of 10")))
        self.rest.add_field("pain_2h", self.tr("Pain then"), Number(self, unit=self.tr(" of 10")))
        bothersome = Choice(yes_no_choices(), self)
        self.rest.add_field("bothersome_2h", self.tr("Most bothersome gone"), bothersome)
        self.rest.add_field("function_2h", self.tr("Function then"), Choice(function_choices(), self))
        self.rest.add_field("side_effects", self.tr("Side effects"), WordList(self))
        reasons = [(reason, wording.word(reason)) for reason in DoseReason]
        self.rest.add_field("reason", self.tr("Taken for"), Choice(reasons, self))
