"""Calendar months: raw days beside how many are known, open where too few, blank where none."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.charts.months import MOST_LANES, months
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.diaries import known_excerpt
from tests.values import course, dates_from, day, excerpt, headache, moment

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
TEXTS = report_words("en")


def chart(
    *headaches: int,
    migraines: int = 0,
    unknown: tuple[date, ...] = (),
    courses: tuple[Treatment, ...] = (),
    last: date = LAST,
) -> ChartSpec:
    """Months from September on with so many headache days each, and so many migraine days in the last."""
    firsts = (day(f"2026-{month:02}-01") for month in range(9, 9 + len(headaches)))
    hurt = [on for first, n in zip(firsts, headaches, strict=True) for on in dates_from(first, n)]
    like = dates_from(last - (migraines - 1) * DAY, migraines)
    found = known_excerpt(FIRST, last, headaches=hurt, migraines=like, unknown=unknown)
    return months(seen(replace(found, treatments=courses)), TEXTS)


def test_a_month_has_its_raw_days_the_migraine_days_dark() -> None:
    *_, dark, rest = chart(16, 0, 3, migraines=6).bars
    assert (dark.role, dark.base, dark.top) == (Role.MIGRAINE, 0, 6)
    assert (rest.role, rest.base, rest.top, rest.label) == (Role.HEADACHE, 6, 9, "9")
    assert day("2026-11-01").toordinal() < rest.left < rest.right < day("2026-12-01").toordinal()


@pytest.mark.parametrize(
    ("headaches", "title"),
    [
        ((16, 3, 9), "16 headache days in Sep 2026, 9 in Nov 2026"),
        ((1, 3, 0), "1 headache day in Sep 2026, 0 in Nov 2026"),
    ],
)
def test_the_title_says_the_first_and_the_last_month(headaches: tuple[int, ...], title: str) -> None:
    assert chart(*headaches).title == title


def test_a_month_known_by_less_than_four_fifths_is_open() -> None:
    spec = chart(16, 4, 9, unknown=dates_from("2026-10-10", 7))
    assert [bar.is_open for bar in spec.bars] == [False, True, False]
    assert "Oct 2026: 4 headache days, 0 migraine days among them, but only 24 of 31 days" in spec.alternative
    assert not any(bar.is_open for bar in chart(16, 4, 9, unknown=dates_from("2026-10-10", 6)).bars)


def test_a_month_that_is_not_over_is_open_and_not_in_the_title() -> None:
    spec = chart(16, 3, 2, last=day("2026-11-22"))
    assert spec.bars[-1].is_open
    assert spec.title == "16 headache days in Sep 2026, 3 in Oct 2026"
    assert "22 of 30 days recorded" in spec.readings[-1].words


@pytest.mark.parametrize("to", ["2026-11-24", "2026-11-29", "2026-11-30"])
def test_a_month_that_is_known_well_but_not_over_is_open_and_not_in_the_title(to: str) -> None:
    last = day(to)
    hurt = [*dates_from("2026-09-01", 16), *dates_from("2026-11-01", 3)]
    found = replace(known_excerpt(FIRST, last, headaches=hurt), now=moment(f"{to} 23:00"))
    spec = months(seen(found), TEXTS)
    assert [bar.is_open for bar in spec.bars] == [False, False, True]
    assert spec.title == "16 headache days in Sep 2026, 0 in Oct 2026"
    assert spec.readings[-1].words.startswith("Nov 2026: 3 headache days, ")
    assert spec.readings[-1].words.endswith(" days recorded, the month is not over yet.")
    assert "too few" not in spec.alternative


def test_a_month_of_which_nothing_is_known_has_no_height_and_no_numbers() -> None:
    spec = chart(16, 0, 9, unknown=dates_from("2026-10-01", 31))
    assert (spec.bars[1].top, spec.bars[1].label, spec.bars[1].is_open) == (0, "?", True)
    assert spec.readings[1].words == "Oct 2026: nothing recorded."
    assert spec.table is not None
    assert spec.table.rows[1] == ("2026-10", "", "", "0", "31")


def test_months_that_are_over_and_hardly_known_are_not_passed_over() -> None:
    spec = chart(16, 3, 9, unknown=dates_from("2026-11-01", 20))
    assert spec.title == "16 headache days in Sep 2026, 3 in Oct 2026; not enough recorded days since"


def test_nothing_known_is_said() -> None:
    spec = months(seen(excerpt(FIRST, LAST)), TEXTS)
    assert spec.title == "Not enough recorded days"
    assert [bar.label for bar in spec.bars] == ["?", "?", "?"]


def test_one_attack_alone_is_one_open_month() -> None:
    spec = months(
        seen(excerpt(day("2026-11-08"), day("2026-11-09"), attacks=[headache(day("2026-11-08"))])), TEXTS
    )
    assert spec.title == "Not enough recorded days"
    assert [(bar.top, bar.is_open) for bar in spec.bars] == [(1, True)]


def test_a_gap_of_years_is_blank() -> None:
    found = excerpt(day("2016-11-01"), LAST, attacks=[headache(day("2016-11-08")), headache(LAST)])
    spec = months(seen(found), TEXTS)
    assert len(spec.readings) == 121
    assert [bar.top for bar in spec.bars if bar.top] == [1, 1]
    assert {reading.words.split(": ")[1] for reading in spec.readings[1:-1]} == {"nothing recorded."}


def test_months_of_which_nothing_is_recorded_are_said_in_one_breath() -> None:
    """One alone is said as it is read."""
    attacks = [headache(day(on)) for on in ("2026-04-08", "2026-10-08")]
    found = excerpt(day("2026-04-01"), LAST, attacks=attacks)
    said = months(seen(found), TEXTS).alternative
    assert " May 2026 to Sep 2026: nothing recorded. Oct 2026: 1 headache day," in said
    assert " Nov 2026: nothing recorded. " in said


def test_the_axis_goes_over_whole_months() -> None:
    spec = chart(16, 3, 2, last=day("2026-11-22"))
    assert spec.x_is_days
    assert (spec.x.low, spec.x.high) == (FIRST.toordinal(), day("2026-12-01").toordinal())


def test_the_line_of_chronic_migraine_is_always_on_the_axis() -> None:
    spec = chart(1, 0, 0)
    (level,) = spec.levels
    assert (level.at, level.label) == (15, "15: ICHD-3 1.3")
    assert spec.y is not None
    assert spec.y.high > level.at


@pytest.mark.parametrize("most", [0, 15, 19, 30])
def test_the_axis_has_at_most_four_lines_and_room_for_the_number(most: int) -> None:
    spec = chart(most, 0, 0)
    assert spec.y is not None
    assert len(spec.y.ticks) <= 5
    assert spec.y.high >= most + 2


def test_each_month_is_read_and_opens_at_its_first_day() -> None:
    reading = chart(16, 1, 3, migraines=6).readings[1]
    assert reading.words == "Oct 2026: 1 headache day, 0 migraine days among them; 31 of 31 days recorded."
    assert reading.day == day("2026-10-01")
    assert day("2026-10-15").toordinal() <= reading.at <= day("2026-10-17").toordinal()


def test_the_table_has_dates_others_can_read() -> None:
    table = chart(16, 1, 3, migraines=6).table
    assert table is not None
    assert table.columns == ("Month", "Headache days", "Migraine days", "Days recorded", "Days")
    assert table.rows[-1] == ("2026-11", "9", "6", "30", "30")


def test_preventives_are_lanes_and_said() -> None:
    given = (
        course(FIRST - 100 * DAY, FIRST + 9 * DAY),
        course(day("2026-10-05"), name="candesartan"),
        replace(course(FIRST), kind=TreatmentKind.BEHAVIOURAL, name="therapy"),
    )
    spec = chart(16, 3, 9, courses=given)
    assert [lane.label for lane in spec.lanes] == ["topiramate", "candesartan"]
    assert "candesartan since 5 Oct 2026, going on" in spec.alternative
    assert "therapy" not in spec.alternative


def test_of_many_preventives_the_last_are_drawn() -> None:
    given = tuple(course(FIRST + place * DAY, name=f"drug {place}") for place in range(MOST_LANES + 2))
    spec = chart(16, 3, 9, courses=given)
    assert [lane.label for lane in spec.lanes] == [f"drug {place}" for place in range(2, MOST_LANES + 2)]
    assert "2 earlier treatments are not drawn." in spec.alternative


def test_hundreds_of_bars_make_no_stripes_and_are_not_all_read_aloud() -> None:
    found = known_excerpt(day("1986-12-01"), LAST, headaches=dates_from("1986-12-01", 730, every=20))
    spec = months(seen(found), TEXTS)
    assert len(spec.readings) == 480
    assert all(before.right == after.left for before, after in zip(spec.bars, spec.bars[1:], strict=False))
    assert len(spec.alternative) < 2_500
    assert "From Dec 1986 to Oct 2025 between 1 and 2 headache days a month" in spec.alternative


def test_records_of_days_to_come_count_only_where_they_are_shown() -> None:
    found = excerpt(FIRST, LAST, attacks=[headache(LAST)], now=moment("2026-11-20 12:00"))
    spec = months(seen(found), TEXTS)
    assert spec.bars[-1].top == 1
