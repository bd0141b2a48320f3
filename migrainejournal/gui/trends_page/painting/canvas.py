"""The surface a chart is painted on: pyqtgraph's view with the theme's colours and nothing to press."""

from pyqtgraph import GraphicsObject, GraphicsView
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from migrainejournal.charts.chart_spec import ChartSpec, Reading
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.marker import draw_marker
from migrainejournal.gui.trends_page.painting.frame import Frame
from migrainejournal.gui.trends_page.painting.told import told
from migrainejournal.gui.trends_page.stretch import Stretch

ABOVE_ALL = 10


class ChartCanvas(GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints one spec at a time; what is pressed or pointed at is left to whoever uses it."""

    def __init__(self, spec: ChartSpec, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=look.colours.surface)
        self._look = look
        self.frame = Frame(spec, look)
        self.setCentralItem(self.frame)
        self._marker = _Marker(self.frame, look)

    @property
    def spec(self) -> ChartSpec:
        """What is painted."""
        return self.frame.spec

    def close(self) -> bool:
        """Close it as any widget; pyqtgraph would take the viewport away from under what is still shown."""
        return QWidget.close(self)

    def show_spec(self, spec: ChartSpec) -> None:
        """Paint another one from now on."""
        self.frame = Frame(spec, self._look)
        self.setCentralItem(self.frame)
        self._marker = _Marker(self.frame, self._look)

    def show_look(self, look: Look) -> None:
        """Paint with other colours and text from now on."""
        self._look = look
        self.setBackground(look.colours.surface)
        self.frame.show_look(look)
        self._marker.show_look(look)

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Show that much of the axis x."""
        self.frame.show_stretch(stretch)
        self._marker.update()

    def mark(self, reading: Reading | None) -> None:
        """Let the mark stand at the reading; none for None."""
        self._marker.show_reading(reading)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw all of it into the area of a picture, sharp at any size."""
        self.frame.show_all_dots_sharp(sharp=True)
        self.render(painter, area, self.rect())
        self.frame.show_all_dots_sharp(sharp=False)


class _Marker(GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Drawn over all of a frame."""

    def __init__(self, frame: Frame, look: Look) -> None:
        super().__init__(frame)
        self._look = look
        self._reading: Reading | None = None
        self.setZValue(ABOVE_ALL)
        frame.geometryChanged.connect(self._on_frame)

    def show_look(self, look: Look) -> None:
        """Draw in other colours from now on."""
        self._look = look
        self.update()

    def show_reading(self, reading: Reading | None) -> None:
        """Stand there from now on."""
        self._reading = reading
        self.update()

    def _on_frame(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's own name
        return QRectF(self.parentItem().rect())

    @told
    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        frame = self.parentItem()
        if self._reading is not None:
            main, lanes = frame.main_scale(), frame.lanes_scale()
            draw_marker(painter, frame.spec, self._reading, main=main, lanes=lanes, look=self._look)
