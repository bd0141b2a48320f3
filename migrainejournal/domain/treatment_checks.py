"""Looks through a course of treatment for what cannot be right in it."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import pairwise

from migrainejournal.domain.dates import EARLIEST
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import Problem, Trouble
from migrainejournal.domain.treatment import Treatment

YEARS_AHEAD = 2
"""A plan of doses or a booked visit may lie so far ahead."""
MINUTES_OF_A_DAY = 24 * 60
HIGHEST_AMOUNT = 1e6


def treatment_problems(treatment: Treatment, now: Moment) -> Iterator[Problem]:
    """Everything about the course that cannot be right; doses may be planned, sessions are over."""
    if not treatment.name.strip():
        yield Problem("name", Trouble.NAME_MISSING)
    yield from _course_problems(treatment, now)
    yield from _amount_problems("target_amount", treatment.target_amount)
    for field in ("adequate_days", "adequate_sessions", "interval_days"):
        number = getattr(treatment, field)
        if number is not None and not 0 < number <= 3660:
            yield Problem(field, Trouble.DAYS_NOT_POSITIVE)
    yield from _step_problems(treatment)
    yield from _session_problems(treatment, now)
    for index, side_effect in enumerate(treatment.side_effects):
        if not side_effect.what.strip():
            yield Problem("side_effects", Trouble.SIDE_EFFECT_MISSING, index)
        if side_effect.date is not None:
            yield from planned_date_problems("side_effects", side_effect.date, now, index)


def _course_problems(treatment: Treatment, now: Moment) -> Iterator[Problem]:
    yield from planned_date_problems("start", treatment.start, now)
    for field in ("end", "review", "next_session"):
        day = getattr(treatment, field)
        if day is not None:
            yield from planned_date_problems(field, day, now)
            if day < treatment.start:
                yield Problem(field, Trouble.END_BEFORE_START)
    if treatment.stop_reason is not None and treatment.end is None:
        yield Problem("end", Trouble.END_MISSING)


def _step_problems(treatment: Treatment) -> Iterator[Problem]:
    for index, step in enumerate(treatment.steps):
        yield from _amount_problems("steps", step.amount, index)
        yield from _outside("steps", treatment, step.date, index)
    if any(later.date <= earlier.date for earlier, later in pairwise(treatment.steps)):
        yield Problem("steps", Trouble.STEPS_OUT_OF_ORDER)
    yield from _unit_problems("steps", treatment.step_measures)


def _session_problems(treatment: Treatment, now: Moment) -> Iterator[Problem]:
    for index, session in enumerate(treatment.sessions):
        yield from _outside("sessions", treatment, session.date, index)
        if session.date > now.civil_date:
            yield Problem("sessions", Trouble.IN_THE_FUTURE, index)
        yield from _amount_problems("sessions", session.amount, index)
        if session.minutes is not None and not 0 < session.minutes <= MINUTES_OF_A_DAY:
            yield Problem("sessions", Trouble.MINUTES_NOT_OF_A_DAY, index)
        if session.sites is not None and not 0 < session.sites < 1000:
            yield Problem("sessions", Trouble.SITES_NOT_POSITIVE, index)
    dates = [session.date for session in treatment.sessions]
    if treatment.interval_days is not None and len(set(dates)) < len(dates):
        yield Problem("sessions", Trouble.SESSIONS_ON_ONE_DATE)
    yield from _unit_problems("sessions", treatment.session_units)


def _unit_problems(field: str, measures: Collection[object]) -> Iterator[Problem]:
    """Amounts in several units cannot be compared with one target; which one is wrong, nobody can say."""
    if len(measures) > 1:
        yield Problem(field, Trouble.UNITS_DIFFER)


def _outside(field: str, treatment: Treatment, day: date, index: int) -> Iterator[Problem]:
    if day < treatment.start or (treatment.end is not None and treatment.end < day):
        yield Problem(field, Trouble.OUTSIDE_COURSE, index)


def _amount_problems(field: str, amount: float | None, index: int | None = None) -> Iterator[Problem]:
    if amount is not None and not 0 < amount < HIGHEST_AMOUNT:
        yield Problem(field, Trouble.AMOUNT_NOT_POSITIVE, index)


def planned_date_problems(field: str, day: date, now: Moment, index: int | None = None) -> Iterator[Problem]:
    """What cannot be right about a date that may lie ahead."""
    if day.year > now.civil_date.year + YEARS_AHEAD:
        yield Problem(field, Trouble.TOO_FAR_AHEAD, index)
    elif day < EARLIEST:
        yield Problem(field, Trouble.TOO_LONG_AGO, index)
