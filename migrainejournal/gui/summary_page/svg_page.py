"""A page of a report for Qt to draw, on a screen or a printer."""

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer


def svg_page(page: bytes) -> QSvgRenderer:
    """What draws the page, an SVG of Typst's, which says the width of each of its strokes.

    Whatever has no stroke, every letter, is given one of no width: on printers Qt would draw it 1 point wide.
    """
    return QSvgRenderer(QByteArray(page.replace(b"<svg ", b'<svg stroke-width="0" ', 1)))
