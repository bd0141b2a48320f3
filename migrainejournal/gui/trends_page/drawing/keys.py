"""What the colours and shapes of a chart stand for: a small sample of each, beside its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.gui.trends_page.drawing.inks import Look, ink_of, open_pen
from migrainejournal.gui.trends_page.drawing.lanes import INTERVAL_WIDTH, MARKER_ROLE
from migrainejournal.gui.trends_page.drawing.lines import SYMBOL

SAMPLE_LINES, SAMPLE_HEIGHT = 1.4, 0.7
"""The size of a sample as a multiple of the height of a line of text."""
LINE, BELOW = 1.2, 0.4
"""From line to line, and below the last one, in lines of text."""
WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
GAP, APART = 6.0, 18.0
"""Pixels between a sample and its words, and from there to the next sample."""


@dataclass(frozen=True)
class Entry:
    """One sample and its words; without a role it is a bar of a time that is not known well enough."""

    role: Role | None
    words: str


def entries_of(spec: ChartSpec) -> Sequence[Entry]:
    """The chart's keys, its lines that have a name but no key, and open bars; none of what is not drawn."""
    drawn, named = _drawn(spec), {key.role for key in spec.keys}
    keys = [Entry(key.role, key.label) for key in spec.keys if key.role in drawn]
    lines = [
        Entry(line.role, line.name)
        for line in spec.lines
        if line.name and line.role not in named and any(line.points)
    ]
    is_open = any(bar.is_open for bar in spec.bars)
    few = QCoreApplication.translate("Trends", "too few recorded days")
    return (*keys, *lines, *([Entry(None, few)] if is_open else []))


def _drawn(spec: ChartSpec) -> set[Role]:
    """The roles that stand somewhere in the chart."""
    marked = any(lane.marker is not None and not lane.spans for lane in spec.lanes)
    return {
        *(bar.role for bar in spec.bars if not bar.is_open),
        *(line.role for line in spec.lines if any(line.points)),
        *(dot.role for dot in spec.dots),
        *(span.role for lane in spec.lanes for span in lane.spans),
        *([MARKER_ROLE] if marked else []),
    }


def _draw_sample(painter: QPainter, spec: ChartSpec, role: Role | None, area: QRectF, look: Look) -> None:
    """The role as this chart draws it: a line with its symbol, a dot, or an area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if role is None:
        painter.setPen(open_pen(look.colours))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        return
    ink = ink_of(role, look.colours)
    shape = _shape(spec, role)
    if shape in (_Shape.LINE, _Shape.INTERVAL):
        painter.setPen(ink.pen if shape is _Shape.LINE else QPen(ink.line, INTERVAL_WIDTH))
        painter.drawLine(QLineF(area.left(), area.center().y(), area.right(), area.center().y()))
    if shape is _Shape.AREA:
        painter.setPen(ink.edge_pen)
        painter.setBrush(ink.fill)
        painter.drawRect(area)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.line)
    painter.translate(area.center())
    painter.drawPath(ink.symbol.path(look.grown(SYMBOL)))
    painter.translate(-area.center())


class _Shape(Enum):
    """What a role is drawn as."""

    AREA = "area"
    LINE = "line"
    INTERVAL = "interval"
    DOT = "dot"


def _shape(spec: ChartSpec, role: Role) -> _Shape:
    if any(line.role is role for line in spec.lines):
        return _Shape.LINE
    if any(dot.role is role for dot in spec.dots):
        return _Shape.DOT
    marked = (span for lane in spec.lanes if lane.marker is not None for span in lane.spans)
    return _Shape.INTERVAL if any(span.role is role for span in marked) else _Shape.AREA


def keys_height(spec: ChartSpec, width: float, look: Look) -> float:
    """How high the keys are where they are so wide, with some room below them; 0 without any."""
    line = QFontMetricsF(look.font).height()
    ends = [words.bottom() for _, _, words in _placed(spec, width, look)]
    return max(ends) + BELOW * line if ends else 0.0


def draw_keys(painter: QPainter, spec: ChartSpec, width: float, look: Look) -> None:
    """All samples with their words, in lines from the top left on."""
    painter.setFont(look.font)
    for entry, sample, words in _placed(spec, width, look):
        _draw_sample(painter, spec, entry.role, sample, look)
        painter.setPen(look.colours.muted)
        painter.drawText(words, WORDS, entry.words)


def _placed(spec: ChartSpec, width: float, look: Look) -> Iterator[tuple[Entry, QRectF, QRectF]]:
    """Where the sample and the words of each entry stand; words longer than a line go on in the next."""
    metrics = QFontMetricsF(look.font)
    line = metrics.height()
    wide, high = line * SAMPLE_LINES, line * SAMPLE_HEIGHT
    x = y = 0.0
    for entry in entries_of(spec):
        words = metrics.horizontalAdvance(entry.words) + 1
        if x > 0 and x + wide + GAP + words > width:
            x, y = 0.0, y + line * LINE
        sample = QRectF(x, y + (line - high) / 2, wide, high)
        room = QRectF(sample.right() + GAP, y, max(min(words, width - wide - GAP), 1.0), line)
        needed = metrics.boundingRect(QRectF(0, 0, room.width(), 10_000), WORDS, entry.words).height()
        room.setHeight(max(needed, line))
        yield entry, sample, room
        x += wide + GAP + words + APART
        y += room.height() - line
