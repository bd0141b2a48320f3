"""What cannot be right is told beside the field, and nothing typed is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from tests.gui.attack_form.controls import named, row
from tests.gui.treatments_page.conftest import Kept, MakeForm
from tests.gui.treatments_page.forms import refused, save, set_date
from tests.gui.treatments_page.records import BOTOX, TODAY, TOPIRAMATE
from tests.values import day

ENDS = "The end is before the start. Change one of them."
OUTSIDE = "This is not between the start and the end of the treatment. Change one of the dates."
Enter = Callable[[TreatmentForm], None]


def the_end_before_the_start(form: TreatmentForm) -> None:
    named(form, QCheckBox, "still going on").click()
    set_date(form, "End, date", day("2026-07-01"))
    for number in (3, 2, 1):
        named(form, QToolButton, f"Remove dose {number}").click()


def a_reason_without_an_end(form: TreatmentForm) -> None:
    named(form, QComboBox, "Stopped because").setCurrentText("pregnancy")


def two_doses_on_one_date(form: TreatmentForm) -> None:
    set_date(row(form, "dose 2"), "From", day("2026-08-03"))


def another_unit(form: TreatmentForm) -> None:
    named(row(form, "dose 3"), QLineEdit, "Unit").setText("g")


def another_unit_than_the_target(form: TreatmentForm) -> None:
    named(form, QLineEdit, "Unit of the target dose").setText("g")


def a_dose_before_the_start(form: TreatmentForm) -> None:
    set_date(row(form, "dose 1"), "From", day("2026-08-01"))


def a_dose_of_nothing(form: TreatmentForm) -> None:
    named(form, QToolButton, "Add a dose").click()
    set_date(row(form, "dose 4"), "From", day("2026-10-05"))


def a_session_to_come(form: TreatmentForm) -> None:
    named(form, QToolButton, "Add a session").click()
    set_date(row(form, "session 1"), "On", TODAY + timedelta(days=1))


def a_session_before_the_start(form: TreatmentForm) -> None:
    named(form, QToolButton, "Add a session").click()
    set_date(row(form, "session 1"), "On", day("2026-08-02"))


def a_session_of_two_days(form: TreatmentForm) -> None:
    named(form, QToolButton, "Add a session").click()
    named(row(form, "session 1"), QSpinBox, "Lasted").setValue(2000)


def no_places(form: TreatmentForm) -> None:
    named(form, QToolButton, "Add a session").click()
    named(row(form, "session 1"), QToolButton, "Places, lot and note").click()
    named(row(form, "session 1"), QSpinBox, "Places injected").setValue(0)


def no_name(form: TreatmentForm) -> None:
    named(form, QLineEdit, "Name").setText("  ")


def a_side_effect_without_a_name(form: TreatmentForm) -> None:
    named(row(form, "side effect 1"), QLineEdit, "What").clear()


def no_days_at_all(form: TreatmentForm) -> None:
    named(form, QSpinBox, "Long enough after").setValue(0)


def a_review_in_ten_years(form: TreatmentForm) -> None:
    named(form, QCheckBox, "no date agreed").click()
    set_date(form, "Review, date", day("2036-01-01"))


@pytest.mark.parametrize(
    ("enter", "beside", "sentence"),
    [
        (the_end_before_the_start, "End", ENDS),
        (a_reason_without_an_end, "End", "Say when it ended, or take the reason for stopping away."),
        (
            two_doses_on_one_date,
            "Dose, from when on",
            "Two doses begin on the same date, or out of order. Change one of the dates.",
        ),
        (
            another_unit,
            "Dose, from when on",
            "The amounts are in different units, so they cannot be compared. Write all in one unit.",
        ),
        (
            another_unit_than_the_target,
            "Dose, from when on",
            "The amounts are in different units, so they cannot be compared. Write all in one unit.",
        ),
        (a_dose_before_the_start, "From", OUTSIDE),
        (a_dose_of_nothing, "Dose", "The amount must be more than 0, such as 1 or 0.5."),
        (a_session_to_come, "On", "This is in the future. Choose now or an earlier time."),
        (a_session_before_the_start, "On", OUTSIDE),
        (a_session_of_two_days, "Lasted", "Minutes go from 1 to 1440. Choose a number in between."),
        (
            no_places,
            "Places injected",
            "The number of places must be at least 1. Leave it empty if you do not know it.",
        ),
        (no_name, "Name", "The name is missing. Write what it is called."),
        (
            a_side_effect_without_a_name,
            "What",
            "Say what it was, or take this side effect away.",
        ),
        (
            no_days_at_all,
            "Long enough after",
            "The number must be from 1 to 3660. Leave it empty if you do not know it.",
        ),
        (
            a_review_in_ten_years,
            "Review",
            "This is more than two years ahead. Choose an earlier date.",
        ),
    ],
)
def test_what_cannot_be_right_is_told_beside_the_field_and_nothing_is_lost(
    make_form: MakeForm, kept: Kept, qtbot: QtBot, enter: Enter, beside: str, sentence: str
) -> None:
    form = make_form(TOPIRAMATE, new=True)
    enter(form)
    typed = form.entered()
    assert refused(form, qtbot) == [sentence]
    assert form.entered() == typed
    described = [w for w in form.findChildren(QWidget) if w.accessibleDescription() == sentence]
    assert [widget.accessibleName() for widget in described] == [beside]
    assert kept() == ()


def test_a_field_put_right_is_saved(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form(TOPIRAMATE, new=True)
    two_doses_on_one_date(form)
    refused(form, qtbot)
    set_date(row(form, "dose 2"), "From", day("2026-08-10"))
    save(form, qtbot)
    assert kept()[0].steps[1].date == day("2026-08-10")


def test_a_session_that_is_refused_among_others_is_the_right_one(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(BOTOX)
    set_date(row(form, "session 1"), "On", TODAY + timedelta(days=9))  # the last one by date, the first shown
    refused(form, qtbot)
    told = [label for label in row(form, "session 1").findChildren(QLabel) if label.font().bold()]
    assert any(label.isVisible() for label in told)
