"""A chart that can be read: by pointing, by arrow keys, aloud; and looked at more closely along the time."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from migrainejournal.charts.chart_spec import ChartSpec, Reading
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.painting.canvas import ChartCanvas
from migrainejournal.gui.trends_page.reading_walk import ReadingWalk
from migrainejournal.gui.trends_page.stretch import Stretch

ZOOM = 1.25
NOTCH = 120.0
"""What the wheel tells for one step."""
RING = 2
LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChartView(ChartCanvas):
    """The wheel belongs to the page: with Ctrl it zooms where there is an axis of dates, else nothing does.

    Arrow keys, Home and End read; Enter and a double click open the day; plus and minus zoom, 0 shows all.
    """

    read = Signal(object)  # Reading | None
    day_chosen = Signal(object)  # date
    menu_wanted = Signal(QPoint)
    reached = Signal()

    def __init__(self, spec: ChartSpec, look: Look, time: LinkedTime, parent: QWidget | None = None) -> None:
        super().__init__(spec, look, parent)
        self._time = time
        self._walk = ReadingWalk(spec.readings)
        self._dragged: float | None = None
        self.grabGesture(Qt.GestureType.PinchGesture)
        time.changed.connect(self._on_time)
        self._introduce()
        self._on_time()

    def show_spec(self, spec: ChartSpec) -> None:
        """Show another chart from now on; nothing of it is read yet."""
        super().show_spec(spec)
        self._walk = ReadingWalk(spec.readings)
        self._introduce()
        self._on_time()
        self.read.emit(None)

    @property
    def reading(self) -> Reading | None:
        """What is read now."""
        return self._walk.here

    def _introduce(self) -> None:
        """Name it for screen readers."""
        self.setAccessibleName(self.spec.title)
        self.setAccessibleDescription(self.spec.alternative)

    def _own(self) -> Stretch:
        return Stretch(self.spec.x.low, self.spec.x.high)

    def _tell(self, *, aloud: bool) -> None:
        """Show what is read, and say it where it was asked for by a key."""
        reading = self._walk.here
        self.mark(reading)
        self.read.emit(reading)
        if reading is not None and aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, reading.words))

    def _zoom(self, factor: float, at: float | None = None) -> None:
        if self.spec.x_is_days:
            shown = self.frame.stretch
            reading = self._walk.here
            middle = reading.at if reading is not None else (shown.low + shown.high) / 2
            self._time.zoom(factor, middle if at is None else at, self._own())

    def _value_at(self, place: QPointF) -> float:
        return self.frame.main_scale().value_at(place.x())

    def _point(self, place: QPointF) -> None:
        """Read what is pointed at."""
        main, lanes = self.frame.main_scale(), self.frame.lanes_scale()
        row = None
        if lanes is not None and lanes.area.top() <= place.y() < lanes.area.bottom():
            row = lanes.row_at(place.y())
        elif self.spec.cells:
            row = min(max(main.row_at(place.y()), 0), len(self.spec.rows) - 1)
        before = self._walk.here
        self._walk.point(main.value_at(place.x()), row)
        if self._walk.here is not before:
            self._tell(aloud=False)

    def _open_day(self) -> None:
        reading = self._walk.here
        if reading is not None and reading.day is not None:
            self.day_chosen.emit(reading.day)

    def _on_time(self) -> None:
        self.show_stretch(self._time.stretch if self.spec.x_is_days else None)

    def _press(self, key: int) -> bool:
        """Do what the key is for; whether it is for anything."""
        if self._walk.press(key):
            here = self._walk.here
            if here is not None and self.spec.x_is_days:
                self._time.bring(here.at)
            self._tell(aloud=True)
        elif key in OPENERS:
            self._open_day()
        elif not self.spec.x_is_days:
            return False
        elif key in LARGER:
            self._zoom(1 / ZOOM)
        elif key == Qt.Key.Key_Minus:
            self._zoom(ZOOM)
        elif key == Qt.Key.Key_0:
            self._time.show_whole()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and pinch.scaleFactor() > 0:
                at = self._value_at(QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                self._zoom(1 / pinch.scaleFactor(), at)
                event.accept(pinch)
                return True
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:
        zooms = isinstance(event, QNativeGestureEvent) and (
            event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        )
        if zooms and isinstance(event, QNativeGestureEvent) and event.value() > -1:
            self._zoom(1 / (1 + event.value()), self._value_at(event.position()))
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._press(event.key()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.spec.x_is_days and turned:
            self._zoom(ZOOM ** (-turned / NOTCH), self._value_at(event.position()))
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or with the button down take what is shown of the time along."""
        if self._dragged is None:
            self._point(event.position())
            return
        by = (self._dragged - event.position().x()) / self.frame.main_scale().across
        self._dragged = event.position().x()
        if self.spec.x_is_days:
            self._time.move(by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())
        self._open_day()

    def leaveEvent(self, _event: QEvent) -> None:
        if not self.hasFocus():
            self._walk.leave()
            self._tell(aloud=False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab hears the last reading; who clicks points."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._walk.go_to_end()
            self._tell(aloud=True)
            self.reached.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._walk.leave()
            self._tell(aloud=False)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colours.text, RING))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 6, 6)
