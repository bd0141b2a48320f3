"""All courses that are no preventives: those in the period, and the names of those before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import StopReason, TreatmentKind, Weight
from migrainejournal.report.sections.therapies import therapies
from tests.report.sections.small_reports import facts, report
from tests.values import course, dates_from, headache, migraine, session, step


def therapy(
    name: str, kind: TreatmentKind, start: str, end: str | None = None, *, sessions: int = 0
) -> Treatment:
    held = [session(on) for on in dates_from(start, sessions, every=7)]
    return replace(course(start, end, name=name, group="", sessions=held), kind=kind)


MAGNESIUM = replace(
    therapy("magnesium", TreatmentKind.SUPPLEMENT, "2026-09-01"), steps=(step("2026-09-01", 400),)
)


def test_without_a_therapy_there_is_no_section() -> None:
    assert therapies(report(treatments=[course("2026-06-01")])) is None


def test_kind_dose_dates_and_sessions_are_told() -> None:
    neck = replace(
        therapy("neck training", TreatmentKind.PHYSICAL, "2026-09-01", "2026-10-20", sessions=8),
        stop_reason=StopReason.NO_LONGER_NEEDED,
    )
    assert facts(therapies(report(treatments=[MAGNESIUM, neck]))) == {
        "magnesium": "supplement; 400 mg a day; since 1 Sep 2026 (11\u00a0wk)",
        "neck training": "physical therapy; 8 sessions; 1 Sep – 20 Oct 2026 (7\u00a0wk); "
        "stopped: no longer needed",
    }


def test_side_effects_are_said_to_be_some() -> None:
    tingling = SideEffect(what="loose stool", weight=Weight.MILD)
    found = facts(therapies(report(treatments=[replace(MAGNESIUM, side_effects=(tingling,))])))
    assert found["magnesium"].endswith("(11\u00a0wk); side effects: loose stool (mild)")


@pytest.mark.parametrize(
    ("group", "pain", "said"),
    [
        ("other_preventive", migraine, "migraine days in 28: 14.0 → 7.0 (−50\u00a0%)"),
        ("botulinum_toxin", headache, "headache days in 28: 14.0 → 7.0 (−50\u00a0%)"),
    ],
)
def test_days_before_and_now_are_told_where_they_can_be_compared(
    group: str, pain: Callable[[date], Attack], said: str
) -> None:
    days = (*dates_from("2026-03-09", 42, every=2), *dates_from("2026-10-26", 7))
    given = replace(course("2026-06-01", name="one", group=group, needs=56), kind=TreatmentKind.DEVICE)
    found = facts(therapies(report(map(pain, days), treatments=[given])))
    assert found["one"] == f"device; no dose recorded; since 1 Jun 2026 (25\u00a0wk); {said}"


def test_what_ended_before_the_period_is_only_named() -> None:
    earlier = therapy("acupuncture", TreatmentKind.PHYSICAL, "2026-03-01", "2026-08-24", sessions=6)
    found = therapies(report(treatments=[earlier]))
    assert facts(found) == {"Earlier": "acupuncture, 1 Mar – 24 Aug 2026 (25\u00a0wk)"}


def test_what_ended_on_its_first_date_is_in_the_period() -> None:
    last = therapy("acupuncture", TreatmentKind.PHYSICAL, "2026-03-01", "2026-08-25", sessions=6)
    assert facts(therapies(report(treatments=[last]))) == {
        "acupuncture": "physical therapy; 6 sessions; 1 Mar – 25 Aug 2026 (25\u00a0wk)"
    }


def test_no_effect_is_claimed() -> None:
    found = therapies(report(treatments=[MAGNESIUM]))
    assert found is not None
    assert found.note == "as recorded"
