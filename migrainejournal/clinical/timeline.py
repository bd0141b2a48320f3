"""What happened in an attack, one event after another."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from migrainejournal.clinical.acute_response import ASKED_AFTER, ASKED_UNTIL
from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.moment import Moment


class EventKind(IntEnum):
    """What an event is; in this order when two are at the same moment."""

    START = 0
    AURA = 1
    READING = 2
    ANSWER = 3
    DOSE = 4
    END = 5


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that happened; START, READING and ANSWER may have a pain, DOSE and ANSWER have their dose."""

    at: Moment
    kind: EventKind
    pain: int | None = None
    dose: Dose | None = None
    aura: Aura | None = None


def events_of(attack: Attack, doses: Iterable[Dose]) -> tuple[Event, ...]:
    """The events of the attack and its doses in order of time.

    A reading at the start is part of it; one that answers a dose's two-hour question is its ANSWER.
    """
    taken = tuple(doses)
    readings = list(attack.readings)
    at_start = readings.pop(0) if readings and readings[0].at.instant == attack.start.instant else None
    answers = {dose.id: _answer(dose, readings) for dose in taken if dose.pain_2h is not None}
    answering = {event.at for event in answers.values()}
    events = [
        Event(at=attack.start, kind=EventKind.START, pain=at_start.pain if at_start else None),
        *(Event(at=aura.start, kind=EventKind.AURA, aura=aura) for aura in attack.auras if aura.start),
        *(Event(at=r.at, kind=EventKind.READING, pain=r.pain) for r in readings if r.at not in answering),
        *answers.values(),
        *(dose_event(dose) for dose in taken),
    ]
    if attack.end is not None:
        events.append(Event(at=attack.end, kind=EventKind.END))
    return tuple(sorted(events, key=lambda event: (event.at.instant, event.kind)))


def dose_event(dose: Dose) -> Event:
    """The intake of a dose."""
    return Event(at=dose.at, kind=EventKind.DOSE, dose=dose)


def _answer(dose: Dose, readings: Iterable[PainReading]) -> Event:
    """The answer to the dose's question: at the reading that gave it, else two hours after the dose."""
    given = (
        reading.at
        for reading in readings
        if reading.pain == dose.pain_2h and ASKED_AFTER <= reading.at - dose.at < ASKED_UNTIL
    )
    at = next(given, dose.at.plus(ASKED_AFTER))
    return Event(at=at, kind=EventKind.ANSWER, pain=dose.pain_2h, dose=dose)
