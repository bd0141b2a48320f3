"""On which dates a course of treatment started, changed, was given or stopped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migrainejournal.domain.treatment import DoseStep, Session, Treatment


class CourseEventKind(StrEnum):
    """What happened to a course."""

    STARTED = "started"
    CHANGED = "changed"
    SESSION = "session"
    STOPPED = "stopped"


@dataclass(frozen=True, kw_only=True)
class CourseEvent:
    """One thing that happened to a course on a date, with the dose from then on or the session given."""

    kind: CourseEventKind
    treatment: Treatment
    step: DoseStep | None = None
    session: Session | None = None


def course_events(treatments: Iterable[Treatment]) -> dict[date, tuple[CourseEvent, ...]]:
    """The events of all courses by date, in the order of the courses."""
    found: dict[date, tuple[CourseEvent, ...]] = {}
    for treatment in treatments:
        for day, event in _events(treatment):
            found[day] = (*found.get(day, ()), event)
    return found


def _events(treatment: Treatment) -> Iterator[tuple[date, CourseEvent]]:
    first = treatment.step_on(treatment.start)
    kind = CourseEventKind
    yield treatment.start, CourseEvent(kind=kind.STARTED, treatment=treatment, step=first)
    for step in treatment.steps:
        if step is not first:
            yield step.date, CourseEvent(kind=kind.CHANGED, treatment=treatment, step=step)
    for session in treatment.sessions:
        yield session.date, CourseEvent(kind=kind.SESSION, treatment=treatment, session=session)
    if treatment.end is not None:
        yield treatment.end, CourseEvent(kind=kind.STOPPED, treatment=treatment)
