"""What happened to a treatment on a day, in words, in the detail, and for screen readers."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.course_events import CourseEventKind, course_events
from migrainejournal.clinical.headache_days import DayFinding
from migrainejournal.domain.treatment import Session, Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.calendar_page.course_event_words import course_event_words
from migrainejournal.gui.calendar_page.course_shapes import COURSE_SHAPES
from migrainejournal.gui.calendar_page.day_words import spoken
from tests.gui.calendar_page.records import TODAY, TREATMENTS
from tests.values import course

EVENTS = course_events(TREATMENTS)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (3, ["topiramate started: 25 mg a day"]),
        (
            9,
            [
                "topiramate: 50 mg a day from this day",
                "onabotulinumtoxina started",
                "onabotulinumtoxina: 155",
            ],
        ),
        (19, ["topiramate stopped: side effects"]),
    ],
)
def test_each_event_in_words(number: int, words: list[str]) -> None:
    assert [course_event_words(event) for event in EVENTS[date(2026, 11, number)]] == words


def test_a_course_of_which_little_is_known() -> None:
    found = course_events([course("2026-11-03", "2026-11-05", name="magnesium")])
    assert [course_event_words(event) for events in found.values() for event in events] == [
        "magnesium started",
        "magnesium stopped",
    ]


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (Session(date=TODAY, amount=155, unit="U", sites=31), "therapy: 155 U, 31 places"),
        (Session(date=TODAY, sites=1), "therapy: 1 place"),
        (Session(date=TODAY, minutes=50), "therapy: 50 min"),
        (Session(date=TODAY), "therapy: session"),
    ],
)
def test_a_session_says_what_is_recorded_of_it(session: Session, words: str) -> None:
    treatment = Treatment(
        name="therapy", kind=TreatmentKind.BEHAVIOURAL, start=TODAY.replace(day=1), sessions=(session,)
    )
    (event,) = course_events([treatment])[TODAY]
    assert course_event_words(event) == words


def test_screen_readers_hear_of_treatments() -> None:
    third = date(2026, 11, 3)
    overview = DayOverview(finding=DayFinding(date=third), courses=EVENTS[third])
    assert spoken(third, overview, TODAY).endswith(", nothing recorded, topiramate started: 25 mg a day")
    assert "topiramate" not in spoken(third, replace(overview, courses=()), TODAY)
    assert "topiramate" not in spoken(third, overview, third.replace(day=1)), "what is to come is not told"


def test_every_kind_of_event_has_a_shape_of_its_own() -> None:
    assert set(COURSE_SHAPES) == set(CourseEventKind)
    assert len(set(COURSE_SHAPES.values())) == len(CourseEventKind)
