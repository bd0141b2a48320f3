"""The headache days of each month below the time lines, at the same dates."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from migrainejournal.clinical.months import last_of_month
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.courses import MonthOfDays
from migrainejournal.gui.treatments_page.month_reason import month_reason, month_words
from migrainejournal.gui.treatments_page.row_layout import WRAP, words_beside
from migrainejournal.gui.treatments_page.time_scale import TimeScale

FEWEST_HIGH = 10
"""So many days have the whole height, or the most there are."""
BAR_LINES = 3.0
NARROWEST = 2.0
FOCUS_WIDTH = 2.0
TITLE_ABOVE, TITLE_BESIDE = 2.2, 1.2
"""The lines needed besides the bars."""
BELOW = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


class HeadacheStrip(QWidget):
    """A bar a month, its number above it where there is room; dotted where too little is known.

    The arrow keys walk the months; Enter or a click asks why.
    """

    why = Signal(object)  # Reason

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale: TimeScale | None = None
        self._months: Sequence[MonthOfDays] = ()
        self._place = 0
        self._title = self.tr("Headache days a month")
        self.setAccessibleName(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_months(self, months: Sequence[MonthOfDays]) -> None:
        """Show these months, as far as they are on the time line."""
        self._months = tuple(months)
        self._go_to(len(self._shown()) - 1)

    def show_scale(self, scale: TimeScale) -> None:
        """Place the months as the scale says."""
        before = self._shown()[self._place : self._place + 1]
        self._scale = scale
        months = self._shown()
        self._go_to(months.index(before[0]) if before and before[0] in months else len(months) - 1)

    def _shown(self) -> list[MonthOfDays]:
        scale = self._scale
        return [month for month in self._months if scale and scale.first <= month.days.first <= scale.last]

    def _go_to(self, place: int) -> None:
        """Go to the month at the place, or the nearest one; it is read out."""
        months = self._shown()
        self._place = max(0, min(place, len(months) - 1))
        words = [month_words(month) for month in months]
        self.setAccessibleDescription("; ".join(words))
        here = words[self._place : self._place + 1]
        self.setAccessibleName(": ".join([self._title, *here]))
        self.update()

    def _column(self, month: MonthOfDays, scale: TimeScale) -> QRectF:
        """All that belongs to the month, in the whole height."""
        left, right = scale.x(month.days.first), scale.end(last_of_month(month.days.first))
        return QRectF(left, 0, right - left, self.height())

    def _tell_why(self) -> None:
        months = self._shown()
        if months:
            self.why.emit(month_reason(months[self._place]))

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
        widths = [self._column(month, scale).width() for month in months]
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

    def _paint_focus(self, painter: QPainter, scale: TimeScale, month: MonthOfDays) -> None:
        painter.setPen(QPen(self._theme.colours.text, FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = FOCUS_WIDTH / 2
        painter.drawRect(self._column(month, scale).adjusted(inset, inset, -inset, -inset))

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
        months = self._shown()
        self._paint_bars(painter, scale, months)
        if self.hasFocus() and months:
            self._paint_focus(painter, scale, months[self._place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._shown()) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._go_to(self._place - 1)
            case Qt.Key.Key_Right:
                self._go_to(self._place + 1)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._tell_why()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        scale = self._scale
        if scale is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        for place, month in enumerate(self._shown()):
            if self._column(month, scale).contains(at):
                self._go_to(place)
                self._tell_why()


def _number(month: MonthOfDays) -> str:
    """How many there were; a dash for none of a month that is hardly known, for that is no good news."""
    return str(month.headaches) if month.is_covered or month.headaches else "–"
