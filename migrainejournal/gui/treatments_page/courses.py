"""Everything the treatments page shows, read and counted off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.counts import DayOverview, by_month, day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period, first_of_month, is_covered, last_of_month
from migrainejournal.clinical.overlaps import started_together
from migrainejournal.clinical.reduction import BASELINE_WINDOWS
from migrainejournal.clinical.review_dates import next_session_due, review_due
from migrainejournal.clinical.stats import TrialReport, trial_reports
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.journal import Journal

BEFORE_FIRST = BASELINE_WINDOWS * FOUR_WEEKS * DAY
"""How long before the first course the baseline of its trial reaches."""


@dataclass(frozen=True, kw_only=True)
class Course:
    """One course with its trial, None while it is still to start, and what is due."""

    treatment: Treatment
    today: date
    report: TrialReport | None = None
    review: date | None = None
    next_session: date | None = None

    @property
    def is_over(self) -> bool:
        """Whether its last day has come."""
        return self.treatment.end is not None and self.treatment.end <= self.today


@dataclass(frozen=True, kw_only=True)
class MonthOfDays:
    """A calendar month as far as it has come: the dates of its headaches, and how many days are known."""

    days: Period
    dates: tuple[date, ...]
    known: int

    @property
    def headaches(self) -> int:
        """How many headache days."""
        return len(self.dates)

    @property
    def is_covered(self) -> bool:
        """Whether enough is known of it to compare it with others."""
        return is_covered(self.known, self.days.days)


@dataclass(frozen=True, kw_only=True)
class Courses:
    """The courses in the order they are shown, and the months of the time line from first to last.

    `together` are the pairs that started too close for their effects to be told apart.
    """

    today: date
    counting: Counting
    first: date
    last: date
    courses: tuple[Course, ...] = ()
    together: tuple[tuple[Treatment, Treatment], ...] = ()
    months: tuple[MonthOfDays, ...] = ()


def read_courses(journal: Journal, *, counting: Counting, today: date) -> Courses:
    """All courses of the journal, and the headache days since shortly before the first one."""
    starts = [treatment.start for treatment in journal.treatments()]
    if not starts:
        return Courses(today=today, counting=counting, first=first_of_month(today), last=last_of_month(today))
    first = first_of_month(min(today, *starts) - BEFORE_FIRST)
    return courses_of(journal.excerpt(first, today), counting)


def courses_of(excerpt: Excerpt, counting: Counting) -> Courses:
    """The courses of an excerpt that begins before the first of them and ends today."""
    today = excerpt.last
    overviews = day_overviews(excerpt, counting)
    reports = {report.trial.treatment.id: report for report in trial_reports(excerpt, Diary(overviews))}
    courses = [
        Course(
            treatment=treatment,
            today=today,
            report=reports.get(treatment.id),
            review=review_due(treatment, today),
            next_session=next_session_due(treatment, today),
        )
        for treatment in excerpt.treatments
    ]
    newest_first = sorted(courses, key=lambda course: course.treatment.start, reverse=True)
    return Courses(
        today=today,
        counting=counting,
        first=excerpt.first,
        last=last_of_month(max([today, *(course.treatment.start for course in courses)])),
        courses=tuple(sorted(newest_first, key=lambda course: course.is_over)),
        together=started_together(excerpt.treatments),
        months=tuple(_month(days) for _, days in by_month(overviews)),
    )


def _month(days: Sequence[DayOverview]) -> MonthOfDays:
    return MonthOfDays(
        days=Period(days[0].date, days[-1].date),
        dates=tuple(overview.date for overview in days if overview.finding.state is DayState.HEADACHE),
        known=sum(overview.finding.known for overview in days),
    )
