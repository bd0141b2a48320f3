"""The words around a chart: ticks, what is counted, and the names of rows."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from migrainejournal.charts.chart_spec import ChartSpec, Tick
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.levels import draw_level_words
from migrainejournal.gui.trends_page.drawing.plan import (
    ABOVE_LINES,
    LABEL_LINES,
    Plan,
    has_names_inside,
    has_row_for_name,
)
from migrainejournal.gui.trends_page.drawing.scale import Scale

TICK = 4.0
APART = 6.0
"""Pixels between the words of two ticks."""
MONTHS_APART = 0.6
"""Between two months, in lines of text: "Jan 2026 Mar" reads as one."""
WRAP = int(Qt.TextFlag.TextWordWrap)
CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def draw_axes(
    painter: QPainter, spec: ChartSpec, *, plan: Plan, scale: Scale, ticks: Sequence[Tick], look: Look
) -> None:
    """All words around the plot of that scale, or around the lanes where there is no plot."""
    painter.setFont(look.font)
    _draw_x(painter, spec, plan=plan, scale=scale, ticks=ticks, look=look)
    if spec.y is not None:
        _draw_y(painter, spec, plan=plan, scale=scale, look=look)
        draw_level_words(painter, spec, scale, plan.beside, look)
    _draw_upright_words(painter, spec, scale=scale, look=look)
    if spec.cells:
        _draw_names(painter, spec.rows, plan.plot, plan.names, look)
    elif spec.lanes and not has_names_inside(spec):
        whole = {row for row, lane in enumerate(spec.lanes) if has_row_for_name(lane)}
        _draw_names(painter, [lane.label for lane in spec.lanes], plan.lanes, plan.names, look, whole=whole)


def _draw_x(
    painter: QPainter, spec: ChartSpec, *, plan: Plan, scale: Scale, ticks: Sequence[Tick], look: Look
) -> None:
    """Ticks with their words, as many of these as do not touch each other."""
    metrics = QFontMetricsF(look.font)
    ends = max(plan.beside.right(), plan.below.right())
    seen = [tick for tick in ticks if scale.shows(tick.at, tick.at)]
    if not spec.cells:
        painter.setPen(QPen(look.colours.line, 1))
        for tick in seen:
            x = scale.x(tick.at)
            painter.drawLine(QLineF(x, plan.below.top() + 1, x, plan.below.top() + TICK))
    painter.setPen(look.colours.muted)
    begins = None if spec.x_is_days else plan.names.left()
    for left, label in axis_words(seen, scale, metrics, from_=begins, to=ends):
        room = QRectF(
            left - 1, plan.below.top() + TICK, metrics.horizontalAdvance(label) + 2, metrics.height()
        )
        painter.drawText(room, CENTRE, label)
    if spec.x.label:
        height = metrics.height() * LABEL_LINES
        room = QRectF(plan.names.left(), plan.below.bottom() - height, ends - plan.names.left(), height)
        shown = metrics.elidedText(spec.x.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, CENTRE, shown)


def axis_words(
    ticks: Sequence[Tick], scale: Scale, metrics: QFontMetricsF, *, from_: float | None, to: float
) -> Sequence[tuple[float, str]]:
    """The words of every so many ticks with their left sides, so that none touches the next.

    They stand at the middle of the tick, and without a side to begin from after it: a month begins there.
    Of months those are kept whose words are the longest, for these say the year.
    """
    apart = APART if from_ is not None else metrics.height() * MONTHS_APART
    places = []
    for tick in ticks:
        width = metrics.horizontalAdvance(tick.label)
        x = scale.x(tick.at)
        left = x + 2 if from_ is None else max(x - width / 2, from_)
        places.append((min(left, to - width), width, tick.label))
    longest = max(range(len(places)), key=lambda place: len(places[place][2]), default=0)
    for step in range(1, len(places) + 1):
        some = places[longest % step if from_ is None else 0 :: step]
        if all(left + width + apart <= after for (left, width, _), (after, _, _) in pairwise(some)):
            return [(left, label) for left, _, label in some]
    return []


def _draw_y(painter: QPainter, spec: ChartSpec, *, plan: Plan, scale: Scale, look: Look) -> None:
    """The numbers left of the plot, those that have room, and what is counted above it."""
    axis = spec.y
    assert axis is not None
    height = QFontMetricsF(look.font).height()
    painter.setPen(look.colours.muted)
    free_above = scale.area.bottom() + height
    for tick in axis.ticks:
        y = scale.y(tick.at)
        if y + height / 2 <= free_above:
            painter.drawText(QRectF(0, y - height / 2, scale.area.left() - APART, height), RIGHT, tick.label)
            free_above = y - height / 2
    above = QRectF(plan.names.left(), plan.plot.top() - height * ABOVE_LINES, plan.plot.right(), height)
    painter.drawText(above, LEFT, axis.label)


def _draw_upright_words(painter: QPainter, spec: ChartSpec, *, scale: Scale, look: Look) -> None:
    metrics = QFontMetricsF(look.font)
    painter.setPen(look.colours.muted)
    for upright in spec.uprights:
        if upright.label and scale.shows(upright.at, upright.at):
            width = metrics.horizontalAdvance(upright.label)
            left = min(max(scale.x(upright.at) - width / 2, scale.area.left()), scale.area.right() - width)
            room = QRectF(left - 1, scale.area.top() - metrics.height(), width + 2, metrics.height())
            painter.drawText(room, CENTRE, upright.label)


def _draw_names(
    painter: QPainter,
    names: Sequence[str],
    rows: QRectF,
    room: QRectF,
    look: Look,
    *,
    whole: Collection[int] = (),
) -> None:
    """Each in the middle of its row, in several lines where that is needed and there is room for it.

    Those of the `whole` rows go on where else something is drawn.
    """
    metrics = QFontMetricsF(look.font)
    height = rows.height() / max(len(names), 1)
    painter.setPen(look.colours.text)
    for row, name in enumerate(names):
        width = (rows.right() if row in whole else room.right()) - room.left()
        place = QRectF(room.left(), rows.top() + row * height, width, height)
        needed = metrics.boundingRect(QRectF(0, 0, place.width(), 10_000), LEFT | WRAP, name)
        if needed.height() > height or needed.width() > place.width():
            name = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, LEFT | WRAP, name)
