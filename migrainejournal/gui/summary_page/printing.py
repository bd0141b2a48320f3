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
    """Print the pages, each an SVG, that the person chose; whether the printer took them."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    chosen = _chosen(pages, printer) * (1 if printer.supportsMultipleCopies() else printer.copyCount())
    for number, page in enumerate(chosen):
        if number:
            printer.newPage()
        _draw(page, painter, printer.paperRect(QPrinter.Unit.DevicePixel))
    return painter.end()


def _chosen(pages: Sequence[bytes], printer: QPrinter) -> list[bytes]:
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        return list(pages[max(printer.fromPage(), 1) - 1 : printer.toPage()])
    return list(pages)


def _draw(page: bytes, painter: QPainter, paper: QRectF) -> None:
    """As large as the paper allows: its own size, unless another paper was chosen for it."""
    svg = svg_page(page)
    size = QSizeF(svg.viewBoxF().size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    svg.render(painter, place)
