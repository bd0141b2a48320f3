"""Who the person of the sample journal is, all of it made up, and their visits to a neurologist.

Known truths: three visits, the last of them to come in nine days. What is said there of the injections is
what the person believes; in the story they change nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from random import Random
from uuid import UUID

from migrainejournal.demo.checkins import ASKED
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.person import Profile, Visit

_CLINICIAN = "Dr Tamsin Holloway, neurology"


def demo_profile(*, first: date) -> Profile:
    """The profile, as filled in on the first date of the journal."""
    return Profile(
        created=_noon(first),
        updated=_noon(first),
        name="Robin Sample",
        born=date(1984, 5, 17),
        diagnosis="Migraine without aura since 16, now and then with visual aura; diagnosed in 2009",
        conditions="Mild asthma as a child. Underactive thyroid, well adjusted.",
        allergies="Penicillin (rash)",
        imaging="MRI of the head 2019: nothing found",
        pregnancy="Not pregnant, none planned",
        checkin=ASKED,
    )


def demo_visits(random: Random, *, first: date, today: date) -> Iterator[Visit]:
    """The visits in the journal's time and the one to come, in order of date."""
    visits = (
        Visit(
            date=today - 284 * DAY,
            clinician=_CLINICIAN,
            questions="Do the tablets I take now count towards overuse?",
            answers="Only the days count, not the tablets. Keep sumatriptan to fewer than ten days a month.",
            plan="Go on with the injections, keep the journal, come back in half a year.",
        ),
        Visit(
            date=today - 98 * DAY,
            clinician=_CLINICIAN,
            questions="Is 16 mg of candesartan enough?\nWhat can I do when it begins at night?",
            answers="Too early to say after three weeks. Keep the tablet and some water beside the bed.",
            plan="Stay at 16 mg for three months, then look at the numbers together.",
        ),
        Visit(
            date=today + 9 * DAY,
            clinician=_CLINICIAN,
            questions="About ten weeks after the injections it gets worse again, and I wait for the next. "
            "May the time between them be shorter?",
        ),
    )
    for visit in visits:
        if visit.date >= first:
            yield _entered(random, visit, min(visit.date, today - 7 * DAY))


def _entered(random: Random, visit: Visit, day: date) -> Visit:
    """The visit with an id and times of the story's own, so that the same seed tells the same story."""
    key = UUID(int=random.getrandbits(128), version=4)
    return replace(visit, id=key, created=_noon(day), updated=_noon(day))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
