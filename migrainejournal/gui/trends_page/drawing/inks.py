"""What each role of a chart is drawn with: fill, line, dash and symbol, so that no colour speaks alone."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF

from migrainejournal.charts.chart_spec import Role
from migrainejournal.gui.kit.theme import Colours

LINE_WIDTH = 2.0
"""In pixels."""
USUAL_LINE = 16.0
"""Pixels that a line of text is high where points have their own size."""


class Symbol(Enum):
    """The shape of a point."""

    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"

    def path(self, size: float) -> QPainterPath:
        """The shape around the origin, so many pixels wide."""
        path, half = QPainterPath(), size / 2
        match self:
            case Symbol.DISC:
                path.addEllipse(QPointF(0, 0), half, half)
            case Symbol.SQUARE:
                path.addRect(QRectF(-half * 0.9, -half * 0.9, size * 0.9, size * 0.9))
            case Symbol.TRIANGLE:
                path.addPolygon(_polygon((0, -half), (half, half * 0.8), (-half, half * 0.8)))
            case Symbol.DIAMOND:
                path.addPolygon(_polygon((0, -half), (half, 0), (0, half), (-half, 0)))
        path.closeSubpath()
        return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


@dataclass(frozen=True, kw_only=True)
class Look:
    """The colours and the text that a chart is drawn with."""

    colours: Colours
    font: QFont

    def grown(self, pixels: float) -> float:
        """So many pixels at the usual size of text, more where that is larger: the size of a point."""
        return pixels * max(QFontMetricsF(self.font).height() / USUAL_LINE, 1.0)


@dataclass(frozen=True, kw_only=True)
class Ink:
    """How one role looks: as an area `fill` with `words` on it, as a line or point `line` with its shape.

    The `edge` is for areas that would else be hard to tell from the ground.
    """

    fill: QColor
    line: QColor
    words: QColor
    edge: QColor | None = None
    dash: Qt.PenStyle = Qt.PenStyle.SolidLine
    symbol: Symbol = Symbol.DISC

    @property
    def pen(self) -> QPen:
        """The pen of its line."""
        return QPen(self.line, LINE_WIDTH, self.dash, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)

    @property
    def edge_pen(self) -> QPen:
        """The pen around its area."""
        return QPen(Qt.PenStyle.NoPen) if self.edge is None else QPen(self.edge, 1)


def open_pen(colours: Colours) -> QPen:
    """The pen around a bar of a time that is not known well enough."""
    return QPen(colours.muted, 1, Qt.PenStyle.DashLine)


def ink_of(role: Role, colours: Colours) -> Ink:
    """The ink of the role in these colours."""
    return inks_of(colours)[role]


def inks_of(colours: Colours) -> dict[Role, Ink]:
    """The ink of every role in these colours."""
    dash, dot = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
    text, muted, faint, ground = colours.text, colours.muted, colours.faint, colours.surface
    shades, on_shades = colours.severity, colours.on_severity
    first, second, third, fourth = colours.series
    (free, better, not_better), on_relief = colours.relief, colours.on_relief
    square, triangle, diamond = Symbol.SQUARE, Symbol.TRIANGLE, Symbol.DIAMOND
    return {
        Role.HEADACHE: Ink(
            fill=shades[1], line=colours.headache, words=on_shades[1], edge=colours.headache, symbol=square
        ),
        Role.MIGRAINE: Ink(fill=shades[3], line=shades[3], words=on_shades[3]),
        Role.ACUTE: Ink(fill=muted, line=text, words=ground, dash=dash, symbol=triangle),
        Role.TREATMENT: Ink(
            fill=colours.treatment, line=muted, words=text, edge=faint, dash=dash, symbol=diamond
        ),
        Role.TARGET: Ink(fill=shades[0], line=shades[3], words=on_shades[0], dash=dot, symbol=diamond),
        Role.LEVEL: Ink(fill=muted, line=muted, words=ground, dash=dash),
        Role.PAIN_FREE: Ink(fill=free, line=free, words=on_relief[0]),
        Role.BETTER: Ink(fill=better, line=muted, words=on_relief[1], edge=faint, dash=dash, symbol=square),
        Role.NOT_BETTER: Ink(
            fill=not_better, line=faint, words=on_relief[2], edge=faint, dash=dot, symbol=triangle
        ),
        Role.FIRST: Ink(fill=first, line=first, words=ground),
        Role.SECOND: Ink(fill=second, line=second, words=ground, dash=dash, symbol=square),
        Role.THIRD: Ink(fill=third, line=third, words=ground, dash=dot, symbol=triangle),
        Role.FOURTH: Ink(
            fill=fourth, line=fourth, words=ground, dash=Qt.PenStyle.DashDotLine, symbol=diamond
        ),
        Role.CHANCE: Ink(fill=faint, line=faint, words=ground, symbol=diamond),
    }
