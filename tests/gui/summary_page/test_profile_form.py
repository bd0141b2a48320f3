"""What a clinician asks of the person is filled in, changed and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.domain.person import Profile
from migrainejournal.domain.record import Record
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page.profile_form import ProfileForm
from migrainejournal.journal import Journal
from tests import strategies
from tests.gui.records import asked, in_front, sentences
from tests.gui.summary_page.parts import go_to
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
ROBIN = Profile(name="Robin", born=date(1984, 5, 17), diagnosis="Migraine\nsince 16", allergies="none")

MakeForm = Callable[..., ProfileForm]


@pytest.fixture
def make_form(session: JournalSession, qtbot: QtBot) -> Iterator[MakeForm]:
    """`make_form(profile)`: the form on it, in front."""
    yield from in_front(qtbot, partial(ProfileForm, session))


def kept(session: JournalSession, qtbot: QtBot) -> Profile:
    return replace(asked(session, qtbot, Journal.profile), created=None, updated=None)


def test_the_form_has_every_field_of_the_profile(make_form: MakeForm) -> None:
    of_the_journal = {field.name for field in fields(Record)}
    elsewhere = {"checkin"}  # on the page of today
    assert make_form(ROBIN).names == {field.name for field in fields(Profile)} - of_the_journal - elsewhere


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(profile=strategies.profiles())
def test_any_profile_comes_back_the_same(make_form: MakeForm, profile: Profile) -> None:
    form = make_form(profile)
    assert form.entered() == profile
    assert not form.is_changed()
    form.close()


def test_it_is_filled_in_by_keys_alone_and_taken_back(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form(Profile())
    assert focused().accessibleName() == "Name"
    type_keys("Robin")
    go_to("Allergies")
    type_keys("Penicillin")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    assert kept(session, qtbot) == Profile(name="Robin", allergies="Penicillin")
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert kept(session, qtbot) == Profile()


def test_a_date_of_birth_starts_forty_years_back_and_one_to_come_is_refused(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form(Profile())
    box, edit = form.findChild(QCheckBox), form.findChild(DateEdit)
    assert box is not None
    assert edit is not None
    box.click()
    assert form.entered().born == date(1986, 1, 1)
    edit.setDate(QDate(2027, 1, 1))
    press(Qt.Key.Key_Return, CONTROL)
    said = "This is in the future. Choose now or an earlier time."
    qtbot.waitUntil(lambda: said in sentences(form))
    assert kept(session, qtbot) == Profile()


def test_what_was_emptied_is_gone(make_form: MakeForm, session: JournalSession, qtbot: QtBot) -> None:
    first = make_form(Profile())
    first._form.load(ROBIN)  # noqa: SLF001 - as if typed
    with qtbot.waitSignal(first.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    form = make_form(kept(session, qtbot))
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    assert kept(session, qtbot) == replace(ROBIN, name="")


def test_everything_has_a_name_and_the_keys(make_form: MakeForm) -> None:
    form = make_form(ROBIN)
    assert unnamed(form) == []
    assert left_out_by_tab(form) == []


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    def make() -> QWidget:
        form = ProfileForm(session, ROBIN)
        open_window(qtbot, form)
        return form

    wait_until_freed_on_close(qtbot, make)
