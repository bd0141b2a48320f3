"""The charts of the open journal: what they are made of is read here, no more than they look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migrainejournal.charts.catalogue import CHARTS
from migrainejournal.charts.cycle_lines import sessions_shown
from migrainejournal.charts.seen import Seen, courses_of, judged_on
from migrainejournal.clinical.months import FOUR_WEEKS, Period, first_of_month, last_of_month
from migrainejournal.clinical.reduction import baseline_period, four_weeks_to
from migrainejournal.clinical.target import dosing
from migrainejournal.domain.dates import DAY, EARLIEST
from migrainejournal.excerpts import excerpt_of, window_of

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from migrainejournal.charts.chart_spec import ChartSpec
    from migrainejournal.charts.texts import Texts
    from migrainejournal.domain.counting import Counting
    from migrainejournal.domain.excerpt import Excerpt
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.treatment import Treatment
    from migrainejournal.journal import Journal
    from migrainejournal.store.journal_store import Records

REACH = FOUR_WEEKS * DAY
"""So long before the dates shown everything is read: an attack or a bleeding may have begun there."""
FIRST_WEEKS = 3 * FOUR_WEEKS
"""Days of a course that are shown after its start (CLINICAL 1.7)."""


def read_trends(journal: Journal, period: Period | None, *, counting: Counting, now: Moment) -> Seen:
    """What the charts of the period's months are made of; without one, of all from the first record on.

    The months are whole, the last as far as it has come. Raises StoreError.
    """

    def read(records: Records) -> Seen:
        return _seen(records, period, counting=counting, now=now)

    return journal.look(read)


def make_charts(seen: Seen, texts: Texts) -> tuple[tuple[str, ChartSpec | None], ...]:
    """Each chart of CHARTS by its key; None where nothing of what it needs is recorded."""
    return tuple((entry.key, entry.build(seen, texts)) for entry in CHARTS)


def _seen(records: Records, period: Period | None, *, counting: Counting, now: Moment) -> Seen:
    today = now.civil_date
    if period is None:
        excerpt = excerpt_of(records, None, today, now=now)
        shown = Period(first_of_month(excerpt.first), today)
    else:
        last = max(period.last, min(last_of_month(period.last), today))
        shown = Period(first_of_month(period.first), last)
        excerpt = excerpt_of(records, _reading_from(shown, records.treatments()), last, now=now)
    started, latest = _beside(records, shown, excerpt)
    return Seen(excerpt=excerpt, period=shown, counting=counting, started=started, latest=latest)


def _reading_from(shown: Period, courses: tuple[Treatment, ...]) -> date:
    """The first date the charts look at, but for the starts of courses: that of the last whole cycles."""
    begins = [max(shown.first, EARLIEST) - REACH]
    for course in courses_of(courses, shown):
        begins += [session.date for session in sessions_shown(course, shown)]
    return min(begins)


def _beside(
    records: Records, shown: Period, excerpt: Excerpt
) -> tuple[dict[UUID, Excerpt], dict[UUID, Excerpt]]:
    """By course, the weeks about its start and the last it is counted on, where these were not read yet."""
    started: dict[UUID, Excerpt] = {}
    latest: dict[UUID, Excerpt] = {}
    for course in courses_of(excerpt.treatments, shown):
        for found, weeks in (
            (started, _about_start(course, shown)),
            (latest, _last_weeks(course, shown, excerpt)),
        ):
            if weeks is not None and weeks.first < excerpt.first:
                found[course.id] = window_of(records, weeks.first, weeks.last, beside=excerpt)
    return started, latest


def _about_start(course: Treatment, shown: Period) -> Period:
    last = course.start + (FIRST_WEEKS - 1) * DAY
    return Period(baseline_period(course.start).first, min(last, shown.last))


def _last_weeks(course: Treatment, shown: Period, excerpt: Excerpt) -> Period | None:
    last = dosing(course, judged_on(shown, excerpt.now)).last_window_end
    return None if last is None else four_weeks_to(last)
