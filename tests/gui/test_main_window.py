"""The main window: pages by keys, troubles in a sentence, undo everywhere, forms for what is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.vocabulary import MigraineDayRule
from migrainejournal.gui.actions import Command
from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.calendar_page.figure_button import FigureButton
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.gui.kit.flat_button import FlatButton
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.main_window import MainWindow
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.questions.answering import Answering
from migrainejournal.gui.questions.dialog import QuestionsDialog
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.gui.tasks import Tasks
from migrainejournal.gui.today_page.page import TodayPage
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.gui.why.dialog import WhyDialog
from migrainejournal.journal import Ailment, Journal, StoreError, open_journal
from migrainejournal.paths import Paths
from migrainejournal.settings import Theme as ThemeChoice
from tests.conftest import Clock
from tests.gui.windows import open_window, press, unnamed
from tests.values import attack, moment, reading

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preferences(own_home: Paths) -> Preferences:
    """Settings of a person who has been here before."""
    found = Preferences(own_home.settings)
    found.change(welcomed=True)
    return found


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, session: JournalSession, preferences: Preferences, own_home: Paths
) -> Iterator[MainWindow]:
    """The window in front."""
    shown = MainWindow(session, preferences, Theme(qapp, preferences), own_home)
    qtbot.addWidget(shown)
    open_window(qtbot, shown)
    yield shown
    shown.close()


def child(window: MainWindow, kind: type[W]) -> W:
    """The window's child of the kind, which must be there."""
    found = window.findChild(kind)
    assert found is not None
    return found


def bar(window: MainWindow) -> MessageBar:
    return next(b for b in window.findChildren(MessageBar) if b.parent() is window)


def test_pages_by_keys(window: MainWindow) -> None:
    assert child(window, CalendarPage).isVisible()
    assert window.findChild(TodayPage) is None, "built when first opened"
    press(Qt.Key.Key_1, CONTROL)
    assert child(window, TodayPage).isVisible()
    assert not child(window, CalendarPage).isVisible()
    press(Qt.Key.Key_2, CONTROL)
    assert child(window, CalendarPage).isVisible()


def test_log_an_attack_by_key_and_button(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.log_attack):
        press(Qt.Key.Key_L, CONTROL)
    button = next(b for b in window.findChildren(FlatButton) if b.text() == "Log an attack")
    with qtbot.waitSignal(window.log_attack):
        button.click()


def test_enter_presses_what_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    button = next(b for b in window.findChildren(FlatButton) if b.text() == "Log an attack")
    button.setFocus()
    with qtbot.waitSignal(window.log_attack):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize("way", ["keys", "button"])
def test_questions_open_once_from_anywhere_and_from_the_trends(
    window: MainWindow, qtbot: QtBot, way: str
) -> None:
    if way == "button":
        window.show_page(Command.TRENDS)
        buttons = child(window, TrendsPage).findChildren(QToolButton)
        next(button for button in buttons if button.text() == "Questions…").click()
        maker = window.findChild(ChartMaker)
        assert maker is not None
        qtbot.waitUntil(lambda: maker.is_idle)
    for _ in range(2):
        open_window(qtbot, window)
        press(Qt.Key.Key_J, CONTROL)
    (dialog,) = window.findChildren(QuestionsDialog)
    answering = dialog.findChild(Answering)
    assert answering is not None
    qtbot.waitUntil(lambda: dialog.isVisible() and not answering.is_working)
    dialog.close()


def test_settings_help_and_forms_open_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Comma, CONTROL)
    settings = child(window, SettingsDialog)
    assert settings.isVisible()
    settings.close()
    open_window(qtbot, window)
    press(Qt.Key.Key_F1)
    assert child(window, HelpDialog).isVisible()
    child(window, HelpDialog).close()
    open_window(qtbot, window)
    press(Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: window.findChild(AttackForm) is not None)


def test_a_number_opens_its_days_and_a_day_goes_to_the_calendar(
    window: MainWindow, qtbot: QtBot, session: JournalSession
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Fill", lambda journal: journal.apply(Change.adding([attack("2026-11-08 08:00")])))
    known = next(button for button in window.findChildren(FigureButton) if button.key == "headache")
    qtbot.waitUntil(lambda: known.accessibleName().startswith("15 "))
    known.setFocus()
    press(Qt.Key.Key_Return)
    dialog = child(window, WhyDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window._calendar.day == date(2026, 11, 9)  # noqa: SLF001 - the chosen day
    open_window(qtbot, window)
    known.setFocus()
    press(Qt.Key.Key_Return)
    assert [why.isVisible() for why in window.findChildren(WhyDialog)].count(True) == 1


def ask_why(window: MainWindow, qtbot: QtBot) -> WhyDialog:
    """The open Why of the headache days, asked for as soon as they have been read."""

    def shown() -> list[WhyDialog]:
        return [why for why in window.findChildren(WhyDialog) if why.isVisible()]

    def is_said() -> bool:
        for button in window.findChildren(FigureButton):
            if button.key == "headache":
                button.click()
        return bool(shown())

    qtbot.waitUntil(is_said)
    (why,) = shown()
    return why


def test_a_why_goes_when_another_rule_counts_and_stays_with_another_theme(
    window: MainWindow, qtbot: QtBot, preferences: Preferences
) -> None:
    why = ask_why(window, qtbot)
    preferences.change(theme=ThemeChoice.DARK)
    assert isValid(why)
    assert why.isVisible()
    preferences.change(theme=ThemeChoice.LIGHT, migraine_day_rule=MigraineDayRule.TRIAL)
    qtbot.waitUntil(lambda: not isValid(why))
    assert ask_why(window, qtbot).isVisible()


def test_a_why_goes_when_the_journal_changes(
    window: MainWindow, qtbot: QtBot, session: JournalSession
) -> None:
    why = ask_why(window, qtbot)
    with qtbot.waitSignal(session.saved):
        session.edit("Fill", lambda journal: journal.apply(Change.adding([attack("2026-11-08 08:00")])))
    qtbot.waitUntil(lambda: not isValid(why))
    why = ask_why(window, qtbot)
    session.undo()
    qtbot.waitUntil(lambda: not isValid(why))


def test_undo_and_redo_by_keys(
    window: MainWindow, qtbot: QtBot, session: JournalSession, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=5, at=clock()))
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, CONTROL)
    assert session.undo_stack.canRedo()
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.undo_stack.canUndo()


def test_what_does_not_fit_with_edits_from_elsewhere_is_not_undone_and_said_so(
    window: MainWindow, qtbot: QtBot, session: JournalSession, own_home: Paths, clock: Clock
) -> None:
    short = attack("2026-11-09 08:00", "2026-11-09 09:00")
    longer = replace(short, end=moment("2026-11-09 20:00"))
    with qtbot.waitSignal(session.saved):
        session.edit("Add", partial(Journal.save, change=Change.adding([short])))
        session.edit("Amend", partial(Journal.save, change=Change((Step(short, longer),))))
    elsewhere = open_journal(own_home.journal, own_home.seen, clock)
    louder = replace(longer, readings=(*longer.readings, reading("2026-11-09 12:00", 9)))
    elsewhere.save(Change((Step(longer, louder),)))
    with qtbot.waitSignal(session.replay_refused), qtbot.assertNotEmitted(session.failed):
        press(Qt.Key.Key_Z, CONTROL)
    assert bar(window).text.startswith(
        "This does not fit with what was changed elsewhere. This pain reading is"
    )
    (found,) = elsewhere.excerpt().attacks
    assert (found.end, found.readings) == (louder.end, louder.readings)
    press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not session.undo_stack.canRedo()
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, CONTROL)
    (found,) = elsewhere.excerpt().attacks
    assert found.readings == louder.readings[1:]
    assert bar(window).text == ""
    elsewhere.close()


def test_a_trouble_is_said_until_nothing_waits_any_more(window: MainWindow, session: JournalSession) -> None:
    session.waiting.emit(StoreError(Ailment.DISK_FULL))
    assert bar(window).text.startswith("Not saved yet: the disk is full")
    session.settled.emit()
    assert bar(window).text == ""


@pytest.mark.parametrize("ailment", list(Ailment))
def test_a_journal_that_cannot_be_opened_says_where_and_what_to_do(
    window: MainWindow, session: JournalSession, own_home: Paths, ailment: Ailment
) -> None:
    session.could_not_open.emit(StoreError(ailment))
    assert str(own_home.journal) in bar(window).text
    ways = [button.text() for button in bar(window).findChildren(QToolButton)]
    expected = ["Try again", "Start a new journal"] if ailment is Ailment.MISSING else ["Try again"]
    assert ways == expected


def test_a_missing_journal_is_found_again_when_it_is_put_back(
    qtbot: QtBot, qapp: QApplication, own_home: Paths, clock: Clock, preferences: Preferences
) -> None:
    open_journal(own_home.journal, own_home.seen, clock).close()
    away = own_home.journal.rename(own_home.journal.with_name("away.db"))
    tasks = Tasks()
    session = JournalSession(tasks, partial(open_journal, own_home.journal, own_home.seen, clock), clock)
    window = MainWindow(session, preferences, Theme(qapp, preferences), own_home)
    qtbot.addWidget(window)
    with qtbot.waitSignal(session.could_not_open):
        session.open()
    assert "is missing" in bar(window).text
    assert not own_home.journal.exists()
    away.rename(own_home.journal)
    again = next(b for b in bar(window).findChildren(QToolButton) if b.text() == "Try again")
    with qtbot.waitSignal(session.opened):
        again.click()
    assert bar(window).text == ""
    session.close()
    tasks.stop()


def test_an_empty_journal_opens_on_today_the_first_time(
    qtbot: QtBot, qapp: QApplication, session: JournalSession, own_home: Paths
) -> None:
    fresh = Preferences(own_home.settings)
    window = MainWindow(session, fresh, Theme(qapp, fresh), own_home)
    qtbot.addWidget(window)
    window.show()
    session.opened.emit()
    qtbot.waitUntil(lambda: window.findChild(TodayPage) is not None)
    assert child(window, TodayPage).isVisible()


def test_every_command_has_words_keys_and_a_way_of_its_own(window: MainWindow) -> None:
    keys = [command.keys.toString() for command in Command]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(command.text for command in Command)
    assert window._ways.keys() == set(Command)  # noqa: SLF001 - each has its way
    shown = [action for action in window.actions() if isinstance(action.data(), Command)]
    assert {action.data(): action.shortcut() for action in shown} == {
        command: QKeySequence(command.keys) for command in Command
    }
    assert all(isinstance(action, QAction) for action in shown)


@pytest.mark.parametrize("page", [Command.CALENDAR, Command.TODAY])
def test_everything_has_a_name_for_screen_readers(window: MainWindow, page: Command) -> None:
    window.show_page(page)
    assert unnamed(window) == []


def test_the_theme_changes_at_once(window: MainWindow, preferences: Preferences) -> None:
    light = window.grab().toImage().pixelColor(5, 5)
    preferences.change(theme=ThemeChoice.DARK)
    dark = window.grab().toImage().pixelColor(5, 5)
    assert dark.lightness() < 60 < light.lightness()
    preferences.change(theme=ThemeChoice.LIGHT)
    assert window.grab().toImage().pixelColor(5, 5) == light
