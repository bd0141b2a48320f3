"""Every number beside the list has its reason: the rule it was counted by and the days it counts."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.rules import SOURCES, Rule
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import MigraineDayRule, StopReason
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.treatments_page.course_words import outcome_words
from migrainejournal.gui.treatments_page.courses import Course, Courses, courses_of
from migrainejournal.gui.treatments_page.facts import Fact, due_facts, trial_facts
from migrainejournal.gui.why.reason import Reason
from tests.gui.treatments_page.records import (
    ALL,
    BOTOX,
    PLANNED,
    PROPRANOLOL,
    THERAPY,
    TODAY,
    TOPIRAMATE,
    diary,
)
from tests.values import day, excerpt, moment, step

NOW = moment("2026-11-22 10:00")


@pytest.fixture
def courses() -> Courses:
    """The known year, as it would have been read."""
    return counted(Counting())


def counted(counting: Counting) -> Courses:
    records = diary()
    known = excerpt(
        "2025-01-01",
        TODAY,
        attacks=[record for record in records if isinstance(record, Attack)],
        days=[record for record in records if isinstance(record, DayRecord)],
        treatments=ALL,
        now=NOW,
    )
    return courses_of(known, counting)


def facts(courses: Courses, treatment: Treatment) -> list[Fact]:
    course = next(found for found in courses.courses if found.treatment.id == treatment.id)
    return [*due_facts(course), *trial_facts(course, courses)]


def words(courses: Courses, treatment: Treatment) -> list[str]:
    return [fact.words for fact in facts(courses, treatment)]


def reason(courses: Courses, treatment: Treatment, rule: Rule) -> Reason:
    found = [fact.reason for fact in facts(courses, treatment) if fact.reason and fact.reason.rule is rule]
    return found[0]


def test_what_is_said_of_a_course_with_a_titration(courses: Courses) -> None:
    assert words(courses, TOPIRAMATE) == [
        "The review was due on 12 Oct 2026: 8 weeks at 50 mg a day",
        "topiramate started within 28 days of cognitive behavioural therapy: "
        "their effects cannot be told apart.",
        "Long enough to be judged: 98 days at the target dose; 56 are needed",
        "Long enough after 8 weeks at 50 mg a day",
        "10.0 to 5.0 migraine days in 28 (50 % fewer)",
        "Before the start: 10.0 migraine days in 28",
        "In the last four weeks: 5.0 migraine days in 28",
    ]


def test_what_is_said_of_injections(courses: Courses) -> None:
    said = words(courses, BOTOX)
    assert said[0].startswith("The review was due on")
    assert said[1] == "Next session on 8 Jan 2027: 12 weeks after the last one"
    assert "Long enough after 156 days at 155 units a session, with at least 2 sessions" in said
    rules = {fact.reason.rule for fact in facts(courses, BOTOX) if fact.reason}
    assert {Rule.NICE_TA260_RESPONSE, Rule.NICE_TA260_EPISODIC, Rule.WEAR_OFF, Rule.HEADACHE_DAY} <= rules


def test_a_date_that_was_agreed_is_not_called_computed(courses: Courses) -> None:
    assert words(courses, THERAPY)[0] == "Review on 3 Jan 2027, as agreed"


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (0, ["Review on 22 Nov 2026, as agreed", "Next session on 22 Nov 2026, as booked"]),
        (
            1,
            [
                "The review was due on 21 Nov 2026, as agreed",
                "The next session was due on 21 Nov 2026, as booked",
            ],
        ),
    ],
)
def test_a_date_that_has_passed_is_not_said_as_still_to_come(late: int, said: list[str]) -> None:
    on = TODAY - late * DAY
    course = Course(
        treatment=replace(THERAPY, review=on, next_session=on), today=TODAY, review=on, next_session=on
    )
    assert [fact.words for fact in due_facts(course)] == said


def test_a_course_that_was_too_short_says_so_once() -> None:
    short = replace(PROPRANOLOL, stop_reason=StopReason.NO_EFFECT)
    found = courses_of(excerpt("2025-01-01", TODAY, treatments=[short], now=NOW), Counting())
    said = words(found, short)
    assert [sentence for sentence in said if sentence.startswith("Not long enough")] == [
        outcome_words(found.courses[0])
    ]


def test_nothing_is_called_long_enough_where_no_length_is_published() -> None:
    device = replace(THERAPY, adequate_days=None, end=TODAY, sessions=(), adequate_sessions=None, review=None)
    found = courses_of(excerpt("2025-01-01", TODAY, treatments=[device], now=NOW), Counting())
    said = "95 days; no length is published after which it can be judged"
    assert words(found, device) == [said]
    assert outcome_words(found.courses[0]) == said


def test_one_still_to_start_has_only_its_dates(courses: Courses) -> None:
    assert words(courses, PLANNED) == []
    planned = replace(PLANNED, steps=(step(PLANNED.start, 400, "mg elemental"),))
    known = excerpt("2026-01-01", TODAY, treatments=[planned], now=NOW)
    said = words(courses_of(known, Counting()), planned)
    assert said == ["Review on 29 Mar 2027: 12 weeks at 400 mg elemental a day"]


def test_why_it_was_stopped_is_what_it_came_to(courses: Courses) -> None:
    said = words(courses, PROPRANOLOL)
    assert "Stopped because of side effects" in said
    assert not any("Review" in sentence for sentence in said)


def test_the_days_of_a_reason_are_those_that_are_counted(courses: Courses) -> None:
    at_target = reason(courses, TOPIRAMATE, Rule.DAYS_AT_TARGET)
    assert (at_target.days[0], at_target.days[-1], len(at_target.days)) == (day("2026-08-17"), TODAY, 98)
    leiden = [f.reason for f in facts(courses, TOPIRAMATE) if f.reason and f.reason.rule is Rule.LEIDEN]
    before, after = leiden
    assert (len(before.days), len(after.days)) == (30, 5)
    assert all(on < TOPIRAMATE.start for on in before.days)
    assert before.remarks == ("Counted from 11 May 2026 to 2 Aug 2026, given as days in 28.",)
    assert reason(courses, TOPIRAMATE, Rule.REDUCTION).days == after.days


def test_the_rule_is_the_one_chosen() -> None:
    courses = counted(Counting(migraine_day=MigraineDayRule.TRIAL))
    assert reason(courses, TOPIRAMATE, Rule.TRIAL).title.startswith("Before the start")


def test_every_reason_has_a_sentence_and_a_source(courses: Courses) -> None:
    found = [fact.reason for treatment in ALL for fact in facts(courses, treatment) if fact.reason]
    assert len(found) > 15
    for why in found:
        assert rule_sentence(why.rule)
        assert SOURCES[why.rule]
        assert why.title


def test_what_cannot_be_judged_says_so() -> None:
    bare = courses_of(excerpt("2025-01-01", TODAY, treatments=ALL, now=NOW), Counting())
    assert "Not enough recorded days before the start" in words(bare, TOPIRAMATE)
    assert not reason(bare, TOPIRAMATE, Rule.REDUCTION).judged
