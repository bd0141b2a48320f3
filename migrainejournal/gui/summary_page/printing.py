"""Pages on paper, as vectors and at their own size; the pages bring their own margins."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from migrainejournal.gui.summary_page.svg_page import svg_page
from migrainejournal.report.document import Paper

PAGE_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def is_there_a_printer() -> bool:
    """Whether this computer knows of a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(paper: Paper, title: str) -> QPrinter:
    """The usual printer, set to whole pages of the paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(PAGE_SIZES[paper]))
    printer.setDocName(title)
    return printer


def print_pages(pages: Sequence[bytes], printer: QPrinter) -> bool:
    """Print the pages, each an SVG, that the person chose; whether the printer took them all."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    is_whole = False
    try:
        is_whole = _draw_all(_chosen(pages, printer), painter, printer)
    finally:
        if not is_whole:
            printer.abort()  # rather nothing than a part
        is_ended = painter.end()
    return is_whole and is_ended


def _chosen(pages: Sequence[bytes], printer: QPrinter) -> list[bytes]:
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        return list(pages[max(printer.fromPage(), 1) - 1 : printer.toPage()]) * copies
    return list(pages) * copies


def _draw_all(pages: Sequence[bytes], painter: QPainter, printer: QPrinter) -> bool:
    """Whether the printer took every page."""
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            return False
        _draw(page, painter, printer.paperRect(QPrinter.Unit.DevicePixel))
    return True


def _draw(page: bytes, painter: QPainter, paper: QRectF) -> None:
    """As large as the paper allows: its own size, unless another paper was chosen for it."""
    svg = svg_page(page)
    size = QSizeF(svg.viewBoxF().size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    svg.render(painter, place)
