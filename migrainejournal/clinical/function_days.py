"""Days by how well one could function (0-3), and what MIDAS would be from them (CLINICAL 1.11).

The diary knows neither work from household nor one question from another: days lost (function 3) and days
with much less done (function 2) are each counted once, which is a lower bound of the questionnaire's sum.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period, is_covered
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import band
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import DayState, Instrument

MIDAS_DAYS = 90
"""Three months."""
LESS_DONE, LOST = 2, 3


@dataclass(frozen=True, kw_only=True)
class FunctionDays(Finding):
    """Headache days by the worst function recorded on each; `unrated` are those without a word on it."""

    by_step: Mapping[int, tuple[date, ...]]
    unrated: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class MidasFromDiary(Finding):
    """Days lost and days with much less done in three months; `band` is the MIDAS grade, 0 for I.

    `days` are both together. `headache_days` and `mean_pain` are the questionnaire's extra A and B.
    """

    lost: int
    less_done: int
    band: int | None
    headache_days: int
    mean_pain: float | None


def function_days(diary: Diary, period: Period) -> FunctionDays:
    """The headache days of the period by the function scale."""
    by_step: dict[int, list[date]] = {step: [] for step in range(4)}
    unrated: list[date] = []
    for overview in _headaches(diary, period):
        step = overview.finding.worst_function
        (unrated if step is None else by_step[step]).append(overview.date)
    return FunctionDays(
        rule=Rule.FUNCTION_SCALE,
        days=tuple(sorted(day for days in by_step.values() for day in days)),
        judged=bool(diary.known(period)),
        by_step={step: tuple(days) for step, days in by_step.items()},
        unrated=tuple(unrated),
    )


def midas_from_diary(diary: Diary, last: date) -> MidasFromDiary:
    """MIDAS over the 90 days to the date; judged where 80 % of them, and of their functions, are known."""
    period = Period(last - (MIDAS_DAYS - 1) * DAY, last)
    function = function_days(diary, period)
    lost, less_done = function.by_step[LOST], function.by_step[LESS_DONE]
    headaches = _headaches(diary, period)
    pains = [o.finding.worst_pain for o in headaches if o.finding.worst_pain is not None]
    judged = (
        diary.has_whole(period)
        and is_covered(diary.known(period), period.days)
        and (not headaches or is_covered(len(function.days), len(headaches)))
    )
    total = len(lost) + len(less_done)
    return MidasFromDiary(
        rule=Rule.MIDAS_FROM_DIARY,
        days=tuple(sorted((*lost, *less_done))),
        judged=judged,
        lost=len(lost),
        less_done=len(less_done),
        band=band(Instrument.MIDAS, total) if judged else None,
        headache_days=len(headaches),
        mean_pain=float(Fraction(sum(pains), len(pains))) if pains else None,
    )


def _headaches(diary: Diary, period: Period) -> list[DayOverview]:
    return [o for o in diary.within(period) if o.finding.state is DayState.HEADACHE]
