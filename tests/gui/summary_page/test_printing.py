"""What is printed is what is saved: page by page, in its own size, as vectors."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.domain.counting import USUAL
from migrainejournal.gui.saving import Saved
from migrainejournal.gui.summary_page.printing import print_pages, printer_for
from migrainejournal.gui.summary_page.saving import save_pdf
from migrainejournal.gui.summary_page.sheets import Read, make_sheets
from migrainejournal.journal import Journal
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.document import Paper
from migrainejournal.summary import read_material
from tests.conftest import Clock

POINTS = {Paper.A4: (595.3, 841.9), Paper.LETTER: (612.0, 792.0)}
DPI = 100
SIDE = 16
"""Pixels of a square in which both are equally dark, wherever antialiasing put the edge of a letter."""
MOST_APART = 24


@pytest.fixture
def read(journal: Journal, clock: Clock) -> Read:
    """What a year of the sample journal is made of."""
    journal.apply(Change.adding(demo_records(today=clock().civil_date)))
    choices = ReportChoices(first=date(2025, 11, 23), last=clock().civil_date)
    return Read(choices=choices, material=read_material(journal, choices, counting=USUAL, now=clock()))


@pytest.fixture(params=list(Paper))
def on_paper(read: Read, request: pytest.FixtureRequest) -> Read:
    """The same on either paper."""
    return replace(read, choices=replace(read.choices, paper=request.param))


def to_file(target: Path, paper: Paper) -> QPrinter:
    """A printer that writes to a file."""
    printer = printer_for(paper, "Visit summary")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def images_in(target: Path) -> int:
    """How many raster images a PDF holds, wherever."""
    with pikepdf.open(target) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        return sum(stream.get("/Subtype") == "/Image" for stream in streams)


def sizes(target: Path) -> list[tuple[float, float]]:
    """The sizes of the pages in points."""
    with pikepdf.open(target) as pdf:
        boxes = [[float(edge) for edge in page.mediabox] for page in pdf.pages]
    return [(right - left, top - bottom) for left, bottom, right, top in boxes]


def darkness(target: Path) -> Iterator[QImage]:
    """Each page at 100 dpi, in squares of grey."""
    pdf = pypdfium2.PdfDocument(target)
    for page in pdf:
        bitmap = page.render(scale=DPI / 72, grayscale=True)
        data = bytes(bitmap.buffer)
        image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8)
        across, down = bitmap.width // SIDE, bitmap.height // SIDE
        yield image.scaled(
            across,
            down,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).copy()
    pdf.close()


def apart(one: QImage, other: QImage) -> int:
    """The largest difference of any square, from 0 to 255."""
    return max(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(one.width())
        for y in range(one.height())
    )


def test_a_print_is_the_saved_pdf_page_by_page(qapp: QApplication, on_paper: Read, tmp_path: Path) -> None:
    saved, printed = tmp_path / "saved.pdf", tmp_path / "printed.pdf"
    assert save_pdf(on_paper, target=saved, data_folder=tmp_path / "journal") == Saved(saved)
    paper = on_paper.choices.paper
    assert print_pages(make_sheets(on_paper).pages, to_file(printed, paper))
    assert len(sizes(printed)) == len(sizes(saved)) >= 2
    for width, height in sizes(printed):
        assert (width, height) == pytest.approx(POINTS[paper], abs=1)
    assert images_in(printed) == 0
    pairs = zip(darkness(saved), darkness(printed), strict=True)
    assert [place for place, pair in enumerate(pairs) if apart(*pair) > MOST_APART] == []


def test_only_the_chosen_pages_are_printed(qapp: QApplication, read: Read, tmp_path: Path) -> None:
    pages = make_sheets(read).pages
    printer = to_file(tmp_path / "printed.pdf", Paper.A4)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert print_pages(pages, printer)
    assert len(sizes(tmp_path / "printed.pdf")) == 1


def test_on_another_paper_a_page_is_shrunk_rather_than_cut(
    qapp: QApplication, read: Read, tmp_path: Path
) -> None:
    pages = make_sheets(read).pages
    assert print_pages(pages, to_file(tmp_path / "printed.pdf", Paper.LETTER))
    assert len(sizes(tmp_path / "printed.pdf")) == len(pages)
    page = next(darkness(tmp_path / "printed.pdf"))
    assert all(
        page.pixelColor(x, y).lightness() > 250 for x in (0, page.width() - 1) for y in range(page.height())
    )


class Jammed(QPrinter):
    """A printer that takes one page."""

    def newPage(self) -> bool:  # noqa: N802 - Qt's own name
        return False


def test_a_printer_that_takes_no_further_page_has_not_printed(
    qapp: QApplication, read: Read, tmp_path: Path
) -> None:
    printer = Jammed(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = make_sheets(read).pages
    assert print_pages(pages[:1], printer)
    assert not print_pages(pages, printer)
    assert not printer.paintingActive()


def test_a_bug_while_painting_leaves_the_printer_free(qapp: QApplication, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "printed.pdf", Paper.A4)
    no_page: Any = None
    with pytest.raises(AttributeError):
        print_pages([no_page], printer)
    assert not printer.paintingActive()


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_where_nothing_can_be_written_the_print_is_refused(
    qapp: QApplication, read: Read, tmp_path: Path
) -> None:
    assert not print_pages(make_sheets(read).pages, to_file(tmp_path / "gone" / "printed.pdf", Paper.A4))
