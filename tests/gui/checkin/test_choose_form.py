"""What to note each day is chosen in one form, and nothing is chosen before."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from migrainejournal.domain.checkin import ITEMS
from migrainejournal.domain.person import Profile
from migrainejournal.gui.checkin.choose_form import ChooseForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from tests.gui.attack_form.controls import named, sentences
from tests.gui.records import asked
from tests.gui.windows import (
    left_out_by_tab,
    open_window,
    press,
    press_button,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)


@pytest.fixture
def form(session: JournalSession, qtbot: QtBot) -> ChooseForm:
    """The form on an empty profile, in front."""
    found = ChooseForm(session, Profile())
    open_window(qtbot, found)
    return found


def kept(session: JournalSession, qtbot: QtBot) -> tuple[str, ...]:
    return asked(session, qtbot, Journal.profile).checkin


def ticked(form: ChooseForm) -> list[str]:
    return [box.text() for box in form.findChildren(QCheckBox) if box.isChecked()]


def test_every_item_can_be_chosen_and_none_is(form: ChooseForm) -> None:
    assert len(form.findChildren(QCheckBox)) == len(ITEMS) + 1, "bleeding besides"
    assert ticked(form) == []


def test_items_are_chosen_by_the_keyboard_in_one_edit_that_can_be_undone(
    form: ChooseForm, session: JournalSession, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Space)
    named(form, QLineEdit, "Your own").setFocus()
    type_keys("red wine, choir")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(session, qtbot) == ("sleep", "own:red wine", "own:choir")
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert kept(session, qtbot) == ()


def test_what_was_chosen_keeps_its_order_and_what_a_later_version_chose_stays(
    session: JournalSession, qtbot: QtBot
) -> None:
    form = ChooseForm(session, Profile(checkin=("own:tea, hot", "of a later version", "work", "sleep")))
    open_window(qtbot, form)
    assert ticked(form) == ["Sleep, the night before", "Work"]
    named(form, QCheckBox, "Movement").click()
    named(form, QCheckBox, "Work").click()
    with qtbot.waitSignal(form.destroyed):
        press_button(form, "Save")
    assert kept(session, qtbot) == ("own:tea, hot", "of a later version", "sleep", "movement")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("red wine, Red wine", "Red wine"),
        ("sleep", "sleep"),
        ("choir, SLEEP", "SLEEP"),
        ("Sleep", "Sleep"),
        ("meal_skipped", "meal_skipped"),
        ("a meal  skipped", "a meal  skipped"),
        ("bleeding", "bleeding"),
        ("tea, RED WINE", "RED WINE"),
    ],
)
def test_a_name_that_is_there_already_is_refused(
    session: JournalSession, qtbot: QtBot, written: str, name: str
) -> None:
    before = Profile(checkin=("own:red wine",)) if "tea" in written else Profile()
    form = ChooseForm(session, before)
    open_window(qtbot, form)
    own = named(form, QLineEdit, "Your own")
    own.setText(f"red wine, {written}" if "tea" in written else written)
    press_button(form, "Save")
    sentence = f"“{name}” is there already. Take it out of your own, or call it something else."
    assert sentences(form) == [sentence]
    assert own.hasFocus()
    assert kept(session, qtbot) == ()
    own.setText("choir")
    with qtbot.waitSignal(form.destroyed):
        press_button(form, "Save")
    assert kept(session, qtbot) == ("own:choir",)


def test_names_that_were_there_twice_before_can_be_kept(session: JournalSession, qtbot: QtBot) -> None:
    form = ChooseForm(session, Profile(checkin=("own:red wine", "own:Red wine", "own:sleep")))
    open_window(qtbot, form)
    named(form, QCheckBox, "Movement").click()
    with qtbot.waitSignal(form.destroyed):
        press_button(form, "Save")
    assert kept(session, qtbot) == ("own:red wine", "own:Red wine", "own:sleep", "movement")


def test_the_rest_of_the_profile_stays(session: JournalSession, qtbot: QtBot) -> None:
    form = ChooseForm(session, Profile(name="Robin"))
    open_window(qtbot, form)
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(form.destroyed):
        press_button(form, "Save")
    assert asked(session, qtbot, Journal.profile).name == "Robin"


def test_everything_has_a_name_and_is_reached_by_tab(form: ChooseForm) -> None:
    assert unnamed(form) == []
    assert left_out_by_tab(form) == []


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    wait_until_freed_on_close(qtbot, partial(ChooseForm, session, Profile()))
