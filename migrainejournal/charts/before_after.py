"""Days in 28 before each treatment and in its last four weeks."""

from collections.abc import Sequence
from dataclasses import dataclass

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Key, Lane, Reading, Role, Span, Table
from migrainejournal.charts.seen import Seen, judged_on
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, Period
from migrainejournal.clinical.preventive_trials import Lacking, Trial, trial
from migrainejournal.clinical.reduction import Measure, measured
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import Treatment

MOST_LANES = 12
FIRST_WINDOWS = 3
"""Days 1 to 28, 29 to 56 and 57 to 84 (CLINICAL 1.7)."""
THIN = 0.35
LEAST_DIFFERENCE = 1
"""Days in 28; less is about as many (this project's rule)."""


@dataclass(frozen=True, kw_only=True)
class _Compared:
    """A course with its days in 28: before, in its first windows, and in its last four weeks."""

    trial: Trial
    windows: tuple[Measure | None, ...]

    @property
    def name(self) -> str:
        return self.trial.treatment.name

    @property
    def is_too_short(self) -> bool:
        """Whether it cannot be judged yet, or ever, for want of time at its target (CLINICAL 1.8)."""
        return self.trial.lacking in (Lacking.TOO_SHORT, Lacking.UNITS_DIFFER)

    @property
    def ends(self) -> tuple[float, float] | None:
        """Before and at last; None where it was too short, or either is not known well enough."""
        before, last = self.trial.baseline, self.trial.follow_up
        if self.is_too_short or before is None or last is None:
            return None
        return float(before.per_28), float(last.per_28)


def before_after(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Each course of the period: a line from before to its last four weeks, where its marker stands.

    Migraine days, of Botox headache days (CLINICAL 1.7); each end needs 80 % of its days known. None without
    a course.
    """
    found = [_compared(course, seen) for course in seen.courses]
    if not found:
        return None
    drawn = found[-MOST_LANES:]
    return ChartSpec(
        title=_title(found, texts),
        alternative=_alternative(found, texts),
        x=_axis(drawn, texts),
        lanes=tuple(_lane(each, texts) for each in drawn),
        keys=(Key(role=Role.FIRST, label=texts("trends.key_before_after")),),
        readings=tuple(
            Reading(
                at=each.ends[1] if each.ends else 0,
                row=row,
                words=_words(each, texts),
                day=each.trial.treatment.start,
            )
            for row, each in enumerate(drawn)
        ),
        table=_table(found, texts),
    )


def _compared(course: Treatment, seen: Seen) -> _Compared:
    today = judged_on(seen.period, seen.excerpt.now)
    started = _diary(seen.started.get(course.id), seen)
    last = _diary(seen.latest.get(course.id), seen)
    found = trial(course, last, today, before=started)
    return _Compared(
        trial=found,
        windows=tuple(
            measured(started, window, headache=found.counts_headache_days)
            if course.end is None or window.last <= course.end
            else None
            for window in _first_windows(course)
        ),
    )


def _diary(excerpt: Excerpt | None, seen: Seen) -> Diary:
    """The dates read of a course beside the excerpt; all dates of that where there are none."""
    return seen.journal if excerpt is None else Diary(day_overviews(excerpt, seen.counting))


def _first_windows(course: Treatment) -> list[Period]:
    begins = [course.start + place * FOUR_WEEKS * DAY for place in range(FIRST_WINDOWS)]
    return [Period(first, first + (FOUR_WEEKS - 1) * DAY) for first in begins]


def _lane(each: _Compared, texts: Texts) -> Lane:
    what = _what(each, texts)
    if each.ends is None:
        key = "trends.lane_too_short" if each.is_too_short else "trends.lane_not_enough"
        return Lane(label=texts(key, name=each.name, what=what), spans=())
    before, last = each.ends
    left, right = sorted(each.ends)
    spans = (Span(left=left, right=right, height=THIN, role=Role.FIRST),) if left < right else ()
    label = texts(
        "trends.lane_compared",
        name=each.name,
        what=what,
        before=_number(before, texts),
        last=_number(last, texts),
    )
    return Lane(label=label, spans=spans, marker=last)


def _what(each: _Compared, texts: Texts) -> str:
    return texts("trends.in_headache_days" if each.trial.counts_headache_days else "trends.in_migraine_days")


def _axis(drawn: Sequence[_Compared], texts: Texts) -> Axis:
    most = max((value for each in drawn if each.ends for value in each.ends), default=0)
    return value_axis(max(most, 1), texts("charts.four_weeks_axis"), texts)


def _number(value: float, texts: Texts) -> str:
    return texts.number(round(value, 1))


def _title(found: Sequence[_Compared], texts: Texts) -> str:
    """Of one course what it was, of several how many have fewer days, in numbers as they are said."""
    ends = [each.ends for each in found if each.ends]
    if not ends:
        is_all_short = all(each.is_too_short for each in found)
        return texts("trends.all_too_short" if is_all_short else "charts.not_enough")
    if len(found) == 1:
        before, last = (_number(value, texts) for value in ends[0])
        return texts(
            "trends.one_compared", name=found[0].name, what=_what(found[0], texts), before=before, last=last
        )
    fewer = sum(before - last >= LEAST_DIFFERENCE for before, last in ends)
    more = sum(last - before >= LEAST_DIFFERENCE for before, last in ends)
    words = texts("trends.compared", n=len(ends), fewer=fewer, more=more, same=len(ends) - fewer - more)
    too_short = sum(each.is_too_short for each in found)
    if too_short:
        words = texts("trends.compared_short", n=too_short, words=words)
    without = len(found) - len(ends) - too_short
    return texts("trends.compared_without", n=without, words=words) if without else words


def _words(each: _Compared, texts: Texts) -> str:
    """The course with its days in 28 before, in each of its first windows, and at last."""
    measures = (each.trial.baseline, *each.windows, each.trial.follow_up)
    names = ("before", "window_1", "window_2", "window_3", "last")
    listed = ", ".join(
        texts(f"trends.in_{name}", value=_number(float(measure.per_28), texts))
        if measure
        else texts(f"trends.in_{name}", value=texts("trends.unknown_value"))
        for name, measure in zip(names, measures, strict=True)
    )
    since = texts.short_day(each.trial.treatment.start)
    return texts("trends.course", name=each.name, since=since, what=_what(each, texts), listed=listed)


def _alternative(found: Sequence[_Compared], texts: Texts) -> str:
    sentences = [texts("trends.before_after_order"), *(f"{_words(each, texts)}." for each in found)]
    if len(found) > MOST_LANES:
        sentences.append(texts("trends.courses_not_drawn", n=len(found) - MOST_LANES))
    return " ".join([*sentences, texts("trends.not_from_it")])


def _table(found: Sequence[_Compared], texts: Texts) -> Table:
    names = ("treatment", "since", "counted", "before", "window_1", "window_2", "window_3", "last")
    return Table(
        columns=tuple(texts(f"trends.column_{name}") for name in names),
        rows=tuple(
            (
                each.name,
                each.trial.treatment.start.isoformat(),
                _what(each, texts),
                *map(_cell, (each.trial.baseline, *each.windows, each.trial.follow_up)),
            )
            for each in found
        ),
    )


def _cell(measure: Measure | None) -> str:
    return "" if measure is None else f"{float(measure.per_28):.1f}"
