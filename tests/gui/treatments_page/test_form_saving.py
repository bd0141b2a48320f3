"""Saving the form: one undo step, merged with what was done elsewhere; a form can be left and is freed."""

import weakref
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from migrainejournal.domain.treatment import Session
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from tests.gui.attack_form.controls import named
from tests.gui.treatments_page.conftest import Fill, Kept, MakeForm
from tests.gui.treatments_page.forms import save, without_times
from tests.gui.treatments_page.records import BOTOX, THERAPY, TODAY, TOPIRAMATE, begun
from tests.gui.windows import unnamed


def test_adding_editing_and_deleting_are_one_step_each_to_undo(
    make_form: MakeForm, kept: Kept, session: JournalSession, qtbot: QtBot
) -> None:
    save(make_form(TOPIRAMATE, new=True), qtbot)
    (added,) = kept()
    assert without_times(added) == TOPIRAMATE
    form = make_form(added)
    named(form, QPlainTextEdit, "Note").insertPlainText("Later. ")
    save(form, qtbot)
    assert kept()[0].note.startswith("Later. ")
    form = make_form(kept()[0])
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Delete treatment").click()
    assert kept() == ()
    for expected in ("Later. ", "<b>"):
        with qtbot.waitSignal(session.saved):
            session.undo()
        assert kept()[0].note.startswith(expected)
    with qtbot.waitSignal(session.saved):
        session.redo()
    assert kept()[0].note.startswith("Later. ")
    assert session.undo_stack.redoText() == "Delete treatment"


def test_what_was_done_elsewhere_meanwhile_stays(
    make_form: MakeForm, fill: Fill, kept: Kept, qtbot: QtBot
) -> None:
    fill(THERAPY)
    (before,) = kept()
    form = make_form(before)
    fill(replace(before, sessions=(*before.sessions, Session(date=TODAY, minutes=25))))
    named(form, QPlainTextEdit, "Note").insertPlainText("By video.")
    save(form, qtbot)
    (after,) = kept()
    assert after.note == "By video."
    assert [session.minutes for session in after.sessions] == [50, 50, 50, 50, 25]


def test_nothing_touched_and_saved_changes_nothing(
    make_form: MakeForm, fill: Fill, kept: Kept, session: JournalSession, qtbot: QtBot
) -> None:
    fill(TOPIRAMATE)
    before = kept()
    steps = session.undo_stack.count()
    save(make_form(before[0]), qtbot)
    assert kept() == before
    assert session.undo_stack.count() == steps


def test_stopping_presets_today_and_asks_nothing_when_it_is_left(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(TOPIRAMATE)
    form.stop()
    assert form.entered() == replace(TOPIRAMATE, end=TODAY)
    with qtbot.waitSignal(form.destroyed):
        form.reject()


def test_every_control_has_a_name_and_texts_are_plain(make_form: MakeForm) -> None:
    form = make_form(
        replace(TOPIRAMATE, sessions=BOTOX.sessions, review=TODAY, next_session=TODAY, end=TODAY)
    )
    assert unnamed(form) == []
    assert {label.textFormat() for label in form.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_wheel_scrolls_and_changes_nothing(make_form: MakeForm) -> None:
    whole = replace(TOPIRAMATE, sessions=BOTOX.sessions, review=TODAY)
    form = make_form(whole)
    middle = QPointF(5, 5)
    for kind in (QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit):
        for control in form.findChildren(kind):
            turn = QWheelEvent(
                middle, middle, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(control, turn)
    assert form.entered() == whole


def test_escape_asks_before_typing_is_lost(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form(begun("cbt", "2026-11-02"), new=True)
    QTest.keyClicks(named(form, QPlainTextEdit, "Note"), "Typed")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert "Not saved yet." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Discard").click()
    assert kept() == ()


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    form = TreatmentForm(session, TOPIRAMATE, new=False)
    form.show()
    named(form, QToolButton, "Add a dose").click()
    named(form, QToolButton, "Remove side effect 1").click()
    freed = weakref.ref(form)
    form.reject()
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Discard").click()
    del form
    assert freed() is None
