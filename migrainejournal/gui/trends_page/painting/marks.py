"""Shapes in pixels over a view of pyqtgraph, drawn again whenever the view shows something else."""

from collections.abc import Callable, Sequence

from pyqtgraph import GraphicsObject, ViewBox
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.scale import Scale
from migrainejournal.gui.trends_page.painting.told import told

Draw = Callable[[QPainter, ChartSpec, Scale, Look], None]


def scale_of(view: ViewBox) -> Scale:
    """The scale of what the view shows, in its own pixels."""
    (left, right), (low, high) = view.viewRange()
    downwards = view.yInverted()
    return Scale(
        area=QRectF(view.rect()),
        left=left,
        right=right,
        bottom=high if downwards else low,
        top=low if downwards else high,
    )


class Marks(GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws with some functions, in order; the view clips it."""

    def __init__(
        self, view: ViewBox, spec: ChartSpec, draws: Sequence[Draw], look: Look, *, above: int
    ) -> None:
        super().__init__(view)
        self._view = view
        self._spec = spec
        self._draws = draws
        self._look = look
        self.setZValue(above)
        view.sigRangeChanged.connect(self._on_view)
        view.sigResized.connect(self._on_view)

    def show_look(self, look: Look) -> None:
        """Draw in other colours from now on."""
        self._look = look
        self.update()

    def _on_view(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's own name
        return QRectF(self._view.rect())

    @told
    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        scale = scale_of(self._view)
        painter.save()
        try:
            for draw in self._draws:
                draw(painter, self._spec, scale, self._look)
        finally:
            painter.restore()
