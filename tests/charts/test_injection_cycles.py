"""Cycles laid over each other: the mean of each week, which are open, and what is said of their wear-off."""

from collections.abc import Sequence
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.injection_cycles import injection_cycles
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.wear_off import wear_off
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.clinical.diaries import diary, known_diary
from tests.values import botox, course, dates_from, day, excerpt, session

START = day("2026-03-01")
SECOND = START + 84 * DAY
TEXTS = report_words("en")


def week(start: date, number: int, headaches: int) -> tuple[date, ...]:
    """So many headache days from the first day of a week since the injection."""
    return dates_from(start + (number - 1) * 7 * DAY, headaches)


def chart(
    headaches: Sequence[date] = (),
    *,
    given: Treatment | None = None,
    first: date = START,
    last: date = START + 170 * DAY,
    unknown: Sequence[date] = (),
) -> ChartSpec | None:
    """Two cycles of 84 days unless others are given."""
    found = known_diary(
        first, last, headaches=[on for on in headaches if first <= on <= last], unknown=unknown
    )
    return drawn_of(given or botox(START, SECOND), found)


def drawn_of(given: Treatment, found: Diary) -> ChartSpec | None:
    """The chart of what is found of the wear-off, where that is looked for at all."""
    worn = wear_off(given, found)
    return None if worn is None else injection_cycles(given, worn, found, TEXTS)


def drawn(spec: ChartSpec | None) -> ChartSpec:
    """The chart, which there is."""
    assert spec is not None
    return spec


def test_a_week_has_the_mean_of_its_cycles() -> None:
    spec = drawn(chart([*week(START, 1, 1), *week(SECOND, 1, 4), *week(SECOND, 12, 7)]))
    assert [bar.label for bar in spec.bars] == ["2.5", *["0.0"] * 10, "3.5"]
    assert [bar.top for bar in spec.bars] == [2.5, *[0.0] * 10, 3.5]
    assert [tick.label for tick in spec.x.ticks] == [str(n) for n in range(1, 13)]
    assert not any(bar.is_open for bar in spec.bars)


def test_bars_stand_at_their_week() -> None:
    spec = drawn(chart())
    assert [(bar.left + bar.right) / 2 for bar in spec.bars] == pytest.approx(range(1, 13))
    assert (spec.x.low, spec.x.high) == (0.5, 12.5)


def test_days_of_a_week_are_counted_in_seven_known_ones() -> None:
    spec = drawn(chart(week(START, 1, 3), unknown=[START + 6 * DAY]))
    assert spec.bars[0].label == "1.8"  # 3.5 of the six known days, and none


def test_a_week_known_in_too_few_cycles_is_open() -> None:
    spec = drawn(chart([*week(START, 2, 5), *week(SECOND, 2, 4)], unknown=dates_from(START + 12 * DAY, 2)))
    assert [bar.is_open for bar in spec.bars[:3]] == [False, True, False]
    assert spec.bars[1].label == "4.0"
    assert "week 2: 4.0, from 1 cycle;" in spec.alternative


def test_a_week_known_in_no_cycle_has_no_bar() -> None:
    spec = drawn(chart(unknown=[*dates_from(START + 7 * DAY, 2), *dates_from(SECOND + 7 * DAY, 2)]))
    assert (spec.bars[1].label, spec.bars[1].top, spec.bars[1].is_open) == ("?", 0, True)
    assert "week 2: not enough recorded days;" in spec.alternative


def test_only_whole_weeks_of_a_cycle_are_shown() -> None:
    spec = drawn(chart(given=botox(START, START + 80 * DAY)))
    assert len(spec.bars) == 12
    assert "week 12: 0.0, from 1 cycle." in spec.alternative
    assert not spec.bars[11].is_open


def test_no_more_than_thirteen_weeks_are_shown() -> None:
    given = course(START, sessions=[session(START)], interval=150)
    assert len(drawn(chart(given=given)).bars) == 13


@pytest.mark.parametrize(
    ("headaches", "title"),
    [
        (
            [*week(START, 12, 4), *week(SECOND, 12, 4)],
            "in 2 of 2 cycles",
        ),
        ([*week(START, 12, 4)], "in 1 of 2 cycles"),
        ([], "in 0 of 2 cycles"),
    ],
)
def test_the_title_says_in_how_many_cycles_the_last_weeks_were_worse(
    headaches: list[date], title: str
) -> None:
    assert drawn(chart(headaches)).title == (
        f"onabotulinumtoxina: more headache days before the next injection {title} "
        "(last four weeks at least 1.3 times weeks 5 to 8, and 2 days more)"
    )


def test_one_cycle_is_not_compared() -> None:
    spec = drawn(chart(given=botox(START)))
    assert spec.title == "onabotulinumtoxina: one whole cycle; two are needed to compare"
    assert spec.y is not None
    assert spec.y.label == "headache days a week in 1 cycle"


def test_cycles_hardly_known_are_not_compared() -> None:
    spec = drawn(chart(week(SECOND, 12, 4), unknown=dates_from(START + 28 * DAY, 6)))
    assert (
        spec.title == "onabotulinumtoxina: not enough recorded days to compare the last weeks of the cycles"
    )
    assert (
        "Cycle from 1 Mar 2026: not enough recorded days to compare its weeks 5 to 8 with its last four."
        in spec.alternative
    )


def test_a_cycle_that_cannot_change_the_verdict_is_only_left_out() -> None:
    assert "in 0 of 1 cycle (" in drawn(chart(unknown=dates_from(START + 28 * DAY, 6))).title


def test_a_cycle_from_before_the_diary_does_not_hold_back_the_others() -> None:
    given = botox(*dates_from(START - 840 * DAY, 12, every=84))
    spec = drawn(chart(given=given))
    assert "in 0 of 2 cycles" in spec.title
    assert spec.y is not None
    assert spec.y.label == "headache days a week, mean of 2 cycles"


def test_a_cycle_whose_middle_is_in_the_diary_is_compared() -> None:
    spec = drawn(chart(first=START + 28 * DAY))
    assert "of 2 cycles" in spec.title
    assert not any(bar.is_open for bar in spec.bars)
    assert "week 1: 0.0, from 1 cycle; " in spec.alternative


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(course(START, sessions=[session(START)], interval=28), id="every four weeks"),
        pytest.param(course(START), id="tablets"),
        pytest.param(botox(START + 120 * DAY), id="going on"),
        pytest.param(course(START, interval=84), id="not given yet"),
    ],
)
def test_without_a_whole_cycle_there_is_no_chart(given: Treatment) -> None:
    assert chart(given=given) is None


def test_where_no_week_is_known_there_is_no_chart() -> None:
    assert drawn_of(botox(START), diary(excerpt(START, START + 100 * DAY))) is None


@pytest.mark.parametrize(("most", "high"), [(3, 4), (4, 8), (7, 8)])
def test_the_axis_leaves_room_for_the_number_of_the_highest_bar(most: int, high: int) -> None:
    spec = drawn(chart(week(START, 3, most), given=botox(START)))
    assert spec.y is not None
    assert spec.y.high == high


def test_the_alternative_says_what_is_compared_of_each_cycle() -> None:
    spec = drawn(chart([*week(START, 5, 2), *week(START, 12, 4)]))
    assert spec.alternative.startswith(
        "Headache days a week since the injection of onabotulinumtoxina, the mean of 2 whole cycles. "
        "By week: week 1: 0.0, from 2 cycles; "
    )
    assert spec.alternative.endswith(
        "Cycle from 1 Mar 2026: 2.0 headache days in 28 in weeks 5 to 8, 4.0 in the last four weeks. "
        "Cycle from 24 May 2026: 0.0 headache days in 28 in weeks 5 to 8, 0.0 in the last four weeks."
    )
