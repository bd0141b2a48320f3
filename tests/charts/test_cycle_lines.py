"""The last cycles laid over each other: a line each with its gaps, and their mean."""

from collections.abc import Sequence
from datetime import date

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.charts.cycle_lines import cycle_lines
from migrainejournal.charts.seen import Seen
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.diaries import known_excerpt
from tests.values import botox, course, dates_from, day, excerpt

START = day("2025-06-01")
SESSIONS = dates_from(START, 6, every=84)
TEXTS = report_words("en")


def look(
    *given: Treatment, headaches: Sequence[date] = (), unknown: Sequence[date] = (), cycles: int = 2
) -> Seen:
    """So many whole cycles of known days."""
    last = START + (84 * cycles - 1) * DAY
    found = known_excerpt(START, last, headaches=headaches, unknown=unknown)
    return seen(excerpt(START, last, attacks=found.attacks, days=found.days, treatments=given))


def drawn(found: Seen) -> ChartSpec:
    spec = cycle_lines(found, TEXTS)
    assert spec is not None
    return spec


def test_each_cycle_is_a_line_and_the_mean_another() -> None:
    spec = drawn(look(botox(*SESSIONS[:2]), headaches=[SESSIONS[0], *dates_from(SESSIONS[1], 4)]))
    assert [(line.role, line.name) for line in spec.lines] == [
        (Role.FIRST, "from 1 Jun 2025"),
        (Role.SECOND, "from 24 Aug 2025"),
        (Role.HEADACHE, "mean of these"),
    ]
    assert [line.points[0] for line in spec.lines] == [(1, 1), (1, 4), (1, 2.5)]
    assert spec.readings[0].words == "Week 1: mean 2.5; from 1 Jun 2025: 1.0, from 24 Aug 2025: 4.0"


def test_the_last_four_cycles_are_drawn_and_the_mean_is_theirs() -> None:
    spec = drawn(look(botox(*SESSIONS), headaches=dates_from(SESSIONS[0], 7), cycles=6))
    assert len(spec.lines) == 5
    assert spec.lines[0].name == "from 16 Nov 2025"
    assert list(spec.lines[-1].points[:1]) == [(1, 0)]
    assert "in 0 of 4 cycles" in spec.title


def test_a_week_hardly_known_is_a_gap() -> None:
    spec = drawn(look(botox(*SESSIONS[:2]), unknown=dates_from(SESSIONS[0] + 7 * DAY, 2)))
    assert [line.points[1] for line in spec.lines] == [None, (2, 0), (2, 0)]
    assert "from 1 Jun 2025: not known" in spec.readings[1].words
    assert spec.table is not None
    assert spec.table.columns == ("Week", "2025-06-01", "2025-08-24", "Mean")
    assert spec.table.rows[1] == ("2", "", "0.0", "0.0")


def test_one_cycle_is_not_compared() -> None:
    assert drawn(look(botox(SESSIONS[0]), cycles=1)).title == (
        "onabotulinumtoxina: one whole cycle; two are needed to compare"
    )


def test_cycles_of_which_nothing_is_known_are_gaps_alone() -> None:
    spec = drawn(look(botox(*SESSIONS[:2]), unknown=dates_from(START, 168)))
    assert {point for line in spec.lines for point in line.points} == {None}
    assert spec.title == "onabotulinumtoxina: not enough recorded days"
    assert spec.alternative.endswith("of 2 whole cycles. No week has enough recorded days.")
    assert spec.readings[0].words == "Week 1: not enough recorded days"


def test_where_the_last_weeks_are_not_known_the_title_says_so() -> None:
    spec = drawn(look(botox(*SESSIONS[:2]), unknown=dates_from(START + 56 * DAY, 112)))
    assert (
        spec.title == "onabotulinumtoxina: not enough recorded days to compare the last weeks of the cycles"
    )


def test_of_two_courses_the_one_given_last_is_shown() -> None:
    spec = drawn(look(botox(SESSIONS[0], end=SESSIONS[0] + 90 * DAY), botox(SESSIONS[1]), cycles=3))
    assert [line.name for line in spec.lines] == ["from 24 Aug 2025", "mean of these"]


def test_without_a_whole_cycle_there_is_no_chart() -> None:
    assert cycle_lines(look(botox(START + 100 * DAY)), TEXTS) is None
    assert cycle_lines(look(course(START)), TEXTS) is None
    assert cycle_lines(look(), TEXTS) is None
