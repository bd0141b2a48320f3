"""What came with the attack: a box for each symptom, and the person's own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from migrainejournal.domain.vocabulary import OTHER_SYMPTOM, Symptom
from migrainejournal.gui import wording
from migrainejournal.gui.kit.fields import WordList

COLUMNS = 3


class SymptomBoxes(QWidget):
    """The codes of an attack's symptoms; codes of a later version stay as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {code: QCheckBox(wording.word(code), self) for code in Symptom}
        self._own = WordList(self)
        self._own.setPlaceholderText(self.tr("in your own words, with commas between"))
        self._own.setAccessibleName(self.tr("Anything else that came with it"))
        self._unknown: tuple[str, ...] = ()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height())
        for place, box in enumerate(self._boxes.values()):
            layout.addWidget(box, place // COLUMNS, place % COLUMNS)
        layout.addWidget(self._own, len(self._boxes), 0, 1, COLUMNS)
        self.setFocusProxy(self._boxes[Symptom.NAUSEA])

    def load(self, codes: Sequence[str]) -> None:
        """Show the symptoms."""
        for code, box in self._boxes.items():
            box.setChecked(code in codes)
        own = [code for code in codes if code.startswith(OTHER_SYMPTOM)]
        self._own.load([code.removeprefix(OTHER_SYMPTOM) for code in own])
        self._unknown = tuple(code for code in codes if code not in self._boxes and code not in own)

    def entered(self) -> tuple[str, ...]:
        """The codes of what is ticked and written."""
        ticked = [code.value for code, box in self._boxes.items() if box.isChecked()]
        return (*ticked, *(OTHER_SYMPTOM + text for text in self._own.entered()), *self._unknown)
