"""Windows of 28 days, and what was counted in each."""

from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.counts import Counts, count
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period, is_covered
from migrainejournal.clinical.reduction import four_weeks_to
from migrainejournal.clinical.stats import day_rate
from migrainejournal.domain.dates import DAY

WINDOWS = 13
"""So many windows of four weeks are a year."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """28 days and what was counted in them."""

    period: Period
    counts: Counts

    @property
    def known(self) -> int:
        """How many days are known."""
        return self.counts.known.count

    @property
    def is_judged(self) -> bool:
        """Whether enough is known to compare it with others (CLINICAL 1.3)."""
        return is_covered(self.known, FOUR_WEEKS)

    def in_28(self, number: int) -> float:
        """So many of its known days in 28; as they are where too little is known for a rate."""
        return number * FOUR_WEEKS / self.known if self.is_judged else number

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
        return self.period.first + FOUR_WEEKS // 2 * DAY


def year_of_windows(diary: Diary, last: date) -> tuple[Window, ...]:
    """The windows that end with `last`, thirteen at most, from the first of which anything is known."""
    periods = [four_weeks_to(last - place * FOUR_WEEKS * DAY) for place in reversed(range(WINDOWS))]
    windows = tuple(Window(period=period, counts=count(diary.within(period))) for period in periods)
    begins = next((place for place, window in enumerate(windows) if window.known), WINDOWS)
    return windows[begins:]
