"""The edits of a course of treatment, and what a new dose or session of it starts from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.journal import Journal

WEEK = timedelta(days=7)
IN_SESSIONS = (TreatmentKind.PROCEDURE, TreatmentKind.BEHAVIOURAL, TreatmentKind.PHYSICAL)


def save_treatment(journal: Journal, *, before: Treatment | None, after: Treatment | None) -> Change:
    """Add a course (`before` is None), amend or remove it (`after` is None); raises RefusedError."""
    return journal.save(Change((Step(before, after),)))


def has_sessions(treatment: Treatment) -> bool:
    """Whether it is given in sessions: injections at an interval, procedures, hours of therapy."""
    regular = treatment.interval_days or treatment.adequate_sessions
    return bool(treatment.sessions or regular or treatment.kind in IN_SESSIONS)


def with_session(treatment: Treatment, today: date) -> Treatment:
    """The course with one more session, today."""
    return replace(treatment, sessions=(*treatment.sessions, new_session(treatment.sessions, today)))


def new_session(sessions: Sequence[Session], today: date, *, unit: str = "") -> Session:
    """A session of today, as the last one was; the first one is in the unit, of an amount not said yet."""
    if not sessions:
        return Session(date=today, unit=unit)
    return replace(sessions[-1], id=uuid4(), date=today, lot="", note="")


def new_step(steps: Sequence[DoseStep], first: DoseStep, today: date) -> DoseStep:
    """A dose from today, or a week after the last one where that is still to come; not said how much."""
    if not steps:
        return replace(first, id=uuid4())
    latest = max(steps, key=lambda step: step.date)
    return replace(latest, id=uuid4(), amount=0, date=today if latest.date < today else latest.date + WEEK)
