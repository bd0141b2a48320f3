"""What the colours and shapes of a chart stand for: a small sample of each, beside its words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from migrainejournal.charts.chart_spec import ChartSpec, Key, Role
from migrainejournal.gui.trends_page.drawing.inks import Look, ink_of
from migrainejournal.gui.trends_page.drawing.lines import SYMBOL

SAMPLE_LINES, SAMPLE_HEIGHT = 1.4, 0.7
"""The size of a sample as a multiple of the height of a line of text."""
LINE, BELOW = 1.2, 0.4
"""From line to line, and below the last one, in lines of text."""
GAP, APART = 6.0, 18.0
"""Pixels between a sample and its words, and from there to the next sample."""


def keys_of(spec: ChartSpec) -> Sequence[Key]:
    """The chart's keys, and its lines that have a name but no key."""
    named = {key.role for key in spec.keys}
    lines = (Key(role=line.role, label=line.name) for line in spec.lines if line.name)
    return (*spec.keys, *(key for key in lines if key.role not in named))


def _draw_sample(painter: QPainter, spec: ChartSpec, role: Role, area: QRectF, look: Look) -> None:
    """The role as this chart draws it: a line with its symbol, a dot, or an area."""
    ink = ink_of(role, look.colours)
    of_line = any(line.role is role for line in spec.lines)
    of_dots = any(dot.role is role for dot in spec.dots)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if of_line:
        painter.setPen(ink.pen)
        painter.drawLine(QLineF(area.left(), area.center().y(), area.right(), area.center().y()))
    painter.setPen(Qt.PenStyle.NoPen)
    if of_line or of_dots:
        painter.setBrush(ink.line)
        painter.translate(area.center())
        painter.drawPath(ink.symbol.path(SYMBOL))
        painter.translate(-area.center())
    else:
        painter.setBrush(ink.fill)
        painter.drawRect(area)


def keys_height(spec: ChartSpec, width: float, look: Look) -> float:
    """How high the keys are where they are so wide, with some room below them; 0 without any."""
    line = QFontMetricsF(look.font).height()
    ends = [words.bottom() for _, _, words in _placed(spec, width, look)]
    return max(ends) + BELOW * line if ends else 0.0


def draw_keys(painter: QPainter, spec: ChartSpec, width: float, look: Look) -> None:
    """All samples with their words, in lines from the top left on."""
    painter.setFont(look.font)
    for key, sample, words in _placed(spec, width, look):
        _draw_sample(painter, spec, key.role, sample, look)
        painter.setPen(look.colours.muted)
        painter.drawText(words, key.label)


def _placed(spec: ChartSpec, width: float, look: Look) -> Iterator[tuple[Key, QRectF, QRectF]]:
    """Where the sample and the words of each key stand."""
    metrics = QFontMetricsF(look.font)
    line = metrics.height()
    wide, high = line * SAMPLE_LINES, line * SAMPLE_HEIGHT
    x = y = 0.0
    for key in keys_of(spec):
        words = metrics.horizontalAdvance(key.label) + 1
        if x > 0 and x + wide + GAP + words > width:
            x, y = 0.0, y + line * LINE
        sample = QRectF(x, y + (line - high) / 2, wide, high)
        yield key, sample, QRectF(sample.right() + GAP, y, words, line)
        x += wide + GAP + words + APART
