"""What holds for every chart of every small diary: it can be drawn, and read aloud."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from math import isfinite

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec
from migrainejournal.charts.day_strip import day_strip
from migrainejournal.charts.four_weeks import four_weeks
from migrainejournal.charts.injection_cycles import injection_cycles
from migrainejournal.charts.treatment_timeline import treatment_timeline
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.wear_off import wear_off
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.clinical.any_journal import courses
from tests.clinical.diaries import SUMATRIPTAN, diary
from tests.strategies import treatments
from tests.values import bleeding, botox, clear, dates_from, day, doses_on, excerpt, headache, migraine

TEXTS = report_words("en")
EARLIEST = day("2026-04-01")
KINDS = ("headache", "migraine", "unrated", "clear", "bleeding", "took", "unknown")
cycles = st.integers(78, 90).map(lambda every: botox(*dates_from(EARLIEST, 3, every=every)))
named = treatments().map(lambda course: replace(course, name=course.name.strip() or "x"))


@st.composite
def small_diaries(draw: st.DrawFn) -> tuple[Diary, tuple[Treatment, ...]]:
    """Up to eight months: habits by the day that change in between, with courses right or not."""
    first = EARLIEST + draw(st.integers(0, 30)) * DAY
    habit = draw(st.lists(st.lists(st.sampled_from(KINDS), min_size=1, max_size=7), min_size=1, max_size=3))
    dates = tuple(each_date(first, first + draw(st.integers(0, 220)) * DAY))
    part = len(dates) // len(habit) + 1
    kinds = {
        date_: habit[place // part][place % len(habit[place // part])] for place, date_ in enumerate(dates)
    }
    on = {kind: [date_ for date_, other in kinds.items() if other == kind] for kind in KINDS}
    given = draw(st.lists(courses() | cycles | named, max_size=3))
    found = excerpt(
        dates[0],
        dates[-1],
        attacks=[
            *map(headache, on["headache"]),
            *map(migraine, on["migraine"]),
            *(headache(date_, pain=None) for date_ in on["unrated"]),
        ],
        doses=doses_on(SUMATRIPTAN, [*on["took"], *on["migraine"]]),
        days=(*clear(*on["clear"]), *map(bleeding, on["bleeding"])),
        medicines=[SUMATRIPTAN],
        treatments=given,
    )
    return diary(found), tuple(given)


def charts(found: Diary, given: tuple[Treatment, ...]) -> Iterator[ChartSpec]:
    """Every chart there is of the diary."""
    period = Period(found.first, found.last)
    specs = (
        four_weeks(found, given, found.last, TEXTS),
        day_strip(found, TEXTS),
        treatment_timeline(given, period, TEXTS),
        *(
            injection_cycles(course, worn, found, TEXTS)
            for course in given
            if (worn := wear_off(course, found)) is not None
        ),
    )
    return (spec for spec in specs if spec is not None)


def axes(spec: ChartSpec) -> list[Axis]:
    """Its axes."""
    return [spec.x] if spec.y is None else [spec.x, spec.y]


@settings(max_examples=60, deadline=None)
@given(small_diaries())
def test_every_chart_can_be_drawn_and_read_aloud(small: tuple[Diary, tuple[Treatment, ...]]) -> None:
    found = list(charts(*small))
    assume(found)
    for spec in found:
        assert_words(spec)
        assert_axes(spec)
        assert_shapes(spec)
        assert_cells(spec)


def assert_words(spec: ChartSpec) -> None:
    labels = chain(
        (tick.label for axis in axes(spec) for tick in axis.ticks),
        (lane.label for lane in spec.lanes),
        (level.label for level in spec.levels),
        (key.label for key in spec.keys),
        (line.name for line in spec.lines),
        spec.rows,
    )
    assert all(label.strip() for label in labels)
    assert spec.title.strip()
    assert spec.alternative.endswith(".")


def assert_axes(spec: ChartSpec) -> None:
    for axis in axes(spec):
        assert isfinite(axis.low)
        assert isfinite(axis.high)
        assert axis.low < axis.high
        places = [tick.at for tick in axis.ticks]
        assert places
        assert places == sorted(set(places))
        assert all(axis.low <= at <= axis.high for at in places)
    assert len(spec.x.ticks) <= (31 if spec.cells else 13)


def assert_shapes(spec: ChartSpec) -> None:
    assert spec.bars or spec.lanes or spec.cells
    for bar in spec.bars:
        assert_inside(bar, spec)
    for before, after in zip(spec.bars, spec.bars[1:], strict=False):
        assert before.right <= after.left or before.top == after.base
    for span in chain.from_iterable(lane.spans for lane in spec.lanes):
        assert spec.x.low <= span.left < span.right <= spec.x.high
        assert 0 < span.height <= 1
        assert not span.is_open or span.right == spec.x.high
    for point in chain.from_iterable(line.points for line in spec.lines):
        if point is not None:
            assert spec.y is not None
            assert spec.x.low <= point[0] <= spec.x.high
            assert spec.y.low <= point[1] <= spec.y.high


def assert_inside(bar: Bar, spec: ChartSpec) -> None:
    assert spec.y is not None
    assert all(isfinite(at) for at in (bar.left, bar.right, bar.base, bar.top))
    assert spec.x.low <= bar.left < bar.right <= spec.x.high
    assert spec.y.low <= bar.base <= bar.top < spec.y.high


def assert_cells(spec: ChartSpec) -> None:
    places = [(cell.x, cell.y) for cell in spec.cells]
    assert len(places) == len(set(places))
    for cell in spec.cells:
        assert spec.x.low <= cell.x < spec.x.high
        assert 0 <= cell.y < len(spec.rows)
        assert cell.shade is None or 0 <= cell.shade <= 4
        assert cell.text or cell.shade == 0
