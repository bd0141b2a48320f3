"""A course of treatment of any kind: its doses over time, its sessions, what it did besides, how it ended."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.vocabulary import Per, StopReason, TreatmentKind, Weight


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
    in the unit of the steps. `review` and `next_session` are dates somebody agreed on, not computed ones.
    """

    id: UUID = field(default_factory=uuid4)
    catalogue: str | None = None
    name: str
    kind: TreatmentKind
    group: str = ""
    start: dt.date
    end: dt.date | None = None
    target_amount: float | None = None
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

    def step_on(self, day: dt.date) -> DoseStep | None:
        """The dose in force on the date; None before the first step and outside the course."""
        if day < self.start or (self.end is not None and self.end < day):
            return None
        return next((step for step in reversed(self.steps) if step.date <= day), None)
