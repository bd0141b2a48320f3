"""How a report lies on its pages: nothing is cut off, lost or left alone, and all painters show the same."""

import re
from operator import sub

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from migrainejournal.report.document import (
    Beside,
    Chart,
    Column,
    Facts,
    Missing,
    Page,
    Paper,
    ReportDocument,
    Table,
    Words,
)
from migrainejournal.report.render import pdf, svg_pages
from tests.report.read_pdf import letters, lowest_text, pictures, sizes, texts
from tests.report.sample_document import ATTACKS, FOUR_WEEKS, TIMELINE, days, sample, section
from tests.report.test_render import MADE

DOTS = 100
A_WORD = 50
"""What a word left out makes at its place, of 255."""


def of(*parts: object) -> ReportDocument:
    """The sample with one page of these parts."""
    return sample(pages=(Page(parts=parts),))  # type: ignore[arg-type]


def words(count: int) -> str:
    """So many words, each with its number."""
    return " ".join(f"w{number}" for number in range(count))


def numbers_in(pages: list[str], letter: str) -> list[int]:
    """The numbers after the letter, in the order of the pages."""
    return [int(number) for page in pages for number in re.findall(rf"\b{letter}(\d+)", page)]


def test_a_wish_of_five_thousand_words_flows_to_further_pages() -> None:
    pages = texts(pdf(of(section("", Words(text=words(5000), lead="Wish:"))), made=MADE))
    assert len(pages) >= 4
    assert numbers_in(pages, "w") == list(range(5000))


def test_a_wish_keeps_its_lines() -> None:
    made = pdf(of(section("", Words(text="first line\nsecond line\n\nfourth line"))), made=MADE)
    first, second, fourth = (lowest_text(made, f"{line} line") for line in ("first", "second", "fourth"))
    assert first > second + 9
    assert second > fourth + 18


@pytest.mark.parametrize("block", ["table", "facts"])
def test_a_cell_of_five_thousand_words_flows_too(block: str) -> None:
    shown = (
        Table(columns=(Column(title="Note"),), rows=(("short",), (words(5000),)))
        if block == "table"
        else Facts(items=(("Note", words(5000)),))
    )
    pages = texts(pdf(of(section("Notes", shown)), made=MADE))
    assert len(pages) >= 4
    assert numbers_in(pages, "w") == list(range(5000))


def test_a_long_table_repeats_its_head_and_breaks_no_row() -> None:
    columns = (Column(title="Attack began"), Column(title="Notes", share=3))
    rows = tuple((f"r{number}", f"start{number} {words(150)} end{number}") for number in range(120))
    pages = texts(pdf(of(section("Attacks", Table(columns=columns, rows=rows))), made=MADE))
    assert len(pages) > 3
    assert all(page.count("Attack began") == 1 for page in pages)
    assert numbers_in(pages, "r") == list(range(120))
    for page in pages:
        assert numbers_in([page], "start") == numbers_in([page], "end")


def test_a_word_without_end_stays_on_the_paper() -> None:
    made = pdf(of(section("Notes", Words(text="x" * 900), Facts(items=(("y" * 300, "z" * 300),)))), made=MADE)
    width, _ = sizes(made)[0]
    found = letters(made)
    assert max(edge for _, edge in found) <= (width - 13.5) / 25.4 * 72
    text = "".join(letter for letter, _ in found)
    assert "x" * 900 in re.sub(r"[\s\u200b]", "", text)
    assert text.count("z") == 300


def test_a_column_has_room_for_its_longest_word() -> None:
    columns = (Column(title="Questionnaire", share=0.1), Column(title="Last", share=5))
    rows = (("OnabotulinumtoxinA", "once"), ("x", words(60)))
    (page,) = texts(pdf(of(section("Scores", Table(columns=columns, rows=rows))), made=MADE))
    assert "Questionnaire Last OnabotulinumtoxinA once" in page


FILLING = Facts(items=tuple(("Name", "text") for _ in range(8)))


@pytest.mark.parametrize("lines", range(0, 60, 2))
@pytest.mark.parametrize("last", ["facts", "chart", "table", "beside"])
def test_no_page_ends_with_a_heading(lines: int, last: str) -> None:
    table = Table(columns=(Column(title="One"),), rows=(("a",), ("b",)))
    lasts = {
        "facts": section("Alone", FILLING),
        "chart": section("Alone", Chart(spec=FOUR_WEEKS)),
        "table": section("Alone", table),
        "beside": Beside(left=(section("Alone", FILLING),), right=(section("Other", table),)),
    }
    filling = section("", Words(text="\n".join("line" for _ in range(lines + 10))))
    made = pdf(of(filling, lasts[last]), made=MADE)
    pages = texts(made)
    (with_heading,) = [page for page in pages if "Alone" in page]
    after = with_heading.partition("Alone")[2]
    assert re.search(r"Name text|Jan Feb|\ba\b", after.partition("Made from")[0]), pages


def test_every_page_has_its_foot() -> None:
    pages = texts(pdf(of(section("", Words(text=words(3000)))), made=MADE))
    for number, page in enumerate(pages, start=1):
        assert page.endswith(f"definitions on page 2. {number} / {len(pages)}")


@pytest.mark.parametrize("count", [1, 12, 31])
def test_labels_of_a_chart_are_text(count: int) -> None:
    (page,) = texts(pdf(of(section("Days", Chart(spec=days(marks=True)), Chart(spec=TIMELINE))), made=MADE))
    assert f" {count} " in page
    assert "OnabotulinumtoxinA" in page
    assert page.count(" B") >= 7


def test_a_report_of_nothing_is_a_page() -> None:
    assert len(texts(pdf(sample(pages=()), made=MADE))) == 1
    assert len(svg_pages(sample(pages=()))) == 1


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(sample(), id="two pages"),
        pytest.param(sample(paper=Paper.LETTER, language="he"), id="from right to left"),
        pytest.param(
            of(
                section("", Words(text=f"{words(2500)} 🥶 \ue000 日本")),
                Beside(left=(section("A", ATTACKS),), right=(section("B", Missing(text="-")),)),
            ),
            id="long",
        ),
        pytest.param(of(section("Days", Chart(spec=days(marks=True)))), id="marks"),
    ],
)
def test_pages_for_screen_and_printer_look_as_the_saved_ones(
    document: ReportDocument, qapp: QGuiApplication
) -> None:
    made, drawn = pdf(document, made=MADE), svg_pages(document)
    assert len(drawn) == len(sizes(made)) > 0
    for saved, svg in zip(pictures(made, DOTS), drawn, strict=True):
        differences = apart(saved, painted(svg, saved.size()))
        assert sum(differences) / len(differences) < 4
        assert max(differences) < A_WORD


def test_one_word_left_out_would_be_seen(qapp: QGuiApplication) -> None:
    size = QSize(827, 1169)
    (one,), (other,) = (svg_pages(sample(pages=(), person=(name,))) for name in ("Alexandra", ""))
    assert max(apart(painted(one, size), painted(other, size))) > A_WORD


def painted(svg: bytes, size: QSize) -> QImage:
    """The page in grey as Qt paints it."""
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def apart(one: QImage, other: QImage) -> list[int]:
    """How far apart the two are at each place, of 255."""
    return list(map(abs, map(sub, coarse(one), coarse(other))))


def coarse(image: QImage) -> bytes:
    """A byte of grey for every six by six dots, where two painters smooth the same letter alike."""
    small = image.scaled(
        image.size() / 6, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    line, rows = small.bytesPerLine(), bytes(small.constBits())
    return b"".join(rows[row * line :][: small.width()] for row in range(small.height()))
