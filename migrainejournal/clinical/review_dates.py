"""When a course is due: for its review, and for its next injection or session."""

from datetime import date, timedelta

from migrainejournal.clinical.target import dosing, needed_days, target_of
from migrainejournal.domain.treatment import Treatment


def review_due(treatment: Treatment, today: date) -> date | None:
    """The date of the review: the one agreed on, else when the trial will be long enough as it goes now.

    8 weeks at the target, 12 for antibodies (CLINICAL 1.8; reassess after 2-3 months, 5.29). None once the
    course is over.
    """
    if treatment.end is not None and treatment.end <= today:
        return None
    if treatment.review is not None:
        return treatment.review
    needed = needed_days(treatment)
    if needed is None:
        return None
    since = dosing(treatment, today).since or _target_planned(treatment)
    return None if since is None else since + timedelta(days=needed)


def next_session_due(treatment: Treatment, today: date) -> date | None:
    """The date of the next session: the one booked, else the interval after the last; None without either."""
    if treatment.end is not None and treatment.end <= today:
        return None
    latest = treatment.sessions[-1].date if treatment.sessions else None
    if treatment.next_session is not None and (latest is None or treatment.next_session > latest):
        return treatment.next_session
    if latest is None or treatment.interval_days is None:
        return None
    return latest + timedelta(days=treatment.interval_days)


def _target_planned(treatment: Treatment) -> date | None:
    target = target_of(treatment)
    if target is None:
        return treatment.start
    return next((step.date for step in treatment.steps if step.amount >= target), None)
