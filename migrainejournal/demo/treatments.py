"""What the person of the sample journal tried, as courses with their doses, sessions and reasons to stop.

Known truths: nothing in the story helps or harms, for attacks grow rarer evenly whatever is taken. Of eight
courses one is stopped too early to be judged, one for side effects; two began within 28 days of each other.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from migrainejournal.catalogue import CatalogueItem, load_catalogue
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import Instrument, Per, StopReason, Weight

_WEEK = timedelta(weeks=1)
_PROPRANOLOL = 1020
"""Days before today on which the first course began; a shorter journal holds only the later ones."""


def demo_courses(random: Random, *, first: date, today: date) -> Iterator[Treatment]:
    """The courses that began in the journal's time, the last three years of it at most, in order of start."""
    items = {item.id: item for item in load_catalogue()}
    for course in _courses(items, today):
        if first + 4 * _WEEK <= course.start:
            yield _entered(random, course)


def demo_scores(random: Random, *, first: date, today: date) -> Iterator[Score]:
    """MIDAS every three months of the last year, and a PHQ-4 half a year ago."""
    for place, answers in enumerate(((4, 6, 5, 7, 3), (3, 6, 4, 5, 2), (2, 4, 3, 5, 1), (1, 4, 2, 4, 1))):
        day = today - (360 - place * 90) * DAY
        if day >= first:
            yield _score(random, Instrument.MIDAS, day, answers)
    if today - 180 * DAY >= first:
        yield _score(random, Instrument.PHQ4, today - 180 * DAY, (1, 1, 0, 1))


def _courses(items: dict[str, CatalogueItem], today: date) -> Iterator[Treatment]:
    yield _titrated(
        items["propranolol"],
        today - _PROPRANOLOL * DAY,
        steps=((0, 40), (2, 80)),
        weeks=16,
        target=80,
        stop_reason=StopReason.NO_EFFECT,
    )
    topiramate = _titrated(
        items["topiramate"],
        today - 850 * DAY,
        steps=((0, 25), (1, 50), (2, 75), (3, 100)),
        weeks=6,
        target=100,
        stop_reason=StopReason.SIDE_EFFECTS,
    )
    effect = SideEffect(what="could not find words", date=topiramate.start + 24 * DAY, weight=Weight.SEVERE)
    yield replace(topiramate, side_effects=(effect,))
    yield _titrated(
        items["amitriptyline"],
        today - 760 * DAY,
        steps=((0, 10), (2, 25)),
        weeks=5,
        target=25,
        stop_reason=StopReason.OTHER,
    )
    yield _injected(items["onabotulinumtoxina"], today - 620 * DAY, times=8, every=84, amount=155, sites=31)
    yield _with_sessions(items["cbt"], today - 500 * DAY, times=10, every=7, minutes=50)
    yield _with_sessions(items["neck_strengthening"], today - 330 * DAY, times=8, every=14, minutes=30)
    yield _titrated(items["magnesium"], today - 150 * DAY, steps=((0, 400),), weeks=None, target=400)
    yield _titrated(items["candesartan"], today - 135 * DAY, steps=((0, 8), (2, 16)), weeks=None, target=16)


def _started(item: CatalogueItem, start: date) -> Treatment:
    return item.course(item.name, target=next(iter(item.targets), None), start=start)


def _titrated(
    item: CatalogueItem,
    start: date,
    *,
    steps: tuple[tuple[int, float], ...],
    weeks: int | None,
    target: float,
    stop_reason: StopReason | None = None,
) -> Treatment:
    """A medicine by the day, its dose changed after so many weeks each."""
    unit = next((known.unit for known in item.targets), "mg")
    return replace(
        _started(item, start),
        target_amount=target,
        end=None if weeks is None else start + weeks * _WEEK - DAY,
        steps=tuple(
            DoseStep(date=start + after * _WEEK, amount=amount, unit=unit, per=Per.DAY)
            for after, amount in steps
        ),
        stop_reason=stop_reason,
    )


def _injected(
    item: CatalogueItem, start: date, *, times: int, every: int, amount: float, sites: int
) -> Treatment:
    """An injection every so many days, going on."""
    sessions = (
        Session(
            date=start + place * every * DAY, amount=amount, unit="units", sites=sites, lot=f"C{4100 + place}"
        )
        for place in range(times)
    )
    return replace(_started(item, start), sessions=tuple(sessions))


def _with_sessions(item: CatalogueItem, start: date, *, times: int, every: int, minutes: int) -> Treatment:
    """So many sessions of a therapy, then over."""
    dates = [start + place * every * DAY for place in range(times)]
    return replace(
        _started(item, start),
        end=dates[-1],
        sessions=tuple(Session(date=day, minutes=minutes) for day in dates),
        stop_reason=StopReason.NO_LONGER_NEEDED,
    )


def _entered(random: Random, course: Treatment) -> Treatment:
    """The course with ids and times of the story's own, so that the same seed tells the same story."""
    return replace(
        course,
        id=_id(random),
        created=_noon(course.start),
        updated=_noon(course.start),
        steps=tuple(replace(step, id=_id(random)) for step in course.steps),
        sessions=tuple(replace(session, id=_id(random)) for session in course.sessions),
        side_effects=tuple(replace(effect, id=_id(random)) for effect in course.side_effects),
    )


def _score(random: Random, instrument: Instrument, day: date, answers: tuple[int, ...]) -> Score:
    noon = _noon(day)
    return Score(id=_id(random), created=noon, updated=noon, instrument=instrument, date=day, answers=answers)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
