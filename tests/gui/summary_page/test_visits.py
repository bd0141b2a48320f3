"""Visits are looked at, added, edited and deleted by keys alone, and every edit can be undone."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.person import Visit
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.visit_form import VisitForm
from migrainejournal.gui.summary_page.visits_dialog import VisitsDialog
from migrainejournal.journal import Ailment, Journal, StoreError
from tests import strategies
from tests.gui.records import asked, in_front, outcomes, sentences, the_form, the_list, usable
from tests.gui.summary_page.conftest import Fill
from tests.gui.summary_page.parts import go_to
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    press_button,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PAST = Visit(
    date=date(2026, 8, 3), clinician="Dr Ada", questions="Is it enough?", answers="Yes.\nFor now.", plan=""
)
COMING = Visit(date=date(2026, 12, 1), questions="Can we stop?")

MakeForm = Callable[..., VisitForm]


@pytest.fixture
def dialog(session: JournalSession, qtbot: QtBot) -> Iterator[VisitsDialog]:
    """The open window of an empty journal."""
    found = VisitsDialog(session)
    open_window(qtbot, found)
    yield found
    if isValid(found):
        found.close()


@pytest.fixture
def make_form(session: JournalSession, qtbot: QtBot) -> Iterator[MakeForm]:
    """`make_form(visit)`: the form on it, in front; without one, for a new one."""
    yield from in_front(qtbot, partial(VisitForm, session))


def have(dialog: VisitsDialog, fill: Fill, qtbot: QtBot, *visits: Visit) -> None:
    fill(visits)
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == len(visits))


def kept(session: JournalSession, qtbot: QtBot) -> tuple[Visit, ...]:
    return asked(session, qtbot, Journal.visits)


def test_an_empty_window_says_so_and_offers_only_to_add(dialog: VisitsDialog, qtbot: QtBot) -> None:
    said = "None yet. Add the next one, and write down what you want to ask there."
    qtbot.waitUntil(lambda: said in sentences(dialog))
    assert usable(dialog) == ["&Add…"]


def test_the_newest_is_first_with_what_came_of_it(dialog: VisitsDialog, fill: Fill, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(the_list(dialog).model(), FATAL)
    bare = Visit(date=date(2026, 1, 5))
    have(dialog, fill, qtbot, bare, PAST, COMING)
    assert outcomes(dialog) == ["Can we stop?", "Yes.", "nothing noted yet"]
    assert ", Dr Ada\n" in the_list(dialog).model().index(1, 0).data()
    assert tester is not None


def test_one_is_added_by_keys_alone_and_taken_back(
    dialog: VisitsDialog, session: JournalSession, fill: Fill, qtbot: QtBot
) -> None:
    have(dialog, fill, qtbot, PAST)
    press(Qt.Key.Key_A, ALT)
    form = the_form(dialog, qtbot, VisitForm)
    go_to("With")
    type_keys("Dr Bo")
    press(Qt.Key.Key_Tab)
    type_keys("Why me?")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["Why me?", "Yes."])
    assert the_list(dialog).currentIndex().row() == 0
    open_window(qtbot, dialog)
    with qtbot.waitSignal(session.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["Yes."])
    with qtbot.waitSignal(session.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["Why me?", "Yes."])


def test_return_opens_the_one_chosen_and_saving_changes_only_it(
    dialog: VisitsDialog, session: JournalSession, fill: Fill, qtbot: QtBot
) -> None:
    have(dialog, fill, qtbot, PAST, COMING)
    the_list(dialog).setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    form = the_form(dialog, qtbot, VisitForm)
    assert form.entered().id == PAST.id
    go_to("What was planned")
    type_keys("Go on")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["Can we stop?", "Go on"])
    past, coming = kept(session, qtbot)
    assert (past.answers, past.plan, coming.questions) == (PAST.answers, "Go on", COMING.questions)


def test_deleting_keeps_a_neighbour_chosen_and_can_be_undone(
    dialog: VisitsDialog, fill: Fill, session: JournalSession, qtbot: QtBot
) -> None:
    have(dialog, fill, qtbot, PAST, COMING)
    the_list(dialog).setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: outcomes(dialog) == ["Can we stop?"])
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == 2)
    assert {visit.id for visit in kept(session, qtbot)} == {PAST.id, COMING.id}
    press_button(dialog, "Delete")
    qtbot.waitUntil(lambda: len(outcomes(dialog)) == 1)


def test_what_is_not_saved_yet_is_said(dialog: VisitsDialog, session: JournalSession) -> None:
    session.waiting.emit(StoreError(Ailment.DISK_FULL))
    (message,) = dialog.findChildren(MessageBar)
    assert message.text.startswith("Not saved yet: the disk is full.")
    session.saved.emit()
    assert message.text == ""


def test_everything_has_a_name_and_the_keys(dialog: VisitsDialog, fill: Fill, qtbot: QtBot) -> None:
    have(dialog, fill, qtbot, PAST)
    assert focused() is the_list(dialog)
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert not any(button.isDefault() for button in dialog.findChildren(QPushButton))


def test_escape_closes_the_window(dialog: VisitsDialog, qtbot: QtBot) -> None:
    assert not dialog.isModal()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_closed_window_is_freed(session: JournalSession, fill: Fill, qtbot: QtBot) -> None:
    fill([PAST])

    def make() -> QWidget:
        window = VisitsDialog(session)
        open_window(qtbot, window)
        qtbot.waitUntil(lambda: bool(outcomes(window)))
        return window

    wait_until_freed_on_close(qtbot, make)


def test_the_form_has_every_field_of_a_visit(make_form: MakeForm) -> None:
    of_the_journal = {field.name for field in fields(Record)} | {"id"}
    assert make_form(PAST).names == {field.name for field in fields(Visit)} - of_the_journal


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=strategies.visits())
def test_any_visit_comes_back_the_same(make_form: MakeForm, visit: Visit) -> None:
    form = make_form(visit)
    assert form.entered() == visit
    assert not form.is_changed()
    form.close()


def test_a_new_visit_is_of_today(make_form: MakeForm) -> None:
    assert make_form().entered().date == date(2026, 11, 22)


def test_a_visit_too_far_ahead_is_refused_beside_its_date(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form()
    edit = form.findChild(DateEdit)
    assert edit is not None
    edit.setDate(QDate(2031, 1, 1))
    press(Qt.Key.Key_Return, CONTROL)
    said = "This is more than two years ahead. Choose an earlier date."
    qtbot.waitUntil(lambda: said in sentences(form))
    assert focused() is edit
    assert kept(session, qtbot) == ()


def test_everything_in_the_form_has_a_name_and_the_keys(make_form: MakeForm) -> None:
    form = make_form(PAST)
    assert unnamed(form) == []
    assert left_out_by_tab(form) == []


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    def make() -> QWidget:
        form = VisitForm(session, PAST)
        open_window(qtbot, form)
        return form

    wait_until_freed_on_close(qtbot, make)
