"""The keys of a chart above it, as a strip of samples and words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.keys import draw_keys, entries_of, keys_height


class Legend(QWidget):
    """As many lines as its width needs; hidden where there is nothing to tell apart."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._spec: ChartSpec | None = None
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_spec(self, spec: ChartSpec) -> None:
        """Show the keys of the chart."""
        self._spec = spec
        self._heights.clear()
        entries = entries_of(spec)
        self.setVisible(bool(entries))
        self.setAccessibleName(", ".join(entry.words for entry in entries))
        self.updateGeometry()
        self.update()

    def show_look(self, look: Look) -> None:
        """Draw with other colours and text from now on."""
        self._look = look
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._spec is not None and width not in self._heights:
            self._heights[width] = round(keys_height(self._spec, width, self._look))
        return self._heights.get(width, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._spec is not None:
            draw_keys(QPainter(self), self._spec, self.width(), self._look)
