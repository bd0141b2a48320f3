"""The names of lanes and their numbers have room of their own, and bars look as their keys do."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from migrainejournal.charts.chart_spec import Axis, Bar, ChartSpec, Lane, Role, Span, Tick
from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.trends_page.drawing.axes import axis_words
from migrainejournal.gui.trends_page.drawing.bars import JOINED_BELOW, LEAST_OPEN, draw_bars
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.lanes import APART, draw_lanes, row_area, thinned
from migrainejournal.gui.trends_page.drawing.plan import make_plan, natural_height
from migrainejournal.gui.trends_page.drawing.scale import Scale
from tests.gui.trends_page.specs import INTERVALS, MONTHLY

WIDE = 500
SIZES = pytest.mark.parametrize("size", [1, 2])


def font_of(size: float) -> QFont:
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * size)
    return font


def of_weeks(weeks: int) -> ChartSpec:
    """Headache days in each of so many weeks, full ones, above a plot."""
    spans = tuple(
        Span(left=7 * week, right=7 * week + 7, role=Role.HEADACHE, label=str(10 + week % 10))
        for week in range(weeks)
    )
    lanes = (Lane(label="headache days", spans=spans),)
    return replace(MONTHLY, x=Axis(low=0, high=7 * weeks), bars=(), lines=(), uprights=(), lanes=lanes)


def lanes_scale(spec: ChartSpec, font: QFont, wide: float = WIDE) -> Scale:
    plan = make_plan(spec, QSizeF(wide, natural_height(spec, font)), font)
    x = spec.x
    return Scale(area=plan.lanes, left=x.low, right=x.high, bottom=len(spec.lanes), top=0)


def painted(spec: ChartSpec, font: QFont) -> tuple[QImage, Scale]:
    """The lanes, on a ground of their own."""
    scale, look = lanes_scale(spec, font), Look(colours=load_colours("light"), font=font)
    picture = QImage(WIDE, round(natural_height(spec, font)), QImage.Format.Format_RGB32)
    picture.fill(look.colours.surface)
    painter = QPainter(picture)
    draw_lanes(painter, spec, scale, look)
    painter.end()
    return picture, scale


@SIZES
@pytest.mark.parametrize("weeks", [4, 13, 60])
def test_full_headache_days_stand_below_their_name_and_numbers(weeks: int, size: float, qapp: object) -> None:
    font = font_of(size)
    line = QFontMetricsF(font).height()
    picture, scale = painted(of_weeks(weeks), font)
    fill = load_colours("light").severity[1].name()
    rows = {
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).name() == fill for x in range(picture.width()))
    }
    assert rows
    assert min(rows) >= scale.area.top() + 2 * line
    assert max(rows) <= scale.area.bottom()


@SIZES
@pytest.mark.parametrize("weeks", [1, 13, 60, 400])
def test_numbers_do_not_touch_each_other_and_stay_within(weeks: int, size: float, qapp: object) -> None:
    font = font_of(size)
    spec = of_weeks(weeks)
    scale = lanes_scale(spec, font)
    shown = thinned(spec.lanes[0].spans, row_area(scale, 0), scale, QFontMetricsF(font))
    assert shown
    places = [place for place, _ in shown]
    assert all(a.right() + APART <= b.left() for a, b in pairwise(places))
    assert all(scale.area.left() <= place.left() for place in places)
    assert all(place.right() <= scale.area.right() for place in places)


def test_all_numbers_are_there_where_they_have_room(qapp: object) -> None:
    spec = of_weeks(8)
    scale = lanes_scale(spec, QFont())
    shown = thinned(spec.lanes[0].spans, row_area(scale, 0), scale, QFontMetricsF(QFont()))
    assert [label for _, label in shown] == [span.label for span in spec.lanes[0].spans]


@SIZES
@pytest.mark.parametrize("wide", [376, 560])
def test_a_long_name_beside_its_row_has_room_for_all_its_lines(
    size: float, wide: float, qapp: object
) -> None:
    font = font_of(size)
    name = "onabotulinumtoxinA, migraine days: 13.3 → 13.4"
    spec = replace(INTERVALS, lanes=(replace(INTERVALS.lanes[0], label=name), INTERVALS.lanes[1]))
    plan = make_plan(spec, QSizeF(wide * size, natural_height(spec, font)), font)
    room = QRectF(0, 0, plan.names.width(), 10_000)
    needed = QFontMetricsF(font).boundingRect(room, 0x1000, name)  # wrapped at words
    assert needed.height() <= plan.lanes.height() / len(spec.lanes)
    assert needed.width() <= room.width()


def test_a_name_alone_in_its_row_takes_no_room_from_the_others(qapp: object) -> None:
    font = QFont()
    alone = Lane(label="neck strengthening, migraine days: not enough recorded days", spans=())
    with_it = replace(INTERVALS, lanes=(*INTERVALS.lanes, alone))
    one, two = (make_plan(spec, QSizeF(WIDE, 300), font) for spec in (INTERVALS, with_it))
    assert one.lanes.left() == two.lanes.left()


@pytest.mark.parametrize("apart", [JOINED_BELOW + 8, JOINED_BELOW - 4], ids=["apart", "joined"])
def test_open_bars_are_outlined_only_also_where_they_join(apart: float, qapp: object) -> None:
    colours = load_colours("light")
    bars = tuple(
        Bar(left=day, right=day + 1, base=0, top=3 + day % 2, role=Role.HEADACHE, is_open=True)
        for day in range(10)
    )
    area = QRectF(5, 5, 10 * apart, 100)
    picture = QImage(round(area.width()) + 20, 120, QImage.Format.Format_RGB32)
    picture.fill(colours.surface)
    painter = QPainter(picture)
    spec = replace(MONTHLY, bars=bars)
    scale = Scale(area=area, left=0, right=10, bottom=0, top=5)
    draw_bars(painter, spec, scale, Look(colours=colours, font=QFont()))
    painter.end()
    inside = {
        picture.pixelColor(round(scale.x(day + 0.5)), y).name() for day in range(10) for y in range(60, 95)
    }
    assert inside == {colours.surface.name()}
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(120)}
    assert len(seen) > 1


@pytest.mark.parametrize("apart", [JOINED_BELOW + 8, JOINED_BELOW - 4], ids=["apart", "joined"])
def test_a_time_of_which_nothing_is_known_does_not_look_like_one_without_a_day(
    apart: float, qapp: object
) -> None:
    look = Look(colours=load_colours("light"), font=QFont())
    pictures = []
    for is_open in (False, True):
        bar = Bar(left=0, right=1, base=0, top=0, role=Role.HEADACHE, is_open=is_open)
        bars = tuple(replace(bar, left=day, right=day + 1) for day in range(10))
        picture = QImage(round(10 * apart) + 20, 120, QImage.Format.Format_RGB32)
        picture.fill(look.colours.surface)
        painter = QPainter(picture)
        scale = Scale(area=QRectF(5, 5, 10 * apart, 100), left=0, right=10, bottom=0, top=5)
        draw_bars(painter, replace(MONTHLY, bars=bars), scale, look)
        painter.end()
        pictures.append(picture)
    above = round(105 - LEAST_OPEN)
    known, unknown = (
        {picture.pixelColor(x, above).name() for x in range(picture.width())} for picture in pictures
    )
    assert known == {look.colours.surface.name()}
    assert len(unknown) > 1


@SIZES
@pytest.mark.parametrize(
    "spans",
    [((0, 2), (4, 6), (6, 100)), ((0, 2), (40, 100)), ((0, 1), (2, 99)), ((0, 30), (31, 60), (61, 99))],
)
def test_the_name_of_a_lane_never_lies_over_a_part_beside_it(
    spans: tuple[tuple[float, float], ...], size: float, qapp: object
) -> None:
    """But for the first part, which may have the name inside it, the parts look as they do without one."""
    font = font_of(size)
    parts = tuple(Span(left=left, right=right) for left, right in spans)
    named, unnamed = (
        replace(MONTHLY, x=Axis(low=0, high=100), bars=(), lines=(), lanes=(Lane(label=label, spans=parts),))
        for label in ("a preventive with quite a long name, more or less", "")
    )
    (with_it, scale), (without, _) = painted(named, font), painted(unnamed, font)
    area = row_area(scale, 0)
    for left, right in spans[1:] if scale.x(spans[0][1]) - scale.x(spans[0][0]) > 60 else spans:
        room = QRectF(scale.x(left), area.top(), scale.x(right) - scale.x(left), area.height()).toRect()
        assert with_it.copy(room) == without.copy(room)


def test_the_months_that_are_named_say_their_year(qapp: object) -> None:
    """Also where only every second one has room."""
    months = ("Dec", "Jan 2026", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
    for wide in (300, 420, 560, 900):
        assert any("2026" in label for label in labels_of(months, wide)), wide
    assert labels_of(months, 1200) == list(months)


def test_numbers_stand_closer_than_months(qapp: object) -> None:
    """The days of the cycle about the first of bleeding, in a narrow card."""
    places = ((-14, "−14"), (-8, "−8"), (-2, "−2"), (0, "1"), (6, "7"), (13, "14"))
    ticks = tuple(Tick(at=at, label=label) for at, label in places)
    metrics = QFontMetricsF(QFont())
    wide = 28 * (metrics.horizontalAdvance("−2") / 2 + metrics.horizontalAdvance("1") / 2 + 7) / 2
    scale = Scale(area=QRectF(0, 0, wide, 100), left=-14.5, right=13.5, bottom=0, top=1)
    assert len(axis_words(ticks, scale, metrics, from_=-20, to=wide + 20)) == len(ticks)


def labels_of(months: tuple[str, ...], wide: float) -> list[str]:
    """The words below an axis so many pixels wide."""
    ticks = tuple(Tick(at=30 * place, label=label) for place, label in enumerate(months))
    scale = Scale(area=QRectF(0, 0, wide, 100), left=0, right=360, bottom=0, top=1)
    shown = axis_words(ticks, scale, QFontMetricsF(QFont()), from_=None, to=wide)
    return [label for _, label in shown]
