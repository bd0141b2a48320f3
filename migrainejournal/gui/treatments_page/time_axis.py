"""The months and years above the time lines."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.time_scale import TimeScale

LONGEST_NAME = "Mmm 2026 "
LINES_HIGH = 1.5


def name_width(font: QFont) -> float:
    """The room that the name of a month needs."""
    return QFontMetricsF(font).horizontalAdvance(LONGEST_NAME)


def month_label(month: date, *, first: bool) -> str:
    """The year where one begins and at the left end, else the month alone: "Jan 2026", "Apr"."""
    pattern = "MMM yyyy" if first or month.month == 1 else "MMM"
    return QLocale().toString(QDate(month.year, month.month, 1), pattern)


class TimeAxis(QWidget):
    """Stands above the list and names the dates as the list places them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale: TimeScale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: TimeScale) -> None:
        """Name the dates of the scale."""
        self._scale = scale
        first, last = (month_label(month, first=True) for month in (scale.first, scale.last))
        self.setAccessibleName(self.tr("Time line from {first} to {last}").format(first=first, last=last))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, round(self.fontMetrics().height() * LINES_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._scale
        if scale is None:
            return
        painter = QPainter(self)
        months = list(scale.named(name_width(self.font())))
        only_years = all(month.month == 1 for month in months) and len(months) > 1
        for place, month in enumerate(months):
            x = scale.x(month)
            painter.setPen(QPen(self._theme.colours.line, 1))
            painter.drawLine(QPointF(x, self.height() * 0.8), QPointF(x, self.height()))
            painter.setPen(self._theme.colours.muted)
            text = str(month.year) if only_years else month_label(month, first=place == 0)
            room = QRectF(x, 0, self.width() - x, self.height() * 0.8)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
