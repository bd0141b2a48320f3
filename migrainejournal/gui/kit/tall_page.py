"""A form that is taller than the window scrolls, and never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

WIDTH = 86
LOWEST = 30


class TallPage(QScrollArea):
    """The form, wide enough for its lines of text and as tall as it needs, where there is room."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget(self)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 2 * self.fontMetrics().averageCharWidth(), 0)
        layout.addWidget(form)
        layout.addStretch(1)
        self.setWidget(self._page)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to the widget, also when it has only just been shown."""
        self._page.adjustSize()
        self.ensureWidgetVisible(widget)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.averageCharWidth() * WIDTH
        height = max(self._page.heightForWidth(width), metrics.lineSpacing() * LOWEST)
        return QSize(width + self.verticalScrollBar().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        narrowest = self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(narrowest, super().minimumSizeHint().height())
