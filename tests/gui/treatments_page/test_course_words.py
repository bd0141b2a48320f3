"""A course is said in plain words, also what the person or a later version wrote."""

from dataclasses import replace

import pytest

from migrainejournal.catalogue import Target
from migrainejournal.domain.treatment import Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind, Weight
from migrainejournal.gui.treatments_page.course_words import (
    class_words,
    dates_words,
    days_text,
    enough_words,
    row_words,
    session_words,
    side_effect_words,
    stop_words,
    target_words,
)
from migrainejournal.gui.treatments_page.courses import Course
from tests.gui.treatments_page.records import (
    BOTOX,
    OWN,
    PLANNED,
    PROPRANOLOL,
    ROUGH,
    THERAPY,
    TODAY,
    TOPIRAMATE,
)
from tests.values import day, step


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (10, "10 days"), (7, "1 week"), (56, "8 weeks"), (84, "12 weeks")]
)
def test_whole_weeks_are_weeks(days: int, words: str) -> None:
    assert days_text(days) == words


@pytest.mark.parametrize(
    ("kind", "group", "words"),
    [
        (TreatmentKind.PREVENTIVE, "antiepileptic", "preventive medicine, antiepileptic"),
        (TreatmentKind.SUPPLEMENT, "supplement", "supplement"),
        (TreatmentKind.DEVICE, "", "device"),
        (TreatmentKind.DEVICE, "own & <b>", "device, own & <b>"),
        (None, "nerve_block", "nerve block"),
    ],
)
def test_kind_and_class_are_said_once(kind: TreatmentKind | None, group: str, words: str) -> None:
    assert class_words(kind, group) == words


@pytest.mark.parametrize(
    ("treatment", "words"),
    [
        (TOPIRAMATE, "since 3 Aug 2026"),
        (PROPRANOLOL, "1 Jun 2026 to 10 Jul 2026"),
        (PLANNED, "from 4 Jan 2027 on"),
        (replace(TOPIRAMATE, start=TODAY), "since 22 Nov 2026"),
    ],
)
def test_from_when_to_when(treatment: Treatment, words: str) -> None:
    assert dates_words(treatment, TODAY) == words


def test_why_it_was_stopped() -> None:
    assert stop_words(PROPRANOLOL) == "stopped: side effects"
    assert (
        stop_words(replace(PROPRANOLOL, stop_reason=StopReason.COST_OR_ACCESS)) == "stopped: cost or access"
    )
    assert stop_words(TOPIRAMATE) == ""


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target(amount=225, unit="mg", per=Per.MONTH), "225 mg a month"),
        (Target(amount=2.5, unit="mg"), "2.5 mg a day"),
        (Target(unit="min", per=Per.SESSION), "min a session"),
        (Target(), "a day"),
    ],
)
def test_how_it_is_given(target: Target, words: str) -> None:
    assert target_words(target) == words


@pytest.mark.parametrize(
    ("treatment", "words"),
    [
        (TOPIRAMATE, "8 weeks at 50 mg a day"),
        (BOTOX, "156 days at 155 units a session"),
        (THERAPY, "8 weeks"),
        (PLANNED, "12 weeks at 400 mg elemental a day"),
        (replace(PLANNED, target_unit=""), "12 weeks at the target dose"),
        (replace(BOTOX, target_unit=""), "156 days at 155 units"),
        (replace(TOPIRAMATE, target_unit=""), "8 weeks at 50 mg a day"),
        (replace(TOPIRAMATE, target_amount=None), "8 weeks at the highest dose"),
        (replace(TOPIRAMATE, adequate_days=None), "8 weeks at 50 mg a day"),
        (replace(THERAPY, adequate_days=None), ""),
    ],
)
def test_how_long_is_long_enough(treatment: Treatment, words: str) -> None:
    assert enough_words(treatment) == words


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (BOTOX.sessions[0], "155 units, 31 places, lot C3201"),
        (Session(date=TODAY, minutes=50), "50 min"),
        (Session(date=TODAY, sites=1, note=ROUGH), f"1 place, {ROUGH}"),
        (Session(date=TODAY, unit="mg"), ""),
        (Session(date=TODAY, amount=2.5), "2.5"),
    ],
)
def test_what_was_given_in_a_session(session: Session, words: str) -> None:
    assert session_words(session) == words


def test_a_side_effect_has_its_weight() -> None:
    assert side_effect_words(SideEffect(what="dry mouth", weight=Weight.SEVERE)) == "dry mouth, severe"
    assert side_effect_words(SideEffect(what=ROUGH)) == ROUGH


def test_a_row_without_a_trial_is_read_out_whole() -> None:
    later = Course(treatment=replace(PLANNED, steps=(step(PLANNED.start, 400),)), today=TODAY)
    assert row_words(later) == "magnesium, supplement, from 4 Jan 2027 on, 400 mg a day from 4 Jan 2027"
    over = Course(treatment=replace(OWN, stop_reason=StopReason.OTHER, start=day("2024-01-10")), today=TODAY)
    assert row_words(over) == f"{ROUGH}, device, own & rough, 10 Jan 2024 to 10 Feb 2024, stopped: other"
