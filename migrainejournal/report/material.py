"""What a report is made of: domain values as they were read, from the times its rules look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from migrainejournal.charts.windows import WINDOWS
from migrainejournal.clinical.months import FOUR_WEEKS, Period
from migrainejournal.clinical.reduction import four_weeks_to
from migrainejournal.clinical.target import dosing
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.choices import ReportChoices


@dataclass(frozen=True, kw_only=True)
class Material:
    """`excerpt` reaches from `reading_from` to the last date of the report.

    `before` and `after` are, by course, the time before its start and its last four weeks, where these lie
    before the excerpt.
    """

    excerpt: Excerpt
    before: Mapping[UUID, Excerpt] = field(default_factory=dict)
    after: Mapping[UUID, Excerpt] = field(default_factory=dict)
    scores: tuple[Score, ...] = ()
    visits: tuple[Visit, ...] = ()
    profile: Profile = field(default_factory=Profile)
    counting: Counting = USUAL


def report_period(choices: ReportChoices, today: date) -> Period:
    """The dates the report is about; none after today, unless all of them are still to come."""
    last = judged_on(choices, today) if choices.first <= today else choices.last
    return Period(choices.first, last)


def reading_from(period: Period) -> date:
    """From which date on everything is read: the period before the report's own, and a year of bars."""
    return min(period.first - period.days * DAY, period.last - WINDOWS * FOUR_WEEKS * DAY + DAY)


def judged_on(choices: ReportChoices, today: date) -> date:
    """The day a report stands on: its last date, or today."""
    return min(today, choices.last)


def last_weeks(course: Treatment, day: date) -> Period | None:
    """The dates the outcome of a course is counted on as it stands on the day; None where there are none."""
    last = dosing(course, day).last_window_end
    return None if last is None else four_weeks_to(last)
