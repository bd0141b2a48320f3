"""The pain of an attack as a small line over time, with a mark for each dose."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.wording import clock_time

MOST_PAIN = 10
LINES_HIGH = 6
NAME_ROWS = 2


class PainLine(QWidget):
    """From the start of the attack to its end, or until now; pain 0 at the base line, 10 at the top."""

    def __init__(
        self,
        attack: Attack,
        doses: Sequence[tuple[Moment, str]],
        *,
        now: Moment,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._attack = attack
        self._doses = doses
        self._end = attack.end or max(attack.last_moment, now, key=lambda moment: moment.instant)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pain over time"))
        self.setAccessibleDescription(
            ", ".join(f"{clock_time(reading.at)}: {reading.pain}" for reading in attack.readings)
        )

    def _x(self, at: Moment) -> float:
        whole = (self._end - self._attack.start).total_seconds()
        share = (at - self._attack.start).total_seconds() / whole if whole > 0 else 0.0
        return 3 + min(max(share, 0.0), 1.0) * (self.width() - 6)

    def _paint_doses(self, painter: QPainter, base: float) -> None:
        """A dotted mark for each dose, named in the first of two rows that has room for the name."""
        colours = self._theme.colours
        metrics = QFontMetricsF(self.font())
        free_from = [0.0] * NAME_ROWS
        for at, name in self._doses:
            x, width = self._x(at), metrics.horizontalAdvance(name) + 8
            left = max(min(x, self.width() - width), 0.0)
            row = next((row for row, free in enumerate(free_from) if free <= left), NAME_ROWS)
            top = row * metrics.height()
            painter.setPen(QPen(colours.muted, 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, top), QPointF(x, base))
            if row < NAME_ROWS and width <= self.width():
                painter.setPen(colours.muted)
                area = QRectF(left + 4, top, width, metrics.height())
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft, name)
                free_from[row] = left + width

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.fontMetrics().height() * LINES_HIGH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base, top = self.height() - 4.0, self.fontMetrics().height() * NAME_ROWS + 4.0
        painter.setPen(QPen(colours.line, 1.5))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        self._paint_doses(painter, base)
        points = [
            QPointF(self._x(reading.at), base - (base - top) * reading.pain / MOST_PAIN)
            for reading in self._attack.readings
        ]
        ink = colours.severity[-1]
        painter.setPen(QPen(ink, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(ink)
        for point in points:
            painter.drawEllipse(point, 2, 2)
