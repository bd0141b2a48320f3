"""A flat, rounded, still button drawn in given colours: no animation, no native glow."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget


@dataclass(frozen=True, kw_only=True)
class ButtonColours:
    """Fill, outline and text of a button at rest, and of one that is on."""

    fill: QColor
    line: QColor
    text: QColor
    on_fill: QColor
    on_line: QColor
    on_text: QColor
    focus: QColor


class FlatButton(QAbstractButton):
    """A button of one line of text; `radius` in pixels."""

    def __init__(
        self,
        text: str,
        colours: ButtonColours,
        parent: QWidget | None = None,
        *,
        radius: float = 10,
        left: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._colours = colours
        self._radius = radius
        self._left = left

    def set_colours(self, colours: ButtonColours) -> None:
        """Draw in other colours from now on."""
        self._colours = colours
        self.update()

    def paint_text(self, painter: QPainter, area: QRectF) -> None:
        """Draw the text into the area; the pen is set."""
        align = Qt.AlignmentFlag.AlignLeft if self._left else Qt.AlignmentFlag.AlignHCenter
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked() or self.isDown()
        colours = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = colours.on_line if on else colours.line
        painter.setPen(QPen(colours.focus if self.hasFocus() else line, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.on_fill if on else colours.fill)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, self._radius, self._radius)
        painter.setPen(colours.on_text if on else colours.text)
        painter.setFont(self.font())
        margin = 12.0 if self._left else 6.0
        self.paint_text(painter, frame.adjusted(margin, 4, -margin, -4))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 48, round(metrics.height() * 2.2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, self.sizeHint().height())
