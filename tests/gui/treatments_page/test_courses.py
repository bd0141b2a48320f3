"""What the page shows is put together from one look at the journal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.preventive_trials import TrialOutcome, TrialState
from migrainejournal.clinical.stats import stats
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import MigraineDayRule
from migrainejournal.gui.treatments_page.courses import Course, Courses, read_courses
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.edits import add
from tests.gui.treatments_page.records import (
    ALL,
    BOTOX,
    OWN,
    PLANNED,
    PROPRANOLOL,
    THERAPY,
    TODAY,
    TOPIRAMATE,
    diary,
)
from tests.values import day


def read(journal: Journal, counting: Counting = USUAL) -> Courses:
    return read_courses(journal, counting=counting, today=TODAY)


def course(courses: Courses, treatment: Treatment) -> Course:
    return next(found for found in courses.courses if found.treatment.id == treatment.id)


@pytest.fixture
def filled(journal: Journal) -> Journal:
    add(journal, *ALL, *diary())
    return journal


def test_without_a_treatment_nothing_is_counted(journal: Journal) -> None:
    add(journal, *diary())
    courses = read(journal)
    assert (courses.courses, courses.months, courses.together) == ((), (), ())
    assert (courses.first, courses.last) == (day("2026-11-01"), day("2026-11-30"))


def test_running_ones_stand_first_and_the_newest_start_before_others(filled: Journal) -> None:
    names = [found.treatment.name for found in read(filled).courses]
    assert names == [t.name for t in (PLANNED, THERAPY, TOPIRAMATE, BOTOX, PROPRANOLOL, OWN)]


def test_trials_are_the_same_as_everywhere_else(filled: Journal) -> None:
    elsewhere = {t.trial.treatment.id: t for t in stats(filled.excerpt()).trials}
    for found in read(filled).courses:
        if found.report is not None:
            other = elsewhere[found.treatment.id]
            assert found.report.trial.dosing == other.trial.dosing
            assert found.report.trial.baseline == other.trial.baseline
            assert found.report.trial.follow_up == other.trial.follow_up
            assert [line.met for line in found.report.lines] == [line.met for line in other.lines]


def test_the_trial_of_a_course_with_a_titration(filled: Journal) -> None:
    report = course(read(filled), TOPIRAMATE).report
    assert report is not None
    assert report.trial.state is TrialState.ADEQUATE
    assert report.trial.outcome is TrialOutcome.RESPONSE_50
    assert report.trial.dosing.since == day("2026-08-17")


def test_one_that_is_still_to_start_has_no_trial(filled: Journal) -> None:
    found = course(read(filled), PLANNED)
    assert found.report is None
    assert not found.is_over


def test_what_is_due(filled: Journal) -> None:
    courses = read(filled)
    assert course(courses, TOPIRAMATE).review == day("2026-08-17") + timedelta(days=56)
    assert course(courses, THERAPY).review == day("2027-01-03")
    assert course(courses, BOTOX).next_session == day("2026-10-16") + timedelta(days=84)
    assert course(courses, PROPRANOLOL).review is None


def test_those_that_started_together_are_paired(filled: Journal) -> None:
    pairs = [{one.name, other.name} for one, other in read(filled).together]
    assert pairs == [{TOPIRAMATE.name, THERAPY.name}]


def test_the_time_line_holds_the_baseline_of_the_first_and_the_start_of_the_last(filled: Journal) -> None:
    courses = read(filled)
    assert courses.first == day("2023-10-01")
    assert courses.last == day("2027-01-31")


def test_the_months_say_how_much_is_known(filled: Journal) -> None:
    months = {month.days.first: month for month in read(filled).months}
    assert list(months) == sorted(months)
    unknown, whole, present = (months[day(f"2026-{month:02}-01")] for month in (2, 10, 11))
    assert (unknown.known, unknown.headaches, unknown.is_covered) == (0, 0, False)
    assert (whole.known, whole.days.days, whole.is_covered) == (31, 31, True)
    assert (present.days.last, present.days.days, present.known) == (TODAY, 22, 21)
    assert sum(month.headaches for month in months.values()) == len(
        [record for record in diary() if hasattr(record, "readings")]
    )


def test_the_chosen_rule_counts(journal: Journal) -> None:
    short = [replace(r, end=r.start.plus(timedelta(hours=2))) for r in diary() if isinstance(r, Attack)]
    add(journal, TOPIRAMATE, *(record for record in diary() if isinstance(record, DayRecord)), *short)
    found = []
    for rule in (MigraineDayRule.LEIDEN, MigraineDayRule.FOUR_HOURS):
        courses = read(journal, Counting(migraine_day=rule))
        report = course(courses, TOPIRAMATE).report
        assert report is not None
        assert report.trial.baseline is not None
        found.append((courses.counting.migraine_day, int(report.trial.baseline.per_28)))
    assert found == [(MigraineDayRule.LEIDEN, 10), (MigraineDayRule.FOUR_HOURS, 0)]


@pytest.mark.parametrize("end", [TODAY, TODAY + timedelta(days=1)])
def test_a_course_is_over_when_its_last_day_has_come(end: date) -> None:
    assert Course(treatment=replace(BOTOX, end=end), today=TODAY).is_over == (end <= TODAY)


def test_the_journals_own_clock_says_what_today_is(filled: Journal, clock: Clock) -> None:
    clock.forward(days=40)
    courses = read_courses(filled, counting=USUAL, today=clock().civil_date)
    found = course(courses, TOPIRAMATE).report
    assert found is not None
    assert found.trial.today == clock().civil_date
