"""What holds for every chart of every small diary: it can be drawn, and read aloud."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from math import isfinite

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from migrainejournal.charts.catalogue import CHARTS, chart_name
from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec
from migrainejournal.charts.csv_text import csv_text
from migrainejournal.charts.day_strip import day_strip
from migrainejournal.charts.four_weeks import four_weeks
from migrainejournal.charts.injection_cycles import injection_cycles
from migrainejournal.charts.treatment_timeline import treatment_timeline
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period, first_of_month
from migrainejournal.clinical.wear_off import wear_off
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.any_journal import courses, journals
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
        assert_all(spec)


def with_checkins(found: Excerpt, answers: Sequence[object]) -> Excerpt:
    """The same where the days it has a record of were also asked about, with these answers in turn."""
    days = (
        replace(day, checkin={key: answers[place % len(answers)] for key in ("sleep", "stress", "movement")})
        for place, day in enumerate(found.days)
    )
    return replace(found, days=tuple(days)) if answers else found


@settings(max_examples=60, deadline=None)
@given(journals(), st.lists(st.integers(0, 3) | st.just("much"), max_size=3), st.integers(0, 200))
def test_every_chart_of_any_journal_can_be_drawn_and_read_aloud(
    found: Excerpt, answers: Sequence[object], before: int
) -> None:
    first = first_of_month(found.first + before * DAY)
    looked_at = seen(with_checkins(found, answers), first=first)
    for entry in CHARTS:
        spec = entry.build(looked_at, TEXTS)
        if spec is not None:
            assert_all(spec)
            assert_read(spec)
            assert spec.x_is_days is (spec.x.low == first.toordinal())


def test_every_chart_has_its_own_key_and_name() -> None:
    assert (
        len({entry.key for entry in CHARTS})
        == len({chart_name(entry, TEXTS) for entry in CHARTS})
        == len(CHARTS)
    )


def test_of_an_empty_journal_there_are_only_months_of_which_nothing_is_known() -> None:
    looked_at = seen(excerpt("2026-11-22", "2026-11-22"))
    built = {entry.key: entry.build(looked_at, TEXTS) for entry in CHARTS}
    assert [key for key, spec in built.items() if spec is not None] == ["months"]
    assert built["months"] is not None
    assert built["months"].title == "Not enough recorded days"


def assert_read(spec: ChartSpec) -> None:
    """Every place can be read, in order, and the table is one."""
    assert spec.table is not None
    assert spec.table.rows
    assert all(len(row) == len(spec.table.columns) for row in spec.table.rows)
    assert csv_text(spec.table).count("\r\n") == len(spec.table.rows) + 1
    places = [(reading.row or 0, reading.at) for reading in spec.readings]
    assert places
    assert places == sorted(places)
    assert all(spec.x.low <= reading.at <= spec.x.high for reading in spec.readings)
    assert all(reading.words.strip() for reading in spec.readings)
    rows = len(spec.rows) if spec.cells else len(spec.lanes)
    assert all(reading.row is None or 0 <= reading.row < rows for reading in spec.readings)


def assert_all(spec: ChartSpec) -> None:
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
    assert spec.y is None or len(spec.y.ticks) <= 5


def assert_shapes(spec: ChartSpec) -> None:
    assert spec.bars or spec.lanes or spec.cells or spec.lines or spec.dots
    for bar in spec.bars:
        assert_inside(bar, spec)
    for before, after in zip(spec.bars, spec.bars[1:], strict=False):
        assert before.right <= after.left or before.top == after.base
    for span in chain.from_iterable(lane.spans for lane in spec.lanes):
        assert spec.x.low <= span.left < span.right <= spec.x.high
        assert 0 < span.height <= 1
        assert not span.is_open or span.right == spec.x.high
    joined = [point for line in spec.lines for point in line.points if point is not None]
    for x, y in (*joined, *((dot.x, dot.y) for dot in spec.dots)):
        assert spec.y is not None
        assert spec.x.low <= x <= spec.x.high
        assert spec.y.low <= y <= spec.y.high
    assert all(lane.marker is None or spec.x.low <= lane.marker <= spec.x.high for lane in spec.lanes)
    assert all(spec.y is not None and spec.y.low <= level.at <= spec.y.high for level in spec.levels)
    assert all(spec.x.low <= upright.at <= spec.x.high for upright in spec.uprights)


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
