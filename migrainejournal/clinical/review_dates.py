"""When a course is due: for its review, and for its next injection or session."""

from datetime import date

from migrainejournal.clinical.target import dosing, needed_days, target_of
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment


def review_due(treatment: Treatment, today: date) -> date | None:
    """The date of the review: the one agreed on, else when the trial will be long enough as it goes now.

    8 weeks at the target, 12 for antibodies, two cycles of Botox (CLINICAL 1.8; reassess after 2-3 months,
    5.29). None once the course is over, while it pauses, and where no length is published.
    """
    if treatment.end is not None and treatment.end <= today:
        return None
    if treatment.review is not None:
        return treatment.review
    needed, found = needed_days(treatment), dosing(treatment, today)
    if needed is None:
        return None
    if found.needed_sessions and treatment.interval_days and treatment.sessions:
        return treatment.sessions[0].date + found.needed_sessions * treatment.interval_days * DAY
    if found.days >= needed:
        return found.dates[needed - 1] + DAY
    if found.dates[-1:] == (today,):
        return today + (needed - found.days + 1) * DAY
    planned = _target_planned(treatment, today)
    return None if planned is None else planned + (needed - found.days) * DAY


def next_session_due(treatment: Treatment, today: date) -> date | None:
    """The date of the next session: the one booked, else the interval after the last; None without either."""
    if treatment.end is not None and treatment.end <= today:
        return None
    latest = treatment.sessions[-1].date if treatment.sessions else None
    if treatment.next_session is not None and (latest is None or treatment.next_session > latest):
        return treatment.next_session
    if latest is None or treatment.interval_days is None:
        return None
    return latest + treatment.interval_days * DAY


def _target_planned(treatment: Treatment, today: date) -> date | None:
    """The next date on which the target is planned to be reached; None where it is not."""
    target = target_of(treatment)
    if target is None:
        return treatment.start if treatment.start > today else None
    planned = (step.date for step in treatment.steps if step.amount >= target and step.date > today)
    return next(planned, None)
