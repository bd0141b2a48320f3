"""The ring around a button that has the keyboard, seen on the ground of every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

WIDTH, RADIUS = 2, 6
"""In pixels."""


def draw_frame(painter: QPainter, widget: QWidget) -> None:
    """Fill the widget's rounded frame with the painter's brush, and ring it if it has the keyboard."""
    ring = QPen(widget.palette().color(QPalette.ColorRole.WindowText), WIDTH)
    inset = WIDTH / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ring if widget.hasFocus() else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
