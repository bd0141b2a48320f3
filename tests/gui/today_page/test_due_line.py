"""What is due of a treatment stands on the Today page in one calm line, with the way to the treatments."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import DayState, TreatmentKind
from migrainejournal.gui.today_page.page import TodayPage
from tests.gui.today_page.reading import buttons, press, said, wait_for
from tests.values import course

Amend = Callable[[Record, Record], None]
TODAY = date(2026, 11, 22)
SETTLED = DayRecord(date=date(2026, 11, 21), state=DayState.CLEAR)
SINCE = TODAY - timedelta(days=56)
TOPIRAMATE = course(SINCE, name="topiramate", target=100, steps=[DoseStep(date=SINCE, amount=100, unit="mg")])
BOTOX = course(date(2026, 6, 1), name="Botox", interval=84, needs=156)
NEEDLES = Treatment(name="acupuncture", kind=TreatmentKind.PHYSICAL, start=TODAY, adequate_days=57)


def in_days(number: int) -> date:
    return TODAY + timedelta(days=number)


def injected(day: date) -> Treatment:
    return replace(BOTOX, sessions=(Session(date=day),))


@pytest.mark.parametrize(
    ("treatment", "sentence"),
    [
        (
            replace(BOTOX, next_session=date(2026, 11, 26)),
            "Botox: the next injection is on Thursday 26 November.",
        ),
        (injected(in_days(1 - 84)), "Botox: the next injection is due tomorrow."),
        (injected(in_days(-84)), "Botox: the next injection is due today."),
        (injected(in_days(-3 - 84)), "Botox: the next injection was due on Thursday 19 November."),
        (
            replace(NEEDLES, next_session=in_days(1)),
            "acupuncture: the next session is tomorrow.",
        ),
        (
            replace(TOPIRAMATE, review=date(2026, 11, 26)),
            "topiramate: the review is on Thursday 26 November.",
        ),
        (
            replace(TOPIRAMATE, review=date(2026, 11, 19)),
            "topiramate: the review was due on Thursday 19 November.",
        ),
        (TOPIRAMATE, "topiramate: 8 weeks at the target dose. A good time to review it."),
        (
            replace(TOPIRAMATE, adequate_days=60),
            "topiramate: 60 days at the target dose on Thursday 26 November. A good time to review it then.",
        ),
        (
            replace(NEEDLES, start=in_days(-57)),
            "acupuncture: 57 days since it began. A good time to review it.",
        ),
        (
            replace(TOPIRAMATE, name="<b>{name}</b> & Co."),
            "<b>{name}</b> & Co.: 8 weeks at the target dose. A good time to review it.",
        ),
    ],
)
def test_what_is_due_is_said_in_one_line(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], treatment: Treatment, sentence: str
) -> None:
    put(SETTLED, treatment)
    wait_for(page, qtbot, sentence)
    (label,) = (label for label in page.findChildren(QLabel) if label.text() == sentence)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert said(page)[1:] == [sentence, "Today: nothing recorded about headache"]


def test_no_length_is_made_up_for_what_has_none(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], amend: Amend
) -> None:
    endless = replace(NEEDLES, start=SINCE, adequate_days=None)
    agreed = replace(endless, review=in_days(1))
    put(SETTLED, agreed)
    wait_for(page, qtbot, "acupuncture: the review is tomorrow.")
    amend(agreed, endless)
    qtbot.waitUntil(lambda: said(page)[1:] == ["Today: nothing recorded about headache"])


def test_its_one_button_asks_for_the_treatments_by_the_keyboard(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(SETTLED, TOPIRAMATE)
    wait_for(page, qtbot, "topiramate: 8 weeks at the target dose. A good time to review it.")
    assert buttons(page)[0] == "Open treatments"
    (button,) = (b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == "Open treatments")
    assert button.accessibleDescription().startswith("topiramate: 8 weeks")
    with qtbot.waitSignal(page.treatments):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_it_goes_when_it_is_settled(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], amend: Amend
) -> None:
    put(SETTLED, TOPIRAMATE)
    wait_for(page, qtbot, "topiramate: 8 weeks at the target dose. A good time to review it.")
    amend(TOPIRAMATE, replace(TOPIRAMATE, review=in_days(90)))
    qtbot.waitUntil(lambda: said(page)[1:] == ["Today: nothing recorded about headache"])


def test_two_attacks_that_overlap_are_named_and_the_later_one_is_opened(
    page: TodayPage, qtbot: QtBot, put: Callable[..., None], amend: Amend, at: Callable[..., Moment]
) -> None:
    first = Attack(start=at("2026-11-19 20:00"), end=at("2026-11-20 10:00"))
    second = Attack(start=at("2026-11-20 08:00"), end=at("2026-11-20 12:00"))
    put(first, second)
    wait_for(page, qtbot, "Two attacks overlap on 20 Nov. Change one of them.")
    assert "Yesterday: nothing recorded about headache" not in said(page)
    with qtbot.waitSignal(page.edit_attack) as asked:
        press(page, "Check the times")
    assert asked.args == [second.id]
    amend(second, replace(second, start=at("2026-11-20 10:00")))
    wait_for(page, qtbot, "Yesterday: nothing recorded about headache")
