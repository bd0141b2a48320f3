"""The day form edits what is noted of a date, and never says headache-free where a headache is."""

import weakref
from dataclasses import fields, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.change import Change
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.gui.checkin.quantity import Quantity
from migrainejournal.gui.day_form import DayForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.gui.attack_form.controls import named, sentences
from tests.gui.windows import left_out_by_tab, open_window, press_button, type_keys, unnamed

DAY = date(2026, 11, 20)


def record_of(session: JournalSession, qtbot: QtBot, day: date = DAY) -> DayRecord | None:
    answers: list[tuple[DayRecord, ...]] = []
    session.ask(lambda journal: journal.excerpt(day, day).days, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0][0] if answers[0] else None


def choose(form: DayForm, name: str, text: str) -> None:
    named(form, QComboBox, name).setCurrentText(text)


def test_the_form_has_every_field_of_a_day_but_the_check_in(session: JournalSession) -> None:
    own = {field.name for field in fields(DayRecord)} - {field.name for field in fields(Record)}
    assert DayForm(session, DayRecord(date=DAY)).names == own - {"date", "checkin"}


def test_a_day_is_noted_in_one_undoable_edit(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY))
    choose(form, "The day", "headache-free")
    choose(form, "Bleeding", "spotting")
    named(form, QPlainTextEdit, "Note").insertPlainText("<b>Walked</b>")
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    noted = record_of(session, qtbot)
    assert noted is not None
    assert (noted.state, noted.bleeding, noted.note) == (DayState.CLEAR, Bleeding.SPOTTING, "<b>Walked</b>")
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert record_of(session, qtbot) is None


def test_what_is_not_in_the_form_stays(session: JournalSession, qtbot: QtBot) -> None:
    before = DayRecord(date=DAY, checkin={"sleep": 7}, extra={"later": True}, note="Line\u00a0one")
    with qtbot.waitSignal(session.saved):
        session.edit("Day", partial(Journal.apply, change=Change.adding([before])))
    noted = record_of(session, qtbot)
    assert noted is not None
    form = DayForm(session, noted)
    choose(form, "Bleeding", "light")
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    after = record_of(session, qtbot)
    assert after == replace(noted, bleeding=Bleeding.LIGHT, updated=after.updated if after else None)


def test_answers_of_a_past_day_are_shown_and_corrected(session: JournalSession, qtbot: QtBot) -> None:
    before = DayRecord(date=DAY, checkin={"sleep": 7, "own:choir": True, "stress": 1, "later": [1]})
    with qtbot.waitSignal(session.saved):
        session.edit("Day", partial(Journal.apply, change=Change.adding([before])))
    noted = record_of(session, qtbot)
    assert noted is not None
    form = DayForm(session, noted, switched_on=("sleep", "work", "bleeding"))
    assert named(form, Quantity, "Sleep, the night before").text() == "7 h"
    assert named(form, QRadioButton, "Stress, this week: a little").isChecked()
    named(form, Quantity, "Sleep, the night before").setValue(5.5)
    named(form, QRadioButton, "Work: much").click()
    named(form, QRadioButton, "Choir: yes").click()
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    after = record_of(session, qtbot)
    assert after is not None
    assert after.checkin == {"sleep": 5.5, "stress": 1, "later": [1], "work": 3}


def test_an_answer_no_row_can_show_stays_until_it_is_changed(session: JournalSession, qtbot: QtBot) -> None:
    odd = {"sleep": "long", "work": 2.5, "meal_skipped": 1, "movement": 1e9}
    form = DayForm(session, DayRecord(date=DAY, checkin=odd))
    assert not form.is_changed()
    named(form, QRadioButton, "Work: some").click()
    assert form.entered().checkin == {**odd, "work": 2}
    form.deleteLater()


def test_an_answer_that_cannot_be_right_is_told_beside_it(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY), switched_on=("sleep", "movement"))
    form.show()
    named(form, Quantity, "Movement").setValue(1441)
    named(form, QPushButton, "Save").click()
    qtbot.waitUntil(lambda: bool(sentences(form)))
    assert sentences(form) == ["Minutes of a day go from 0 to 1440. Choose a number in between."]
    named(form, Quantity, "Movement").setValue(60)
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    noted = record_of(session, qtbot)
    assert noted is not None
    assert noted.checkin == {"movement": 60}


def test_what_cannot_be_read_is_told_beside_it_and_nothing_is_saved(
    session: JournalSession, qtbot: QtBot
) -> None:
    form = DayForm(session, DayRecord(date=DAY), switched_on=("movement",))
    open_window(qtbot, form)
    field = named(form, Quantity, "Movement")
    field.setFocus()
    field.selectAll()
    type_keys("a walk")
    press_button(form, "Save")
    how = "This cannot be read as minutes. Write it like 90, 1:30, 1.5 h or 90 min."
    qtbot.waitUntil(lambda: sentences(form) == [how])
    assert record_of(session, qtbot) is None


def test_everything_has_a_name_and_is_reached_by_tab(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY), switched_on=("sleep", "work", "own:red wine"))
    open_window(qtbot, form)
    assert unnamed(form) == []
    assert left_out_by_tab(form) == []
    form.deleteLater()


def test_headache_free_is_refused_where_a_headache_is(
    session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    clock.forward(hours=2)
    form = DayForm(session, DayRecord(date=clock().civil_date))
    form.show()
    choose(form, "The day", "headache-free")
    named(form, QPlainTextEdit, "Note").insertPlainText("Kept.")
    named(form, QPushButton, "Save").click()
    qtbot.waitUntil(lambda: bool(sentences(form)))
    assert sentences(form) == ["A headache is recorded there. Delete the attack first if there was none."]
    choose(form, "The day", "not said")
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    noted = record_of(session, qtbot, clock().civil_date)
    assert noted is not None
    assert noted.note == "Kept."


def test_a_day_confirmed_before_its_attack_can_still_get_a_note(
    session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    confirmed = DayRecord(date=clock().civil_date, state=DayState.CLEAR)
    with qtbot.waitSignal(session.saved):
        session.edit("Day", partial(Journal.apply, change=Change.adding([confirmed])))
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    form = DayForm(session, confirmed)
    named(form, QPlainTextEdit, "Note").insertPlainText("Rain.")
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()


def test_a_day_to_come_is_refused(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=date(2199, 1, 1)))
    form.show()
    choose(form, "The day", "headache-free")
    named(form, QPushButton, "Save").click()
    qtbot.waitUntil(lambda: bool(sentences(form)))
    assert sentences(form) == ["This is in the future. Choose now or an earlier time."]


def test_saving_nothing_writes_nothing(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY))
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Save").click()
    assert record_of(session, qtbot) is None
    assert not session.undo_stack.canUndo()


def test_escape_asks_before_typing_is_lost(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY))
    form.show()
    QTest.keyClicks(named(form, QPlainTextEdit, "Note"), "Typed")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert "Not saved yet." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Discard").click()
    assert record_of(session, qtbot) is None


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    form = DayForm(session, DayRecord(date=DAY), switched_on=("sleep", "work"))
    form.show()
    freed = weakref.ref(form)
    with qtbot.waitSignal(form.destroyed):
        form.reject()
    del form
    assert freed() is None
