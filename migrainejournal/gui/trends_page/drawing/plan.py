"""Which part of a chart's room is for what: names, lanes, plot, ticks and the words beside lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from migrainejournal.charts.chart_spec import ChartSpec, Lane, Role, Tick

PLOT_LINES, CELL_LINES, LANE_LINES, LONG_LANE_LINES, DAYS_LANE_LINES = 11.0, 1.8, 2.2, 3.6, 1.5
"""How high a plot, and each row of cells or lanes, is by itself, in lines of text."""
LANE_NAME_LINES, LANE_NUMBER_LINES = 1.1, 1.0
"""What is added to a row that has a line for its name, and one for its numbers."""
ABOVE_LINES, TICK_LINES, LABEL_LINES = 1.7, 1.5, 1.2
LONG_NAME_LINES = 16.0
"""So many times the height of a line is the name of a lane wide that needs three lines."""
MOST_OF_WIDTH = 0.42
LEVELS_OF_WIDTH = 0.24
GAP = 6.0
MARGIN = 8.0
"""Pixels that stay free all around, for the ring of the keyboard."""
ROOM_TO_WRAP = 2.0


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Rectangles in pixels; one that is not needed is empty. `names` is the room left of lanes or cells."""

    lanes: QRectF
    plot: QRectF
    names: QRectF
    beside: QRectF
    below: QRectF


def has_names_inside(spec: ChartSpec) -> bool:
    """Whether lanes are named in their spans, as courses along the time are, and not left of them."""
    return spec.x_is_days


def is_named_above(lane: Lane) -> bool:
    """Whether the lane has its name and its numbers above it: headache days go on all along the time."""
    return any(span.role is Role.HEADACHE for span in lane.spans)


def has_row_for_name(lane: Lane) -> bool:
    """Whether nothing but its name stands in the row of the lane, so that it has all of the row."""
    return not lane.spans and lane.marker is None


def is_of_lanes(spec: ChartSpec) -> bool:
    """Whether there are lanes and nothing else."""
    return bool(spec.lanes) and spec.y is None and not spec.cells


def has_named_rows(spec: ChartSpec) -> bool:
    """Whether there are lanes only, with their names left of them."""
    return is_of_lanes(spec) and not has_names_inside(spec)


def make_plan(spec: ChartSpec, size: QSizeF, font: QFont) -> Plan:
    """The room of each part in all that there is."""
    line = QFontMetricsF(font).height()
    inner = QRectF(MARGIN, MARGIN, size.width() - 2 * MARGIN, size.height() - 2 * MARGIN)
    left = inner.left() + _left(spec, inner.width(), font)
    right = inner.right() - _right(spec, inner.width(), font)
    ends = inner.bottom() - _below(spec) * line
    begins = inner.top() + _above(spec) * line
    lanes = QRectF(left, inner.top(), right - left, _lane_height(spec, font) * len(spec.lanes))
    if is_of_lanes(spec):
        lanes = QRectF(left, begins, right - left, ends - begins)
        begins = ends
    elif spec.lanes:
        begins += lanes.height() + GAP
    return Plan(
        lanes=lanes,
        plot=QRectF(left, begins, right - left, max(ends - begins, 0.0)),
        names=QRectF(inner.left(), inner.top(), left - GAP - inner.left(), ends - inner.top()),
        beside=QRectF(right + GAP, inner.top(), inner.right() - right - GAP, inner.height()),
        below=QRectF(left, ends, right - left, inner.bottom() - ends),
    )


def natural_height(spec: ChartSpec, font: QFont) -> float:
    """How high the chart is by itself."""
    line = QFontMetricsF(font).height()
    rows = len(spec.rows) * CELL_LINES if spec.cells else 0.0
    plot = PLOT_LINES if spec.y else rows
    gap = GAP if spec.lanes and spec.y else 0.0
    lanes = _lane_height(spec, font) * len(spec.lanes)
    return (plot + _above(spec) + _below(spec)) * line + lanes + gap + 2 * MARGIN


def _lane_height(spec: ChartSpec, font: QFont) -> float:
    line = QFontMetricsF(font).height()
    if not has_names_inside(spec):
        names = _widest((lane.label for lane in spec.lanes if not has_row_for_name(lane)), font)
        return line * (LONG_LANE_LINES if names > LONG_NAME_LINES * line else LANE_LINES)
    above = LANE_NAME_LINES + LANE_NUMBER_LINES if any(map(is_named_above, spec.lanes)) else 0.0
    return line * (DAYS_LANE_LINES + above)


def _above(spec: ChartSpec) -> float:
    """In lines: what is counted, and the words at lines down, stand above the plot."""
    if spec.y is None and not spec.uprights:
        return 0.0
    named = any(upright.label for upright in spec.uprights) or (spec.y is not None and spec.y.label)
    return ABOVE_LINES if named else ABOVE_LINES / 2


def _below(spec: ChartSpec) -> float:
    """In lines."""
    return (TICK_LINES if spec.x.ticks else 0.3) + (LABEL_LINES if spec.x.label else 0.0)


def _left(spec: ChartSpec, width: float, font: QFont) -> float:
    named = spec.rows if spec.cells else ()
    if spec.lanes and not has_names_inside(spec):
        named = tuple(lane.label for lane in spec.lanes if not has_row_for_name(lane))
    ticks = spec.y.ticks if spec.y else ()
    names = min(_widest(named, font), MOST_OF_WIDTH * width)
    return max(names, _widest(_labels(ticks), font)) + GAP


def _right(spec: ChartSpec, width: float, font: QFont) -> float:
    words = min(_widest((level.label for level in spec.levels), font), LEVELS_OF_WIDTH * width)
    return words + GAP + ROOM_TO_WRAP if words else 0.0


def _labels(ticks: Iterable[Tick]) -> Iterable[str]:
    return (tick.label for tick in ticks)


def _widest(words: Iterable[str], font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(text) for text in words), default=0.0)
