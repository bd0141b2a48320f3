"""What is kept of one medicine: name, form, strength, what it is taken for and what it counts as."""

import math
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from migrainejournal.catalogue import CatalogueForm, load_catalogue
from migrainejournal.clinical.acute_days import LINES
from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.problem import RefusedError
from migrainejournal.domain.vocabulary import OveruseClass, Role
from migrainejournal.gui import wording
from migrainejournal.gui.kit.fields import Choice, Still
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.numbers import number_text, read_number
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.class_choices import class_choices
from migrainejournal.gui.settings_dialog.medicine_edits import save_medicine

USUAL_FORMS = (
    "tablet",
    "melting tablet",
    "capsule",
    "effervescent tablet",
    "powder",
    "drops",
    "nasal spray",
    "injection",
    "suppository",
)
USUAL_UNITS = ("mg", "µg", "g", "ml", "mg/ml")


class Written(Still, QComboBox):
    """A line to write in, with the usual answers to pick from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes None: no "50" out of a typed "5"


class MedicineForm(QWidget):
    """A form for one medicine; `done` when it is saved or left."""

    done = Signal()

    def __init__(
        self, session: JournalSession, medicine: Medicine, parent: QWidget | None = None, *, new: bool
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._medicine = medicine
        self._new = new
        self._forms = self._known_forms()
        self._rows = Form(self)
        self._name = QLineEdit(medicine.name, self)
        self._form = Written(self)
        self._strength = Written(self)
        self._unit = Written(self)
        self._role = Choice(self._roles(), self)
        self._class = self._build_class()
        self._counting = plain_label("", self, wrap=True)
        self._cancel = QPushButton(self.tr("&Cancel"), self)
        self._save = QPushButton(self.tr("&Save"), self)
        self._fill()
        self._build_layout()
        self._connect()
        self._on_kind()

    def take_keys(self) -> None:
        """Let the keyboard go to the name."""
        self._name.setFocus()

    def _known_forms(self) -> dict[str, CatalogueForm]:
        items = {item.id: item for item in load_catalogue()}
        item = items.get(self._medicine.catalogue or "")
        return {known.form: known for known in item.forms} if item else {}

    def _build_class(self) -> Choice | None:
        """The question, unless the catalogue answers it or the medicine is of two classes at once."""
        if self._medicine.catalogue or len(self._medicine.overuse) > 1:
            return None
        choice = Choice(class_choices(), self)
        choice.load(None if self._new else self._medicine.overuse)
        return choice

    def _build_layout(self) -> None:
        self._rows.add_row("name", self.tr("Name"), self._name, hint=self.tr("As you call it."))
        self._rows.add_row("form", self.tr("Form"), self._form)
        hint = self.tr("As on the box. Leave it empty if you do not know it.")
        self._rows.add_row("strength", self.tr("Strength"), self._strength, hint=hint)
        self._rows.add_row("unit", self.tr("Unit"), self._unit)
        self._rows.add_row("role", self.tr("Taken"), self._role)
        if self._class is not None:
            self._rows.add_row("class", self.tr("What is it?"), self._class)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.addWidget(self._rows)
        layout.addWidget(self._counting)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _fill(self) -> None:
        medicine = self._medicine
        self._form.addItems(list(self._forms or USUAL_FORMS))
        self._unit.addItems(USUAL_UNITS)
        first = next(iter(self._forms), "")
        self._form.setEditText(first if self._new else medicine.form)
        self._on_form(self._form.currentText())
        if not self._new:
            self._strength.setEditText("" if medicine.strength is None else number_text(medicine.strength))
            self._unit.setEditText(medicine.unit)
        self._role.load(medicine.role)

    def _roles(self) -> list[tuple[object, str]]:
        return [
            (Role.ACUTE, self.tr("when an attack comes")),
            (Role.PREVENTIVE, self.tr("to prevent attacks")),
            (Role.BOTH, self.tr("for both")),
        ]

    def _connect(self) -> None:
        self._form.currentTextChanged.connect(self._on_form)
        self._role.currentIndexChanged.connect(self._on_kind)
        if self._class is not None:
            self._class.currentIndexChanged.connect(self._on_kind)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.done)

    def _classes(self) -> tuple[OveruseClass, ...] | None:
        """What the medicine counts as; None while the question is open."""
        if self._class is None:
            return self._medicine.overuse
        if self._role.entered() is Role.PREVENTIVE:
            return ()
        chosen = self._class.entered()
        return chosen if isinstance(chosen, tuple) else None

    def _on_form(self, form: str) -> None:
        """Offer the strengths of a form of the catalogue; one alone needs no choice."""
        known = self._forms.get(form)
        if known is None:
            return
        self._strength.clear()
        self._strength.addItems([number_text(strength) for strength in known.strengths])
        self._strength.setEditText(self._strength.itemText(0) if len(known.strengths) == 1 else "")
        self._unit.setEditText(known.unit)

    def _on_kind(self) -> None:
        preventive = self._role.entered() is Role.PREVENTIVE
        if self._class is not None:
            self._class.setEnabled(not preventive)
        self._counting.setText(self._counting_sentence(() if preventive else self._classes()))

    def _counting_sentence(self, classes: tuple[OveruseClass, ...] | None) -> str:
        if classes is None:
            return ""
        if not classes:
            return self.tr("Days with it are not counted.")
        parts = []
        for overuse in classes:
            if overuse in LINES:
                part = self.tr("{overuse} days, the line is {line} a month")
                parts.append(part.format(overuse=wording.word(overuse), line=LINES[overuse]))
            else:
                parts.append(self.tr("{overuse} days, without a line").format(overuse=wording.word(overuse)))
        return self.tr("Days with it count as {kinds}.").format(kinds="; ".join(parts))

    def _written(self, classes: tuple[OveruseClass, ...]) -> Medicine:
        return replace(
            self._medicine,
            name=self._name.text().strip(),
            form=self._form.currentText().strip(),
            strength=self._written_strength(),
            unit=self._unit.currentText().strip(),
            role=Role(str(self._role.entered())),
            overuse=classes,
        )

    def _written_strength(self) -> float | None:
        """The strength; not-a-number where none can be read, which the journal refuses with its sentence."""
        text = self._strength.currentText().strip()
        try:
            return read_number(text) if text else None
        except ValueError:
            return math.nan

    def _on_save(self) -> None:
        self._rows.clear_problems()
        classes = self._classes()
        if classes is None:
            self._rows.show_problem("class", self.tr("Choose what fits best; the last line always does."))
            return
        self._save.setEnabled(False)
        text = self.tr("Add medicine") if self._new else self.tr("Change medicine")
        before = None if self._new else self._medicine
        edit = partial(save_medicine, before=before, after=self._written(classes))
        self._session.edit(text, edit, then=self._on_saved, refused=self._on_refused)

    def _on_saved(self, _change: Change) -> None:
        self.done.emit()

    def _on_refused(self, error: RefusedError) -> None:
        self._save.setEnabled(True)
        for problem in reversed(error.problems):
            self._rows.show_problem(problem.field, wording.trouble(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._save.isEnabled():
            self._on_save()
        else:
            super().keyPressEvent(event)
