"""One page of the preview: paper with what will be printed on it."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.summary_page.svg_page import svg_page

WHITE = QColor(Qt.GlobalColor.white)
PAUSE_MILLISECONDS = 80


class Sheet(QWidget):
    """Draws its page when it is first seen, and again at a new size once that has come to rest.

    Paper is white on a light ground; on a dark one it is no brighter than the text there.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = b""
        self._svg: QSvgRenderer | None = None
        self._drawn: QPixmap | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._rest.timeout.connect(self._draw_again)
        theme.changed.connect(self._draw_again)

    def show_page(self, page: bytes) -> None:
        """Show the page, an SVG."""
        if page != self._page:
            self._page = page
            self._svg = None
            self._draw_again()

    def natural_size(self) -> QSize:
        """The size of the page in points."""
        return self._renderer().defaultSize()

    def _renderer(self) -> QSvgRenderer:
        if self._svg is None:
            self._svg = svg_page(self._page)
        return self._svg

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.fill(WHITE)
        painter = QPainter(pixmap)
        self._renderer().render(painter)
        colours = self._theme.colours
        if colours.dark:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(pixmap.rect(), colours.text)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _draw_again(self) -> None:
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None or self._drawn.devicePixelRatio() != self.devicePixelRatioF():
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._drawn)
        painter.setPen(self._theme.colours.line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()
