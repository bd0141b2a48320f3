"""A chart in pyqtgraph's scene: a view of the lanes, one of what is counted, and the words around both."""

from collections.abc import Sequence

from pyqtgraph import GraphicsWidget, ScatterPlotItem, ViewBox, setConfigOption
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsSceneResizeEvent, QStyleOptionGraphicsItem, QWidget

from migrainejournal.charts.chart_spec import ChartSpec, Dot, Role
from migrainejournal.gui.trends_page.drawing.axes import draw_axes
from migrainejournal.gui.trends_page.drawing.bars import draw_bar_numbers, draw_bars
from migrainejournal.gui.trends_page.drawing.cells import draw_cells
from migrainejournal.gui.trends_page.drawing.inks import Look, ink_of
from migrainejournal.gui.trends_page.drawing.lanes import draw_lanes
from migrainejournal.gui.trends_page.drawing.levels import draw_grid, draw_levels, draw_uprights
from migrainejournal.gui.trends_page.drawing.lines import draw_lines
from migrainejournal.gui.trends_page.drawing.plan import is_of_lanes, make_plan
from migrainejournal.gui.trends_page.drawing.scale import Scale
from migrainejournal.gui.trends_page.painting.marks import Draw, Marks, scale_of
from migrainejournal.gui.trends_page.painting.told import told
from migrainejournal.gui.trends_page.stretch import Stretch
from migrainejournal.gui.trends_page.time_ticks import time_ticks

setConfigOption("exitCleanup", False)  # it would walk all of Python's objects; the windows own what they show
BELOW_DOTS, ABOVE_DOTS = -1, 1
DOT, SMALL_DOT = 7, 4
DOT_ALPHA, SMALL_DOT_ALPHA = 170, 110
MANY = 500
"""So many dots are small, and none hides those behind it."""
ROOM = 0.03
"""Above a plot, and below one with points, so that what is at its edge is seen whole; of its height."""


class Frame(GraphicsWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """All of one spec; `stretch` is what is shown of its axis x, None for all of it."""

    def __init__(self, spec: ChartSpec, look: Look) -> None:
        super().__init__()
        self.spec = spec
        self._look = look
        self._stretch: Stretch | None = None
        self._marks: list[Marks] = []
        self._scatters: dict[Role, ScatterPlotItem] = {}
        self._lanes = self._build_lanes() if spec.lanes else None
        self._plot = None if is_of_lanes(spec) else self._build_plot()
        self._plan = make_plan(spec, QSizeF(self.size()), look.font)
        self.show_stretch(None)

    @property
    def stretch(self) -> Stretch:
        """What is shown of the axis x."""
        return self._stretch or Stretch(self.spec.x.low, self.spec.x.high)

    def show_look(self, look: Look) -> None:
        """Draw with other colours and text from now on."""
        self._look = look
        for marks in self._marks:
            marks.show_look(look)
        for role, scatter in self._scatters.items():
            scatter.setBrush(self._dot_colour(role))
            scatter.setSize(self._dot_size())
        self._arrange()
        self.update()

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Show that much of the axis x; None for all of it."""
        self._stretch = stretch
        shown = self.stretch
        for view in self._views():
            view.setRange(xRange=(shown.low, shown.high), padding=0)
            view.updateMatrix()  # else while it is painted, so that it is painted once more
        self.update()

    def show_all_dots_sharp(self, *, sharp: bool) -> None:
        """Whether dots are drawn each by itself, as on paper, and not from pictures of them."""
        for scatter in self._scatters.values():
            scatter.setExportMode(sharp, {"antialias": True})

    def main_scale(self) -> Scale:
        """The scale of what is counted, or of the lanes where there is nothing else, in pixels of all."""
        return self._scale(self._plot or self._lanes)

    def lanes_scale(self) -> Scale | None:
        """The scale of the lanes, in pixels of all; None without any."""
        return None if self._lanes is None else self._scale(self._lanes)

    def _views(self) -> list[ViewBox]:
        return [view for view in (self._lanes, self._plot) if view is not None]

    def _scale(self, view: ViewBox) -> Scale:
        found = scale_of(view)
        return Scale(
            area=found.area.translated(view.pos()),
            left=found.left,
            right=found.right,
            bottom=found.bottom,
            top=found.top,
        )

    def _view(self, *, downwards: bool, high: float, low: float = 0) -> ViewBox:
        view = ViewBox(self, enableMenu=False, enableMouse=False, invertY=downwards, defaultPadding=0)
        view.setRange(yRange=(low, high), padding=0, disableAutoRange=True)
        return view

    def _build_lanes(self) -> ViewBox:
        view = self._view(downwards=True, high=len(self.spec.lanes))
        draws = (draw_uprights, draw_lanes) if is_of_lanes(self.spec) else (draw_lanes,)
        self._add(view, draws, BELOW_DOTS)
        return view

    def _build_plot(self) -> ViewBox:
        spec = self.spec
        if spec.y is None:
            view = self._view(downwards=True, high=max(len(spec.rows), 1))
            self._add(view, (draw_cells,), BELOW_DOTS)
            return view
        room = (spec.y.high - spec.y.low) * ROOM
        below = room if spec.dots or spec.lines else 0.0
        view = self._view(downwards=False, low=spec.y.low - below, high=spec.y.high + room)
        self._add(view, (draw_grid, draw_uprights, draw_bars), BELOW_DOTS)
        self._build_dots(view)
        self._add(view, (draw_levels, draw_lines, draw_bar_numbers), ABOVE_DOTS)
        return view

    def _build_dots(self, view: ViewBox) -> None:
        by_role: dict[Role, list[Dot]] = {}
        for dot in self.spec.dots:
            by_role.setdefault(dot.role, []).append(dot)
        for role, dots in by_role.items():
            scatter = ScatterPlotItem(
                x=[dot.x for dot in dots],
                y=[dot.y for dot in dots],
                size=self._dot_size(),
                symbol=ink_of(role, self._look.colours).symbol.path(1),
                brush=self._dot_colour(role),
                pen=None,
                antialias=True,
            )
            view.addItem(scatter, ignoreBounds=True)
            self._scatters[role] = scatter

    def _dot_size(self) -> float:
        return self._look.grown(SMALL_DOT if len(self.spec.dots) > MANY else DOT)

    def _dot_colour(self, role: Role) -> QColor:
        """So that dots behind others are seen too."""
        colour = QColor(ink_of(role, self._look.colours).line)
        colour.setAlpha(SMALL_DOT_ALPHA if len(self.spec.dots) > MANY else DOT_ALPHA)
        return colour

    def _add(self, view: ViewBox, draws: Sequence[Draw], above: int) -> None:
        self._marks.append(Marks(view, self.spec, draws, self._look, above=above))

    def _arrange(self) -> None:
        self._plan = plan = make_plan(self.spec, QSizeF(self.size()), self._look.font)
        if self._lanes is not None:
            self._lanes.setGeometry(plan.lanes)
        if self._plot is not None:
            self._plot.setGeometry(plan.plot)

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @told
    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        plan = self._plan
        ticks = self.spec.x.ticks
        if self._stretch is not None:
            ticks = time_ticks(self._stretch, plan.below.width(), self._look.font)
        draw_axes(painter, self.spec, plan=plan, scale=self.main_scale(), ticks=ticks, look=self._look)
