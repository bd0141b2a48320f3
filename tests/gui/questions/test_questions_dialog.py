"""Questions are asked, answered, deleted and looked into by keys alone; nothing is answered unasked."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions.answer_dialog import AnswerDialog
from migrainejournal.gui.questions.answering import Answering
from migrainejournal.gui.questions.dialog import QuestionsDialog
from migrainejournal.gui.questions.question_form import QuestionForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.chart_card import ChartCard
from migrainejournal.journal import Ailment, StoreError
from migrainejournal.paths import Paths
from tests.gui.questions.conftest import (
    LONG,
    Fill,
    Kept,
    MakeDialog,
    answers,
    is_answering,
    the_questions,
    wait_for_answers,
)
from tests.gui.questions.lives import BLED, EVERYTHING, SLEEP, WALKS, WINE, lived
from tests.gui.records import rows, sentences, the_form
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    press_button,
    unnamed,
    wait_until_freed_on_close,
)
from tests.values import course

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_an_empty_window_says_what_a_question_is_and_that_none_is_needed(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    (said,) = [text for text in sentences(dialog) if "Nothing needs to be asked" in text]
    assert "switched on at Today" in said
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons if button.isEnabled()] == ["&Add…"]


def test_an_empty_list_says_so_and_how_to_ask_for_the_eye_and_the_ear(
    make_dialog: MakeDialog, fill: Fill, qtbot: QtBot
) -> None:
    said = "There is no question here yet. To ask one, choose Add."
    dialog = make_dialog()
    listed = the_questions(dialog)
    qtbot.waitUntil(lambda: said in sentences(listed))
    spoken = QAccessible.queryAccessibleInterface(listed)
    assert spoken.text(QAccessible.Text.Description) == said
    fill([SLEEP])
    qtbot.waitUntil(lambda: len(answers(dialog)) == 1)
    assert said not in sentences(dialog)
    assert spoken.text(QAccessible.Text.Description) == ""


def test_where_nothing_is_noted_add_says_what_to_do(make_dialog: MakeDialog, qtbot: QtBot) -> None:
    dialog = make_dialog()
    press(Qt.Key.Key_A, ALT)
    (message,) = dialog.findChildren(MessageBar)
    qtbot.waitUntil(lambda: message.text.startswith("Nothing is noted of a day yet"))
    assert dialog.findChildren(QuestionForm) == []


def test_the_known_truths_are_found_and_nothing_else(
    make_dialog: MakeDialog, fill: Fill, qtbot: QtBot
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    tester = QAbstractItemModelTester(the_questions(dialog).model(), FATAL)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 3)
    walks, wine, sleep = answers(dialog)
    assert sleep.startswith("Goes with more attacks: ")
    assert walks.startswith("Goes with fewer attacks: ")
    assert wine.startswith("No association found; a difference of up to ")
    assert rows(the_questions(dialog))[2].startswith("Does less than 6 hours of sleep go with more or fewer")
    assert tester is not None


def test_return_shows_the_answer_in_full(make_dialog: MakeDialog, fill: Fill, qtbot: QtBot) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    the_questions(dialog).setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    answer = the_form(dialog, qtbot, AnswerDialog)
    said = sentences(answer)
    assert said[0] == "Does less than 6 hours of sleep go with more or fewer attacks?"
    assert any(text.startswith("An attack began that day or the next on ") for text in said)
    assert "It can be deleted now" in said[-1]
    assert isinstance(answer.focusWidget(), QPushButton), "no caret in the words"
    assert unnamed(answer) == []
    assert left_out_by_tab(answer) == []
    with qtbot.waitSignal(answer.destroyed):
        QTest.keyClick(answer, Qt.Key.Key_Escape)


def test_one_is_asked_by_keys_alone_answered_and_taken_back(
    make_dialog: MakeDialog, session: JournalSession, fill: Fill, qtbot: QtBot
) -> None:
    fill(lived())
    dialog = make_dialog()
    press(Qt.Key.Key_A, ALT)
    form = the_form(dialog, qtbot, QuestionForm)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 1)
    open_window(qtbot, dialog)  # whatever manages windows brings it back when its form is closed
    qtbot.waitUntil(lambda: answers(dialog)[0].startswith("Goes with more attacks"), timeout=LONG)
    with qtbot.waitSignal(session.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: answers(dialog) == [])


def test_what_was_asked_is_not_edited(make_dialog: MakeDialog, fill: Fill) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    shown = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert "&Add…" in shown
    assert "De&lete" in shown
    assert "&Edit…" not in shown
    press(Qt.Key.Key_E, ALT)
    assert dialog.findChildren(QuestionForm) == []


def test_deleting_can_be_undone_and_answers_come_again(
    make_dialog: MakeDialog, fill: Fill, kept: Kept, qtbot: QtBot
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    the_questions(dialog).setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 2)
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 3)
    qtbot.waitUntil(lambda: answers(dialog)[0].startswith("Goes with fewer attacks"), timeout=LONG)
    assert {question.id for question in kept()} == {SLEEP.id, WINE.id, WALKS.id}


def test_an_answer_that_may_hold_no_longer_is_closed(
    make_dialog: MakeDialog, fill: Fill, qtbot: QtBot
) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    press_button(dialog, "Answer…")
    answer = the_form(dialog, qtbot, AnswerDialog)
    with qtbot.waitSignal(answer.destroyed):
        fill([BLED])
    wait_for_answers(dialog, qtbot)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 4)


def test_it_can_be_stopped_and_begun_again(
    session: JournalSession,
    preferences: Preferences,
    theme: Theme,
    own_home: Paths,
    fill: Fill,
    qtbot: QtBot,
) -> None:
    many = [replace(WINE, id=uuid4(), first=date(2026, 1, day)) for day in range(1, 29)]
    fill([*EVERYTHING, *many])
    dialog = QuestionsDialog(session, preferences, theme, data_folder=own_home.data)
    open_window(qtbot, dialog)
    (bar,) = dialog.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() > 0, timeout=LONG)
    assert bar.maximum() == 31
    press_button(dialog, "Stop")
    assert not is_answering(dialog)
    assert "Stopped." in sentences(dialog)
    assert set(answers(dialog)) == {"not answered at the moment"}
    assert isinstance(focused(), QPushButton)
    press(Qt.Key.Key_Space)
    assert is_answering(dialog)
    wait_for_answers(dialog, qtbot)
    assert "not answered at the moment" not in answers(dialog)
    dialog.close()


def test_all_that_can_be_compared_is_on_one_chart(make_dialog: MakeDialog, fill: Fill) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    press(Qt.Key.Key_C, ALT)
    (card,) = dialog.findChildren(ChartCard)
    assert card.isVisible()
    assert [lane.label for lane in card.spec.lanes] == [
        "At least 30 minutes of movement",
        "“red wine”",
        "Less than 6 hours of sleep",
    ]
    assert card.spec.title == "3 questions: more attacks with 1, fewer with 1, no association found for 1"
    assert unnamed(dialog) == []


def test_what_has_no_answer_yet_is_said_below_the_chart_with_the_reason(
    make_dialog: MakeDialog, fill: Fill, qtbot: QtBot
) -> None:
    fill([*EVERYTHING, BLED])
    dialog = make_dialog()
    press(Qt.Key.Key_C, ALT)
    (card,) = dialog.findChildren(ChartCard)
    assert card.spec.title.endswith("no association found for 1, not yet an answer for 1")
    (said,) = [text for text in sentences(dialog) if text.startswith("Not yet:")]
    assert said.splitlines()[1:] == [
        "The first of bleeding within two days: It was not noted on any of these dates. What is noted is "
        "switched on at Today."
    ]
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Q, ALT)
    the_questions(dialog).setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(answers(dialog)) == 3)
    wait_for_answers(dialog, qtbot)
    press(Qt.Key.Key_C, ALT)
    assert not any(text.startswith("Not yet:") for text in sentences(dialog))


def test_without_a_comparison_the_chart_says_so(make_dialog: MakeDialog, fill: Fill) -> None:
    fill([SLEEP])
    dialog = make_dialog()
    press(Qt.Key.Key_C, ALT)
    assert "No question can be compared yet." in sentences(dialog)
    assert any(text.startswith("Not yet:\nLess than 6 hours of sleep: ") for text in sentences(dialog))
    assert dialog.findChildren(ChartCard) == []


def test_since_a_treatment_is_answered_once_it_is_chosen(
    make_dialog: MakeDialog, fill: Fill, qtbot: QtBot
) -> None:
    fill([*lived(), course(start=date(2026, 6, 1), name="candesartan")])
    dialog = make_dialog()
    press(Qt.Key.Key_T, ALT)
    (tabs,) = dialog.findChildren(QTabWidget)
    (choice,) = tabs.currentWidget().findChildren(Choice)
    choice.setFocus()
    press(Qt.Key.Key_Down)
    assert choice.currentText() == "candesartan, 1 Jun 2026"
    qtbot.waitUntil(lambda: any("Headache days: " in text for text in sentences(dialog)), timeout=LONG)
    (said,) = [text for text in sentences(dialog) if "Headache days: " in text]
    assert "need not come from it" in said
    assert "How many other treatments and questions are looked at is not allowed for" in said
    press(Qt.Key.Key_Up)
    assert not any("Headache days: " in text for text in sentences(dialog))


def test_a_journal_that_cannot_be_read_is_said(make_dialog: MakeDialog, fill: Fill) -> None:
    fill([SLEEP])
    dialog = make_dialog()
    (working,) = dialog.findChildren(Answering)
    working.not_answered.emit(StoreError(Ailment.DISK_FAILING))
    assert any("The disk does not let the journal be read" in text for text in sentences(dialog))


@pytest.mark.parametrize("tab", [Qt.Key.Key_Q, Qt.Key.Key_C, Qt.Key.Key_T])
def test_everything_has_a_name_and_the_keys(make_dialog: MakeDialog, fill: Fill, tab: Qt.Key) -> None:
    fill(EVERYTHING)
    dialog = make_dialog()
    press(tab, ALT)
    assert unnamed(dialog) == []
    assert left_out_by_tab(dialog) == []
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert not any(button.isDefault() for button in dialog.findChildren(QPushButton))


def test_nothing_is_answered_unasked(make_dialog: MakeDialog, fill: Fill, qtbot: QtBot) -> None:
    fill(lived())
    dialog = make_dialog()
    assert answers(dialog) == []
    assert [text for text in sentences(dialog) if "attacks:" in text] == []


def test_a_closed_window_is_freed(
    session: JournalSession,
    preferences: Preferences,
    theme: Theme,
    own_home: Paths,
    fill: Fill,
    qtbot: QtBot,
) -> None:
    fill(EVERYTHING)

    def make() -> QWidget:
        window = QuestionsDialog(session, preferences, theme, data_folder=own_home.data)
        open_window(qtbot, window)
        wait_for_answers(window, qtbot)
        return window

    wait_until_freed_on_close(qtbot, make)
