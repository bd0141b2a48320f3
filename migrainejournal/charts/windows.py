"""Windows of 28 days and calendar months, and what was counted in each."""

from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.counts import Counts, count
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import (
    FOUR_WEEKS,
    Period,
    calendar_months,
    is_covered,
    last_of_month,
    rate_28,
)
from migrainejournal.clinical.reduction import four_weeks_to
from migrainejournal.clinical.stats import day_rate
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import MigraineDayRule

WINDOWS = 13
"""So many windows of four weeks are a year."""
WEEK = 7
LONGEST_IN_WEEKS = 190
"""Up to so many days, half a year of whole months, are looked at by the week, more by 28 days."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """A week, 28 days or a calendar month, and what was counted; dates that were not read are not known.

    A month that is not over yet has days to come, whatever is known of those that have been.
    """

    period: Period
    counts: Counts
    is_over: bool = True

    @property
    def known(self) -> int:
        """How many days are known."""
        return self.counts.known.count

    @property
    def is_judged(self) -> bool:
        """Whether it is over and enough is known to compare it with others (CLINICAL 1.3)."""
        return self.is_over and is_covered(self.known, self.period.days)

    def in_28(self, number: int) -> float | None:
        """So many of its known days in 28; None where too little is known for a rate."""
        return rate_28(number, self.known, self.period.days)

    @property
    def headaches(self) -> int:
        """How many headache days."""
        return self.counts.headache.count

    @property
    def migraines(self) -> int:
        """The migraine days among the headache days; a day of aura alone is not one of them."""
        return len({*self.counts.headache.days} & {*self.counts.migraine.days})

    @property
    def acute(self) -> int:
        """How many days with acute medicine."""
        return self.counts.acute[ANY].count

    @property
    def acute_in_28(self) -> float | None:
        """The days with acute medicine in 28; None where too little is known for a rate."""
        return day_rate(self.counts.acute[ANY], self.counts).per_28

    @property
    def middle(self) -> date:
        """The date at half of it."""
        return self.period.first + self.period.days // 2 * DAY


def year_of_windows(diary: Diary, last: date) -> tuple[Window, ...]:
    """The windows that end with `last`, thirteen at most, from the first of which anything is known."""
    periods = [four_weeks_to(last - place * FOUR_WEEKS * DAY) for place in reversed(range(WINDOWS))]
    windows = tuple(Window(period=period, counts=count(diary.within(period))) for period in periods)
    begins = next((place for place, window in enumerate(windows) if window.known), WINDOWS)
    return windows[begins:]


def months_of(diary: Diary, shown: Period, rule: MigraineDayRule, today: date) -> tuple[Window, ...]:
    """The calendar months of the dates shown, which begin with one; that of today is not over yet."""
    months = calendar_months(shown.first, last_of_month(shown.last))
    return tuple(
        Window(period=month, counts=count(diary.within(month), rule), is_over=month.last < today)
        for month in months
    )


def spans_of(diary: Diary, shown: Period, rule: MigraineDayRule) -> tuple[Window, ...]:
    """Weeks that end with the last date, or runs of 28 days, as many as lie wholly in the dates shown."""
    length = WEEK if shown.days <= LONGEST_IN_WEEKS else FOUR_WEEKS
    ends = [shown.last - place * length * DAY for place in reversed(range(shown.days // length))]
    periods = [Period(end - (length - 1) * DAY, end) for end in ends]
    return tuple(Window(period=period, counts=count(diary.within(period), rule)) for period in periods)
