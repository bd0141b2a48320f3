"""A lane a course: how high its doses, where its sessions, and which months are named."""

from dataclasses import replace

import pytest

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.treatment_timeline import treatment_timeline
from migrainejournal.clinical.months import Period
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.words import report_words
from tests.values import botox, course, dates_from, day, days, session, step

LAST = day("2026-11-22")
PERIOD = Period(day("2026-08-25"), LAST)
TEXTS = report_words("en")
TOPIRAMATE = course(
    "2026-01-10",
    "2026-03-20",
    steps=[step("2026-01-10", 25), step("2026-01-24", 50), step("2026-02-07", 100)],
)


def timeline(*courses: Treatment, period: Period = PERIOD) -> ChartSpec:
    """The timeline of the courses."""
    spec = treatment_timeline(courses, period, TEXTS)
    assert spec is not None
    return spec


def test_doses_are_as_high_as_their_share_of_the_highest() -> None:
    (lane,) = timeline(TOPIRAMATE).lanes
    assert lane.label == "topiramate"
    assert [(span.height, span.label) for span in lane.spans] == [
        (0.25, "25 mg"),
        (0.5, "50 mg"),
        (1, "100 mg"),
    ]
    dates = days("2026-01-10", "2026-01-24", "2026-02-07", "2026-03-21")
    assert [span.left for span in lane.spans] == [date_.toordinal() for date_ in dates[:3]]
    assert [span.right for span in lane.spans] == [date_.toordinal() for date_ in dates[1:]]


def test_only_the_last_part_of_a_course_that_goes_on_is_open() -> None:
    (lane,) = timeline(replace(TOPIRAMATE, end=None)).lanes
    assert [span.is_open for span in lane.spans] == [False, False, True]
    assert not any(span.is_open for span in timeline(TOPIRAMATE).lanes[0].spans)


def test_a_dose_that_is_only_planned_is_not_drawn() -> None:
    planned = course("2026-11-01", steps=[step("2026-11-01", 25), step("2026-12-01", 50)])
    (lane,) = timeline(planned).lanes
    assert [(span.height, span.is_open, span.right) for span in lane.spans] == [
        (0.5, True, LAST.toordinal() + 1)
    ]
    assert "50 mg" not in timeline(planned).alternative


@pytest.mark.parametrize(
    ("amount", "text"), [(12.5, "12.5 mg"), (0.125, "0.125 mg"), (80, "80 mg"), (100, "100 mg")]
)
def test_an_amount_keeps_its_decimals(amount: float, text: str) -> None:
    (lane,) = timeline(course("2026-01-10", steps=[step("2026-01-10", amount)])).lanes
    assert lane.spans[0].label == text


def test_a_course_is_half_high_where_its_dose_is_not_known() -> None:
    late = course("2026-01-10", steps=[step("2026-02-01", 50)])
    (lane,) = timeline(late).lanes
    assert [(span.height, span.label) for span in lane.spans] == [(0.5, ""), (1, "50 mg")]
    assert [span.height for span in timeline(course("2026-01-10")).lanes[0].spans] == [0.5]


def test_doses_in_several_units_are_not_compared() -> None:
    mixed = course("2026-01-10", steps=[step("2026-01-10", 500, "mg"), step("2026-02-01", 1, "g")])
    assert [span.height for span in timeline(mixed).lanes[0].spans] == [0.5, 0.5]


def test_a_session_is_one_day_wide_on_top_of_its_course() -> None:
    dates = dates_from("2026-03-01", 2, every=84)
    (lane,) = timeline(botox(*dates)).lanes
    whole, *sessions = lane.spans
    assert (whole.left, whole.right, whole.height) == (dates[0].toordinal(), LAST.toordinal() + 1, 0.5)
    assert [(span.left, span.right, span.height, span.is_open) for span in sessions] == [
        (on.toordinal(), on.toordinal() + 1, 1, False) for on in dates
    ]


def test_spans_stand_from_left_to_right() -> None:
    both = replace(TOPIRAMATE, sessions=(session("2026-01-15"), session("2026-02-20")))
    lefts = [span.left for span in timeline(both).lanes[0].spans]
    assert lefts == sorted(lefts)
    assert len(lefts) == 5


def test_courses_stand_in_order_of_their_start() -> None:
    later = course("2026-05-01", name="amitriptyline")
    assert [lane.label for lane in timeline(later, TOPIRAMATE).lanes] == ["topiramate", "amitriptyline"]


def test_it_reaches_from_the_first_course_to_the_end_of_the_period() -> None:
    spec = timeline(TOPIRAMATE)
    assert spec.x.low == day("2026-01-01").toordinal()
    assert spec.x.high == LAST.toordinal() + 1


def test_the_period_is_always_shown_whole() -> None:
    spec = timeline(course("2026-11-20"))
    assert spec.x.low == day("2026-08-01").toordinal()
    assert spec.title == "1 treatment since Nov 2026, 1 of them going on"


def test_a_course_over_more_than_ten_years_ago_is_counted_and_not_drawn() -> None:
    old = course("2010-01-01", "2012-01-01", name="propranolol")
    spec = timeline(old, TOPIRAMATE)
    assert [lane.label for lane in spec.lanes] == ["topiramate"]
    assert spec.title == "1 treatment since Jan 2026; 1 that ended earlier is not drawn"
    assert treatment_timeline([old], PERIOD, TEXTS) is None


def test_a_course_that_reaches_into_the_ten_years_is_cut() -> None:
    spec = timeline(course("2010-01-01", "2020-01-01"))
    assert spec.lanes[0].spans[0].left == spec.x.low == day("2016-11-01").toordinal()
    assert "topiramate from 1 Jan 2010 to 1 Jan 2020" in spec.alternative
    assert spec.title == "1 treatment since Jan 2010"


def test_a_longer_period_shows_what_lies_in_it() -> None:
    old = course("2010-01-01", "2012-01-01")
    spec = timeline(old, period=Period(day("2005-06-15"), LAST))
    assert spec.x.low == day("2005-06-01").toordinal()
    assert len(spec.lanes) == 1


def test_the_last_date_is_part_of_it() -> None:
    begun, over = course(LAST), course("2026-05-01", LAST)
    spec = timeline(begun, over)
    assert [span.is_open for lane in spec.lanes for span in lane.spans] == [False, True]
    assert spec.title == "2 treatments since May 2026, 1 of them going on"
    assert "topiramate from 1 May 2026 to 22 Nov 2026." in spec.alternative


def test_courses_to_come_are_no_timeline() -> None:
    assert treatment_timeline([course("2026-11-23")], PERIOD, TEXTS) is None
    assert treatment_timeline([], PERIOD, TEXTS) is None


def test_a_course_that_was_over_before_it_began_is_not_drawn() -> None:
    assert treatment_timeline([course("2026-05-01", "2026-04-01")], PERIOD, TEXTS) is None


@pytest.mark.parametrize(
    ("first", "labels"),
    [
        ("2026-08-25", "Aug 2026,Sep,Oct,Nov"),
        ("2025-12-25", "Dec,Jan 2026,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov"),
        ("2025-11-25", "Nov,Jan 2026,Mar,May,Jul,Sep,Nov"),
        ("2024-02-01", "Apr,Jul,Oct,Jan 2025,Apr,Jul,Oct,Jan 2026,Apr,Jul,Oct"),
        ("2022-01-01", "Jan 2022,Jul,Jan 2023,Jul,Jan 2024,Jul,Jan 2025,Jul,Jan 2026,Jul"),
        ("2016-11-25", "2017,2018,2019,2020,2021,2022,2023,2024,2025,2026"),
        ("1996-11-25", "2000,2005,2010,2015,2020,2025"),
    ],
)
def test_so_many_months_or_years_are_named_as_can_be_read(first: str, labels: str) -> None:
    spec = timeline(TOPIRAMATE if first < "2026" else course("2026-11-20"), period=Period(day(first), LAST))
    assert [tick.label for tick in spec.x.ticks] == labels.split(",")


def test_the_alternative_says_doses_and_sessions_with_their_dates() -> None:
    assert timeline(TOPIRAMATE, botox(*days("2026-06-02", "2026-08-25"))).alternative == (
        "topiramate from 10 Jan 2026 to 20 Mar 2026: 25 mg from 10 Jan 2026, 50 mg from 24 Jan 2026, "
        "100 mg from 7 Feb 2026. "
        "onabotulinumtoxina since 2 Jun 2026, going on: 2 sessions from 2 Jun 2026 to 25 Aug 2026."
    )


def test_a_course_without_doses_is_said_with_its_dates_alone() -> None:
    assert timeline(course("2026-06-02")).alternative == "topiramate since 2 Jun 2026, going on."
