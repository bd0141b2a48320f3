"""Dates, times and durations as other programs write them. What they leave open is never guessed."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from migrainejournal.domain.moment import Moment
from migrainejournal.interchange.importer import DateExample, DateOrder, DateOrderUnknownError, DateQuestion

EXAMPLES = 3
YEARS = range(1900, 2200)
SLACK = timedelta(days=7)
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?:\s?([AaPp])\.?[Mm]\.?)?")
_DURATION = re.compile(r"(?:(\d{1,4})d)?\s*(?:(\d{1,5})h)?\s*(?:(\d{1,6})m)?")


@dataclass(frozen=True)
class WrittenDate:
    """A date in numbers: day and month in an order that is not known yet."""

    text: str
    first: int
    second: int
    year: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The date written at the beginning of the text; two digits of a year mean this century."""
        match = _DATE.match(text)
        if match is None:
            return None
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return cls(match[0], int(match[1]), int(match[2]), year)

    def on(self, order: DateOrder) -> date | None:
        """The date in that order; None where the calendar has none, or no diary reaches."""
        if self.year not in YEARS:
            return None
        day, month = (self.first, self.second) if order is DateOrder.DAY_FIRST else (self.second, self.first)
        try:
            return date(self.year, month, day)
        except ValueError:
            return None


def date_order(
    written: Sequence[WrittenDate],
    *,
    period: tuple[WrittenDate, WrittenDate] | None = None,
    within: tuple[date, date] | None = None,
) -> DateOrder:
    """Whether day or month comes first, if anything in the file decides it.

    `written` are the dates in the order of the rows, `period` the span the file says it covers, `within` one
    that its name says. Raises DateOrderUnknownError with examples where the two orders stay possible.
    """
    everything = [*written, *(period or ())]

    def in_named_span(order: DateOrder) -> bool:
        return within is None or _all_within(written, order, *within)

    def on_the_calendar(order: DateOrder) -> bool:
        return all(each.on(order) for each in everything)

    def sorted_by_time(order: DateOrder) -> bool:
        dates = [day for each in written if (day := each.on(order))]
        return dates in (sorted(dates), sorted(dates, reverse=True))

    def in_own_span(order: DateOrder) -> bool:
        return period is None or _all_within(written, order, period[0].on(order), period[1].on(order))

    tests: list[Callable[[DateOrder], bool]] = [in_named_span, on_the_calendar, sorted_by_time, in_own_span]
    for test in tests:
        possible = [order for order in DateOrder if test(order)]
        if len(possible) == 1:
            return possible[0]
    return _all_the_same(everything)


def _all_within(
    written: Iterable[WrittenDate], order: DateOrder, first: date | None, last: date | None
) -> bool:
    """Whether all lie in the span; what runs at its beginning may have begun a little before."""
    if first is None or last is None:
        return False
    dates = [each.on(order) for each in written]
    return all(day is not None and first - SLACK <= day <= last + SLACK for day in dates)


def _all_the_same(written: Iterable[WrittenDate]) -> DateOrder:
    """Any order, where each date means the same in both; else the question."""
    examples: dict[str, DateExample] = {}
    for each in written:
        day_first, month_first = (each.on(order) for order in DateOrder)
        if day_first and month_first and day_first != month_first:
            examples.setdefault(each.text, DateExample(each.text, day_first, month_first))
    if examples:
        raise DateOrderUnknownError(DateQuestion(tuple(examples.values())[:EXAMPLES]))
    return DateOrder.DAY_FIRST


def written_time(text: str) -> time | None:
    """The time of day the text is, in 24 hours or in 12 with AM or PM."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    if match[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3] in "Pp" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def written_duration(text: str) -> timedelta | None:
    """A duration such as "06h 00m", "57h 27m", "1d 02h 15m" or "45m"."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes = (int(number or 0) for number in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)


def lived(wall: datetime, zone: str) -> tuple[Moment, bool]:
    """The moment a clock in the zone showed that, the first if it did so twice, and whether it did.

    Raises NoSuchTimeError for a time the clocks skipped.
    """
    moment = Moment.at(wall, zone)
    return moment, Moment.at(wall, zone, fold=1) != moment
