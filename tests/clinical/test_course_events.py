"""On which dates a course started, changed, was given and stopped."""

from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.course_events import CourseEvent, CourseEventKind, course_events
from migrainejournal.domain.treatment import Treatment
from tests.values import botox, course, day, days, excerpt, step

STARTED, CHANGED = CourseEventKind.STARTED, CourseEventKind.CHANGED
SESSION, STOPPED = CourseEventKind.SESSION, CourseEventKind.STOPPED


def told(*given: Treatment) -> list[tuple[str, str, float | None]]:
    """Each event with its date and its dose."""
    return [
        (on.isoformat(), event.kind.value, event.step.amount if event.step else None)
        for on, events in sorted(course_events(given).items())
        for event in events
    ]


def test_a_course_starts_with_its_first_dose_changes_with_the_others_and_stops() -> None:
    given = course("2026-03-01", "2026-05-01", steps=[step("2026-03-01", 25), step("2026-03-15", 50)])
    assert told(given) == [
        ("2026-03-01", "started", 25),
        ("2026-03-15", "changed", 50),
        ("2026-05-01", "stopped", None),
    ]


def test_a_course_without_a_dose_at_its_start_gets_it_as_a_change() -> None:
    assert told(course("2026-03-01", steps=[step("2026-03-05", 25)])) == [
        ("2026-03-01", "started", None),
        ("2026-03-05", "changed", 25),
    ]


def test_a_course_that_goes_on_has_not_stopped() -> None:
    assert told(course("2026-03-01")) == [("2026-03-01", "started", None)]


def test_each_session_is_given_on_its_date() -> None:
    given = botox(*days("2026-03-01", "2026-05-24"))
    found = course_events([given])
    assert found[day("2026-03-01")] == (
        CourseEvent(kind=STARTED, treatment=given),
        CourseEvent(kind=SESSION, treatment=given, session=given.sessions[0]),
    )
    assert [event.kind for event in found[day("2026-05-24")]] == [SESSION]


def test_what_happens_on_one_date_stands_in_the_order_of_the_courses() -> None:
    first = course("2026-01-01", "2026-03-01", name="topiramate")
    second = course("2026-03-01", name="candesartan", steps=[step("2026-03-01", 8)])
    events = course_events([second, first])[day("2026-03-01")]
    assert [(event.kind, event.treatment.name) for event in events] == [
        (STARTED, "candesartan"),
        (STOPPED, "topiramate"),
    ]


def test_the_overview_of_a_date_has_its_events() -> None:
    given = course("2026-03-02", steps=[step("2026-03-02", 25), step("2026-03-03", 50)])
    overviews = day_overviews(excerpt("2026-03-01", "2026-03-03", treatments=[given]))
    assert [[event.kind for event in overview.courses] for overview in overviews] == [
        [],
        [STARTED],
        [CHANGED],
    ]
