"""Every field of a course is in the form, and what is not touched stays exactly as it was."""

from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
)

from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind, Weight
from migrainejournal.gui.kit.part_form import PartForm
from migrainejournal.gui.treatments_page.part_edits import SessionEdit, SideEffectEdit, StepEdit
from tests import strategies
from tests.gui.attack_form.controls import named, row
from tests.gui.treatments_page.conftest import MakeForm
from tests.gui.treatments_page.forms import set_date
from tests.gui.treatments_page.records import BOTOX, PROPRANOLOL, THERAPY, TODAY, TOPIRAMATE, begun, item
from tests.values import day, step

KEPT_BY_THE_JOURNAL = {field.name for field in (*fields(Record), *fields(Part))}


def names_of(kind: type[Record | Part]) -> set[str]:
    return {field.name for field in fields(kind)} - KEPT_BY_THE_JOURNAL


def test_the_form_has_every_field_of_a_course_but_where_it_comes_from(make_form: MakeForm) -> None:
    assert make_form(TOPIRAMATE).names == names_of(Treatment) - {"catalogue", "group"}


@pytest.mark.parametrize(
    ("kind", "editor"), [(DoseStep, StepEdit), (Session, SessionEdit), (SideEffect, SideEffectEdit)]
)
def test_every_part_has_every_field(make_form: MakeForm, kind: type[Part], editor: type[PartForm]) -> None:
    form = make_form(replace(TOPIRAMATE, sessions=BOTOX.sessions))
    found = form.findChildren(editor)[0]
    assert found.usual.names | found.rest.names == names_of(kind)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(treatment=strategies.treatments())
def test_any_course_comes_back_the_same_with_its_doses_in_order(
    make_form: MakeForm, treatment: Treatment
) -> None:
    form = make_form(treatment)
    said = tuple(s for s in treatment.side_effects if s != SideEffect(id=s.id, what=""))
    steps = sorted(treatment.steps, key=lambda step: step.date)
    assert form.entered() == replace(treatment, steps=tuple(steps), side_effects=said)
    assert not form.is_changed()


def test_the_course_as_a_whole(make_form: MakeForm) -> None:
    form = make_form(PROPRANOLOL)
    named(form, QLineEdit, "Name").setText(" Dociton <b>40</b> ")
    named(form, QComboBox, "What it is").setCurrentText("Supplement")
    named(form, QComboBox, "Stopped because").setCurrentText("cost or access")
    named(form, QDoubleSpinBox, "Target dose").setValue(120)
    named(form, QLineEdit, "Unit of the target dose").setText("g")
    named(form, QComboBox, "The target dose each").setCurrentText("a week")
    set_date(form, "Start", day("2026-05-20"))
    set_date(form, "End, date", day("2026-08-01"))
    named(form, QSpinBox, "Long enough after").setValue(70)
    named(form, QSpinBox, "With at least").setValue(3)
    named(form, QSpinBox, "Between sessions").setValue(30)
    named(form, QPlainTextEdit, "Note").insertPlainText("In the evening.")
    assert form.entered() == replace(
        PROPRANOLOL,
        name="Dociton <b>40</b>",
        kind=TreatmentKind.SUPPLEMENT,
        start=day("2026-05-20"),
        end=day("2026-08-01"),
        stop_reason=StopReason.COST_OR_ACCESS,
        target_amount=120,
        target_unit="g",
        target_per=Per.WEEK,
        adequate_days=70,
        adequate_sessions=3,
        interval_days=30,
        note="In the evening.",
    )


def test_dates_agreed_on_are_preset_to_today_when_they_are_wanted(make_form: MakeForm) -> None:
    form = make_form(BOTOX)
    named(form, QCheckBox, "no date agreed").click()
    named(form, QCheckBox, "no date booked").click()
    set_date(form, "Next session, date", day("2027-01-11"))
    assert form.entered() == replace(BOTOX, review=TODAY, next_session=day("2027-01-11"))


def test_doses_entered_in_any_order_are_put_in_order(make_form: MakeForm) -> None:
    form = make_form(begun("topiramate", "2026-08-03", step("2026-09-07", 100)))
    named(form, QToolButton, "Add a dose").click()
    added = row(form, "dose 2")
    set_date(added, "From", day("2026-08-03"))
    named(added, QDoubleSpinBox, "Dose").setValue(25)
    after = form.entered().steps
    assert [(s.date, s.amount, s.unit, s.per) for s in after] == [
        (day("2026-08-03"), 25, "mg", Per.DAY),
        (day("2026-09-07"), 100, "mg", Per.DAY),
    ]


def test_everything_about_a_dose_can_be_changed(make_form: MakeForm) -> None:
    form = make_form(TOPIRAMATE)
    first = row(form, "dose 1")
    set_date(first, "From", day("2026-08-05"))
    named(first, QDoubleSpinBox, "Dose").setValue(12.5)
    named(first, QLineEdit, "Unit").setText("g")
    named(first, QComboBox, "Each").setCurrentText("a week")
    assert form.entered().steps[0] == replace(
        TOPIRAMATE.steps[0], date=day("2026-08-05"), amount=12.5, unit="g", per=Per.WEEK
    )


def test_a_new_dose_comes_a_week_after_one_still_to_come(make_form: MakeForm) -> None:
    form = make_form(begun("topiramate", "2026-11-20", step("2026-11-25", 25)))
    named(form, QToolButton, "Add a dose").click()
    named(row(form, "dose 2"), QDoubleSpinBox, "Dose").setValue(50)
    assert form.entered().steps[1].date == day("2026-12-02")


def test_a_new_session_is_as_the_last_one_was_but_of_today_and_without_its_lot(make_form: MakeForm) -> None:
    form = make_form(BOTOX)
    named(form, QToolButton, "Add a session").click()
    added = form.entered().sessions[3]
    assert (added.date, added.amount, added.unit, added.sites, added.lot) == (TODAY, 165, "units", 33, "")
    assert added.id != BOTOX.sessions[2].id


def test_everything_about_a_session_can_be_changed(make_form: MakeForm) -> None:
    form = make_form(THERAPY)
    first = row(form, "session 1")
    named(first, QToolButton, "Places, lot and note").click()
    set_date(first, "On", day("2026-08-21"))
    named(first, QDoubleSpinBox, "Amount").setValue(2)
    named(first, QLineEdit, "Unit").setText("units")
    named(first, QSpinBox, "Lasted").setValue(45)
    named(first, QSpinBox, "Places injected").setValue(31)
    named(first, QLineEdit, "Lot").setText("C1")
    named(first, QPlainTextEdit, "Note").insertPlainText("By video.")
    assert form.entered().sessions[0] == Session(
        id=THERAPY.sessions[0].id,
        date=day("2026-08-21"),
        amount=2,
        unit="units",
        minutes=45,
        sites=31,
        lot="C1",
        note="By video.",
    )


def test_side_effects_have_weight_and_date(make_form: MakeForm) -> None:
    form = make_form(TOPIRAMATE)
    named(form, QToolButton, "Remove side effect 1").click()
    second = row(form, "side effect 1")
    named(second, QComboBox, "How heavy").setCurrentText("severe")
    named(second, QCheckBox, "date not known").click()
    set_date(second, "Began, date", day("2026-09-09"))
    named(form, QToolButton, "Add a side effect").click()  # nothing said of it: none
    (after,) = form.entered().side_effects
    before = TOPIRAMATE.side_effects[1]
    assert after == replace(before, weight=Weight.SEVERE, date=day("2026-09-09"))


def test_a_new_course_is_asked_for_its_first_dose_which_goes_with_the_start(make_form: MakeForm) -> None:
    form = make_form(begun("topiramate", "2026-11-22"), new=True)
    assert form.entered().steps == ()
    set_date(form, "Start", day("2026-11-02"))
    named(row(form, "dose 1"), QDoubleSpinBox, "Dose").setValue(25)
    set_date(form, "Start", day("2026-11-09"))
    (first,) = form.entered().steps
    assert (first.date, first.amount, first.unit, first.per) == (day("2026-11-09"), 25, "mg", Per.DAY)


def test_the_date_of_the_first_dose_stays_when_it_was_entered(make_form: MakeForm) -> None:
    form = make_form(begun("topiramate", "2026-11-02"), new=True)
    set_date(row(form, "dose 1"), "From", day("2026-11-05"))
    named(row(form, "dose 1"), QDoubleSpinBox, "Dose").setValue(25)
    set_date(form, "Start", day("2026-11-01"))
    assert form.entered().steps[0].date == day("2026-11-05")


@pytest.mark.parametrize("name", ["cbt", "onabotulinumtoxina", "spg_block"])
def test_what_is_given_in_sessions_is_not_asked_for_a_dose(make_form: MakeForm, name: str) -> None:
    form = make_form(begun(name, "2026-11-02"), new=True)
    assert form.findChildren(StepEdit) == []


def test_a_first_injection_is_in_the_unit_of_the_catalogue(make_form: MakeForm) -> None:
    form = make_form(begun("onabotulinumtoxina", "2026-11-02"), new=True)
    named(form, QToolButton, "Add a session").click()
    (session,) = form.entered().sessions
    assert (session.date, session.amount, session.unit) == (TODAY, None, "units")


def test_one_of_several_regimens_is_chosen(make_form: MakeForm) -> None:
    monthly, quarterly = item("fremanezumab").targets
    form = make_form(begun("fremanezumab", "2026-11-02"), new=True)
    choice = named(form, QComboBox, "How it is given")
    assert [choice.itemText(place) for place in range(2)] == ["225 mg a month", "675 mg a quarter"]
    choice.setCurrentText("675 mg a quarter")
    named(row(form, "dose 1"), QDoubleSpinBox, "Dose").setValue(675)
    after = form.entered()
    assert (after.target_amount, after.target_unit, after.target_per) == (675, "mg", Per.QUARTER)
    assert (after.adequate_days, after.interval_days) == (
        quarterly.adequate_days,
        quarterly.interval_days,
    )
    assert after.steps[0].per is Per.QUARTER
    assert monthly.adequate_days != quarterly.adequate_days


def test_eight_weeks_are_only_said_to_hold_for_preventive_medicines(make_form: MakeForm) -> None:
    form = make_form(TOPIRAMATE)
    days = named(form, QSpinBox, "Long enough after")
    said = "At the target dose. Not said: 56 days, which are 8 weeks."
    assert days.accessibleDescription() == said
    named(form, QComboBox, "What it is").setCurrentText("Device")
    assert days.accessibleDescription() == ""
    named(form, QComboBox, "What it is").setCurrentText("Preventive medicine")
    assert days.accessibleDescription() == said
    assert named(make_form(THERAPY), QSpinBox, "Long enough after").accessibleDescription() == ""


def test_what_to_discuss_is_said_where_the_name_is(make_form: MakeForm) -> None:
    form = make_form(begun("valproate", "2026-11-02"), new=True)
    assert "harm an unborn child" in named(form, QLineEdit, "Name").accessibleDescription()
