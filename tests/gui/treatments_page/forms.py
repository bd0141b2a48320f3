"""What is done with a treatment form."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from tests.gui.attack_form.controls import named, sentences


def set_date(within: QWidget, name: str, on: date) -> None:
    named(within, QDateEdit, name).setDate(QDate(on.year, on.month, on.day))


def press_save(form: TreatmentForm) -> None:
    named(form, QPushButton, "Save").click()


def save(form: TreatmentForm, qtbot: QtBot) -> None:
    """Save, and wait until the form has closed itself."""
    with qtbot.waitSignal(form.destroyed):
        press_save(form)


def refused(form: TreatmentForm, qtbot: QtBot) -> list[str]:
    """Save, and wait for what the form says against it."""
    press_save(form)
    qtbot.waitUntil(lambda: bool(sentences(form)))
    assert form.isVisible()
    return sentences(form)


def without_times(treatment: Treatment) -> Treatment:
    return replace(treatment, created=None, updated=None)
