"""On which day of the cycle attacks start, with the window around the first day of bleeding marked."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec, Key, Level, Reading, Role, Table, Tick
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.menstrual import WINDOW, first_days, menstrual_pattern
from migrainejournal.clinical.months import is_covered

BEFORE, AFTER = -14, 13
"""Dates about the first day of bleeding: days -14 to 14 of the cycle, for there is no day 0."""
HALF_BAR = 0.4
ROOM = 0.5
TICKS = (-14, -8, -2, 0, 6, 13)


@dataclass(frozen=True, kw_only=True)
class _Day:
    """A day of the cycle: in how many cycles it came, was known and was free to begin an attack.

    `starts` are the attacks that began on it, `begun` how many of the free days began one.
    """

    shift: int
    cycles: int
    known: int
    free: int
    begun: int
    starts: int

    @property
    def is_in_window(self) -> bool:
        return self.shift in WINDOW


def cycle_days(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Attacks that began by day of the cycle, each date counted to the first day of bleeding next to it.

    A bar is open where less than 80 % of these dates are known. None where no bleeding began.
    """
    day_ones = first_days(seen.journal.overviews)
    found = _days(seen, day_ones)
    if not any(day.cycles for day in found):
        return None
    mean = _mean_outside(found)
    return ChartSpec(
        title=_title(found, texts),
        alternative=_alternative(seen, found, mean, texts),
        x=_axis(texts),
        y=value_axis(max(day.starts for day in found) + ROOM, texts("trends.starts_axis"), texts),
        bars=tuple(_bar(day, texts) for day in found),
        levels=() if mean is None else (Level(at=mean, label=texts("trends.mean_outside")),),
        keys=(
            Key(role=Role.FIRST, label=texts("trends.key_window")),
            Key(role=Role.SECOND, label=texts("trends.key_outside")),
        ),
        readings=tuple(Reading(at=day.shift, words=_words(day, texts)) for day in found),
        table=_table(found, texts),
    )


def _days(seen: Seen, day_ones: Sequence[date]) -> list[_Day]:
    begun = Counter(episode.attacks[0].start.civil_date for episode in seen.episodes)
    on: dict[int, list[DayOverview]] = {shift: [] for shift in range(BEFORE, AFTER + 1)}
    for overview in seen.diary.overviews if day_ones else ():
        shift = _shift(overview.date, day_ones)
        if shift in on:
            on[shift].append(overview)
    return [_day(shift, overviews, begun, seen.within_attacks) for shift, overviews in on.items()]


def _day(
    shift: int, overviews: Sequence[DayOverview], begun: Counter[date], within_attacks: frozenset[date]
) -> _Day:
    known = [overview.date for overview in overviews if overview.finding.known]
    free = [day for day in known if day not in within_attacks]
    return _Day(
        shift=shift,
        cycles=len(overviews),
        known=len(known),
        free=len(free),
        begun=sum(day in begun for day in free),
        starts=sum(begun[overview.date] for overview in overviews),
    )


def _shift(day: date, day_ones: Sequence[date]) -> int:
    """Days from the first day of bleeding next to the date; the one before it where two are as near."""
    place = bisect_left(day_ones, day)
    near = ((day - day_one).days for day_one in day_ones[max(0, place - 1) : place + 1])
    return min(near, key=lambda shift: (abs(shift), -shift))


def _number(shift: int) -> int:
    """The day as it is counted: day 1 is the first of bleeding, the day before it is -1."""
    return shift + 1 if shift >= 0 else shift


def _bar(day: _Day, texts: Texts) -> Bar:
    return Bar(
        left=day.shift - HALF_BAR,
        right=day.shift + HALF_BAR,
        base=0,
        top=day.starts,
        role=Role.FIRST if day.is_in_window else Role.SECOND,
        label=texts.number(day.starts) if day.starts or day.known else texts("charts.unknown_mark"),
        is_open=not is_covered(day.known, day.cycles),
    )


def _axis(texts: Texts) -> Axis:
    numbers = map(_number, TICKS)
    ticks = tuple(Tick(at=at, label=texts.number(number)) for at, number in zip(TICKS, numbers, strict=True))
    return Axis(low=BEFORE - 0.5, high=AFTER + 0.5, ticks=ticks, label=texts("trends.cycle_axis"))


def _is_known(days: Sequence[_Day]) -> bool:
    return is_covered(sum(day.known for day in days), sum(day.cycles for day in days))


def _mean_outside(found: Sequence[_Day]) -> float | None:
    """Starts on each of the days outside the window that came; None where these are not known well enough."""
    outside = [day for day in found if not day.is_in_window and day.cycles]
    if not outside or not _is_known(outside):
        return None
    return sum(day.starts for day in outside) / len(outside)


def _title(found: Sequence[_Day], texts: Texts) -> str:
    """On how many of the recorded days on which an attack could begin one did, in the window and else."""
    rates = []
    for part in ([day for day in found if day.is_in_window], [day for day in found if not day.is_in_window]):
        free = sum(day.free for day in part)
        if not free or not _is_known(part):
            return texts("charts.not_enough")
        rates.append(texts.percent(sum(day.begun for day in part) / free))
    return texts("trends.window_rates", inside=rates[0], outside=rates[1])


def _hits(seen: Seen, texts: Texts) -> Iterator[str]:
    """In how many of the period's cycles an attack began in the window (ICHD-3 A1.1.1)."""
    found = menstrual_pattern(seen.journal, seen.all_episodes, seen.period)
    if found.judged:
        yield texts("trends.window_hits", n=len(found.cycles), hits=found.hits)


def _words(day: _Day, texts: Texts) -> str:
    number = texts.number(_number(day.shift))
    if not day.known:
        return texts("trends.cycle_day_unknown", day=number)
    return texts("trends.cycle_day", n=day.starts, day=number, known=day.known, free=day.free)


def _alternative(seen: Seen, found: Sequence[_Day], mean: float | None, texts: Texts) -> str:
    counted = sum(day.starts for day in found)
    inside = "; ".join(_words(day, texts) for day in found if day.is_in_window)
    sentences = [
        texts("trends.cycle_order", n=counted),
        texts("trends.sentence", words=_title(found, texts)),
        texts("trends.not_within"),
        texts("trends.cycle_inside", listed=inside),
        *_hits(seen, texts),
    ]
    if mean is not None:
        sentences.append(texts("trends.cycle_outside", mean=texts.number(mean, 1)))
    if elsewhere := len(seen.episodes) - counted:
        sentences.append(texts("trends.cycle_elsewhere", n=elsewhere))
    return " ".join(sentences)


def _table(found: Sequence[_Day], texts: Texts) -> Table:
    names = ("cycle_day", "starts", "free_days", "known_days", "days")
    return Table(
        columns=tuple(texts(f"trends.column_{name}") for name in names),
        rows=tuple(
            (
                str(_number(day.shift)),
                str(day.starts) if day.known else "",
                str(day.free),
                str(day.known),
                str(day.cycles),
            )
            for day in found
        ),
    )
