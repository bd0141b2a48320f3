"""A chart with its title and keys as a picture to be kept: pixels, or shapes and text."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.keys import draw_keys, keys_height
from migrainejournal.gui.trends_page.drawing.plan import natural_height
from migrainejournal.gui.trends_page.painting.canvas import ChartCanvas
from migrainejournal.gui.trends_page.stretch import Stretch

LETTERS_WIDE = 120
"""The width of a picture in letters of its text."""
MARGIN = 16
SHARPNESS = 2
TITLE_SIZE = 1.2
SVG_DOTS_PER_INCH = 96
WRAP = int(Qt.TextFlag.TextWordWrap)


class Picture:
    """What is shown of one chart, drawn anew."""

    def __init__(self, spec: ChartSpec, look: Look, stretch: Stretch | None) -> None:
        self._spec = spec
        self._look = look
        self._title_font = QFont(look.font)
        self._title_font.setPointSizeF(look.font.pointSizeF() * TITLE_SIZE)
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._width = round(QFontMetricsF(look.font).averageCharWidth() * LETTERS_WIDE)
        self._chart_height = round(natural_height(spec, look.font))
        self._canvas = ChartCanvas(spec, look)
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._canvas.resize(self._width, self._chart_height)
        self._canvas.show()  # what is never shown is not laid out in its size
        self._canvas.show_stretch(stretch if spec.x_is_days else None)

    def image(self) -> QImage:
        """The pixels, twice as many as on an ordinary screen."""
        image = QImage(self._size() * SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPNESS)
        image.fill(self._look.colours.surface)
        painter = QPainter(image)
        self._draw(painter)
        painter.end()
        return image

    def png(self) -> bytes:
        """The pixels as a PNG file."""
        return _written(self.image())

    def svg(self) -> bytes:
        """Shapes and text as an SVG file, with the chart in words for those who cannot see it."""
        data = QByteArray()
        device = QBuffer(data)
        writer = QSvgGenerator()
        writer.setOutputDevice(device)
        writer.setResolution(SVG_DOTS_PER_INCH)
        writer.setSize(self._size())
        writer.setViewBox(QRect(QPoint(0, 0), self._size()))
        writer.setTitle(self._spec.title)
        writer.setDescription(self._spec.alternative)
        painter = QPainter(writer)
        painter.fillRect(QRect(QPoint(0, 0), self._size()), self._look.colours.surface)
        self._draw(painter)
        painter.end()
        return bytes(data.data())

    def _size(self) -> QSize:
        above = round(self._title_height() + self._keys_height())
        return QSize(self._width + 2 * MARGIN, above + self._chart_height + 2 * MARGIN)

    def _title_height(self) -> float:
        metrics = QFontMetricsF(self._title_font)
        needed = metrics.boundingRect(QRectF(0, 0, self._width, 10_000), WRAP, self._spec.title)
        return needed.height() + metrics.height() / 2

    def _keys_height(self) -> float:
        return keys_height(self._spec, self._width, self._look)

    def _draw(self, painter: QPainter) -> None:
        title, keys = self._title_height(), self._keys_height()
        painter.setFont(self._title_font)
        painter.setPen(self._look.colours.text)
        painter.translate(QPointF(MARGIN, MARGIN))
        painter.drawText(QRectF(0, 0, self._width, title), WRAP, self._spec.title)
        painter.translate(QPointF(0, title))
        painter.save()
        draw_keys(painter, self._spec, self._width, self._look)
        painter.restore()  # else the last key's colour fills the plot
        painter.translate(QPointF(0, -title))
        self._canvas.draw(painter, QRectF(0, title + keys, self._width, self._chart_height))


def _written(image: QImage) -> bytes:
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")  # type: ignore[call-overload]  # str: the stub's bytes are refused
    return bytes(data.data())
