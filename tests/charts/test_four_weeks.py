"""Bars of 28 days: how high, how dark, which are open, and what is said of them."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.charts.four_weeks import four_weeks
from migrainejournal.clinical.months import Period
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.report.words import report_words
from tests.clinical.diaries import SUMATRIPTAN, diary, known_diary, known_excerpt
from tests.values import aura, botox, course, dates_from, day, doses_on, excerpt, moment, reading

LAST = day("2026-11-22")
FIRST = LAST - 83 * DAY
"""Three windows."""
WINDOWS = dates_from(FIRST, 3, every=28)
TEXTS = report_words("en")


def chart(
    *headaches: int, migraines: int = 0, unknown: tuple[date, ...] = (), courses: tuple[Treatment, ...] = ()
) -> ChartSpec:
    """Windows with so many headache days each, in the last of them so many more that are migraine days."""
    hurt = [on for begins, n in zip(WINDOWS, headaches, strict=True) for on in dates_from(begins, n)]
    like = dates_from(LAST - (migraines - 1) * DAY, migraines)
    found = known_diary(FIRST, LAST, headaches=hurt, migraines=like, unknown=unknown)
    spec = four_weeks(found, courses, LAST, TEXTS)
    assert spec is not None
    return spec


def test_the_migraine_days_lie_dark_below_the_other_headache_days() -> None:
    *_, dark, rest = chart(16, 0, 3, migraines=6).bars
    assert (dark.role, dark.base, dark.top, dark.label) == (Role.MIGRAINE, 0, 6, "")
    assert (rest.role, rest.base, rest.top, rest.label) == (Role.HEADACHE, 6, 9, "9")
    assert (dark.left, dark.right) == (rest.left, rest.right)
    assert WINDOWS[2].toordinal() < dark.left < dark.right < LAST.toordinal() + 1


def test_every_window_has_its_number() -> None:
    assert [bar.label for bar in chart(16, 0, 9).bars] == ["16", "0", "9"]


def test_migraine_days_of_aura_alone_are_no_part_of_the_bar() -> None:
    alone = Attack(
        start=moment(f"{LAST} 08:00"),
        end=moment(f"{LAST} 09:00"),
        readings=(reading(f"{LAST} 08:00", 0),),
        auras=(aura(20),),
    )
    found = diary(known_excerpt(WINDOWS[2], LAST, attacks=[alone]))
    assert found.migraine_days(Period(LAST, LAST)) == (LAST,)
    spec = four_weeks(found, (), LAST, TEXTS)
    assert spec is not None
    assert [(bar.role, bar.top) for bar in spec.bars] == [(Role.HEADACHE, 0)]
    assert "0 headache days, 0 migraine days among them" in spec.alternative


@pytest.mark.parametrize(
    ("headaches", "title"),
    [
        ((16, 3, 9), "16 headache days in 28 (to 27 Sep 2026), 9 (to 22 Nov 2026)"),
        ((1, 3, 0), "1 headache day in 28 (to 27 Sep 2026), 0 (to 22 Nov 2026)"),
        ((9, 20, 9), "9 headache days in 28 (to 27 Sep 2026), 9 (to 22 Nov 2026)"),
    ],
)
def test_the_title_says_the_first_and_the_last_window(headaches: tuple[int, ...], title: str) -> None:
    assert chart(*headaches).title == title


def test_a_window_hardly_known_is_open_and_has_its_count() -> None:
    spec = chart(16, 4, 9, unknown=dates_from(WINDOWS[1] + 10 * DAY, 6))
    _, open_bar, _ = spec.bars
    assert (open_bar.is_open, open_bar.label, open_bar.top) == (True, "4/22", 4)
    assert "but only 22 of 28 days recorded, too few to compare" in spec.alternative
    assert [bar.is_open for bar in spec.bars] == [False, True, False]


def test_five_days_unknown_leave_it_judged() -> None:
    spec = chart(16, 4, 9, unknown=dates_from(WINDOWS[1] + 10 * DAY, 5))
    assert not any(bar.is_open for bar in spec.bars)


def test_what_is_not_recorded_is_not_taken_for_headache_free() -> None:
    spec = chart(16, 9, 23, unknown=dates_from(WINDOWS[2] + 23 * DAY, 5))
    assert [(bar.top, bar.label) for bar in spec.bars] == [(16, "16"), (9, "9"), (28, "28")]
    assert spec.title == "16 headache days in 28 (to 27 Sep 2026), 28 (to 22 Nov 2026)"
    assert "23 headache days" in spec.alternative
    assert "23 of 28 days recorded. That is 28 headache days in 28." in spec.alternative


def test_no_headache_in_a_window_hardly_known_is_not_shown_as_none() -> None:
    spec = chart(16, 0, 9, unknown=dates_from(WINDOWS[1], 20))
    assert [bar.label for bar in spec.bars] == ["16", "?", "9"]


def test_a_window_of_which_nothing_is_known_has_no_bar() -> None:
    spec = chart(16, 0, 9, unknown=dates_from(WINDOWS[1], 28))
    bar = spec.bars[1]
    assert (bar.base, bar.top, bar.label, bar.is_open) == (0, 0, "?", True)
    assert "28 days to 25 Oct 2026: nothing recorded." in spec.alternative


def test_the_title_does_not_pass_over_a_last_window_hardly_known() -> None:
    spec = chart(16, 9, 0, unknown=dates_from(WINDOWS[2], 20))
    assert spec.title == (
        "16 headache days in 28 (to 27 Sep 2026), 9 (to 25 Oct 2026); not enough recorded days since"
    )


def test_one_window_known_well_is_said_alone() -> None:
    spec = chart(0, 0, 9, unknown=dates_from(FIRST, 50))
    assert spec.title == "9 headache days in 28 (to 22 Nov 2026)"


def test_where_no_window_is_known_well_the_title_says_so() -> None:
    spec = chart(2, 0, 0, unknown=dates_from(FIRST + 10 * DAY, 74))
    assert spec.title == "Not enough recorded days"


def test_it_begins_with_the_first_window_of_which_anything_is_known() -> None:
    spec = chart(0, 3, 9, unknown=dates_from(FIRST, 28))
    assert len(spec.bars) == 2
    assert spec.bars[0].left > WINDOWS[1].toordinal()


def test_few_bars_are_as_wide_as_those_of_half_a_year() -> None:
    spec = chart(0, 3, 9)
    assert (spec.x.low, spec.x.high) == ((LAST - 6 * 28 * DAY + DAY).toordinal(), (LAST + DAY).toordinal())


def test_it_is_a_year_long_at_most() -> None:
    first = LAST - 799 * DAY
    spec = four_weeks(known_diary(first, LAST), (), LAST, TEXTS)
    assert spec is not None
    assert len(spec.bars) == 13
    assert spec.x.high - spec.x.low == 13 * 28


def test_nothing_known_is_no_chart() -> None:
    assert four_weeks(diary(excerpt(FIRST, LAST)), (), LAST, TEXTS) is None


def test_acute_days_are_a_line_with_a_gap_where_too_little_is_known() -> None:
    found = known_excerpt(
        FIRST,
        LAST,
        unknown=dates_from(WINDOWS[1], 10),
        doses=doses_on(SUMATRIPTAN, [*dates_from(WINDOWS[0], 5), *dates_from(WINDOWS[2], 2)]),
    )
    spec = four_weeks(diary(found), (), LAST, TEXTS)
    assert spec is not None
    (line,) = spec.lines
    assert line.role is Role.ACUTE
    assert [point and point[1] for point in line.points] == [5, None, 2]
    assert "5 days with acute medicine" in spec.alternative


def test_without_acute_medicine_there_is_no_line_and_no_key_for_it() -> None:
    spec = chart(16, 3, 9)
    assert spec.lines == ()
    assert [key.role for key in spec.keys] == [Role.HEADACHE]


def test_the_line_of_chronic_migraine_is_a_number_and_its_source() -> None:
    (level,) = chart(16, 3, 9).levels
    assert (level.at, level.label) == (14, "15 a month: ICHD-3 1.3")


@pytest.mark.parametrize(("most", "high"), [(0, 20), (18, 20), (19, 25), (23, 25), (24, 30), (28, 30)])
def test_the_axis_leaves_room_for_the_number_of_the_highest_bar(most: int, high: int) -> None:
    spec = chart(most, 0, 0)
    assert spec.y is not None
    assert spec.y.high == high
    assert [tick.at for tick in spec.y.ticks] == list(range(0, high + 1, 10))


def test_every_second_bar_has_the_last_date_of_its_days_and_the_last_one_too() -> None:
    spec = four_weeks(known_diary(LAST - 363 * DAY, LAST), (), LAST, TEXTS)
    assert spec is not None
    labels = [tick.label for tick in spec.x.ticks]
    assert labels == ["21 Dec", "15 Feb", "12 Apr", "7 Jun", "2 Aug", "27 Sep", "22 Nov"]
    assert [(tick.at - spec.x.low) // 28 for tick in spec.x.ticks] == [0, 2, 4, 6, 8, 10, 12]


def test_courses_of_the_time_are_lanes_as_far_as_they_are_shown() -> None:
    over = course(FIRST - 100 * DAY, FIRST + 9 * DAY, name="topiramate")
    going_on = botox(WINDOWS[1])
    spec = chart(16, 3, 9, courses=(over, going_on))
    old, new = spec.lanes
    assert [old.label, new.label] == ["topiramate", "onabotulinumtoxina"]
    (before,), (since,) = old.spans, new.spans
    begins = FIRST.toordinal()
    assert (before.left, before.right, before.is_open) == (begins, begins + 10, False)
    assert (since.left, since.right, since.is_open) == (WINDOWS[1].toordinal(), spec.x.high, True)
    assert "topiramate from 23 May 2026 to 9 Sep 2026" in spec.alternative
    assert "onabotulinumtoxina since 28 Sep 2026, going on" in spec.alternative


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(course(FIRST - 90 * DAY, FIRST - DAY), id="over before"),
        pytest.param(course(LAST + DAY), id="begins after"),
        pytest.param(
            replace(course(FIRST), kind=TreatmentKind.BEHAVIOURAL), id="neither tablets nor injection"
        ),
    ],
)
def test_other_courses_have_no_lane(given: Treatment) -> None:
    assert chart(16, 3, 9, courses=(given,)).lanes == ()


def test_a_course_that_ends_after_the_time_is_open() -> None:
    ((span,),) = (lane.spans for lane in chart(16, 3, 9, courses=(course(FIRST, LAST + DAY),)).lanes)
    assert span.is_open


def test_the_alternative_says_every_window() -> None:
    assert chart(16, 1, 3, migraines=6).alternative == (
        "Headache days in every four weeks, the earliest first. "
        "28 days to 27 Sep 2026: 16 headache days, 0 migraine days among them; 0 days with acute medicine; "
        "28 of 28 days recorded. "
        "28 days to 25 Oct 2026: 1 headache day, 0 migraine days among them; 0 days with acute medicine; "
        "28 of 28 days recorded. "
        "28 days to 22 Nov 2026: 9 headache days, 6 migraine days among them; 0 days with acute medicine; "
        "28 of 28 days recorded. "
        "The line of ICHD-3 1.3 is at 15 headache days a month."
    )
