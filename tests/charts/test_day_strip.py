"""A cell a day: shade, number, frame, dot and marks, and which days have none."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import Cell, ChartSpec
from migrainejournal.charts.day_strip import day_strip
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.report.words import report_words
from tests.clinical.diaries import SUMATRIPTAN, diary, known_diary
from tests.values import (
    aura,
    bleeding,
    botox,
    clear,
    course,
    dates_from,
    day,
    doses_on,
    excerpt,
    headache,
    medicine,
    migraine,
    moment,
    reading,
    step,
)

ON = day("2026-11-08")
TEXTS = report_words("en")


def strip(found: Excerpt, *, today: date | None = None) -> ChartSpec:
    """The strip of the excerpt."""
    spec = day_strip(diary(found), TEXTS, today=today)
    assert spec is not None
    return spec


def cell(
    *attacks: Attack, record: DayRecord | None = None, took: bool = False, given: Treatment | None = None
) -> Cell:
    """The cell of a date with these records; the date after it is clear."""
    (date_, after) = dates_from(ON, 2)
    found = excerpt(
        date_,
        after,
        attacks=attacks,
        doses=doses_on(SUMATRIPTAN, [date_] if took else []),
        days=(*clear(after), *([record] if record else [])),
        medicines=[SUMATRIPTAN],
        treatments=[given] if given else [],
    )
    return strip(found).cells[0]


@pytest.mark.parametrize(("pain", "shade"), [(1, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3), (8, 4), (10, 4)])
def test_the_worse_the_pain_the_darker(pain: int, shade: int) -> None:
    found = cell(headache(ON, pain=pain))
    assert (found.shade, found.text) == (shade, str(pain))


def test_a_headache_that_had_faded_is_no_clear_day() -> None:
    before = ON - DAY
    fading = Attack(
        start=moment(f"{before} 08:00"),
        end=moment(f"{ON} 08:00"),
        readings=(reading(f"{before} 08:00", 5), reading(f"{ON} 07:00", 0)),
    )
    found = strip(excerpt(before, ON, attacks=[fading])).cells[1]
    assert (found.shade, found.text) == (1, "0")


def test_a_headache_that_was_not_rated_has_a_letter() -> None:
    found = cell(headache(ON, pain=None))
    assert (found.shade, found.text, found.mark) == (1, "h", "")


def test_a_clear_day_is_empty_and_an_unknown_one_is_not() -> None:
    clear_day, unknown = cell(record=clear(ON)[0]), cell()
    assert (clear_day.shade, clear_day.text) == (0, "")
    assert (unknown.shade, unknown.text) == (None, "–")


def test_a_migraine_day_is_framed() -> None:
    assert cell(migraine(ON)).is_framed
    assert not cell(headache(ON)).is_framed


def test_a_day_with_acute_medicine_is_dotted_whatever_else_is_known() -> None:
    assert cell(took=True).is_dotted
    assert cell(headache(ON), took=True).is_dotted
    assert not cell(headache(ON)).is_dotted


def test_a_medicine_that_is_not_acute_makes_no_dot() -> None:
    other = medicine("domperidone")
    found = excerpt(ON, ON, attacks=[headache(ON)], doses=doses_on(other, [ON]), medicines=[other])
    assert not strip(found).cells[0].is_dotted


def test_an_aura_without_headache_is_marked() -> None:
    found = cell(replace(headache(ON, pain=0), auras=(aura(20),)))
    assert (found.shade, found.text, found.mark) == (0, "", "a")
    assert found.is_framed


@pytest.mark.parametrize(
    ("record", "mark"),
    [
        (bleeding(ON), "b"),
        (bleeding(ON, Bleeding.SPOTTING), "b"),
        (bleeding(ON, Bleeding.NONE), ""),
        (None, ""),
    ],
)
def test_bleeding_is_marked(record: DayRecord | None, mark: str) -> None:
    assert cell(headache(ON), record=record).mark == mark


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        pytest.param(course(ON), "|", id="begun"),
        pytest.param(course("2026-01-01", steps=[step("2026-01-01", 25), step(ON, 50)]), "|", id="changed"),
        pytest.param(course("2026-01-01", ON), "|", id="stopped"),
        pytest.param(botox(day("2026-08-16"), ON), "", id="given again"),
        pytest.param(course("2026-01-01"), "", id="going on"),
    ],
)
def test_what_happened_to_a_treatment_is_marked(given: Treatment, mark: str) -> None:
    assert cell(headache(ON), given=given).mark == mark


def test_marks_stand_together() -> None:
    assert cell(headache(ON), record=bleeding(ON), given=course(ON)).mark == "b|"


def test_each_month_is_a_row_and_each_day_a_column() -> None:
    spec = strip(excerpt("2026-09-29", "2026-11-02", attacks=[headache(ON)], days=clear(day("2026-10-31"))))
    assert spec.rows == ("Sep 2026", "Oct", "Nov")
    assert [(cell.x, cell.y) for cell in spec.cells[:3]] == [(28, 0), (29, 0), (0, 1)]
    assert len(spec.cells) == 2 + 31 + 2
    assert [(tick.at, tick.label) for tick in spec.x.ticks] == [(n - 0.5, str(n)) for n in range(1, 32)]
    assert spec.y is None


def test_of_a_longer_time_the_last_six_months_are_shown() -> None:
    spec = strip(excerpt("2024-05-10", "2026-11-08", attacks=[headache(ON)]))
    assert spec.rows == ("Jun 2026", "Jul", "Aug", "Sep", "Oct", "Nov")
    assert spec.cells[0].x == 0
    assert spec.title.endswith("1 of 161 days recorded")


def test_days_to_come_have_no_cell() -> None:
    found = excerpt("2026-11-01", "2026-12-31", attacks=[headache(ON)], now=moment("2026-11-10 12:00"))
    spec = strip(found, today=day("2026-11-10"))
    assert len(spec.cells) == 10
    assert spec.rows == ("Nov 2026",)
    assert len(strip(found).cells) == 61


def test_nothing_known_is_no_chart() -> None:
    found = diary(excerpt("2026-11-01", "2026-11-30"))
    assert day_strip(found, TEXTS) is None
    later = known_diary(day("2026-12-01"), day("2026-12-31"))
    assert day_strip(later, TEXTS, today=day("2026-11-30")) is None


def test_the_title_counts_what_is_shown_with_its_denominator() -> None:
    found = excerpt("2026-11-01", "2026-11-10", attacks=[headache(ON)], days=clear(day("2026-11-01")))
    assert strip(found).title == (
        "1 headache day, 0 migraine days, 0 days with acute medicine; 2 of 10 days recorded"
    )


def test_the_alternative_says_every_headache_day_and_mark() -> None:
    found = excerpt(
        "2026-10-30",
        "2026-11-10",
        attacks=[headache(ON, pain=7), headache(day("2026-11-09"), pain=None)],
        days=[bleeding("2026-11-02"), bleeding("2026-11-03")],
        treatments=[course("2026-11-05")],
    )
    assert strip(found).alternative == (
        "Oct 2026: nothing recorded. "
        "Nov 2026: 2 headache days, 0 migraine days, 0 days with acute medicine; 2 of 10 days recorded. "
        "Headache, with the worst pain from 0 to 10: day 8: 7, day 9: not rated. "
        "Bleeding: day 2, 3. "
        "A treatment began, changed or ended: day 5."
    )


def test_where_only_the_last_months_are_drawn_the_title_says_so() -> None:
    long = strip(excerpt(day("2026-01-01"), day("2026-08-31"), days=clear(*dates_from("2026-01-01", 243))))
    assert len(long.rows) == 6
    assert long.title.startswith("last 6 months: ")
    short = strip(excerpt(day("2026-03-01"), day("2026-08-31"), days=clear(*dates_from("2026-03-01", 184))))
    assert not short.title.startswith("last")
