"""The words of a row have room in it, beside the time line or above it, however wide and large they are."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.treatments_page.courses import Course
from migrainejournal.gui.treatments_page.row_layout import TALLEST, WRAP, lay_out, sides, strong, words_beside
from tests.gui.treatments_page.records import BOTOX, PLANNED, PROPRANOLOL, THERAPY, TODAY

LONG = replace(PROPRANOLOL, name="Rindfleischetikettierung" * 12, group="a class of many words " * 9)


@pytest.fixture(params=[1.0, 1.5, 2.0])
def font(qapp: QApplication, request: pytest.FixtureRequest) -> QFont:
    """The program's text, and larger."""
    found = qapp.font()
    found.setPointSizeF(found.pointSizeF() * request.param)
    return found


@pytest.mark.parametrize("width", [260, 420, 760, 1600])
@pytest.mark.parametrize("treatment", [BOTOX, PLANNED, PROPRANOLOL, THERAPY, LONG])
def test_words_fit_into_their_places_and_the_row(font: QFont, treatment: Treatment, width: int) -> None:
    layout = lay_out(Course(treatment=treatment, today=TODAY), width, font)
    row = QRectF(0, 0, width, layout.height)
    for words in layout.words:
        metrics = QFontMetricsF(strong(font) if words.strong else font)
        needed = metrics.boundingRect(QRectF(0, 0, words.place.width(), TALLEST), WRAP, words.text)
        assert needed.height() <= words.place.height()
        assert needed.width() <= words.place.width()
        assert row.contains(words.place) or not words.text
        assert not words.place.intersects(layout.line)
    for above, below in pairwise(layout.words[:3]):
        assert above.place.bottom() <= below.place.top()
    assert row.contains(layout.line)


def test_the_time_line_stands_beside_the_words_where_there_is_room(font: QFont) -> None:
    course = Course(treatment=BOTOX, today=TODAY)
    wide, narrow = (QFontMetricsF(font).averageCharWidth() * letters for letters in (120, 40))
    beside, below = lay_out(course, wide, font), lay_out(course, narrow, font)
    assert beside.line.left() > beside.words[0].place.right()
    assert below.line.top() > below.words[2].place.bottom()
    assert words_beside(wide, font) == (beside.words[0].place.left(), beside.words[0].place.width())
    assert words_beside(narrow, font) is None


@pytest.mark.parametrize("width", [260, 760, 1600])
def test_the_line_stands_at_the_same_place_whatever_the_course(font: QFont, width: int) -> None:
    lines = [lay_out(Course(treatment=t, today=TODAY), width, font).line for t in (BOTOX, PLANNED, LONG)]
    assert {(line.left(), line.right()) for line in lines} == {sides(width, font)}
