"""A question is asked in its form, and what stands against asking it is said beside its row."""

from dataclasses import fields, replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.domain.checkin import ITEMS
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.factors.asking import AskingTrouble, asking_troubles, relations_of
from migrainejournal.gui.kit.fields import Choice, OptionalAmount
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.questions.question_form import FIELDS, QuestionForm
from migrainejournal.gui.session import JournalSession
from tests.gui.questions.conftest import FACTORS, Fill, Kept, MakeForm
from tests.gui.questions.lives import SLEEP, TODAY
from tests.gui.records import sentences
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)

SETTLED = date(2026, 11, 18)
CONTROL = Qt.KeyboardModifier.ControlModifier


def choices(form: QuestionForm, name: str) -> Choice:
    return next(each for each in form.findChildren(Choice) if each.accessibleName() == name)


def texts(choice: Choice) -> list[str]:
    return [choice.itemText(place) for place in range(choice.count())]


def problem(form: QuestionForm, row: str) -> str:
    label = form.findChild(QLabel, f"problem-{row}")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_the_form_has_every_field_of_a_question(make_form: MakeForm) -> None:
    of_the_journal = {field.name for field in fields(Record)} | {"id"}
    assert make_form().names == {field.name for field in fields(Question)} - of_the_journal


def test_a_new_one_asks_what_is_usual_of_what_is_recorded(make_form: MakeForm) -> None:
    form = make_form()
    asked = form.entered()
    assert (asked.factor, asked.relation, asked.value, asked.first, asked.last) == (
        "sleep",
        Relation.BELOW,
        6,
        None,
        SETTLED,
    )
    assert texts(choices(form, "About")) == [
        "Sleep, the night before",
        "Movement",
        "A meal skipped",
        "Stress, this week",
        "Bleeding, the days around its first",
        "Red wine",
    ]
    assert not form.is_changed()


def test_the_dates_are_what_is_recorded_or_eight_to_twelve_weeks(make_form: MakeForm) -> None:
    form = make_form()
    dates = choices(form, "Asked of")
    assert texts(dates)[:2] == ["what is recorded already", "the next 8 weeks, until 16 Jan 2027"]
    assert len(texts(dates)) == 6
    for place in range(1, dates.count()):
        dates.setCurrentIndex(place)
        assert asking_troubles(form.entered(), (), TODAY) == ()


@pytest.mark.parametrize("factor", [*(item.key for item in ITEMS), BLEEDING, "own:red wine"])
def test_whatever_is_chosen_can_be_asked_as_it_is_offered(
    session: JournalSession, make_form: MakeForm, factor: str
) -> None:
    form = QuestionForm(session, [factor])
    assert asking_troubles(form.entered(), (), TODAY) == ()
    assert form.entered().relation in relations_of(factor)
    form.deleteLater()


def test_another_factor_brings_its_own_unit_and_line(make_form: MakeForm) -> None:
    form = make_form()
    assert "hours" in sentences(form)
    press(Qt.Key.Key_Down)
    assert "minutes" in sentences(form)
    assert (form.entered().relation, form.entered().value) == (Relation.AT_LEAST, 30)
    press(Qt.Key.Key_Down)
    assert "yes" in sentences(form)
    assert (form.entered().relation, form.entered().value) == (Relation.YES, None)
    press(Qt.Key.Key_Down)
    assert texts(choices(form, "Level")) == ["a little", "some", "much"]
    assert (form.entered().relation, form.entered().value) == (Relation.AT_LEAST, 2)


def test_a_question_is_asked_by_keys_alone(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    type_keys("7.5")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (asked,) = kept()
    assert (asked.factor, asked.relation, asked.value) == ("sleep", Relation.AT_LEAST, 7.5)
    assert (asked.first, asked.last) == (TODAY, date(2027, 1, 16))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", range(4))
def test_enter_asks_from_any_field(
    make_form: MakeForm, kept: Kept, qtbot: QtBot, place: int, key: Qt.Key
) -> None:
    form = make_form()
    for _ in range(place):
        press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(form.destroyed):
        press(key)
    (asked,) = kept()
    assert (asked.factor, asked.relation, asked.value) == ("sleep", Relation.BELOW, 6)


def test_enter_takes_the_number_as_it_is_typed(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form()
    (number,) = form.findChildren(OptionalAmount)
    number.setFocus()
    number.selectAll()
    type_keys("7.5")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return)
    assert [asked.value for asked in kept()] == [7.5]


def test_enter_says_what_is_missing(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form()
    (number,) = form.findChildren(OptionalAmount)
    number.setValue(0)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: problem(form, "line").startswith("The number is missing."))
    assert kept() == ()


def test_enter_held_down_since_it_opened_the_form_asks_nothing(make_form: MakeForm, kept: Kept) -> None:
    form = make_form()
    nothing = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, nothing, "\r", autorep=True)
    QCoreApplication.sendEvent(focused(), held)
    assert kept() == ()
    assert form.isVisible()


def test_enter_presses_the_button_that_has_the_keyboard(
    make_form: MakeForm, kept: Kept, qtbot: QtBot
) -> None:
    form = make_form()
    next(button for button in form.findChildren(QPushButton) if button.text() == "Close").setFocus()
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return)
    form = make_form()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    bar = form.findChildren(MessageBar)[0]
    assert bar.text == "Not saved yet."
    next(button for button in bar.findChildren(QToolButton) if button.text() == "Discard").setFocus()
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return)
    assert kept() == ()


@pytest.mark.parametrize("first", range(len(FACTORS)))
def test_escape_closes_a_form_that_was_only_looked_through(
    session: JournalSession, qtbot: QtBot, first: int
) -> None:
    form = QuestionForm(session, [FACTORS[first], *FACTORS])
    open_window(qtbot, form)
    assert left_out_by_tab(form) == []
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Escape)


def test_a_missing_number_is_said_at_the_number(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form()
    (number,) = form.findChildren(OptionalAmount)
    number.setValue(0)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: problem(form, "line").startswith("The number is missing."))
    assert focused() is number


def test_a_number_that_no_day_has_is_said_with_its_limits(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form()
    (number,) = form.findChildren(OptionalAmount)
    number.setValue(30)
    press(Qt.Key.Key_Return, CONTROL)
    said = "This number cannot be noted of a day. Choose one from 0 to 24."
    qtbot.waitUntil(lambda: problem(form, "line") == said)


@pytest.mark.parametrize("last", [None, SETTLED, date(2026, 11, 1)])
def test_the_same_is_not_asked_twice(
    last: date | None, make_form: MakeForm, fill: Fill, kept: Kept, qtbot: QtBot
) -> None:
    fill([replace(SLEEP, last=last)])
    form = make_form()
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: problem(form, "factor").startswith("You have asked this already"))
    assert focused() is choices(form, "About")
    assert [question.id for question in kept()] == [SLEEP.id]


def test_no_more_than_three_run_at_once(make_form: MakeForm, fill: Fill, kept: Kept, qtbot: QtBot) -> None:
    running = [
        replace(Question(factor=factor), first=TODAY, last=date(2027, 1, 16))
        for factor in ("own:tea", "own:light", "own:noise")
    ]
    fill(running)
    form = make_form()
    choices(form, "Asked of").setCurrentIndex(1)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: problem(form, "dates").startswith("Three questions are running already."))
    choices(form, "Asked of").setCurrentIndex(0)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    assert len(kept()) == 4


def test_every_trouble_has_a_row(make_form: MakeForm) -> None:
    form = make_form()
    assert set(FIELDS) == set(AskingTrouble)
    rows = {label.objectName() for label in form.findChildren(QLabel)}
    assert {f"problem-{row}" for row in FIELDS.values()} <= rows


@pytest.mark.parametrize("place", range(len(FACTORS)))
def test_everything_in_the_form_has_a_name_and_the_keys(make_form: MakeForm, place: int) -> None:
    form = make_form()
    choices(form, "About").setCurrentIndex(place)
    assert unnamed(form) == []
    assert left_out_by_tab(form) == []


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    def make() -> QWidget:
        form = QuestionForm(session, FACTORS)
        form.show()
        return form

    wait_until_freed_on_close(qtbot, make)
