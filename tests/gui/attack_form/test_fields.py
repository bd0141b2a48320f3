"""Every field of an attack and its doses is in the form, and what is not touched stays exactly as it was."""

from dataclasses import fields, replace

from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
)

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading, to_the_minute
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.vocabulary import AuraKind, DoseReason, Scale, Side
from migrainejournal.gui.attack_form.auras import AuraEdit
from migrainejournal.gui.attack_form.doses import DoseEdit
from tests import strategies
from tests.gui.attack_form.conftest import MakeForm
from tests.gui.attack_form.controls import named, row, set_time

KEPT_BY_THE_JOURNAL = {field.name for field in (*fields(Record), *fields(Part))}


def names_of(kind: type[Record | Part]) -> set[str]:
    return {field.name for field in fields(kind)} - KEPT_BY_THE_JOURNAL


def test_the_form_has_every_field_of_an_attack(make_form: MakeForm) -> None:
    assert make_form().names == names_of(Attack)


def test_a_dose_has_every_field_but_its_attack(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]
) -> None:
    editor = make_form(attack, doses).findChildren(DoseEdit)[0]
    assert editor.usual.names | editor.rest.names == names_of(Dose) - {"attack"}


def test_an_aura_has_every_field(make_form: MakeForm, attack: Attack) -> None:
    editor = make_form(attack).findChildren(AuraEdit)[0]
    assert editor.usual.names | editor.rest.names == names_of(Aura)


def test_a_form_nobody_touched_gives_back_the_same(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]
) -> None:
    form = make_form(attack, doses)
    assert form.entered() == (attack, doses)
    assert not form.is_changed()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(attack=strategies.attacks())
def test_any_attack_comes_back_the_same(make_form: MakeForm, attack: Attack) -> None:
    assert make_form(attack).entered() == (to_the_minute(attack), ())


def test_everything_about_a_reading_can_be_changed(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    first, second = attack.readings
    named(row(form, "pain reading 1"), QComboBox, "Pain in words").setCurrentText("severe")
    set_time(row(form, "pain reading 2"), "Pain", 6, 15)
    named(row(form, "pain reading 2"), QSpinBox, "Pain, 0 to 10").setValue(7)
    wall = second.at.wall.replace(hour=6, minute=15)
    assert form.entered()[0].readings == (
        replace(first, pain=8),
        replace(second, at=second.at.moved(wall), pain=7),
    )


def test_a_word_can_become_a_number(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    first = row(form, "pain reading 1")
    named(first, QComboBox, "Pain in words").setCurrentText("as a number")
    assert form.entered()[0].readings[0] == replace(attack.readings[0], scale=Scale.NUMERIC)
    named(first, QSpinBox, "Pain, 0 to 10").setValue(6)
    assert form.entered()[0].readings[0] == replace(attack.readings[0], pain=6, scale=Scale.NUMERIC)


def test_a_reading_without_pain_is_none(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    named(form, QToolButton, "Add a reading").click()
    assert form.entered()[0].readings == attack.readings
    named(row(form, "pain reading 3"), QSpinBox, "Pain, 0 to 10").setValue(4)
    assert [reading.pain for reading in form.entered()[0].readings] == [5, 4, 8]


def test_parts_can_be_removed(make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]) -> None:
    form = make_form(attack, doses)
    for name in ("Remove pain reading 2", "Remove aura 1", "Remove dose 1"):
        named(form, QToolButton, name).click()
    after, doses_after = form.entered()
    assert after == replace(attack, readings=attack.readings[:1], auras=attack.auras[1:])
    assert doses_after == doses[1:]
    assert named(form, QToolButton, "Remove dose 1").isVisible()


def test_what_came_with_it(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    named(form, QCheckBox, "nausea").click()
    named(form, QCheckBox, "brain fog").click()
    own = named(form, QLineEdit, "Anything else that came with it")
    own.setText("cold hands, , <b>ringing</b>, cold hands")
    expected = ("brain_fog", "later_version", "other:<b>ringing</b>", "other:cold hands", "photophobia")
    assert form.entered()[0].symptoms == expected


def test_the_attack_as_a_whole(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    for name, choice in {
        "How sure": "about then",
        "Most bothersome": "not said",
        "Where": "side changes",
        "Felt like": "pressing",
        "Function": "as usual",
        "I believe it was migraine": "no",
    }.items():
        named(form, QComboBox, name).setCurrentText(choice)
    named(form, QCheckBox, "Different from my usual attacks").click()
    named(form, QPlainTextEdit, "Note").setPlainText("Other")
    named(form, QPlainTextEdit, "Note").document().setModified(True)
    after = form.entered()[0]
    assert (after.start_certainty.value, after.most_bothersome, after.side) == (
        "estimated",
        None,
        Side.ALTERNATING,
    )
    assert (after.quality, after.function, after.believed_migraine) == ("pressing", 0, False)
    assert (after.different_from_usual, after.note) == (True, "Other")


def test_an_aura_and_a_dose(make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]) -> None:
    form = make_form(attack, doses)
    aura, dose = row(form, "aura 2"), row(form, "dose 2")
    named(aura, QComboBox, "Kind").setCurrentText("speech")
    named(aura, QSpinBox, "Lasted").setValue(40)
    named(aura, QToolButton, "How it came").click()
    named(aura, QComboBox, "On one side").setCurrentText("no")
    named(aura, QCheckBox, "time not known").click()
    named(dose, QComboBox, "Medicine").setCurrentText("naproxen 500 mg")
    named(dose, QLineEdit, "Side effects").setText("dry mouth")
    named(dose, QComboBox, "Taken for").setCurrentText("other")
    named(dose, QComboBox, "Most bothersome gone").setCurrentText("yes")
    after, doses_after = form.entered()
    assert after.auras[1] == replace(
        attack.auras[1], kind=AuraKind.SPEECH, start=attack.start, minutes=40, unilateral=False
    )
    assert doses_after[1] == replace(
        doses[1],
        medicine=form._medicines[1].id,  # noqa: SLF001 - the second of the list
        side_effects=("dry mouth",),
        reason=DoseReason.OTHER,
        bothersome_2h=True,
    )


def test_the_rest_of_a_dose_is_open_only_where_something_is_said(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]
) -> None:
    silent = replace(doses[1], side_effects=())
    form = make_form(attack, (doses[0], silent))
    opened = [editor.rest.isVisibleTo(form) for editor in form.findChildren(DoseEdit)]
    assert opened == [True, False]


def test_the_wheel_scrolls_and_changes_nothing(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]
) -> None:
    form = make_form(attack, doses)
    middle = QPointF(5, 5)
    for control in form.findChildren(QSpinBox) + form.findChildren(QComboBox):
        control.setFocus()
        turn = QWheelEvent(
            middle, middle, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(control, turn)
    assert form.entered() == (attack, doses)


def test_names_of_parts_cover_a_reading() -> None:
    """A reading has its own row, without names: a new field must be added there by hand."""
    assert names_of(PainReading) == {"at", "pain", "scale"}
