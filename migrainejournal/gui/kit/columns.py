"""Two columns of a form that scroll together, side by side where there is room, else one below the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

AIRY = 1.15


class Columns(QScrollArea):
    """A page of two columns; never scrolls sideways."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns = (first, second)
        self._page = QWidget(self)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._page)
        self._layout.setSpacing(3 * self.fontMetrics().averageCharWidth())
        self._layout.addWidget(first, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(second, 1, Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._page)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to the widget, also when it has only just been shown."""
        self._page.adjustSize()
        self.ensureWidgetVisible(widget)

    def _arrange(self) -> None:
        widest = max(column.minimumSizeHint().width() for column in self._columns)
        self.setMinimumWidth(widest + self.verticalScrollBar().sizeHint().width())
        beside = self.viewport().width() >= 2 * widest + self._layout.spacing()
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def sizeHint(self) -> QSize:
        widest = max(column.minimumSizeHint().width() for column in self._columns)
        height = max(column.sizeHint().height() for column in self._columns)
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(round(2 * widest * AIRY) + self._layout.spacing() + 2 * bar, height + 2 * bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
