"""The timeline and the table of preventive medicines and procedures."""

from dataclasses import replace

import pytest

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import PREVENTING, StopReason, TreatmentKind, Weight
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.document import Chart
from migrainejournal.report.sections.therapies import therapies
from migrainejournal.report.sections.treatments import treatments
from tests.report.sections.small_reports import report, rows, table
from tests.values import botox, course, dates_from, day, headache, migraine, step

MAGNESIUM = replace(course("2026-06-10", name="magnesium", group="supplement"), kind=TreatmentKind.SUPPLEMENT)
PROPRANOLOL = replace(
    course(
        "2026-06-01",
        "2026-10-10",
        name="propranolol",
        group="beta_blocker",
        target=80,
        steps=[step("2026-06-01", 40), step("2026-06-15", 80)],
        stopped=StopReason.NO_EFFECT,
    ),
    side_effects=(SideEffect(what="cold hands", weight=Weight.MILD),),
)


def test_without_a_course_there_is_no_section() -> None:
    assert treatments(report()) is None
    assert treatments(report(treatments=[MAGNESIUM])) is None


def test_a_course_that_begins_after_the_period_is_not_in_it() -> None:
    assert treatments(report(treatments=[course("2026-11-23")])) is None


def test_a_trial_is_told_in_one_row() -> None:
    before = dates_from("2026-03-09", 42, every=2)
    after = dates_from("2026-09-13", 21)
    found = treatments(report([*map(migraine, (*before, *after))], treatments=[PROPRANOLOL]))
    assert rows(found) == [
        {
            "Treatment (class)": "propranolol, beta blocker",
            "Highest dose": "80 mg a day",
            "From – to": "1 Jun – 10 Oct 2026 (18\u00a0wk)",
            "Days at target": "118 (56 needed)",
            "Long enough": "yes",
            "Migraine days in 28": "14.0 → 21.0 (+50\u00a0%)",
            "Stopped for; side effects": "no effect; cold hands (mild)",
        }
    ]
    assert table(found).note == "Before the start → last four weeks at the target."


def test_headache_days_have_a_star_that_is_explained() -> None:
    first = day("2026-04-01")
    before, after = dates_from(first - 84 * DAY, 42, every=2), dates_from(first + 140 * DAY, 7)
    given = botox(first, first + 84 * DAY, end=first + 168 * DAY)
    found = treatments(report(map(headache, (*before, *after)), treatments=[given]))
    assert [row["Migraine days in 28"] for row in rows(found)] == ["14.0 → 7.0 (−50\u00a0%)*"]
    assert table(found).note == (
        "Before the start → last four weeks at the target. "
        "*: headache days, to the end of the last whole cycle."
    )


def test_the_whole_history_is_told_in_order_below_its_timeline() -> None:
    long_ago = course("2020-01-01", "2020-05-01", name="topiramate")
    found = treatments(report(treatments=[PROPRANOLOL, long_ago]))
    assert found is not None
    assert found.key == SectionKey.TREATMENTS
    assert found.note == "2 treatments since Jan 2020"
    assert isinstance(found.blocks[0], Chart)
    assert [lane.label for lane in found.blocks[0].spec.lanes] == ["topiramate", "propranolol"]
    assert [row[0] for row in table(found).rows] == [
        "topiramate, antiepileptic",
        "propranolol, beta blocker",
    ]


def test_courses_that_began_together_are_said_below_the_table() -> None:
    note = table(treatments(report(treatments=[PROPRANOLOL, MAGNESIUM]))).note
    assert note.endswith(" Begun within 28 days, effects cannot be told apart: propranolol and magnesium.")


def test_courses_that_began_apart_are_not() -> None:
    later = replace(MAGNESIUM, start=dates_from("2026-06-30", 1)[0])
    found = table(treatments(report(treatments=[PROPRANOLOL, later])))
    assert found.note == "Before the start → last four weeks at the target."


@pytest.mark.parametrize("kind", TreatmentKind)
def test_every_course_stands_in_one_of_the_two_tables(kind: TreatmentKind) -> None:
    tried: Treatment = replace(PROPRANOLOL, kind=kind)
    shown = report(treatments=[tried])
    preventive, other = treatments(shown), therapies(shown)
    assert (preventive is None) is not (other is None)
    assert (preventive is not None) is (kind in PREVENTING)
