"""The overviews of consecutive dates, found by date, with the days of any run of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.months import Period, exact_rate_28
from migrainejournal.domain.vocabulary import DayState


@dataclass(frozen=True)
class Diary:
    """At least one date. Dates outside are not part of the diary, so nothing is known of them."""

    overviews: Sequence[DayOverview]

    @property
    def first(self) -> date:
        """The first date."""
        return self.overviews[0].date

    @property
    def last(self) -> date:
        """The last date."""
        return self.overviews[-1].date

    def on(self, day: date) -> DayOverview | None:
        """The overview of the date; None outside the diary."""
        place = (day - self.first).days
        return self.overviews[place] if 0 <= place < len(self.overviews) else None

    def within(self, period: Period) -> Sequence[DayOverview]:
        """The overviews of the period's dates, those in the diary."""
        begins = max(0, (period.first - self.first).days)
        return self.overviews[begins : max(0, (period.last - self.first).days + 1)]

    def has_whole(self, period: Period) -> bool:
        """Whether the diary reaches over the whole period."""
        return self.first <= period.first and period.last <= self.last

    def known(self, period: Period) -> int:
        """How many of the period's dates are known."""
        return sum(overview.finding.known for overview in self.within(period))

    def headache_days(self, period: Period) -> tuple[date, ...]:
        """The headache days of the period."""
        return tuple(o.date for o in self.within(period) if o.finding.state is DayState.HEADACHE)

    def migraine_days(self, period: Period) -> tuple[date, ...]:
        """The migraine days of the period."""
        return tuple(o.date for o in self.within(period) if o.migraine_day)

    def rate(self, period: Period, days: Sequence[date]) -> Fraction | None:
        """So many days of the period in 28; None where it is not whole or less than 80 % known."""
        if not self.has_whole(period):
            return None
        return exact_rate_28(len(days), self.known(period), period.days)
