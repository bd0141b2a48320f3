"""The Today page does in one press what takes one press, and asks the window for the rest."""

import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import UNNAMED, UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.today_page.page import TodayPage
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.today_page.reading import buttons, press, said, wait_for
from tests.gui.windows import unnamed
from tests.values import course
from tests.values import session as session_on

YESTERDAY, TODAY = date(2026, 11, 21), date(2026, 11, 22)
SUMATRIPTAN = Medicine(name="sumatriptan", strength=50, unit="mg")
SETTLED = DayRecord(date=YESTERDAY, state=DayState.CLEAR)


def excerpt(session: JournalSession, qtbot: QtBot) -> Excerpt:
    answers: list[Excerpt] = []
    session.ask(Journal.excerpt, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_the_first_start_asks_one_question(page: TodayPage) -> None:
    assert said(page) == [
        "Sunday 22 November 2026",
        "Welcome. Which medicines do you take for an attack?",
        "Your own journal is still empty. What you write in it stays on this computer.",
    ]
    assert buttons(page) == ["Choose medicines", "Not now", "Look around in a sample journal"]


def test_the_question_can_be_left(
    page: TodayPage, qtbot: QtBot, preferences: Preferences, own_home: Paths
) -> None:
    press(page, "Not now")
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    assert not any("Welcome" in sentence for sentence in said(page))
    assert Preferences(own_home.settings).settings.welcomed


def test_the_question_leads_to_the_medicines(page: TodayPage, qtbot: QtBot, preferences: Preferences) -> None:
    with qtbot.waitSignal(page.choose_medicines):
        press(page, "Choose medicines")
    assert preferences.settings.welcomed


def test_looking_around_leaves_the_question_for_later(
    page: TodayPage, qtbot: QtBot, preferences: Preferences
) -> None:
    with qtbot.waitSignal(page.open_sample):
        press(page, "Look around in a sample journal")
    assert not preferences.settings.welcomed


def test_nobody_is_welcomed_to_a_journal_with_something_in_it(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(SETTLED)
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    assert said(page) == ["Sunday 22 November 2026", "Today: nothing recorded about headache"]


def test_today_is_headache_free_in_one_press_and_back(
    page: TodayPage, session: JournalSession, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(SETTLED)
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    press(page, "Headache-free")
    wait_for(page, qtbot, "Today: headache-free")
    assert [day.date for day in excerpt(session, qtbot).days] == [YESTERDAY, TODAY]
    press(page, "Take back")
    wait_for(page, qtbot, "Today: nothing recorded about headache")
    session.undo()
    wait_for(page, qtbot, "Today: headache-free")


def test_yesterday_can_be_said(
    page: TodayPage, session: JournalSession, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(SUMATRIPTAN)
    wait_for(page, qtbot, "Yesterday: nothing recorded about headache")
    with qtbot.waitSignal(page.add_attack) as asked:
        press(page, "Add attack", "Yesterday")
    assert asked.args == [YESTERDAY]
    press(page, "Headache-free", "Yesterday")
    qtbot.waitUntil(lambda: "Yesterday: nothing recorded about headache" not in said(page))
    assert [day.date for day in excerpt(session, qtbot).days] == [YESTERDAY]


def test_an_attack_of_today_can_be_completed(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], at: Callable[..., Moment]
) -> None:
    attack = Attack(start=at("2026-11-22 06:10"), end=at("2026-11-22 08:00"))
    put(SETTLED, attack)
    wait_for(page, qtbot, "Today: headache")
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Edit attack")
    assert asked.args == [attack.id]


def test_a_running_attack_is_over_in_one_press(
    page: TodayPage, session: JournalSession, qtbot: QtBot, clock: Clock, put: Callable[..., None]
) -> None:
    attack = Attack(start=clock())
    put(SETTLED, attack)
    clock.forward(hours=3, minutes=20)
    page.refresh()
    wait_for(page, qtbot, "An attack is running. It started at 10:00, 3 h 20 min ago.")
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Edit")
    assert asked.args == [attack.id]
    with qtbot.waitSignal(page.log_attack):
        press(page, "Open the dark room")
    press(page, "Over")
    wait_for(page, qtbot, "Today: headache")
    (over,) = excerpt(session, qtbot).attacks
    assert over.end == clock()


def test_a_long_attack_is_asked_about(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], at: Callable[..., Moment]
) -> None:
    attack = Attack(start=at("2026-11-17 02:10"))
    put(attack)
    wait_for(page, qtbot, "Still going? It started Tuesday at 02:10.")
    assert buttons(page) == ["Over, I will say when", "Open the dark room"]
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Over, I will say when")
    assert asked.args == [attack.id]


@pytest.mark.parametrize("running", [True, False])
def test_the_answer_two_hours_after_a_dose(
    page: TodayPage,
    session: JournalSession,
    qtbot: QtBot,
    put: Callable[..., None],
    at: Callable[..., Moment],
    running: bool,
) -> None:
    end = None if running else at("2026-11-22 09:30")
    attack = Attack(start=at("2026-11-22 06:10"), end=end)
    dose = Dose(medicine=SUMATRIPTAN.id, at=at("2026-11-22 07:30"), attack=attack.id)
    put(SETTLED, SUMATRIPTAN, attack, dose)
    wait_for(page, qtbot, "2 h after sumatriptan 50 mg: how is the pain now?")
    press(page, "3")
    qtbot.waitUntil(lambda: not any("2 h after" in sentence for sentence in said(page)))
    found = excerpt(session, qtbot)
    assert found.doses[0].pain_2h == 3
    assert [reading.pain for reading in found.attacks[0].readings] == ([3] if running else [])


def test_a_medicine_is_named_in_one_press(
    page: TodayPage,
    session: JournalSession,
    qtbot: QtBot,
    put: Callable[..., None],
    at: Callable[..., Moment],
) -> None:
    attack = Attack(start=at("2026-11-20 02:10"), end=at("2026-11-20 04:00"))
    put(SETTLED, SUMATRIPTAN, UNNAMED_MEDICINE, attack)
    put(Dose(medicine=UNNAMED, at=at("2026-11-20 02:25"), attack=attack.id))
    wait_for(page, qtbot, "A medicine without a name was taken Friday at 02:25. Which was it?")
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Edit")
    assert asked.args == [attack.id]
    press(page, "sumatriptan 50 mg")
    qtbot.waitUntil(lambda: not any("without a name" in sentence for sentence in said(page)))
    assert excerpt(session, qtbot).doses[0].medicine == SUMATRIPTAN.id


def test_without_medicines_the_list_is_offered(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], at: Callable[..., Moment]
) -> None:
    put(SETTLED, UNNAMED_MEDICINE, Dose(medicine=UNNAMED, at=at("2026-11-22 02:25")))
    wait_for(page, qtbot, "A medicine without a name was taken at 02:25. Which was it?")
    with qtbot.waitSignal(page.choose_medicines):
        press(page, "Choose medicines")


def test_times_that_cannot_be_are_asked_about(
    page: TodayPage, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    clock.forward(hours=-2)
    page.refresh()
    wait_for(page, qtbot, "The clock was set back after the attack of 22 Nov. Are its times right?")
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Check the times")
    assert isinstance(asked.args and asked.args[0], UUID)


def test_a_button_with_the_keyboard_keeps_it_when_nothing_changed(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], at: Callable[..., Moment]
) -> None:
    put(SETTLED, SUMATRIPTAN, UNNAMED_MEDICINE, Dose(medicine=UNNAMED, at=at("2026-11-22 02:25")))
    wait_for(page, qtbot, "A medicine without a name was taken at 02:25. Which was it?")
    (button,) = (
        b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == "sumatriptan 50 mg"
    )
    button.setFocus()
    put(replace(SETTLED, note="Rain."))
    page.refresh()
    answers: list[dict[str, int]] = []
    page._session.ask(Journal.counts, answers.append)  # noqa: SLF001 - answered after the page's own question
    qtbot.waitUntil(lambda: bool(answers))
    assert page.focusWidget() is button


def test_every_button_has_a_name_and_says_what_it_is_about(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], at: Callable[..., Moment]
) -> None:
    attack = Attack(start=at("2026-11-22 06:10"))
    put(SUMATRIPTAN, attack, Dose(medicine=SUMATRIPTAN.id, at=at("2026-11-22 07:30"), attack=attack.id))
    wait_for(page, qtbot, "Yesterday: nothing recorded about headache")
    assert unnamed(page) == []
    visible = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert all(button.accessibleDescription() in said(page) for button in visible)


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("running", [True, False])
def test_the_fullest_page_is_not_more_than_a_screen(
    session: JournalSession,
    theme: Theme,
    preferences: Preferences,
    qtbot: QtBot,
    put: Callable[..., None],
    at: Callable[..., Moment],
    scale: int,
    running: bool,
) -> None:
    attack = Attack(start=at("2026-11-22 06:10"))
    dose = Dose(medicine=SUMATRIPTAN.id, at=at("2026-11-22 07:30"), attack=attack.id)
    due = course(
        "2026-09-01",
        name="onabotulinumtoxinA",
        sessions=[session_on(TODAY - timedelta(days=84))],
        interval=84,
    )
    put(SUMATRIPTAN, *([attack, dose] if running else [due]))
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(font.pointSizeF() * scale)
    QApplication.setFont(larger)
    try:
        page = TodayPage(session, theme, preferences)
        qtbot.addWidget(page)
        page.resize(1020, 780)
        page.show()
        wait_for(page, qtbot, "Yesterday: nothing recorded about headache")
        QApplication.processEvents()
        assert len(said(page)) == 4
        assert not page.verticalScrollBar().isVisible()
        assert page.minimumSizeHint().width() < page.width()
    finally:
        QApplication.setFont(font)


def test_a_closed_page_is_freed(
    session: JournalSession, theme: Theme, preferences: Preferences, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(SUMATRIPTAN)
    page = TodayPage(session, theme, preferences)
    page.show()
    wait_for(page, qtbot, "Yesterday: nothing recorded about headache")
    freed = weakref.ref(page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    del page
    qtbot.waitUntil(lambda: freed() is None)  # an answer of the journal may still be on its way to it
