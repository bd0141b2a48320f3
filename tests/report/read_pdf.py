"""What a PDF shows, read as another program would read it."""

from collections.abc import Iterator
from ctypes import c_float
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw
from PySide6.QtGui import QImage


def texts(made: bytes) -> list[str]:
    """The text of each page, its line ends as spaces."""
    with pypdfium2.PdfDocument(made) as pages:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def sizes(made: bytes) -> list[tuple[float, float]]:
    """Width and height of each page, in millimetres."""
    with pypdfium2.PdfDocument(made) as pages:
        return [(page.get_width() / 72 * 25.4, page.get_height() / 72 * 25.4) for page in pages]


def font_sizes(made: bytes) -> Iterator[float]:
    """The size of each piece of text, in points."""
    with pypdfium2.PdfDocument(made) as pages:
        for page in pages:
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
                size = c_float()
                raw.FPDFTextObj_GetFontSize(piece, size)
                yield size.value * abs(piece.get_matrix().d)


def lowest_text(made: bytes, words: str) -> float:
    """How far from the bottom of its page the first line with the words stands, in points."""
    with pypdfium2.PdfDocument(made) as pages:
        for page in pages:
            found = page.get_textpage()
            place = found.get_text_range().find(words)
            if place >= 0:
                return float(found.get_charbox(place)[1])
    raise ValueError(words)


def letters(made: bytes) -> list[tuple[str, float]]:
    """Each letter of the first page with its right edge, in points from the left of the page."""
    with pypdfium2.PdfDocument(made) as pages:
        found = pages[0].get_textpage()
        text = found.get_text_range()
        return [(letter, float(found.get_charbox(place)[2])) for place, letter in enumerate(text)]


def pictures(made: bytes, dots: int) -> Iterator[QImage]:
    """Each page in grey, with so many dots to an inch."""
    with pypdfium2.PdfDocument(made) as pages:
        for page in pages:
            drawn = page.render(scale=dots / 72, grayscale=True)
            grey = QImage.Format.Format_Grayscale8
            yield QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, grey).copy()


def opened(made: bytes) -> pikepdf.Pdf:
    """The PDF with its inner objects."""
    return pikepdf.Pdf.open(BytesIO(made))
