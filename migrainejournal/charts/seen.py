"""What the charts of a time are made of: its records as they were read, counted once for all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from migrainejournal.charts.windows import Window, months_of, spans_of
from migrainejournal.clinical.attacks import Episode, episodes, open_from
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import Treatment


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The dates of `period`, which begins with a month; `excerpt` holds them and what the rules need before.

    `started` and `latest` are, by course, the weeks about its start and its last four, where these do not lie
    in the excerpt.
    """

    excerpt: Excerpt
    period: Period
    counting: Counting = USUAL
    started: Mapping[UUID, Excerpt] = field(default_factory=dict)
    latest: Mapping[UUID, Excerpt] = field(default_factory=dict)

    @cached_property
    def journal(self) -> Diary:
        """All dates that were read."""
        return Diary(day_overviews(self.excerpt, self.counting))

    @cached_property
    def diary(self) -> Diary:
        """The dates of the period."""
        return Diary(self.journal.within(self.period))

    @cached_property
    def months(self) -> tuple[Window, ...]:
        """The calendar months of the period, the last of which may not be over yet."""
        today = self.excerpt.now.civil_date
        return months_of(self.diary, self.period, self.counting.migraine_day, today)

    @cached_property
    def spans(self) -> tuple[Window, ...]:
        """The weeks of the period, of one longer than half a year its runs of 28 days; they end with it."""
        return spans_of(self.diary, self.period, self.counting.migraine_day)

    @cached_property
    def episodes(self) -> tuple[Episode, ...]:
        """The attacks that began in the period: what begins within one is no new attack (CLINICAL 1.4)."""
        first, last = self.period.first, self.period.last
        return tuple(each for each in self.all_episodes if first <= each.attacks[0].start.civil_date <= last)

    @cached_property
    def within_attacks(self) -> frozenset[date]:
        """The dates at whose start a headache would still join an earlier date's attack (CLINICAL 1.4)."""
        until, rule = self.excerpt.until, self.counting.episode
        return frozenset(
            day
            for each in self.all_episodes
            for closed_to in [open_from(each, until, rule) - DAY]
            for day in each_date(each.attacks[0].start.civil_date + DAY, min(closed_to, self.period.last))
        )

    @cached_property
    def all_episodes(self) -> tuple[Episode, ...]:
        """The attacks that were read, those that began before the period among them."""
        return episodes(self.excerpt.attacks, self.excerpt.until, self.counting.episode)

    @cached_property
    def courses(self) -> tuple[Treatment, ...]:
        """The courses of treatment of the period, in order of start."""
        return courses_of(self.excerpt.treatments, self.period)


def courses_of(courses: Iterable[Treatment], period: Period) -> tuple[Treatment, ...]:
    """Those that were taken on any date of the period, in order of start."""
    found = (
        course
        for course in courses
        if course.start <= period.last
        and (course.end is None or course.end >= max(period.first, course.start))
    )
    return tuple(sorted(found, key=lambda course: course.start))


def judged_on(period: Period, now: Moment) -> date:
    """The day its courses are judged on: today, or the day after a period that is over."""
    return min(now.civil_date, period.last + DAY)
