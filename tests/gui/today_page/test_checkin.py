"""What is noted of a day on the Today page: only what was switched on, in seconds, by keys alone."""

import time
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Profile
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.gui.checkin.choose_form import ChooseForm
from migrainejournal.gui.checkin.quantity import Quantity
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.today_page.page import TodayPage
from tests.conftest import Clock
from tests.gui.attack_form.controls import named
from tests.gui.records import asked
from tests.gui.today_page.reading import buttons, press, said, wait_for
from tests.gui.windows import left_out_by_tab, open_window, press_button, type_keys, unnamed
from tests.gui.windows import press as press_key

YESTERDAY, TODAY = date(2026, 11, 21), date(2026, 11, 22)
SETTLED = DayRecord(date=YESTERDAY, state=DayState.CLEAR)
QUESTION = "How is today?"
Put = Callable[..., None]


@pytest.fixture
def note(page: TodayPage, qtbot: QtBot, put: Put) -> Callable[..., TodayPage]:
    """`note(*keys)`: the page in front, with these items switched on."""

    def shown(*keys: str, records: tuple[Record, ...] = (SETTLED,)) -> TodayPage:
        put(*records, Profile(checkin=keys))
        wait_for(page, qtbot, QUESTION)
        open_window(qtbot, page)
        return page

    return shown


def day_of(session: JournalSession, qtbot: QtBot, day: date = TODAY) -> DayRecord:
    found = asked(session, qtbot, lambda journal: journal.excerpt(day, day).days)
    return found[0] if found else DayRecord(date=day)


def wait_until_noted(
    session: JournalSession, qtbot: QtBot, checkin: dict[str, object], *, day: date = TODAY
) -> None:
    def noted() -> None:
        assert day_of(session, qtbot, day).checkin == checkin

    qtbot.waitUntil(noted)


def test_nothing_is_asked_until_it_is_chosen(page: TodayPage, qtbot: QtBot, put: Put) -> None:
    """Promise 14 of the README."""
    put(SETTLED)
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    assert said(page) == ["Sunday 22 November 2026", "Today: nothing recorded about headache"]
    assert page.findChildren(QRadioButton) + page.findChildren(Quantity) == []
    (quiet,) = [button for button in page.findChildren(ToolButton) if button.isVisible()]
    assert quiet.text() == "Choose what to note each day…"


def test_nothing_is_offered_before_the_first_question_is_left(page: TodayPage) -> None:
    assert not [button for button in page.findChildren(ToolButton) if button.isVisible()]


def test_what_is_chosen_is_asked_from_then_on(page: TodayPage, qtbot: QtBot, put: Put) -> None:
    put(SETTLED)
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    open_window(qtbot, page)
    press_button(page, "Choose what to note each day…")
    (form,) = page.findChildren(ChooseForm)
    open_window(qtbot, form)
    press_key(Qt.Key.Key_Space)
    press_button(form, "Save")
    wait_for(page, qtbot, QUESTION)
    assert "Sleep, the night before" in said(page)
    assert "Movement" not in said(page)


def test_a_day_is_noted_by_the_keyboard_alone_in_seconds(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    """Each answer is on disk at once, without a press to save."""
    page = note("sleep", "movement", "meal_skipped", "bleeding", "stress", "work", "own:red wine")
    named(page, QPushButton, "Add attack").setFocus()
    press_key(Qt.Key.Key_Tab)
    began = time.monotonic()
    for keys in ("75", "30", "0", "3", "1", "2", "1"):
        for key in keys:
            press_key(Qt.Key(ord(key)))
            if key == "7":
                press_key(Qt.Key.Key_Period)
        press_key(Qt.Key.Key_Tab)
    assert time.monotonic() - began < 5, "so much of twenty seconds is ours"
    expected = {"sleep": 7.5, "movement": 30, "meal_skipped": False, "stress": 1, "work": 2}
    wait_until_noted(session, qtbot, {**expected, "own:red wine": True})
    assert day_of(session, qtbot).bleeding is Bleeding.MEDIUM
    assert day_of(session, qtbot).state is None, "noting a day does not say that it was headache-free"
    assert "Today: nothing recorded about headache" in said(page)


def test_each_answer_is_an_edit_of_its_own_that_can_be_undone(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("work", "own:red wine")
    named(page, QRadioButton, "Work: some").click()
    named(page, QRadioButton, "Red wine: no").click()
    wait_until_noted(session, qtbot, {"work": 2, "own:red wine": False})
    assert session.undo_stack.undoText() == "Red wine"
    session.undo()
    wait_until_noted(session, qtbot, {"work": 2})
    qtbot.waitUntil(lambda: not named(page, QRadioButton, "Red wine: no").isChecked())
    assert named(page, QRadioButton, "Work: some").isChecked()
    session.redo()
    wait_until_noted(session, qtbot, {"work": 2, "own:red wine": False})


def test_what_is_not_said_is_neither_yes_nor_no(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("meal_skipped")
    no = named(page, QRadioButton, "A meal skipped: no")
    no.click()
    wait_until_noted(session, qtbot, {"meal_skipped": False})
    no.click()
    wait_until_noted(session, qtbot, {})
    assert not no.isChecked()


def test_what_was_noted_elsewhere_meanwhile_stays_and_is_shown(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot, put: Put
) -> None:
    page = note("work", "contact")
    put(DayRecord(date=TODAY, checkin={"contact": 3}, note="a walk"))
    qtbot.waitUntil(lambda: named(page, QRadioButton, "Contact with people: much").isChecked())
    named(page, QRadioButton, "Work: none").click()
    wait_until_noted(session, qtbot, {"contact": 3, "work": 0})
    assert day_of(session, qtbot).note == "a walk"


def test_a_number_that_cannot_be_right_is_told_beside_its_field(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("sleep", "work")
    field = named(page, Quantity, "Sleep, the night before")
    field.setFocus()
    field.setValue(25)
    press_key(Qt.Key.Key_Tab)
    wait_for(page, qtbot, "Hours of a day go from 0 to 24. Choose a number in between.")
    assert field.hasFocus()
    assert field.text() == "25 h"
    assert day_of(session, qtbot) == DayRecord(date=TODAY)
    field.setValue(7)
    field.editingFinished.emit()
    wait_until_noted(session, qtbot, {"sleep": 7})
    assert not any("Hours of a day" in sentence for sentence in said(page))


def test_what_cannot_be_read_is_told_with_how_to_write_it_and_changes_nothing(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("sleep", "work")
    field = named(page, Quantity, "Sleep, the night before")
    field.setFocus()
    field.selectAll()
    type_keys("so so")
    press_key(Qt.Key.Key_Tab)
    wait_for(page, qtbot, "This cannot be read as hours. Write it like 7.5, 7:30, 7 h 30 or 450 min.")
    assert (field.text(), field.hasFocus()) == ("so so", True)
    assert day_of(session, qtbot) == DayRecord(date=TODAY)
    named(page, QRadioButton, "Work: some").click()
    wait_until_noted(session, qtbot, {"work": 2})
    field.setFocus()
    field.selectAll()
    type_keys("7h30")
    press_key(Qt.Key.Key_Tab)
    wait_until_noted(session, qtbot, {"work": 2, "sleep": 7.5})
    assert not any("cannot be read" in sentence for sentence in said(page))


def test_a_refusal_does_not_stand_beside_another_day(note: Callable[..., TodayPage], qtbot: QtBot) -> None:
    page = note("sleep")
    field = named(page, Quantity, "Sleep, the night before")
    field.setValue(25)
    field.editingFinished.emit()
    wait_for(page, qtbot, "Hours of a day go from 0 to 24. Choose a number in between.")
    press(page, "Yesterday")
    assert not any("Hours of a day" in sentence for sentence in said(page))


def test_what_was_refused_does_not_go_with_the_next_answer(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("sleep", "meal_skipped")
    field = named(page, Quantity, "Sleep, the night before")
    field.setFocus()
    field.setValue(25)
    field.editingFinished.emit()
    wait_for(page, qtbot, "Hours of a day go from 0 to 24. Choose a number in between.")
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_1)
    wait_until_noted(session, qtbot, {"meal_skipped": True})


def test_yesterday_can_be_noted_too(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("work", records=(replace(SETTLED, checkin={"work": 3}),))
    assert not any(button.isChecked() for button in page.findChildren(QRadioButton))
    press(page, "Yesterday")
    assert "How was yesterday?" in said(page)
    assert named(page, QRadioButton, "Work: much").isChecked()
    named(page, QRadioButton, "Work: none").click()
    wait_until_noted(session, qtbot, {"work": 0}, day=YESTERDAY)
    press(page, "Today")
    assert QUESTION in said(page)
    assert not any(button.isChecked() for button in page.findChildren(QRadioButton))


def test_what_is_weekly_is_asked_a_week_later_and_no_earlier_answer_is_shown(
    note: Callable[..., TodayPage], qtbot: QtBot, clock: Clock
) -> None:
    page = note("stress", "work", records=(replace(SETTLED, checkin={"stress": 3, "work": 1}),))
    assert "Stress, this week" not in said(page)
    clock.forward(days=6)
    page.refresh()
    wait_for(page, qtbot, "Stress, this week")
    assert not any(button.isChecked() for button in page.findChildren(QRadioButton))


def test_where_nothing_is_due_it_says_so(page: TodayPage, qtbot: QtBot, put: Put) -> None:
    put(replace(SETTLED, checkin={"stress": 3}), Profile(checkin=("stress",)))
    wait_for(page, qtbot, "Nothing to note: what is asked once a week comes back by itself.")


def test_it_can_be_put_off_for_the_day(note: Callable[..., TodayPage], qtbot: QtBot, clock: Clock) -> None:
    page = note("work")
    press(page, "Not now")
    assert QUESTION not in said(page)
    page.refresh()
    press_button(page, "Note the day…")
    assert QUESTION in said(page)
    press(page, "Not now")
    clock.forward(days=1)
    page.refresh()
    wait_for(page, qtbot, QUESTION)


def test_at_midnight_a_new_day_is_noted(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    page = note("work")
    named(page, QRadioButton, "Work: much").click()
    wait_until_noted(session, qtbot, {"work": 3})
    clock.forward(days=1)
    page.refresh()
    wait_for(page, qtbot, "Monday 23 November 2026")
    named(page, QRadioButton, "Work: none").click()
    wait_until_noted(session, qtbot, {"work": 0}, day=date(2026, 11, 23))
    assert day_of(session, qtbot).checkin == {"work": 3}


def test_during_an_attack_nothing_is_asked(
    note: Callable[..., TodayPage], qtbot: QtBot, put: Put, clock: Clock
) -> None:
    page = note("work")
    put(Attack(start=clock()))
    qtbot.waitUntil(lambda: QUESTION not in said(page))
    assert "What to note…" not in buttons(page)


def test_items_of_a_later_version_are_not_asked(note: Callable[..., TodayPage]) -> None:
    page = note("work", "of a later version")
    assert "Of a later version" not in said(page)


def test_there_is_no_count_and_no_streak(note: Callable[..., TodayPage]) -> None:
    kept = tuple(DayRecord(date=date(2026, 11, day), checkin={"work": 1}) for day in range(1, 21))
    page = note("work", records=(SETTLED, *kept))
    numbers = [text for text in said(page) if any(letter.isdecimal() for letter in text)]
    assert numbers == ["Sunday 22 November 2026"]


def test_everything_has_a_name_and_is_reached_by_tab(note: Callable[..., TodayPage]) -> None:
    page = note("sleep", "meal_skipped", "bleeding", "work", "own:<b>red wine</b>")
    assert unnamed(page) == []
    named(page, Quantity, "Sleep, the night before").setFocus()
    assert left_out_by_tab(page) == []
    assert "<b>red wine</b>" in said(page)


def test_a_page_with_questions_is_freed(
    session: JournalSession, theme: Theme, preferences: Preferences, qtbot: QtBot, put: Put
) -> None:
    put(SETTLED, Profile(checkin=("sleep", "work")))
    page = TodayPage(session, theme, preferences)
    page.show()
    wait_for(page, qtbot, QUESTION)
    freed = weakref.ref(page)
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: freed() is None)


def test_an_answer_on_its_way_is_still_there_after_a_look_at_yesterday(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("work")
    much = named(page, QRadioButton, "Work: much")
    much.click()
    press(page, "Yesterday")
    assert not much.isChecked()
    press(page, "Today")
    assert much.isChecked()
    assert session.unsaved
    much.click()
    wait_until_noted(session, qtbot, {})
    qtbot.waitUntil(lambda: not session.unsaved)
    assert day_of(session, qtbot).checkin == {}


def test_an_answer_unsaid_before_it_is_on_disk_is_unsaid(
    note: Callable[..., TodayPage], session: JournalSession, qtbot: QtBot
) -> None:
    page = note("work")
    named(page, QRadioButton, "Work: none").setFocus()
    with qtbot.waitSignal(session.saved):
        press_key(Qt.Key.Key_1)
        press_key(Qt.Key.Key_1)
        assert session.unsaved == 2
    assert day_of(session, qtbot).checkin == {}
    assert not named(page, QRadioButton, "Work: a little").isChecked()


def test_the_quiet_button_has_a_name_whatever_it_is_for(
    note: Callable[..., TodayPage], page: TodayPage, qtbot: QtBot, put: Put
) -> None:
    put(SETTLED)
    qtbot.waitUntil(lambda: any(button.isVisible() for button in page.findChildren(ToolButton)))
    assert unnamed(page) == []
    note("work", records=())
    press(page, "Not now")
    assert [button.isVisible() for button in page.findChildren(ToolButton)] == [True]
    assert unnamed(page) == []
