"""How much fewer days there are than before a treatment, and the responder classes (CLINICAL 1.7)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period
from migrainejournal.domain.dates import DAY

RESPONDER_CLASSES = (Fraction(30, 100), Fraction(50, 100), Fraction(75, 100), Fraction(1))
"""At least 30 % (chronic migraine, NICE), 50 % (episodic migraine), 75 % and 100 % (trial endpoints)."""
SMALL_BASELINE = 4
"""Below so many days in 28 a percentage rests on small numbers (this project's rule)."""
BASELINE_WINDOWS = 3


@dataclass(frozen=True, kw_only=True)
class Measure:
    """Days in 28, exact, with the windows they were counted in and the days counted."""

    per_28: Fraction
    windows: tuple[Period, ...]
    days: tuple[date, ...]


def reduction(baseline: Fraction, follow_up: Fraction) -> Fraction | None:
    """The share of the baseline that is gone, negative where there are more; None for a baseline of none."""
    return (baseline - follow_up) / baseline if baseline else None


def responder_class(reduced: Fraction | None) -> Fraction | None:
    """The highest responder class that is reached; None where none is, or nothing to class."""
    if reduced is None:
        return None
    return max((line for line in RESPONDER_CLASSES if reduced >= line), default=None)


def measured(diary: Diary, window: Period, *, headache: bool) -> Measure | None:
    """Headache or migraine days of the window; None where it is not whole, or known by less than 80 %."""
    days = (diary.headache_days if headache else diary.migraine_days)(window)
    rate = diary.rate(window, days)
    return None if rate is None else Measure(per_28=rate, windows=(window,), days=days)


def baseline(diary: Diary, start: date, *, headache: bool) -> Measure | None:
    """The mean of the three 28-day windows before the start where all can be counted, else the last one."""
    last = baseline_period(start).last
    ends = [last - place * FOUR_WEEKS * DAY for place in range(BASELINE_WINDOWS)]
    found = [measured(diary, four_weeks_to(end), headache=headache) for end in ends]
    whole = [measure for measure in found if measure is not None]
    if len(whole) < BASELINE_WINDOWS:
        return found[0]
    return Measure(
        per_28=sum((measure.per_28 for measure in whole), Fraction()) / len(whole),
        windows=tuple(window for measure in whole for window in measure.windows),
        days=tuple(sorted(day for measure in whole for day in measure.days)),
    )


def baseline_period(start: date) -> Period:
    """The dates a baseline may look at: those of its windows before the start."""
    return Period(start - BASELINE_WINDOWS * FOUR_WEEKS * DAY, start - DAY)


def four_weeks_to(last: date) -> Period:
    """The 28 days that end with the date."""
    return Period(last - (FOUR_WEEKS - 1) * DAY, last)
