"""What is too many to be told apart is drawn as means: no gaps, nothing narrow, nothing made up."""

from itertools import pairwise

from PySide6.QtCore import QRectF

from migrainejournal.charts.chart_spec import Bar, Line, Role
from migrainejournal.gui.trends_page.drawing.dense import CALM, calm_line, joined_bars
from migrainejournal.gui.trends_page.drawing.scale import Scale


def scale(left: float, right: float, width: float = 400) -> Scale:
    return Scale(area=QRectF(0, 0, width, 100), left=left, right=right, bottom=0, top=20)


def bars(number: int, *, open_from: int = 10**9) -> list[Bar]:
    """A stack of two a month, 4 and 6 high and 6 and 4 in turn."""
    found = []
    for place in range(number):
        left, dark = place * 30 + 3, 4 + 2 * (place % 2)
        if place >= open_from:
            found.append(Bar(left=left, right=left + 24, base=0, top=2, role=Role.HEADACHE, is_open=True))
            continue
        found.append(Bar(left=left, right=left + 24, base=0, top=dark, role=Role.MIGRAINE))
        found.append(Bar(left=left, right=left + 24, base=dark, top=10, role=Role.HEADACHE))
    return found


def test_forty_years_of_bars_touch_and_are_wide_enough() -> None:
    whole = scale(0, 480 * 30)
    drawn = [bar for bar in joined_bars(bars(480), whole) if bar.role is Role.MIGRAINE]
    assert all(before.right == after.left for before, after in pairwise(drawn))
    assert all((bar.right - bar.left) * whole.across >= CALM for bar in drawn[:-1])
    assert drawn[0].left == 3
    assert drawn[-1].right == 479 * 30 + 27


def test_a_stack_is_as_high_as_it_is_in_the_mean() -> None:
    drawn = list(joined_bars(bars(480), scale(0, 480 * 30)))
    assert {bar.top for bar in drawn if bar.role is Role.HEADACHE} == {10}
    assert {bar.top for bar in drawn if bar.role is Role.MIGRAINE} <= {5, 4, 6, 14 / 3, 16 / 3}


def test_open_bars_count_only_where_there_are_no_others() -> None:
    drawn = list(joined_bars(bars(480, open_from=240), scale(0, 480 * 30)))
    assert {bar.top for bar in drawn if bar.is_open} == {2}
    assert {bar.top for bar in drawn if not bar.is_open and bar.role is Role.HEADACHE} == {10}


def test_only_what_is_seen_is_drawn_and_the_same_as_before() -> None:
    across = scale(0, 480 * 30).across
    seen = scale(5000, 6000, width=1000 * across)
    whole = list(joined_bars(bars(480), scale(0, 480 * 30)))
    part = list(joined_bars(bars(480), seen))
    assert set(part) <= set(whole)
    assert len(part) < len(whole) / 8


def line(*points: tuple[float, float] | None) -> Line:
    return Line(points=points, role=Role.FIRST, name="line")


def test_a_line_with_room_is_left_as_it_is() -> None:
    given = line((0, 1), (100, 5), None, (300, 2))
    assert calm_line(given, scale(0, 400)) == given


def test_a_spiky_line_goes_through_the_means_and_keeps_long_gaps() -> None:
    points: list[tuple[float, float] | None] = [(place, float(place % 2)) for place in range(1000)]
    points[300:500] = [None] * 200
    drawn = calm_line(line(*points), scale(0, 1000)).points
    known = [point for point in drawn if point is not None]
    assert len(known) < 100
    assert all(0.3 <= y <= 0.7 for _, y in known)
    assert None in drawn


def test_one_point_or_none_is_a_line_too() -> None:
    for given in (line(), line(None), line((3, 4)), line(None, (3, 4), None)):
        assert calm_line(given, scale(0, 10)) == given
