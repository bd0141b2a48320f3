"""The headache days of each month below the time lines, at the same dates."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from migrainejournal.clinical.months import last_of_month
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.courses import MonthOfDays
from migrainejournal.gui.treatments_page.row_layout import WRAP, words_beside
from migrainejournal.gui.treatments_page.time_scale import TimeScale
from migrainejournal.gui.wording import month_name

FEWEST_HIGH = 10
"""So many days have the whole height, or the most there are."""
BAR_LINES = 3.0
NARROWEST = 2.0
TITLE_ABOVE, TITLE_BESIDE = 2.2, 1.2
"""The lines needed besides the bars."""
BELOW = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


class HeadacheStrip(QWidget):
    """A bar a month, its number above it where there is room; dotted where too little is known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale: TimeScale | None = None
        self._months: Sequence[MonthOfDays] = ()
        self._title = self.tr("Headache days a month")
        self.setAccessibleName(self._title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_months(self, months: Sequence[MonthOfDays]) -> None:
        """Show these months, as far as they are on the time line."""
        self._months = tuple(months)
        self._describe()

    def show_scale(self, scale: TimeScale) -> None:
        """Place the months as the scale says."""
        self._scale = scale
        self._describe()

    def _shown(self) -> list[MonthOfDays]:
        scale = self._scale
        return [month for month in self._months if scale and scale.first <= month.days.first <= scale.last]

    def _describe(self) -> None:
        text = self.tr("{month}: {n}, {known} of {of} days recorded")
        months = [
            text.format(
                month=month_name(month.days.first),
                n=month.headaches,
                known=month.known,
                of=month.days.days,
            )
            for month in self._shown()
        ]
        self.setAccessibleDescription("; ".join(months))
        self.update()

    def _paint_title(self, painter: QPainter, scale: TimeScale) -> None:
        painter.setPen(self._theme.colours.muted)
        beside = words_beside(self.width(), self.font())
        left, width = beside or (scale.left, self.width() - scale.left)
        room = QRectF(left, 0, width, self.height())
        painter.drawText(room, BELOW if beside else WRAP, self._title)

    def _paint_bars(self, painter: QPainter, scale: TimeScale, months: Sequence[MonthOfDays]) -> None:
        metrics = painter.fontMetrics()
        base, most = self.height() - 1.0, metrics.height() * BAR_LINES
        highest = max([FEWEST_HIGH, *(month.headaches for month in months)])
        widths = [scale.end(last_of_month(m.days.first)) - scale.x(m.days.first) for m in months]
        room = min(widths, default=0.0)
        numbers = all(metrics.horizontalAdvance(_number(month)) <= room for month in months)
        for month, width in zip(months, widths, strict=True):
            height = most * month.headaches / highest
            left = scale.x(month.days.first)
            self._paint_bar(painter, QRectF(left, base - height, width, height), month, scale)
            if numbers:
                painter.setPen(self._theme.colours.muted)
                above = QRectF(left, base - height - metrics.height(), width, metrics.height())
                painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), _number(month))
        if months and not numbers:
            self._paint_height(painter, scale, base - most, highest)

    def _paint_bar(self, painter: QPainter, place: QRectF, month: MonthOfDays, scale: TimeScale) -> None:
        """The month as far as it has come, with a gap to the next."""
        inset = min(2.0, place.width() / 6)
        right = max(scale.end(month.days.last) - inset, place.left() + inset + NARROWEST)
        bar = QRectF(place.topLeft(), QPointF(right, place.bottom())).adjusted(inset, 0, 0, 0)
        if month.is_covered:
            painter.fillRect(bar, self._theme.colours.severity[2])
        else:
            painter.setPen(QPen(self._theme.colours.faint, 1, Qt.PenStyle.DotLine))
            painter.drawRect(bar)

    def _paint_height(self, painter: QPainter, scale: TimeScale, top: float, highest: int) -> None:
        """A line at the whole height and its number, where the bars are too narrow for theirs."""
        painter.setPen(QPen(self._theme.colours.line, 1))
        painter.drawLine(QPointF(scale.left, top), QPointF(scale.right, top))
        painter.setPen(self._theme.colours.muted)
        above = QRectF(scale.left, 0, scale.right - scale.left, top)
        painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), str(highest))

    def sizeHint(self) -> QSize:
        title_above = words_beside(self.width(), self.font()) is None
        lines = BAR_LINES + (TITLE_ABOVE if title_above else TITLE_BESIDE)
        return QSize(0, round(self.fontMetrics().height() * lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._scale
        if scale is None:
            return
        painter = QPainter(self)
        self._paint_title(painter, scale)
        painter.setPen(QPen(self._theme.colours.line, 1))
        base = self.height() - 0.5
        painter.drawLine(QPointF(scale.left, base), QPointF(scale.right, base))
        self._paint_bars(painter, scale, self._shown())


def _number(month: MonthOfDays) -> str:
    """How many there were; a dash for none of a month that is hardly known, for that is no good news."""
    return str(month.headaches) if month.is_covered or month.headaches else "–"
