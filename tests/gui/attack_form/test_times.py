"""Times are edited where they were lived; clocks that jump are told about or asked about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLabel, QPushButton, QTimeEdit
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack, PainReading, to_the_minute
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.session import JournalSession
from tests.conftest import ZONE, Clock
from tests.gui.attack_form.conftest import MakeForm
from tests.gui.attack_form.controls import named, sentences, set_date, set_time

SECOND = "the second time round, after the clocks went back"


@pytest.fixture
def edit(qtbot: QtBot) -> MomentEdit:
    """A moment in Berlin, by whose clocks the machine goes."""
    found = MomentEdit("Start", home=ZONE)
    qtbot.addWidget(found)
    return found


def choose(edit: MomentEdit, wall: str) -> None:
    when = datetime.fromisoformat(wall)
    named(edit, QDateEdit, "Start, date").setDate(QDate(when.year, when.month, when.day))
    named(edit, QTimeEdit, "Start, time").setTime(QTime(when.hour, when.minute))


def can_be_second(edit: MomentEdit) -> bool:
    return any(box.isVisibleTo(edit) for box in edit.findChildren(QCheckBox))


def test_a_moment_left_alone_or_set_back_keeps_its_milliseconds(
    edit: MomentEdit, at: Callable[..., Moment]
) -> None:
    moment = at("2026-11-08 02:10").plus(timedelta(seconds=37, milliseconds=123))
    edit.load(moment)
    assert edit.entered() == moment
    choose(edit, "2026-11-09 03:20")
    assert edit.entered() == at("2026-11-09 03:20")
    choose(edit, "2026-11-08 02:10")
    assert edit.entered() == moment


def test_a_time_the_clocks_skipped_says_what_to_do(edit: MomentEdit, at: Callable[..., Moment]) -> None:
    edit.load(at("2026-03-29 01:30"))
    choose(edit, "2026-03-29 02:30")
    assert sentences(edit) == ["The clocks went forward over this time. Choose an earlier or a later one."]
    choose(edit, "2026-03-29 03:30")
    assert sentences(edit) == []
    assert edit.entered() == at("2026-03-29 03:30")


def test_nothing_is_saved_at_a_time_that_never_was(
    make_form: MakeForm, session: JournalSession, attack: Attack, qtbot: QtBot
) -> None:
    form = make_form(attack)
    set_date(form, "Start", 2026, 3, 29)
    set_time(form, "Start", 2, 30)
    named(form, QPushButton, "Save").click()
    assert session.unsaved == 0
    assert form.is_changed()
    form.reject()
    assert form.isVisible()


def test_a_time_that_came_twice_can_be_the_second(edit: MomentEdit) -> None:
    wall = datetime.fromisoformat("2026-10-25 02:30")
    first, second = (Moment.at(wall, ZONE, fold=fold) for fold in (0, 1))
    edit.load(first.plus(timedelta(hours=-3)))
    assert not can_be_second(edit)
    choose(edit, "2026-10-25 02:30")
    assert edit.entered() == first
    named(edit, QCheckBox, SECOND).click()
    assert edit.entered() == second
    choose(edit, "2026-10-25 03:30")
    assert not can_be_second(edit)


def test_the_second_time_round_is_shown_as_such(edit: MomentEdit) -> None:
    second = Moment.at(datetime.fromisoformat("2026-10-25 02:30"), ZONE, fold=1)
    edit.load(second)
    assert named(edit, QCheckBox, SECOND).isChecked()
    assert edit.entered() == second


def test_the_zone_is_named_only_abroad(edit: MomentEdit, at: Callable[..., Moment]) -> None:
    edit.load(at("2026-05-01 10:00"))
    assert not zones(edit)
    edit.load(at("2026-05-01 10:00", "Asia/Tokyo"))
    assert zones(edit) == ["Asia/Tokyo"]
    choose(edit, "2026-05-01 11:00")
    assert edit.entered() == at("2026-05-01 11:00", "Asia/Tokyo")


def zones(edit: MomentEdit) -> list[str]:
    return [label.text() for label in edit.findChildren(QLabel) if label.isVisibleTo(edit)]


def test_a_zone_nobody_knows_keeps_its_offset(edit: MomentEdit) -> None:
    noon = datetime.fromisoformat("2026-05-01T12:00+02:00")
    edit.load(Moment(noon, 120, "Mars/Olympus"))
    choose(edit, "2026-05-01 13:00")
    assert edit.entered() == Moment(noon + timedelta(hours=1), 120, "Mars/Olympus")


@pytest.mark.parametrize(
    "wall", ["1760-01-01 12:00", "1850-06-01 02:30", "1900-01-01 00:00", "9998-12-31 23:59"]
)
@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Pacific/Kiritimati", "America/Adak"])
def test_any_date_that_can_be_entered_is_a_moment(edit: MomentEdit, wall: str, zone: str) -> None:
    edit.load(Moment.at(datetime.fromisoformat("2020-01-01 12:00"), zone))
    choose(edit, wall)
    assert edit.is_possible
    assert edit.entered().wall.isoformat(" ", "minutes") == wall


def test_an_attack_abroad_is_edited_in_its_own_zone(make_form: MakeForm, at: Callable[..., Moment]) -> None:
    tokyo = partial_tokyo(at)
    attack = Attack(start=tokyo("2026-11-08 02:10"), end=tokyo("2026-11-08 09:00"))
    form = make_form(attack)
    labels = [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]
    assert labels.count("Asia/Tokyo") == 1
    set_time(form, "End", 10, 30)
    assert form.entered()[0].end == tokyo("2026-11-08 10:30")


def partial_tokyo(at: Callable[..., Moment]) -> Callable[[str], Moment]:
    def tokyo(wall: str) -> Moment:
        return at(wall, "Asia/Tokyo")

    return tokyo


def test_an_end_that_is_entered_now_is_exactly_now(make_form: MakeForm, clock: Clock, attack: Attack) -> None:
    form = make_form(replace(attack, end=None))
    now = clock.forward(seconds=12.345)
    named(form, QCheckBox, "still running").click()
    assert form.entered()[0].end == now


def test_seconds_alone_put_nothing_outside(at: Callable[..., Moment]) -> None:
    start = at("2026-11-08 02:10").plus(timedelta(seconds=40))
    last = at("2026-11-08 05:30").plus(timedelta(seconds=5))
    typed = PainReading(at=at("2026-11-08 02:10"), pain=4)
    logged = PainReading(at=last, pain=3)
    attack = Attack(start=start, end=at("2026-11-08 05:30"), readings=(typed, logged))
    meant = to_the_minute(attack)
    assert [reading.at for reading in meant.readings] == [start, last]
    assert meant.end == last


def test_a_minute_is_enough_to_be_outside(at: Callable[..., Moment]) -> None:
    early = PainReading(at=at("2026-11-08 02:09"), pain=4)
    attack = Attack(start=at("2026-11-08 02:10"), end=at("2026-11-08 02:08"), readings=(early,))
    assert to_the_minute(attack) == attack
