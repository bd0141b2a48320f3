"""Medicines are added, changed, ordered, retired and deleted by keys alone, and every edit can be undone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Role
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.class_choices import class_choices
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.gui.settings_dialog.medicine_edits import own_medicines
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.gui.records import asked, rows
from tests.gui.windows import focused, left_out_by_tab, press, press_button, type_keys, unnamed

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def page(dialog: SettingsDialog) -> None:
    dialog.show_page("medicines")


def medicines(session: JournalSession, qtbot: QtBot) -> tuple[Medicine, ...]:
    return asked(session, qtbot, own_medicines)


def names(session: JournalSession, qtbot: QtBot) -> list[str]:
    return [medicine.name for medicine in medicines(session, qtbot)]


def lines(dialog: SettingsDialog) -> list[str]:
    return rows(the_list(dialog))


def the_list(dialog: SettingsDialog) -> QListView:
    return next(view for view in dialog.findChildren(QListView) if view.accessibleName() == "Your medicines")


def have(session: JournalSession, qtbot: QtBot, dialog: SettingsDialog, *own: Medicine) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Add", partial(Journal.save, change=Change.adding(own)))
    qtbot.waitUntil(lambda: len(lines(dialog)) >= len(own))


def choose(dialog: SettingsDialog, row: int) -> None:
    the_list(dialog).setCurrentIndex(the_list(dialog).model().index(row, 0))


def problem(dialog: SettingsDialog, name: str) -> str:
    label = dialog.findChild(QLabel, f"problem-{name}")
    assert isinstance(label, QLabel)
    return "" if label.isHidden() else label.text()


def message(dialog: SettingsDialog) -> str:
    return " ".join(bar.text for bar in dialog.findChildren(MessageBar)).strip()


def describe(dialog: SettingsDialog, text: str) -> None:
    """Go to the form for something that is not in the catalogue."""
    press_button(dialog, "Add…")
    type_keys(text)
    press_button(dialog, "Not in the list")


def fill(dialog: SettingsDialog, label: str, text: str) -> None:
    """Write into a field, or choose from it, by its name."""
    field = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == label)
    field.setCurrentText(text)


def test_a_known_medicine_is_added_by_keys_alone(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_A, ALT)
    qtbot.waitUntil(lambda: focused().accessibleName() == "Medicine")
    type_keys("tylen")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_keys("500")
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Return)
    (found,) = medicines(session, qtbot)
    assert (found.label, found.form, found.catalogue) == ("Tylenol 500 mg", "tablet", "paracetamol")
    assert found.overuse == (OveruseClass.NON_OPIOID,)
    qtbot.waitUntil(lambda: lines(dialog) == ["Tylenol 500 mg, tablet, simple painkiller"])
    assert focused() is the_list(dialog)
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: lines(dialog) == [])
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: lines(dialog) == ["Tylenol 500 mg, tablet, simple painkiller"])


def test_the_catalogue_answers_the_class_question(dialog: SettingsDialog) -> None:
    press_button(dialog, "Add…")
    type_keys("sumatriptan naproxen")
    press(Qt.Key.Key_Return)
    assert "What is it?" not in {box.accessibleName() for box in dialog.findChildren(QComboBox)}
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert (
        "Days with it count as triptan days, the line is 10 a month; "
        "simple painkiller days, the line is 15 a month." in shown
    )


def test_a_form_offers_its_own_strengths(dialog: SettingsDialog) -> None:
    press_button(dialog, "Add…")
    type_keys("suma")
    press(Qt.Key.Key_Return)
    strength = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Strength")
    assert [strength.itemText(row) for row in range(strength.count())] == ["25", "50", "100"]
    assert strength.currentText() == ""
    fill(dialog, "Form", "nasal spray")
    assert [strength.itemText(row) for row in range(strength.count())] == ["10", "20"]


@pytest.mark.parametrize("typed", ["5", "su"])
def test_what_is_typed_is_never_completed(dialog: SettingsDialog, typed: str) -> None:
    press_button(dialog, "Add…")
    type_keys("suma")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_keys(typed)
    strength = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Strength")
    assert strength.currentText() == typed


@pytest.mark.parametrize(
    ("row", "classes"),
    [
        (1, (OveruseClass.NON_OPIOID,)),
        (2, (OveruseClass.COMBINATION,)),
        (3, (OveruseClass.OPIOID,)),
        (4, (OveruseClass.TRIPTAN,)),
        (5, (OveruseClass.GEPANT,)),
        (6, (OveruseClass.ERGOT,)),
        (7, ()),
        (8, (OveruseClass.OTHER,)),
    ],
)
def test_every_answer_in_plain_words_is_a_class(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot, row: int, classes: tuple[OveruseClass, ...]
) -> None:
    describe(dialog, "Grandmother's drops")
    fill(dialog, "What is it?", class_choices()[row][1])
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Return)
    (found,) = medicines(session, qtbot)
    assert (found.name, found.catalogue, found.overuse) == ("Grandmother's drops", None, classes)


def test_no_class_is_taken_for_granted(dialog: SettingsDialog, session: JournalSession, qtbot: QtBot) -> None:
    describe(dialog, "Grandmother's drops")
    press(Qt.Key.Key_Return)
    assert problem(dialog, "class") == "Choose what fits best; the last line always does."
    assert medicines(session, qtbot) == ()
    fill(dialog, "Taken", "to prevent attacks")
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Save")
    (found,) = medicines(session, qtbot)
    assert (found.role, found.overuse) == (Role.PREVENTIVE, ())


@pytest.mark.parametrize("written", ["-5", "0", "abc", "50 mg", "nan", "1e9"])
def test_a_strength_that_cannot_be_is_told_beside_it(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot, written: str
) -> None:
    describe(dialog, "Grandmother's drops")
    fill(dialog, "What is it?", class_choices()[8][1])
    fill(dialog, "Strength", written)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: problem(dialog, "strength").startswith("The strength must be more than 0"))
    assert medicines(session, qtbot) == ()
    assert focused().accessibleName() == "Strength"
    strength = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Strength")
    assert strength.currentText() == written
    fill(dialog, "Strength", "2,5")
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Return)
    assert medicines(session, qtbot)[0].strength == 2.5


def test_a_missing_name_and_a_double_are_told_beside_the_name(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    own = Medicine(name="Old drops", overuse=(OveruseClass.OTHER,), retired=True)
    have(session, qtbot, dialog, own)
    describe(dialog, "x")
    fill(dialog, "What is it?", class_choices()[8][1])
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: problem(dialog, "name").startswith("The name is missing."))
    type_keys("old DROPS")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: problem(dialog, "name").startswith("This is in your list already."))
    assert len(medicines(session, qtbot)) == 1


def test_an_edit_amends_the_same_medicine(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    both = (OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    own = Medicine(name="Two in one", strength=1.125, unit="g", form="tablet", overuse=both)
    have(session, qtbot, dialog, own)
    press_button(dialog, "Edit…")
    type_keys(" new")
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Return)
    (found,) = medicines(session, qtbot)
    assert (found.id, found.name, found.overuse) == (own.id, "Two in one new", both)
    assert (found.strength, found.unit, found.form) == (1.125, "g", "tablet")


def test_escape_leaves_form_and_search_but_not_the_settings(dialog: SettingsDialog) -> None:
    press_button(dialog, "Add…")
    press(Qt.Key.Key_Escape)
    assert the_list(dialog).isVisible()
    describe(dialog, "x")
    press(Qt.Key.Key_Escape)
    assert the_list(dialog).isVisible()
    assert dialog.isVisible()


def test_a_form_left_while_it_is_written_does_no_harm(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    describe(dialog, "Grandmother's drops")
    fill(dialog, "What is it?", class_choices()[8][1])
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: lines(dialog) == ["Grandmother's drops, other"])


def test_moving_keeps_the_medicine_chosen(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    have(session, qtbot, dialog, *(Medicine(name=name, position=place) for place, name in enumerate("abc")))
    choose(dialog, 2)
    press_button(dialog, "Move up")
    press_button(dialog, "Move up")
    qtbot.waitUntil(lambda: lines(dialog) == ["c, not counted", "a, not counted", "b, not counted"])
    assert the_list(dialog).currentIndex().row() == 0
    press_button(dialog, "Move down")
    qtbot.waitUntil(lambda: lines(dialog) == ["a, not counted", "c, not counted", "b, not counted"])
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert names(session, qtbot) == ["c", "a", "b"]


def test_retired_ones_are_last_marked_in_words_and_taken_again(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    have(session, qtbot, dialog, Medicine(name="a"), Medicine(name="b", position=1))
    choose(dialog, 0)
    press_button(dialog, "Retire")
    qtbot.waitUntil(lambda: lines(dialog) == ["b, not counted", "a, not counted, retired"])
    up, down = (
        next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
        for text in ("Move &up", "Move &down")
    )
    assert not up.isEnabled()
    assert not down.isEnabled()
    press_button(dialog, "Take again")
    qtbot.waitUntil(lambda: lines(dialog) == ["a, not counted", "b, not counted"])


def test_one_never_taken_is_deleted(dialog: SettingsDialog, session: JournalSession, qtbot: QtBot) -> None:
    have(session, qtbot, dialog, Medicine(name="a"), Medicine(name="b", position=1))
    choose(dialog, 0)
    the_list(dialog).setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: lines(dialog) == ["b, not counted"])
    assert message(dialog) == ""
    assert the_list(dialog).currentIndex().row() == 0


def test_one_with_doses_is_retired_instead_and_that_is_said(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    own = Medicine(name="<b>a</b>")
    have(session, qtbot, dialog, own)
    with qtbot.waitSignal(session.saved):
        session.edit("Dose", partial(Journal.log_dose, medicine=own.id, at=clock()))
    press_button(dialog, "Delete")
    qtbot.waitUntil(lambda: lines(dialog) == ["<b>a</b>, not counted, retired"])
    assert message(dialog) == "<b>a</b> has doses recorded, so it was retired and its history stays."


def test_the_medicine_without_a_name_is_not_listed(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Dose", partial(Journal.log_dose, medicine=UNNAMED, at=clock()))
    assert medicines(session, qtbot) == ()


def test_everything_in_list_search_and_form_has_a_name_and_the_keys(
    dialog: SettingsDialog, session: JournalSession, qtbot: QtBot
) -> None:
    have(session, qtbot, dialog, Medicine(name="a"))
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    press_button(dialog, "Add…")
    type_keys("suma")
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    press_button(dialog, "Not in the list")
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
