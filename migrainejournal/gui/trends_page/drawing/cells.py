"""A grid of cells: how much by shade and number, what else by frame, dot and mark."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from migrainejournal.charts.chart_spec import Cell, ChartSpec
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.scale import Scale

GAP = 2.0
ROUNDED = 3.0
DOT = 0.18
"""The size of a dot, as a share of the height of a line of text."""
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


def draw_cells(painter: QPainter, spec: ChartSpec, scale: Scale, look: Look) -> None:
    """The cells; their words where there is room for all of them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    metrics = QFontMetricsF(look.font)
    longest = max((_words(cell) for cell in spec.cells), key=len, default="")
    has_room = metrics.horizontalAdvance(longest) + 2 * GAP <= scale.across
    for cell in spec.cells:
        area = cell_area(scale, cell.x, cell.y)
        ink = _draw_ground(painter, cell, area, look)
        if cell.is_framed:
            _draw_frame(painter, area, look)
        if has_room:
            painter.setPen(ink)
            painter.drawText(area, MIDDLE, _words(cell))
        if cell.is_dotted:
            size = metrics.height() * DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(area.right() - 2 * size, area.bottom() - 2 * size), size, size)


def cell_area(scale: Scale, column: int, row: int) -> QRectF:
    """Where the cell of the column and row is."""
    top, bottom = scale.y(row), scale.y(row + 1)
    left, right = scale.x(column), scale.x(column + 1)
    return QRectF(left, top, right - left - GAP, bottom - top - GAP)


def _words(cell: Cell) -> str:
    return " ".join(filter(None, (cell.text, cell.mark)))


def _draw_ground(painter: QPainter, cell: Cell, area: QRectF, look: Look) -> QColor:
    """Draw what is below the words; returns the colour of these."""
    colours = look.colours
    rounded = min(ROUNDED, area.width() / 4)
    edge = area.adjusted(0.5, 0.5, -0.5, -0.5)
    if cell.shade:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.severity[cell.shade - 1])
        painter.drawRoundedRect(area, rounded, rounded)
        return colours.on_severity[cell.shade - 1]
    known = cell.shade is not None
    painter.setPen(QPen(colours.line, 1, Qt.PenStyle.SolidLine if known else Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, rounded, rounded)
    return colours.muted


def _draw_frame(painter: QPainter, area: QRectF, look: Look) -> None:
    """With a line of the ground inside, so that it shows on the darkest shade too."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, colour, width in ((0.75, look.colours.text, 1.5), (2.0, look.colours.surface, 1.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRect(area.adjusted(inset, inset, -inset, -inset))
