"""The headache days of every 28 days, their migraine days dark, with the treatments above them."""

from collections.abc import Sequence
from datetime import date

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec, Key, Level, Line, Role, Tick
from migrainejournal.charts.course_spans import course_words, preventive_lane
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.window_bars import window_bars
from migrainejournal.charts.windows import Window, year_of_windows
from migrainejournal.clinical.chronic import HEADACHE_LINE
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import FOUR_WEEKS, THIRTY_DAYS, Period
from migrainejournal.domain.treatment import Treatment

HEIGHTS = (20, 25, 30)
"""The axis ends at the first of these that leaves room for a number above the highest bar."""
ROOM = 2
TICKS_EVERY = 10
LEAST_WINDOWS = 6
LINE_IN_28 = HEADACHE_LINE * FOUR_WEEKS / THIRTY_DAYS
"""Days of the line, which is one of months, in four weeks."""
LABELS_EVERY = 2
"""Every second window has its date: all of them would touch."""


def four_weeks(diary: Diary, courses: Sequence[Treatment], last: date, texts: Texts) -> ChartSpec | None:
    """The windows of 28 days that end with `last`, a year at most, from the first of which anything is known.

    Days are counted in 28 of the recorded ones; a window known by less than 80 % is open and shows them as
    they are (CLINICAL 1.3). None where no date is known.
    """
    windows = year_of_windows(diary, last)
    if not windows:
        return None
    shown = Period(windows[0].period.first, last)
    lanes = [(course, lane) for course in courses if (lane := preventive_lane(course, shown)) is not None]
    bars = window_bars(windows, texts, in_28=True)
    lines = _lines(windows, texts)
    return ChartSpec(
        title=_title(windows, texts),
        alternative=_alternative(windows, [course for course, _ in lanes], last, texts),
        x=_time_axis(shown, texts, windows),
        y=_height(bars, windows, texts),
        bars=bars,
        lines=lines,
        levels=(Level(at=LINE_IN_28, label=texts("charts.line_of_chronic_a_month", n=HEADACHE_LINE)),),
        lanes=tuple(lane for _, lane in lanes),
        keys=_keys({bar.role for bar in bars} | {line.role for line in lines}, texts),
    )


def _lines(windows: Sequence[Window], texts: Texts) -> tuple[Line, ...]:
    """The days with acute medicine, where any were recorded in a window known well enough."""
    if not any(window.acute for window in windows if window.is_judged):
        return ()
    points = tuple(
        None if window.acute_in_28 is None else (window.middle.toordinal(), window.acute_in_28)
        for window in windows
    )
    return (Line(points=points, role=Role.ACUTE, name=texts("charts.key_acute")),)


def _ticks(windows: Sequence[Window], texts: Texts) -> tuple[Tick, ...]:
    """The last date of a window below it: of the last one, and of every second one before."""
    return tuple(
        Tick(at=window.middle.toordinal(), label=texts.day_of_year(window.period.last))
        for window in windows[(len(windows) - 1) % LABELS_EVERY :: LABELS_EVERY]
    )


def _height(bars: Sequence[Bar], windows: Sequence[Window], texts: Texts) -> Axis:
    most = max(*(bar.top for bar in bars), *(window.acute_in_28 or 0 for window in windows))
    high = next(height for height in HEIGHTS if most + ROOM <= height)
    ticks = tuple(Tick(at=at, label=texts.number(at)) for at in range(0, high + 1, TICKS_EVERY))
    return Axis(low=0, high=high, ticks=ticks, label=texts("charts.four_weeks_axis"))


def _time_axis(shown: Period, texts: Texts, windows: Sequence[Window]) -> Axis:
    """Room for half a year at least, so that a few bars are as wide as many."""
    high = shown.last.toordinal() + 1
    low = min(shown.first.toordinal(), high - LEAST_WINDOWS * FOUR_WEEKS)
    return Axis(low=low, high=high, ticks=_ticks(windows, texts))


def _keys(roles: set[Role], texts: Texts) -> tuple[Key, ...]:
    named = (
        (Role.HEADACHE, "charts.key_headache"),
        (Role.MIGRAINE, "charts.key_migraine"),
        (Role.ACUTE, "charts.key_acute"),
    )
    return tuple(Key(role=role, label=texts(key)) for role, key in named if role in roles)


def _title(windows: Sequence[Window], texts: Texts) -> str:
    judged = [window for window in windows if window.is_judged]
    if not judged:
        return texts("charts.not_enough")
    first, last = judged[0], judged[-1]
    words = texts(
        "charts.headache_days_in_28",
        n=_in_28(first),
        last=texts.short_day(first.period.last),
    )
    if len(judged) > 1:
        day = texts.short_day(last.period.last)
        words = texts("charts.then_to", words=words, number=texts.number(_in_28(last)), last=day)
    return words if windows[-1].is_judged else texts("charts.not_enough_since", words=words)


def _in_28(window: Window) -> int:
    return round(window.in_28(window.headaches) or 0)


def _alternative(windows: Sequence[Window], courses: Sequence[Treatment], last: date, texts: Texts) -> str:
    sentences = [texts("charts.four_weeks_order"), *(_window_words(window, texts) for window in windows)]
    sentences.append(texts("charts.line_of_chronic_words", n=HEADACHE_LINE))
    if courses:
        listed = "; ".join(course_words(course, last, texts) for course in courses)
        sentences.append(texts("charts.treatments_of_the_time", listed=listed))
    return " ".join(sentences)


def _window_words(window: Window, texts: Texts) -> str:
    """One window with its denominator."""
    last = texts.short_day(window.period.last)
    if not window.known:
        return texts("charts.window_unknown", last=last)
    words = texts(
        "charts.window" if window.is_judged else "charts.window_open",
        last=last,
        headaches=texts("charts.headache_days", n=window.headaches),
        migraines=texts("charts.migraine_days", n=window.migraines),
        acute=texts("charts.acute_days", n=window.acute),
        recorded=texts("charts.recorded", known=window.known, days=FOUR_WEEKS),
    )
    if not window.is_judged or window.known == FOUR_WEEKS:
        return words
    return texts("charts.window_rate", words=words, number=texts.number(_in_28(window)))
