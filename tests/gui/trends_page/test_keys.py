"""The keys of a chart stand for what is drawn, and their words are whole."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from migrainejournal.charts.chart_spec import Bar, Key, Lane, Line, Role
from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.drawing.keys import entries_of, keys_height
from tests.gui.trends_page.specs import ALL, INTERVALS, MONTHLY, SHARES

LONG = "from before the start to the last four weeks at the target (marker)"
"""Of which each word is short."""


def words_of(*, bars: tuple[Bar, ...] = (), lines: tuple[Line, ...] = ()) -> list[str]:
    return [entry.words for entry in entries_of(replace(MONTHLY, bars=bars, lines=lines, lanes=()))]


def test_a_series_without_a_point_is_not_in_the_keys() -> None:
    line = MONTHLY.lines[0]
    assert words_of(lines=(line,)) == [line.name]
    assert words_of(lines=(replace(line, points=(None, None)),)) == []


def test_an_area_that_is_never_filled_is_not_in_the_keys() -> None:
    bar = next(bar for bar in MONTHLY.bars if bar.role is Role.MIGRAINE)
    assert words_of(bars=(bar,)) == ["migraine days"]
    assert words_of(bars=(replace(bar, is_open=True),)) == ["too few recorded days"]


def test_shares_that_nobody_has_are_not_in_the_keys() -> None:
    keys = (Key(role=Role.PAIN_FREE, label="pain-free"), Key(role=Role.BETTER, label="better"))
    spec = replace(SHARES, keys=keys)
    assert [entry.words for entry in entries_of(spec)] == ["pain-free", "better"]
    assert not entries_of(replace(spec, lanes=(Lane(label="too few", spans=()),)))


def test_a_marker_without_a_stretch_is_in_the_keys() -> None:
    spec = replace(INTERVALS, keys=(Key(role=Role.FIRST, label="at last"),))
    alone = Lane(label="no difference", spans=(), marker=1)
    assert [entry.words for entry in entries_of(replace(spec, lanes=(alone,)))] == ["at last"]
    assert not entries_of(replace(spec, lanes=(replace(alone, marker=None),)))


def test_all_that_the_examples_draw_stays_in_their_keys() -> None:
    for spec in ALL:
        assert {key.label for key in spec.keys} <= {entry.words for entry in entries_of(spec)}


@pytest.mark.parametrize("size", [1, 2])
def test_words_longer_than_a_line_go_on_in_the_next(size: float, qapp: object) -> None:
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * size)
    look = Look(colours=load_colours("light"), font=font)
    spec = replace(INTERVALS, keys=(Key(role=Role.FIRST, label=LONG), Key(role=Role.CHANCE, label="chance")))
    whole = QFontMetricsF(font).horizontalAdvance(LONG)
    wide, narrow = (keys_height(spec, width, look) for width in (2 * whole, 0.6 * whole))
    assert narrow >= wide + 2 * QFontMetricsF(font).height()
