"""A questionnaire is answered by keys alone; what is missing is named, and nothing typed is lost."""

from dataclasses import fields, replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal.domain.record import Record
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.scores import score_words
from migrainejournal.gui.scores.rating import Rating
from migrainejournal.gui.scores.score_form import ScoreForm
from migrainejournal.gui.session import JournalSession
from tests.gui.attack_form.controls import named, sentences
from tests.gui.scores.conftest import Kept, MakeForm, Put
from tests.gui.windows import (
    focused,
    open_window,
    press,
    takes_keys,
    type_keys,
    unnamed,
    wait_until_freed_on_close,
)

TODAY = date(2026, 11, 22)
MIDAS = Score(instrument=Instrument.MIDAS, date=date(2026, 8, 1), answers=(2, 3, 1, 4, 0), note="<b>Hard</b>")
PHQ9 = Score(instrument=Instrument.PHQ9, date=date(2026, 9, 1), answers=(1, 2, 3, 2, 2, 2, 1, 1, 0))
CONTROL = Qt.KeyboardModifier.ControlModifier
MISSING = "Not every question is answered. Answer all of them, or close without saving."


def choose(form: ScoreForm, instrument: Instrument) -> None:
    named(form, QComboBox, "Questionnaire").setCurrentText(score_words.choice(instrument))


def ratings(form: ScoreForm) -> list[Rating]:
    return [rating for rating in form.findChildren(Rating) if rating.isVisible()]


def numbers(form: ScoreForm) -> list[QSpinBox]:
    return [number for number in form.findChildren(QSpinBox) if number.isVisible()]


def answer(rating: Rating, number: int) -> None:
    rating.findChildren(QRadioButton)[number].click()


def next_field() -> QWidget:
    """Press Tab until something else has the keyboard: a date is left after its year."""
    before = focused()
    while focused() is before:
        press(Qt.Key.Key_Tab)
    return focused()


def save(form: ScoreForm) -> None:
    named(form, QPushButton, "Save").click()


def test_the_form_has_every_field_of_a_questionnaire(make_form: MakeForm) -> None:
    own = {field.name for field in fields(Score)} - {field.name for field in fields(Record)}
    assert make_form().names == own - {"id"}


def test_midas_is_answered_by_keys_alone(
    make_form: MakeForm, kept: Kept, session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form()
    assert focused().accessibleName() == "Questionnaire"
    press(Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Answered on"
    for days in ("2", "3", "1", "6", "0"):
        next_field()
        type_keys(days)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (found,) = kept()
    assert (found.instrument, found.date, found.answers) == (Instrument.MIDAS, TODAY, (2, 3, 1, 6, 0))
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert kept() == ()


def test_phq_4_is_answered_by_keys_alone(make_form: MakeForm, kept: Kept, qtbot: QtBot) -> None:
    form = make_form()
    type_keys("PHQ-4")
    next_field()
    for number in (0, 1, 2, 3):
        next_field()
        press(Qt.Key.Key_Space)
        for _ in range(number):
            press(Qt.Key.Key_Right)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (found,) = kept()
    assert (found.instrument, found.answers) == (Instrument.PHQ4, (0, 1, 2, 3))


@pytest.mark.parametrize("instrument", Instrument)
def test_every_questionnaire_can_be_answered_and_comes_back_as_it_was(
    make_form: MakeForm, kept: Kept, qtbot: QtBot, instrument: Instrument
) -> None:
    form = make_form()
    choose(form, instrument)
    highest = tuple(high for _, high in ANSWERS[instrument])
    for rating in ratings(form):
        answer(rating, 3)
    for number, high in zip(numbers(form), highest, strict=False):
        number.setValue(high)
    with qtbot.waitSignal(form.destroyed):
        save(form)
    (found,) = kept()
    assert (found.instrument, found.answers) == (instrument, highest)
    again = make_form(found)
    assert again.entered() == found
    assert not again.is_changed()


def test_none_is_answered_at_first_and_earlier_answers_are_not_shown(make_form: MakeForm, put: Put) -> None:
    put(MIDAS, PHQ9)
    form = make_form()
    assert {number.text() for number in numbers(form)} == {"not said"}
    for instrument in Instrument:
        choose(form, instrument)
        assert form.entered().answers == ()


def test_the_mood_scales_begin_with_phq_4(make_form: MakeForm) -> None:
    offered = named(make_form(), QComboBox, "Questionnaire")
    names = [offered.itemText(row) for row in range(offered.count())]
    moods = [name for name in names if "mood" in name or "worry" in name]
    assert moods == ["PHQ-4: worry and mood", "PHQ-9: mood", "GAD-7: worry"]


def test_each_missing_answer_is_named_and_nothing_typed_is_lost(
    make_form: MakeForm, kept: Kept, qtbot: QtBot
) -> None:
    form = make_form()
    choose(form, Instrument.GAD7)
    for place, rating in enumerate(ratings(form)):
        if place not in (2, 5):
            answer(rating, 1)
    save(form)
    qtbot.waitUntil(lambda: MISSING in sentences(form))
    assert sentences(form) == ["Not answered yet.", "Not answered yet.", MISSING]
    assert ratings(form)[2].isAncestorOf(focused())
    assert focused().accessibleDescription().startswith("Not answered yet. Worrying too much")
    assert kept() == ()
    answer(ratings(form)[2], 0)
    answer(ratings(form)[5], 3)
    with qtbot.waitSignal(form.destroyed):
        save(form)
    assert kept()[0].answers == (1, 1, 0, 1, 1, 3, 1)


@pytest.mark.parametrize(
    ("instrument", "typed"),
    [(Instrument.MIDAS, 93), (Instrument.HIT6, 35), (Instrument.HIT6, 79), (Instrument.MSQ, 101)],
)
def test_a_number_that_cannot_be_is_told_beside_it(
    make_form: MakeForm, kept: Kept, qtbot: QtBot, instrument: Instrument, typed: int
) -> None:
    form = make_form()
    choose(form, instrument)
    for number in numbers(form):
        number.setValue(typed if number is numbers(form)[-1] else 0)
    save(form)
    expected = ["This number cannot be an answer here. Choose one within its limits."]
    qtbot.waitUntil(lambda: sentences(form) == expected)
    assert focused() is numbers(form)[-1]
    assert numbers(form)[-1].value() == typed
    assert kept() == ()


def test_a_date_to_come_is_refused(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(MIDAS)
    named(form, QDateEdit, "Answered on").setDate(QDate(2026, 11, 23))
    save(form)
    expected = ["This is in the future. Choose now or an earlier time."]
    qtbot.waitUntil(lambda: sentences(form) == expected)


def test_looking_at_another_questionnaire_keeps_what_was_answered(make_form: MakeForm) -> None:
    form = make_form()
    numbers(form)[0].setValue(7)
    choose(form, Instrument.PHQ9)
    choose(form, Instrument.MIDAS)
    assert numbers(form)[0].value() == 7
    assert form.is_changed()


def test_a_sentence_does_not_stay_with_another_questionnaire(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form()
    save(form)
    qtbot.waitUntil(lambda: MISSING in sentences(form))
    choose(form, Instrument.HIT6)
    assert sentences(form) == []


def test_an_edit_amends_the_same_questionnaire(
    make_form: MakeForm, put: Put, kept: Kept, qtbot: QtBot
) -> None:
    put(replace(MIDAS, extra={"later": True}))
    (before,) = kept()
    form = make_form(before)
    assert not named(form, QComboBox, "Questionnaire").isEnabled()
    numbers(form)[3].setValue(9)
    with qtbot.waitSignal(form.destroyed):
        save(form)
    (after,) = kept()
    assert after == replace(before, answers=(2, 3, 1, 9, 0), updated=after.updated)


def test_escape_closes_a_form_nobody_answered_and_asks_before_answers_are_lost(
    make_form: MakeForm, qtbot: QtBot
) -> None:
    form = make_form()
    choose(form, Instrument.PHQ9)
    with qtbot.waitSignal(form.destroyed):
        QTest.keyClick(form, Qt.Key.Key_Escape)
    form = make_form()
    choose(form, Instrument.PHQ9)
    answer(ratings(form)[4], 2)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert "Not saved yet." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert ratings(form)[4].entered() == 2


def test_the_help_is_there_before_anything_is_answered(make_form: MakeForm) -> None:
    form = make_form()
    choose(form, Instrument.PHQ9)
    said = score_words.help_with(Instrument.PHQ9, 8)
    assert said in [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]
    last = ratings(form)[8].findChildren(QRadioButton)
    assert all(said in button.accessibleDescription() for button in last)


@pytest.mark.parametrize("instrument", Instrument)
def test_everything_has_a_name_the_keys_and_plain_text(make_form: MakeForm, instrument: Instrument) -> None:
    form = make_form()
    choose(form, instrument)
    assert unnamed(form) == []
    reached = [focused()]
    while (widget := next_field()) not in reached:
        reached.append(widget)
    assert [type(w).__name__ for w in form.findChildren(QWidget) if takes_keys(w) and w not in reached] == []
    assert {label.textFormat() for label in form.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_note_is_kept_as_it_is_written(make_form: MakeForm, put: Put, kept: Kept) -> None:
    put(MIDAS)
    assert named(make_form(*kept()), QPlainTextEdit, "Note").toPlainText() == "<b>Hard</b>"


def test_a_date_is_written_as_people_there_write_it(make_form: MakeForm) -> None:
    shown = named(make_form(MIDAS), QDateEdit, "Answered on")
    assert shown.text() == QLocale().toString(QDate(2026, 8, 1), shown.displayFormat())
    assert "2026" in shown.text()


def test_a_closed_form_is_freed(session: JournalSession, qtbot: QtBot) -> None:
    def make() -> QWidget:
        form = ScoreForm(session)
        open_window(qtbot, form)
        choose(form, Instrument.PHQ9)
        choose(form, Instrument.HIT6)
        return form

    wait_until_freed_on_close(qtbot, make)
