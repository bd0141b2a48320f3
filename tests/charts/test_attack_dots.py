"""Pain and length of attacks over time: what is a dot, what is none, and the middle ones."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.charts.attack_hours import attack_hours
from migrainejournal.charts.attack_pains import attack_pains
from migrainejournal.charts.seen import Seen
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.values import attack, dates_from, day, excerpt, headache, reading

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
TEXTS = report_words("en")


def over(attacks: Iterable[Attack], *, first: date = FIRST) -> Seen:
    """Three months with these attacks."""
    return seen(excerpt(first, LAST, attacks=attacks), first=first)


def test_a_dot_stands_at_the_clock_of_its_start_and_opens_its_day() -> None:
    spec = attack_pains(over([attack("2026-11-08 18:00", "2026-11-08 20:00", pain=7)]), TEXTS)
    assert spec is not None
    (dot,) = spec.dots
    assert (dot.x, dot.y) == (day("2026-11-08").toordinal() + 0.75, 7)
    assert spec.x_is_days
    (read,) = spec.readings
    assert (read.at, read.words, read.day) == (dot.x, "8 Nov 2026: worst pain 7", day("2026-11-08"))
    assert spec.title == "Worst pain 7 in 1 attack"


def test_what_joins_an_attack_is_no_dot_of_its_own() -> None:
    attacks = [
        attack("2026-11-08 08:00", "2026-11-08 20:00", pain=5),
        attack("2026-11-09 08:00", "2026-11-09 14:00", pain=8),
    ]
    pains, hours = (make(over(attacks), TEXTS) for make in (attack_pains, attack_hours))
    assert pains is not None
    assert hours is not None
    assert [dot.y for dot in pains.dots] == [8]
    assert [dot.y for dot in hours.dots] == [30]


def test_an_attack_that_began_before_the_time_is_none_of_it() -> None:
    before = attack("2026-08-31 20:00", "2026-09-01 08:00")
    joined = attack("2026-09-02 08:00", "2026-09-02 10:00")
    found = seen(excerpt(FIRST - 28 * DAY, LAST, attacks=[before, joined]), first=FIRST)
    assert attack_pains(found, TEXTS) is None


def test_neither_an_aura_alone_nor_an_unrated_headache_has_a_pain() -> None:
    attacks = [attack("2026-10-08 08:00", "2026-10-08 09:00", pain=0), headache(LAST, pain=None)]
    assert attack_pains(over(attacks), TEXTS) is None
    spec = attack_pains(over([*attacks, headache(FIRST)]), TEXTS)
    assert spec is not None
    assert spec.alternative.startswith("Worst pain 5 in 1 attack. 0 of 1 at 7 or more. 1 was not rated.")


def test_a_running_attack_has_no_length_yet() -> None:
    running = attack("2026-11-30 08:00")
    assert attack_hours(over([running]), TEXTS) is None
    spec = attack_hours(over([running, attack("2026-10-08 08:00", "2026-10-08 20:00")]), TEXTS)
    assert spec is not None
    assert [dot.y for dot in spec.dots] == [12]
    assert "1 goes on and has no length yet." in spec.alternative


def test_one_noted_for_its_date_alone_has_no_length() -> None:
    noted = replace(attack("2026-10-20 12:00", "2026-10-20 12:00"), start_certainty=StartCertainty.ESTIMATED)
    spec = attack_hours(over([noted, attack("2026-10-08 08:00", "2026-10-08 20:00")]), TEXTS)
    assert spec is not None
    assert len(spec.dots) == 1
    assert "1 was written down without a length." in spec.alternative


def test_one_of_weeks_stands_at_the_edge_and_is_read_as_long_as_it_was() -> None:
    spec = attack_hours(over([attack("2026-10-01 08:00", "2026-10-21 08:00")]), TEXTS)
    assert spec is not None
    assert spec.y is not None
    assert (spec.dots[0].y, spec.y.high) == (200, 200)
    assert [tick.label for tick in spec.y.ticks] == ["0", "50", "100", "150", "200 or more"]
    assert spec.readings[0].words == "1 Oct 2026: 480 h"
    assert "1 lasted longer than 200 hours" in spec.alternative


def test_one_that_ends_with_the_axis_is_no_longer_than_it_says() -> None:
    spec = attack_hours(over([attack("2026-10-01 08:00", "2026-10-09 16:00")]), TEXTS)
    assert spec is not None
    assert spec.y is not None
    assert (spec.dots[0].y, spec.y.high) == (200, 200)
    assert spec.y.ticks[-1].label == "200"


@pytest.mark.parametrize(("hours", "levels"), [(3, []), (6, [4]), (90, [4, 72])])
def test_the_lengths_of_the_criteria_are_lines_where_they_fit(hours: int, levels: list[int]) -> None:
    end = f"2026-10-{1 + hours // 24:02} {hours % 24:02}:00"
    spec = attack_hours(over([attack("2026-10-01 00:00", end)]), TEXTS)
    assert spec is not None
    assert [level.at for level in spec.levels] == levels


def test_a_month_of_three_attacks_has_a_middle_one() -> None:
    pains = {"2026-09-02": 3, "2026-09-12": 9, "2026-09-22": 5, "2026-10-02": 7, "2026-10-12": 9}
    spec = attack_pains(over([headache(day(on), pain=pain) for on, pain in pains.items()]), TEXTS)
    assert spec is not None
    (line,) = spec.lines
    assert [point and point[1] for point in line.points] == [5, None, None]
    assert line.name == "median of the month"
    assert "Sep 2026 worst pain 5." in spec.alternative


def test_over_many_years_the_middle_is_that_of_a_year() -> None:
    first = day("1986-12-01")
    spec = attack_pains(over(map(headache, dates_from(first, 2_000, every=7)), first=first), TEXTS)
    assert spec is not None
    assert len(spec.dots) == len(spec.readings) == 2_000
    assert len({dot.y for dot in spec.dots}) > 1_000, "rows of equal dots are stripes"
    assert all(4.5 <= dot.y <= 5.5 for dot in spec.dots)
    assert spec.lines[0].name == "median of the year"
    assert len(spec.lines[0].points) == 41
    assert len(spec.alternative) < 1_000


def test_the_table_has_every_attack() -> None:
    spec = attack_hours(over([attack("2026-10-08 08:00", "2026-10-08 20:30")]), TEXTS)
    assert spec is not None
    assert spec.table is not None
    assert spec.table.rows == (("2026-10-08", "12.5"),)


def test_an_attack_whose_readings_lie_anywhere_is_drawn_as_it_is() -> None:
    odd = replace(headache(LAST), readings=(reading("2020-01-01 08:00", 9),))
    spec = attack_pains(over([odd]), TEXTS)
    assert spec is not None
    assert [dot.y for dot in spec.dots] == [9]


def test_at_least_half_are_as_the_titles_say() -> None:
    """Whatever is rounded, and however many are equal."""
    attacks = [
        attack(f"{on} 00:00", f"{on} {hours}", pain=pain)
        for on, hours, pain in (
            ("2026-09-03", "10:50", 7),
            ("2026-09-13", "10:50", 7),
            ("2026-09-23", "22:00", 9),
            ("2026-10-13", "02:00", 7),
        )
    ]
    pains, hours = (make(over(attacks), TEXTS) for make in (attack_pains, attack_hours))
    assert pains is not None
    assert hours is not None
    assert pains.title == "Worst pain of 4 attacks: at least half at 7 or more"
    assert hours.title == "4 attacks, at least half of them 10 hours or longer"


def test_without_an_attack_there_is_no_chart() -> None:
    assert attack_pains(over([]), TEXTS) is None
    assert attack_hours(over([]), TEXTS) is None
