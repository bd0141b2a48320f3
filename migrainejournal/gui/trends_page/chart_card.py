"""One chart of the trends page: what it found, the chart or its table, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading, plain_label
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.plan import has_named_rows, natural_height
from migrainejournal.gui.trends_page.legend import Legend
from migrainejournal.gui.trends_page.reading_line import ReadingLine
from migrainejournal.gui.trends_page.table_view import ChartTable
from migrainejournal.gui.trends_page.ways_out import Outgoing, Way

if TYPE_CHECKING:
    from migrainejournal.charts.chart_spec import ChartSpec
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.trends_page.linked_time import LinkedTime
    from migrainejournal.gui.trends_page.painting.chart_view import ChartView
    from migrainejournal.settings import ChartHeight

MARGIN = 18
ROUNDED = 12
TITLE_SIZE = 1.1
HEIGHTS = {"low": 0.75, "usual": 1.0, "high": 1.5}
"""Times the chart's own height, by `settings.ChartHeight`."""


class ChartCard(QWidget):
    """Has the size it will have from the start; the chart, of what `name` says, is put in by `fill`."""

    day_chosen = Signal(object)  # date
    wanted_out = Signal(object, object)  # Outgoing, Way
    reached = Signal(object)  # itself, when the keyboard comes to its chart

    def __init__(
        self, name: str, theme: Theme, time: LinkedTime, spec: ChartSpec, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self._time = time
        self._height = 1.0
        self._view: ChartView | None = None
        self._table: ChartTable | None = None
        self.spec = spec
        self._menu = self._build_menu()
        self._build_layout()
        self.show_spec(spec)
        theme.changed.connect(self._on_look)

    @property
    def is_filled(self) -> bool:
        """Whether the chart is there."""
        return self._view is not None

    @property
    def read_area(self) -> QRect:
        """Where the chart and what is read of it stand."""
        return self._stack.geometry().united(self._line.geometry())

    def fill(self) -> None:
        """Put the chart in."""
        from migrainejournal.gui.trends_page.painting.chart_view import ChartView  # pyqtgraph comes with it

        if self._view is None:
            self._view = ChartView(self.spec, self._look(), self._time, self._stack)
            self._view.read.connect(self._line.show_reading)
            self._view.day_chosen.connect(self.day_chosen)
            self._view.menu_wanted.connect(self._on_menu)
            self._view.reached.connect(self._on_reached)
            self._stack.insertWidget(0, self._view)
            self._show_one()

    def show_spec(self, spec: ChartSpec) -> None:
        """Show this chart in place of the one before."""
        self.spec = spec
        self._title.setText(spec.title)
        self._legend.show_spec(spec)
        self._line.keep_room(spec.readings)
        self._as_table.setVisible(spec.table is not None)
        self._as_table.setAccessibleName(f"{self._as_table.text()}: {self.name}")
        self._out.setAccessibleName(f"{self._out.text()}: {self.name}")
        if self._view is not None:
            self._view.show_spec(spec)
        if self._table is not None:
            self._table.show_spec(spec)
        self._arrange()

    def show_height(self, height: ChartHeight) -> None:
        """Draw the chart lower or higher from now on."""
        self._height = HEIGHTS[height]
        self._arrange()

    def _look(self) -> Look:
        return Look(colours=self._theme.colours, font=QFont(self.font()))

    def _build_layout(self) -> None:
        self._subject = plain_label(self.name, self, wrap=True)
        self._subject.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._title = heading("", self, size=TITLE_SIZE)
        self._title.setWordWrap(True)
        self._legend = Legend(self._look(), self)
        self._stack = QStackedWidget(self)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._stack.addWidget(QWidget(self._stack))  # until the chart is there
        self._line = ReadingLine(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 8)
        layout.setSpacing(4)
        for widget in (self._title, self._subject, self._legend, self._stack, self._line, self._build_ways()):
            layout.addWidget(widget)

    def _build_ways(self) -> QWidget:
        ways = QWidget(self)
        flow = Flow(ways, across=6, down=2)
        self._as_table = self._button(self.tr("As a table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._on_table)
        self._out = self._button(self.tr("Save or copy…"))
        self._out.clicked.connect(self._on_out)
        flow.addWidget(self._as_table)
        flow.addWidget(self._out)
        return ways

    def _button(self, text: str) -> ToolButton:
        button = ToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        return button

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for way, text in (
            (Way.PNG, self.tr("Save as PNG…")),
            (Way.SVG, self.tr("Save as SVG…")),
            (Way.CSV, self.tr("Save as CSV…")),
            (Way.COPY_PICTURE, self.tr("Copy picture")),
            (Way.COPY_NUMBERS, self.tr("Copy numbers")),
        ):
            action = menu.addAction(text)
            action.setData(way)
        menu.triggered.connect(self._on_way)
        return menu

    def _arrange(self) -> None:
        """Give the chart its height, and the table the same; rows with names beside them get no lower."""
        times = max(self._height, 1.0) if has_named_rows(self.spec) else self._height
        self._stack.setFixedHeight(round(natural_height(self.spec, self.font()) * times))

    def _show_one(self) -> None:
        """The table where it is wanted, else the chart."""
        shown: QWidget | None = self._table if self._as_table.isChecked() else self._view
        if shown is not None:
            self._stack.setCurrentWidget(shown)
        self._line.show_reading(None)

    def _on_table(self, wanted: bool) -> None:
        if wanted and self._table is None:
            self._table = ChartTable(self._stack)
            self._table.show_spec(self.spec)
            self._stack.addWidget(self._table)
        self._show_one()

    def _on_out(self) -> None:
        self._menu.popup(self._out.mapToGlobal(QPoint(0, self._out.height())))

    def _on_reached(self) -> None:
        self.reached.emit(self)

    def _on_menu(self, where: QPoint) -> None:
        self._menu.popup(where)

    def _on_way(self, action: QAction) -> None:
        outgoing = Outgoing(spec=self.spec, name=self.name, stretch=self._time.stretch)
        self.wanted_out.emit(outgoing, action.data())

    def _on_look(self) -> None:
        self._legend.show_look(self._look())
        if self._view is not None:
            self._view.show_look(self._look())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._on_look()
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()), ROUNDED, ROUNDED)
