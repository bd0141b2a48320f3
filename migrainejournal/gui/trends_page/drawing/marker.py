"""The still mark at the value that is being read."""

from math import floor

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from migrainejournal.charts.chart_spec import ChartSpec, Reading
from migrainejournal.gui.trends_page.drawing.cells import cell_area
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.lanes import row_area
from migrainejournal.gui.trends_page.drawing.scale import Scale

WIDTH, CASING = 1.5, 4.0
NARROWEST = 6.0


def draw_marker(
    painter: QPainter, spec: ChartSpec, reading: Reading, *, main: Scale, lanes: Scale | None, look: Look
) -> None:
    """A frame around the cell or the span, or a line down at the place; nothing where that is not seen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not main.shows(reading.at, reading.at):
        return
    for pen in (QPen(look.colours.surface, CASING), QPen(look.colours.text, WIDTH)):
        painter.setPen(pen)
        if reading.row is None:
            x = main.x(reading.at)
            painter.drawLine(QLineF(x, main.area.top(), x, main.area.bottom()))
        elif spec.cells:
            painter.drawRoundedRect(cell_area(main, floor(reading.at), reading.row), 3, 3)
        elif lanes is not None and reading.row < len(spec.lanes):
            painter.drawRoundedRect(_in_lane(spec, reading.at, lanes, reading.row), 3, 3)


def _in_lane(spec: ChartSpec, at: float, scale: Scale, row: int) -> QRectF:
    """The span of the row that the place is in, or the row there."""
    area = row_area(scale, row)
    span = next((span for span in spec.lanes[row].spans if span.left <= at <= span.right), None)
    left, right = (scale.x(span.left), scale.x(span.right)) if span else (scale.x(at), scale.x(at))
    left, right = max(left, area.left()), min(right, area.right())
    wider = max(NARROWEST - (right - left), 0.0) / 2
    return QRectF(left - wider, area.top() - 1, right - left + 2 * wider, area.height() + 2)
