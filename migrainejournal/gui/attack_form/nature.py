"""The right column of the attack form: what the attack was like."""

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.vocabulary import Quality, Side, Symptom
from migrainejournal.gui.attack_form.symptoms import SymptomBoxes
from migrainejournal.gui.attack_form.unusual import UnusualTick
from migrainejournal.gui.kit.fields import (
    Choice,
    Note,
    coded_choices,
    function_choices,
    yes_no_choices,
)
from migrainejournal.gui.kit.record_form import RecordForm


class NatureForm(RecordForm):
    """Symptoms, side, quality, function, the person's own view and a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_wide_field("symptoms", self.tr("With it"), SymptomBoxes(self))
        self.add_field("most_bothersome", self.tr("Most bothersome"), Choice(coded_choices(Symptom), self))
        self.add_field("side", self.tr("Where"), Choice(coded_choices(Side), self))
        self.add_field("quality", self.tr("Felt like"), Choice(coded_choices(Quality), self))
        self.add_field("function", self.tr("Function"), Choice(function_choices(), self))
        self.add_field(
            "believed_migraine", self.tr("I believe it was migraine"), Choice(yes_no_choices(), self)
        )
        different = self.tr("Different from my usual attacks")
        self.add_field("different_from_usual", different, UnusualTick(different, self))
        self.add_wide_field("note", self.tr("Note"), Note(self))
