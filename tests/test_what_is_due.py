"""What of the treatments is due on the Today page: one thing, near its date, and never repeated for long."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.journal import Journal
from migrainejournal.today import Due, DueKind, today_state, what_is_due
from tests.conftest import Clock
from tests.values import course

TODAY = date(2026, 11, 22)
SINCE = TODAY - timedelta(days=56)
TOPIRAMATE = course(SINCE, name="topiramate", target=100, steps=[DoseStep(date=SINCE, amount=100, unit="mg")])
BOTOX = course(date(2026, 6, 1), name="Botox", interval=84, needs=156)


def in_days(number: int) -> date:
    return TODAY + timedelta(days=number)


def injected(day: date) -> Treatment:
    return replace(BOTOX, sessions=(Session(date=day),))


def due(*treatments: Treatment) -> Due | None:
    return what_is_due(treatments, TODAY)


@pytest.mark.parametrize(("days", "said"), [(8, False), (7, True), (0, True), (-14, True), (-15, False)])
def test_a_booked_session_is_said_from_a_week_before_to_two_weeks_after(days: int, said: bool) -> None:
    booked = replace(BOTOX, next_session=in_days(days))
    expected = Due(kind=DueKind.SESSION, treatment=booked, day=in_days(days))
    assert due(booked) == (expected if said else None)


def test_without_a_booking_the_next_session_is_its_interval_after_the_last() -> None:
    found = due(injected(in_days(3 - 84)))
    assert found is not None
    assert (found.kind, found.day) == (DueKind.SESSION, in_days(3))
    assert due(injected(in_days(-20))) is None


@pytest.mark.parametrize(("days", "said"), [(8, False), (7, True), (0, True), (-14, True), (-15, False)])
def test_a_review_agreed_on_is_said_around_its_date(days: int, said: bool) -> None:
    agreed = replace(TOPIRAMATE, review=in_days(days))
    expected = Due(kind=DueKind.REVIEW, treatment=agreed, day=in_days(days))
    assert due(agreed) == (expected if said else None)


def test_without_an_agreement_it_is_time_when_the_target_was_kept_for_eight_weeks() -> None:
    assert due(TOPIRAMATE) == Due(kind=DueKind.LONG_ENOUGH, treatment=TOPIRAMATE, day=TODAY)


def test_a_dose_that_was_taken_down_in_between_is_not_long_enough() -> None:
    down = DoseStep(date=in_days(-20), amount=50, unit="mg")
    again = DoseStep(date=in_days(-10), amount=100, unit="mg")
    assert due(replace(TOPIRAMATE, steps=(*TOPIRAMATE.steps, down, again))) is None


def test_nothing_is_due_of_a_course_that_ended_or_will_have_ended() -> None:
    ended = replace(TOPIRAMATE, end=in_days(-1), review=in_days(2))
    ends = replace(BOTOX, end=in_days(2), next_session=in_days(4))
    assert due(ended, ends) is None


def test_a_session_comes_before_a_review_and_the_earlier_before_the_later() -> None:
    sooner, later = injected(in_days(1 - 84)), injected(in_days(6 - 84))
    past_review = replace(TOPIRAMATE, review=in_days(-3))
    found = due(past_review, later, sooner)
    assert found is not None
    assert found.day == in_days(1)
    assert due(past_review, TOPIRAMATE) == Due(kind=DueKind.REVIEW, treatment=past_review, day=in_days(-3))


def test_the_journal_is_asked_for_it_but_not_during_an_attack_nor_beside_another_question(
    journal: Journal, clock: Clock, at: Callable[..., Moment]
) -> None:
    sumatriptan = Medicine(name="sumatriptan")
    attack = Attack(start=at("2026-11-22 06:10"), end=at("2026-11-22 08:00"))
    dose = Dose(medicine=sumatriptan.id, at=at("2026-11-22 07:30"), attack=attack.id)
    journal.apply(Change.adding([sumatriptan, attack, TOPIRAMATE]))
    found = today_state(journal, now=clock()).due
    assert found is not None
    assert found.treatment.id == TOPIRAMATE.id
    asked = journal.apply(Change.adding([dose]))
    assert today_state(journal, now=clock()).due is None
    journal.apply(asked.reversed())
    journal.log_pain(pain=6, at=clock())
    assert today_state(journal, now=clock()).due is None
