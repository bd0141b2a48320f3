"""The faint lines of a grid, the lines that a rule draws, and the lines down at a value of x."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from migrainejournal.charts.chart_spec import ChartSpec, Tick
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.scale import Scale

MOST_LINES = 4
CASING_ALPHA = 170
WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def grid_ticks(spec: ChartSpec) -> Sequence[Tick]:
    """The ticks of the axis y that have a faint line: four at most, and not its foot."""
    ticks = [tick for tick in spec.y.ticks if tick.at > spec.y.low] if spec.y else []
    return ticks[:: -(-len(ticks) // MOST_LINES)] if ticks else ()


def draw_grid(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The grid, and the foot of the plot."""
    if spec.y is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(look.colours.line, 1))
    for tick in grid_ticks(spec):
        painter.drawLine(_across(scale, tick.at))
    painter.setPen(QPen(look.colours.faint, 1))
    painter.drawLine(_across(scale, spec.y.low))


def draw_uprights(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """A line down at each of its values that is seen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(look.colours.muted, 1))
    for upright in spec.uprights:
        if scale.shows(upright.at, upright.at):
            x = scale.x(upright.at)
            painter.drawLine(QLineF(x, scale.area.top(), x, scale.area.bottom()))


def draw_levels(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The dashed lines; the ground around them keeps them apart from dark bars."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    casing = QColor(look.colours.surface)
    casing.setAlpha(CASING_ALPHA)
    for level in spec.levels:
        for pen in (QPen(casing, 3), QPen(look.colours.text, 1, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawLine(_across(scale, level.at))


def draw_level_words(painter: QPainter, spec: ChartSpec, scale: Scale, beside: QRectF, look: Look) -> None:
    """What each line is, at its right end, or below the words of the line above it."""
    metrics = QFontMetricsF(look.font)
    painter.setFont(look.font)
    painter.setPen(look.colours.text)
    free_from = beside.top()
    for level in sorted(spec.levels, key=lambda level: -level.at):
        needed = metrics.boundingRect(QRectF(0, 0, beside.width(), 10_000), WORDS, level.label)
        top = min(max(scale.y(level.at) - needed.height() / 2, free_from), beside.bottom() - needed.height())
        painter.drawText(QRectF(beside.left(), top, beside.width(), needed.height()), WORDS, level.label)
        free_from = top + needed.height()


def _across(scale: Scale, at: float) -> QLineF:
    return QLineF(scale.area.left(), scale.y(at), scale.area.right(), scale.y(at))
