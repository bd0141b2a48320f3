"""Bars with their numbers; where they are many they join, for narrow bars with gaps would be stripes."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from migrainejournal.charts.chart_spec import Bar, ChartSpec
from migrainejournal.gui.kit.theme import Colours
from migrainejournal.gui.trends_page.drawing.dense import joined_bars
from migrainejournal.gui.trends_page.drawing.inks import Ink, Look, inks_of, open_pen
from migrainejournal.gui.trends_page.drawing.scale import Scale

JOINED_BELOW = 12.0
"""Bars that begin fewer pixels apart than this touch each other."""
ROUNDED = 2.0
LEAST_OPEN = 5.0
"""Pixels that an open bar is high at least: nothing known must not look like nothing there."""
ROOM_AROUND_NUMBER = 4.0


def draw_bars(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The bars that are seen; open ones are outlined only."""
    inks = inks_of(look.colours)
    if not spec.bars:
        return
    joined = _apart(spec.bars) * scale.across < JOINED_BELOW
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not joined)
    open_areas = []
    for bar in joined_bars(spec.bars, scale) if joined else spec.bars:
        if not scale.shows(bar.left, bar.right):
            continue
        area = _area(bar, scale, joined=joined)
        if bar.is_open:
            open_areas.append(area)
        else:
            _draw_closed(painter, area, inks[bar.role], joined=joined)
    _draw_open(painter, open_areas, look.colours)


def draw_bar_numbers(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The label above each bar, on a ground of its own; none where there is no room for all."""
    metrics = QFontMetricsF(look.font)
    seen = [bar for bar in spec.bars if bar.label and scale.shows(bar.left, bar.right)]
    longest = max((bar.label for bar in seen), key=len, default="")
    if metrics.horizontalAdvance(longest) + ROOM_AROUND_NUMBER > _apart(spec.bars) * scale.across:
        return
    painter.setFont(look.font)
    ground = QColor(look.colours.surface)
    ground.setAlphaF(0.9)
    for bar in seen:
        middle = scale.x((bar.left + bar.right) / 2)
        half = metrics.horizontalAdvance(bar.label) / 2 + 1
        words = QRectF(middle - half, _top(bar, scale) - metrics.height(), 2 * half, metrics.height())
        painter.fillRect(words.adjusted(0, 2, 0, -2), ground)
        painter.setPen(look.colours.text)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), bar.label)


def _apart(bars: Sequence[Bar]) -> float:
    """The least way from the begin of a bar to the next."""
    begins = sorted({bar.left for bar in bars})
    widest = max((bar.right - bar.left for bar in bars), default=1.0)
    return min((later - earlier for earlier, later in pairwise(begins)), default=widest)


def _area(bar: Bar, scale: Scale, *, joined: bool) -> QRectF:
    """The bar as far as it is seen, on whole pixels where it touches the next one."""
    left = max(scale.x(bar.left), scale.area.left())
    right = min(scale.x(bar.right), scale.area.right())
    if joined:
        left, right = round(left), round(right)
    top = _top(bar, scale)
    return QRectF(left, top, right - left, scale.y(bar.base) - top)


def _top(bar: Bar, scale: Scale) -> float:
    top = scale.y(bar.top)
    return min(top, scale.y(bar.base) - LEAST_OPEN) if bar.is_open else top


def _draw_closed(painter: QPainter, area: QRectF, ink: Ink, *, joined: bool) -> None:
    if joined:
        painter.fillRect(area, ink.fill)
        return
    painter.setPen(ink.edge_pen)
    painter.setBrush(ink.fill)
    inside = area if ink.edge is None or area.height() < 1 else area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, ROUNDED, ROUNDED)


def _draw_open(painter: QPainter, areas: Sequence[QRectF], colours: Colours) -> None:
    """A dashed outline around each, and one around all of those that touch."""
    together: list[list[QRectF]] = []
    for area in areas:
        if together and together[-1][-1].right() == area.left():
            together[-1].append(area)
        else:
            together.append([area])
    painter.setPen(open_pen(colours))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for some in together:
        tops = [corner for area in some for corner in (area.topLeft(), area.topRight())]
        ground = [some[-1].bottomRight(), some[0].bottomLeft()]
        painter.drawPolygon(QPolygonF([*tops, *ground]).translated(0.5, 0.5))
