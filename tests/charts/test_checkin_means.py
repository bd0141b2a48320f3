"""Check-in answers beside headache days: what makes a mean, what is a gap, and which answers are none."""

from collections.abc import Mapping
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.charts.checkin_means import movement, sleep, stress
from migrainejournal.charts.seen import Seen
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.checkin.checkin_words import item_name
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.values import dates_from, day, excerpt, headache

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
WEEKS = dates_from(LAST - 90 * DAY, 13, every=7)
TEXTS = report_words("en")


def look(
    key: str, answers: Mapping[date, object], *, headaches: tuple[date, ...] = (), first: date = FIRST
) -> Seen:
    """Dates that are all known, with these answers."""
    days = [
        DayRecord(date=on, state=DayState.CLEAR, checkin={key: answers[on]} if on in answers else {})
        for on in each_date(first, LAST)
    ]
    return seen(excerpt(first, LAST, attacks=map(headache, headaches), days=days))


def drawn(spec: ChartSpec | None) -> ChartSpec:
    assert spec is not None
    return spec


def test_a_week_has_the_mean_of_its_answers() -> None:
    answers = dict.fromkeys(each_date(FIRST, LAST), 7) | {LAST: 8.4}
    spec = drawn(sleep(look("sleep", answers), TEXTS))
    (line,) = spec.lines
    assert line.role is Role.FIRST
    assert list(line.points[:1]) == [((WEEKS[0] + 3 * DAY).toordinal(), 7)]
    assert [point and point[1] for point in line.points[-2:]] == pytest.approx([7, 7.2])
    assert spec.title == (
        "Sleep, the night before: 7.0 h on average in the 7 days to 7 Sep 2026, 7.2 h in those to 30 Nov 2026"
    )
    assert spec.x_is_days


def test_a_week_of_less_than_six_answers_is_a_gap() -> None:
    answers = dict.fromkeys(each_date(FIRST, LAST), 7)
    five = {on: 7 for on in answers if not WEEKS[3] <= on < WEEKS[3] + 2 * DAY}
    six = {on: 7 for on in answers if on != WEEKS[3]}
    assert drawn(sleep(look("sleep", five), TEXTS)).lines[0].points[3] is None
    assert drawn(sleep(look("sleep", six), TEXTS)).lines[0].points[3] is not None
    reading = drawn(sleep(look("sleep", five), TEXTS)).readings[3]
    assert reading.words == (
        "7 days to 28 Sep 2026. Sleep, the night before: not enough answers (5); 0 headache days"
    )
    assert reading.day == WEEKS[3]


def test_what_is_asked_weekly_needs_one_answer_a_week() -> None:
    spec = drawn(stress(look("stress", {WEEKS[0]: 0, WEEKS[2]: 3}), TEXTS))
    assert [point and point[1] for point in spec.lines[0].points[:4]] == [0, None, 3, None]
    assert spec.y is not None
    assert [tick.label for tick in spec.y.ticks] == ["0", "1", "2", "3"]


def test_many_answers_of_one_week_do_not_speak_for_four() -> None:
    first = day("2025-12-01")
    one_week = dict.fromkeys(dates_from(LAST - 6 * DAY, 7), 2)
    every_week = dict.fromkeys(dates_from(LAST - 27 * DAY, 4, every=7), 2)
    assert drawn(stress(look("stress", one_week, first=first), TEXTS)).lines[0].points[-1] is None
    assert drawn(stress(look("stress", every_week, first=first), TEXTS)).lines[0].points[-1] is not None


def test_headache_days_are_a_lane_as_full_as_they_were() -> None:
    spec = drawn(sleep(look("sleep", {FIRST: 7}, headaches=WEEKS[1:2]), TEXTS))
    (lane,) = spec.lanes
    assert [span.label for span in lane.spans[:3]] == ["0", "1", "0"]
    assert lane.spans[1].height == pytest.approx(1 / 7)
    assert 0 < lane.spans[0].height < 1 / 7


def test_headache_days_hardly_known_have_no_span() -> None:
    records = [DayRecord(date=on, checkin={"sleep": 7}) for on in each_date(FIRST, LAST)]
    spec = drawn(sleep(seen(excerpt(FIRST, LAST, days=records)), TEXTS))
    assert spec.lanes[0].spans == ()
    assert spec.readings[0].words.endswith("headache days not known well enough (0 of 7 days recorded)")


def test_a_longer_time_is_looked_at_by_28_days() -> None:
    first = day("2025-12-01")
    answers = dict.fromkeys(each_date(first, LAST), 30)
    spec = drawn(movement(look("movement", answers, first=first), TEXTS))
    assert len(spec.readings) == 13
    assert spec.title == (
        "Movement: 30 min on average in the 28 days to 29 Dec 2025, 30 min in those to 30 Nov 2026"
    )


def test_one_mean_alone_is_of_its_own_days() -> None:
    spec = drawn(stress(look("stress", {WEEKS[2]: 3}), TEXTS))
    assert spec.title == "Stress, this week: 3.0 of 3 on average in the 7 days to 21 Sep 2026"


@pytest.mark.parametrize("key", ["sleep", "stress", "movement"])
def test_an_item_is_called_what_the_checkin_calls_it(key: str) -> None:
    assert TEXTS(f"trends.item_{key}") == item_name(key)


@pytest.mark.parametrize("answer", [None, True, "seven", -1, 25, [7], float("nan")])
def test_answers_that_are_none_are_passed_over(answer: object) -> None:
    assert sleep(look("sleep", {FIRST: answer}), TEXTS) is None


@pytest.mark.parametrize(("key", "high"), [("sleep", 8), ("stress", 3), ("movement", 60)])
def test_few_answers_are_not_enough_whatever_is_known_of_headaches(key: str, high: float) -> None:
    found = look(key, {FIRST: 1}, first=day("2025-12-01"))
    spec = drawn({"sleep": sleep, "stress": stress, "movement": movement}[key](found, TEXTS))
    assert spec.title == "Not enough answers"
    assert spec.y is not None
    assert spec.y.high == high, "an axis like that of others"


def test_times_of_which_nothing_is_recorded_are_said_in_one_breath() -> None:
    records = [DayRecord(date=on, checkin={"sleep": 7}) for on in dates_from(WEEKS[-2], 14)]
    spec = drawn(sleep(seen(excerpt(FIRST, LAST, days=records)), TEXTS))
    assert spec.alternative.startswith(
        "Sleep, the night before, beside headache days: in every 7 days, the earliest first. "
        "1 Sep 2026 to 16 Nov 2026: nothing recorded. "
        "7 days to 23 Nov 2026. Sleep, the night before: 7.0 h from 7 answers;"
    )
    assert len(spec.readings) == 13, "each is read by itself"


def test_what_is_not_said_is_told_to_be_in_the_table() -> None:
    first = day("2024-01-01")
    answers = dict.fromkeys(each_date(first, LAST), 30)
    long, short = (drawn(movement(look("movement", answers, first=on), TEXTS)) for on in (first, FIRST))
    assert long.alternative.endswith(" What was before is in the table.")
    assert "in the table" not in short.alternative


def test_the_table_has_the_dates_of_each_window() -> None:
    spec = drawn(sleep(look("sleep", {LAST: 7}), TEXTS))
    assert spec.table is not None
    assert spec.table.rows[-1] == ("2026-11-24", "2026-11-30", "", "1", "0", "7")


def test_without_answers_there_is_no_chart() -> None:
    assert sleep(look("stress", {FIRST: 1}), TEXTS) is None
