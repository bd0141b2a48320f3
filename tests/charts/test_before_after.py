"""Before and after a treatment: which days are compared, and where that cannot be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from migrainejournal.charts.before_after import MOST_LANES, before_after
from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.diaries import known_excerpt
from tests.values import botox, course, dates_from, day, step

START = day("2026-08-01")
FIRST, LAST = START - 120 * DAY, day("2026-11-30")
TEXTS = report_words("en")


def chart(
    *given: Treatment, migraines: Sequence[date] = (), unknown: Sequence[date] = ()
) -> ChartSpec | None:
    """Some months of known days about a start."""
    found = known_excerpt(FIRST, LAST, migraines=migraines, unknown=unknown)
    return before_after(seen(replace(found, treatments=given), first=day("2026-09-01")), TEXTS)


def drawn(spec: ChartSpec | None) -> ChartSpec:
    assert spec is not None
    return spec


BEFORE = dates_from(START - 84 * DAY, 21, every=4)
"""Seven in each 28 days before."""


def test_a_course_reaches_from_before_to_its_last_four_weeks() -> None:
    spec = drawn(chart(course(START), migraines=[*BEFORE, LAST - DAY]))
    (lane,) = spec.lanes
    (span,) = lane.spans
    assert (span.left, span.right, lane.marker) == (1, 7, 1)
    assert lane.label == "topiramate, migraine days: 7\u00a0→\u00a01"
    assert spec.title == "topiramate: 7 migraine days in 28 before, 1 in its last 28 days"
    assert spec.alternative.endswith("What changed after a treatment began need not come from it.")


def test_botulinum_toxin_is_counted_in_headache_days() -> None:
    one_cycle = replace(botox(START), adequate_days=28, adequate_sessions=1)
    spec = drawn(chart(one_cycle, migraines=BEFORE))
    assert spec.lanes[0].label == "onabotulinumtoxina, headache days: 7\u00a0→\u00a00"


def test_the_first_windows_stand_in_the_table() -> None:
    spec = drawn(chart(course(START), migraines=[*BEFORE, *dates_from(START + 28 * DAY, 5)]))
    assert spec.table is not None
    assert spec.table.rows == (
        ("topiramate", "2026-08-01", "migraine days", "7.0", "0.0", "5.0", "0.0", "0.0"),
    )
    assert "5 in days 29 to 56" in spec.readings[0].words
    assert spec.readings[0].day == START


def test_a_window_after_the_course_is_none_of_it() -> None:
    spec = drawn(chart(course(START, START + 40 * DAY), migraines=BEFORE))
    assert spec.table is not None
    assert spec.table.rows[0][4:7] == ("0.0", "", "")


def test_too_few_days_known_before_or_after_are_said() -> None:
    unknown = dates_from(START - 28 * DAY, 10)
    spec = drawn(chart(course(START), migraines=BEFORE, unknown=unknown))
    (lane,) = spec.lanes
    assert (lane.label, lane.spans, lane.marker) == (
        "topiramate, migraine days: not enough recorded days",
        (),
        None,
    )
    assert spec.title == "Not enough recorded days"


def test_a_course_of_less_than_four_weeks_has_no_last_ones() -> None:
    assert drawn(chart(course(LAST - 10 * DAY))).title == "Not long enough to be judged"


def test_as_many_days_as_before_are_a_marker_alone() -> None:
    (lane,) = drawn(chart(course(START))).lanes
    assert (lane.spans, lane.marker) == ((), 0)


def test_of_several_the_title_counts_both_ways() -> None:
    given = (
        course(START),
        course(START, name="therapy"),
        course(LAST - 10 * DAY, name="magnesium"),
    )
    assert drawn(chart(*given, migraines=BEFORE)).title == (
        "Of 2 treatments that can be compared: fewer days than before in 2, more in 0, about as many in 0; "
        "1 was not long enough to be judged"
    )


def test_less_than_a_day_is_about_as_many() -> None:
    given = (course(START), course(START, name="therapy"))
    others = dates_from(LAST - 27 * DAY, 7, every=4)
    assert drawn(chart(*given, migraines=[*BEFORE, *others])).title == (
        "Of 2 treatments that can be compared: fewer days than before in 0, more in 0, about as many in 2"
    )


def test_a_course_that_was_too_short_is_not_compared() -> None:
    spec = drawn(chart(course(START, START + 40 * DAY), migraines=BEFORE))
    (lane,) = spec.lanes
    assert (lane.label, lane.spans, lane.marker) == (
        "topiramate, migraine days: not long enough to be judged",
        (),
        None,
    )


def test_of_many_courses_the_last_are_drawn() -> None:
    given = [course(START + place * DAY, name=f"drug {place}") for place in range(MOST_LANES + 1)]
    spec = drawn(chart(*given))
    assert spec.lanes[0].label.startswith("drug 1,")
    assert spec.table is not None
    assert len(spec.table.rows) == MOST_LANES + 1


def test_doses_that_were_lowered_end_the_last_weeks() -> None:
    lowered = course(START, steps=[step(START, 100), step("2026-10-01", 25)], target=100)
    spec = drawn(chart(lowered, migraines=[*BEFORE, day("2026-09-20"), LAST]))
    assert spec.lanes[0].marker == 1


def test_courses_of_another_time_have_no_lane() -> None:
    assert chart(course(FIRST, START)) is None
    assert chart(course(LAST + DAY)) is None
    assert chart() is None
