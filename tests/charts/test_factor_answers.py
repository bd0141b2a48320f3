"""Answers to questions: an interval and its middle each, grey where it could well be chance."""

import pytest

from migrainejournal.charts.chart_spec import Role
from migrainejournal.charts.factor_answers import FactorAnswer, NotYet, factor_answers
from migrainejournal.report.words import report_words

TEXTS = report_words("en")
MORE = FactorAnswer(label="slept under 6 h", difference=0.12, low=0.05, high=0.19, is_association=True)
FEWER = FactorAnswer(label="walked", difference=-0.08, low=-0.14, high=-0.02, is_association=True)
CHANCE = FactorAnswer(label="red wine", difference=0.01, low=-0.06, high=0.08, is_association=False)


def test_each_answer_is_a_lane_in_the_order_given() -> None:
    spec = factor_answers([CHANCE, MORE, FEWER], TEXTS)
    assert spec is not None
    assert [(lane.label, lane.spans[0].role) for lane in spec.lanes] == [
        ("red wine", Role.CHANCE),
        ("slept under 6 h", Role.FIRST),
        ("walked", Role.FIRST),
    ]
    (span,) = spec.lanes[1].spans
    assert [span.left, span.right] == pytest.approx([5, 19])
    assert spec.lanes[1].marker == pytest.approx(12)
    assert [upright.at for upright in spec.uprights] == [0]


def test_the_three_answers_have_equal_rank_in_the_title() -> None:
    spec = factor_answers([CHANCE, MORE, FEWER], TEXTS)
    assert spec is not None
    assert spec.title == "3 questions: more attacks with 1, fewer with 1, no association found for 1"
    assert [key.role for key in spec.keys] == [Role.FIRST, Role.CHANCE]


def test_no_difference_stands_in_the_middle() -> None:
    spec = factor_answers([MORE], TEXTS)
    assert spec is not None
    assert (spec.x.low, spec.x.high) == (-20, 20)
    assert [tick.label for tick in spec.x.ticks] == ["−20", "−10", "0", "+10", "+20"]


@pytest.mark.parametrize(("widest", "high"), [(0.51, 60), (0.61, 80), (0.81, 100)])
def test_the_axis_is_not_much_wider_than_what_stands_on_it(widest: float, high: int) -> None:
    spec = factor_answers(
        [FactorAnswer(label="x", difference=0, low=-widest, high=0, is_association=False)], TEXTS
    )
    assert spec is not None
    assert (spec.x.low, spec.x.high) == (-high, high)


@pytest.mark.parametrize("widest", [0, 0.001, 0.1, 0.5, 1])
def test_every_interval_is_on_the_axis(widest: float) -> None:
    spec = factor_answers(
        [FactorAnswer(label="x", difference=0, low=-widest, high=widest, is_association=False)], TEXTS
    )
    assert spec is not None
    assert spec.x.low <= -100 * widest
    assert spec.x.high >= 100 * widest
    assert (spec.lanes[0].spans == ()) is (widest == 0)


def test_each_answer_is_read_with_its_interval() -> None:
    spec = factor_answers([MORE, CHANCE], TEXTS)
    assert spec is not None
    assert [(read.row, read.words) for read in spec.readings] == [
        (0, "slept under 6 h: +12 (+5 to +19)"),
        (1, "red wine: +1 (−6 to +8), could well be chance"),
    ]
    assert spec.table is not None
    assert spec.table.rows[1] == ("red wine", "1.0", "-6.0", "8.0", "could well be chance")


def test_what_is_not_answered_yet_is_counted_in_the_title_and_named_with_its_reason() -> None:
    tea = NotYet(label="tea", why="Not enough recorded days: it takes 30 with it and 30 without.")
    spec = factor_answers([MORE, CHANCE], TEXTS, not_yet=[tea])
    assert spec is not None
    assert spec.title == (
        "3 questions: more attacks with 1, fewer with 0, no association found for 1, not yet an answer for 1"
    )
    assert spec.alternative.endswith(f"could well be chance. tea: not yet. {tea.why}")
    assert spec.table is not None
    assert spec.table.rows[2] == ("tea", "", "", "", f"not yet. {tea.why}")
    assert {len(row) for row in spec.table.rows} == {len(spec.table.columns)}
    assert len(spec.lanes) == len(spec.readings) == 2


def test_without_an_answer_there_is_no_chart() -> None:
    assert factor_answers([], TEXTS) is None
    assert factor_answers([], TEXTS, not_yet=[NotYet(label="tea", why="Nothing is noted.")]) is None
