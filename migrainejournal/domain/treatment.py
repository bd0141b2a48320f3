"""A course of treatment of any kind: its doses over time, its sessions, what it did besides, how it ended."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind, Weight

Measure = tuple[str, Per]
"""The unit of a dose, however it is spelt, and each time it is taken: two doses with one can be compared."""


@dataclass(frozen=True, kw_only=True)
class DoseStep(Part):
    """From this date on, so much was taken in each time `per`, until the next step."""

    date: dt.date
    amount: float
    unit: str = ""
    per: Per = Per.DAY


@dataclass(frozen=True, kw_only=True)
class Session(Part):
    """One injection, procedure or hour of therapy; `amount` in `unit`, `sites` the places injected."""

    date: dt.date
    amount: float | None = None
    unit: str = ""
    sites: int | None = None
    lot: str = ""
    minutes: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SideEffect(Part):
    """Something unwanted, in the person's own words; `date` is when it began."""

    what: str
    date: dt.date | None = None
    weight: Weight | None = None


@dataclass(frozen=True, kw_only=True)
class Treatment(Record):
    """One course, from `start` to `end` (None while it goes on), both included. Sessions in order of date.

    `group` is its class (beta_blocker, cgrp_antibody). What makes its trial long enough is copied from the
    catalogue when the course is entered, so that a later catalogue changes nothing: `adequate_days` at the
    target, `adequate_sessions` at least, and `interval_days` from one session to the next. `target_amount` is
    in `target_unit` each time `target_per`; where no unit is said, as its doses are. `review` and
    `next_session` are dates somebody agreed on, not computed ones.
    """

    id: UUID = field(default_factory=uuid4)
    catalogue: str | None = None
    name: str
    kind: TreatmentKind
    group: str = ""
    start: dt.date
    end: dt.date | None = None
    target_amount: float | None = None
    target_unit: str = ""
    target_per: Per = Per.DAY
    steps: tuple[DoseStep, ...] = ()
    sessions: tuple[Session, ...] = ()
    side_effects: tuple[SideEffect, ...] = ()
    stop_reason: StopReason | None = None
    adequate_days: int | None = None
    adequate_sessions: int | None = None
    interval_days: int | None = None
    review: dt.date | None = None
    next_session: dt.date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Put sessions in order, so that equal courses are equal values; steps out of order are a problem."""
        object.__setattr__(self, "sessions", tuple(sorted(self.sessions, key=lambda s: s.date)))

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)

    @property
    def unit(self) -> str:
        """The unit of its doses; empty where none is said."""
        return self.steps[0].unit if self.steps else ""

    @property
    def step_measures(self) -> frozenset[Measure]:
        """In what its doses are said, and their target; with more than one they cannot be compared."""
        measures = {_measure(step.unit, step.per) for step in self.steps}
        if measures and self._has_target_unit:
            measures.add(_measure(self.target_unit, self.target_per))
        return frozenset(measures)

    @property
    def session_units(self) -> frozenset[str]:
        """In what units its sessions are given, and their target; more than one cannot be compared."""
        units = {_plain(session.unit) for session in self.sessions if session.amount is not None}
        if units and self._has_target_unit:
            units.add(_plain(self.target_unit))
        return frozenset(units)

    @property
    def _has_target_unit(self) -> bool:
        return self.target_amount is not None and bool(self.target_unit)

    def step_on(self, day: dt.date) -> DoseStep | None:
        """The dose in force on the date; None before the first step and outside the course."""
        if day < self.start or (self.end is not None and self.end < day):
            return None
        return next((step for step in reversed(self.steps) if step.date <= day), None)


def _measure(unit: str, per: Per) -> Measure:
    return _plain(unit), per


def _plain(unit: str) -> str:
    return " ".join(unit.casefold().split())
