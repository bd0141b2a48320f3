"""Where the words and the time line of a course stand in its row: side by side, or one below the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from migrainejournal.gui.kit.labels import breakable
from migrainejournal.gui.treatments_page.course_words import (
    class_words,
    dates_words,
    outcome_words,
    stop_words,
)
from migrainejournal.gui.treatments_page.courses import Course

WORDS_LETTERS, LINE_LETTERS = 32, 36
"""The width of the words beside the time line, and the least that is left for the line, in letters."""
GAP = 3.0
PAD = 0.6
BAR_LINES = 1.8
TALLEST = 100_000.0
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True)
class Words:
    """Some words with their place; `strong` for the name."""

    text: str
    place: QRectF
    strong: bool = False


@dataclass(frozen=True, kw_only=True)
class RowLayout:
    """The words, the place of the time line, and the height of it all."""

    words: tuple[Words, ...]
    line: QRectF
    height: float


def strong(font: QFont) -> QFont:
    """The font of a name."""
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    return found


def sides(width: float, font: QFont) -> tuple[float, float]:
    """Left and right end of the time line in a view so wide."""
    pad = _pad(font)
    left = 2 * pad + _words_width(font) if _is_beside(width, font) else pad
    return left + GAP, width - GAP - 2 * pad


def words_beside(width: float, font: QFont) -> tuple[float, float] | None:
    """Left end and width of the words at the left of the time line; None where they stand above it."""
    return (_pad(font) + GAP, _words_width(font)) if _is_beside(width, font) else None


def lay_out(course: Course, width: float, font: QFont) -> RowLayout:
    """The row of the course in a view so wide."""
    pad, (left, right) = _pad(font), sides(width, font)
    bar = QFontMetricsF(font).height() * BAR_LINES
    beside = _is_beside(width, font)
    room = _words_width(font) if beside else width - 2 * (pad + GAP)
    first = tuple(_stacked(_first_words(course), QRectF(pad + GAP, pad, room, 0), font))
    below = first[-1].place.bottom()
    line = QRectF(left, pad if beside else below + pad / 2, right - left, bar)
    last = tuple(
        _stacked(
            [(outcome_words(course), False)], QRectF(left, line.bottom() + pad / 2, right - left, 0), font
        )
    )
    bottom = max(below, line.bottom(), *(words.place.bottom() for words in last))
    return RowLayout(words=(*first, *last), line=line, height=bottom + pad)


def _first_words(course: Course) -> list[tuple[str, bool]]:
    treatment = course.treatment
    dates = [dates_words(treatment, course.today), stop_words(treatment)]
    return [
        (treatment.name, True),
        (class_words(treatment.kind, treatment.group), False),
        (", ".join(filter(None, dates)), False),
    ]


def _stacked(texts: list[tuple[str, bool]], room: QRectF, font: QFont) -> Iterator[Words]:
    """The texts one below the other, as many lines as each needs."""
    top = room.top()
    for text, is_strong in texts:
        metrics = QFontMetricsF(strong(font) if is_strong else font)
        shown = breakable(text)
        height = metrics.boundingRect(QRectF(0, 0, room.width(), TALLEST), WRAP, shown).height()
        yield Words(shown, QRectF(room.left(), top, room.width(), height), is_strong)
        top += height


def _pad(font: QFont) -> float:
    return QFontMetricsF(font).height() * PAD


def _words_width(font: QFont) -> float:
    return QFontMetricsF(font).averageCharWidth() * WORDS_LETTERS


def _is_beside(width: float, font: QFont) -> bool:
    return width >= QFontMetricsF(font).averageCharWidth() * (WORDS_LETTERS + LINE_LETTERS)
