"""When attacks start: the cell of each, what is left out, and what the title says of few."""

from dataclasses import replace

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.start_hours import start_hours
from migrainejournal.domain.attack import Attack, attack_on
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.values import attack, dates_from, day, excerpt, headache, moment

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
TEXTS = report_words("en")
SUNDAY = "2026-11-08"


def chart(*attacks: Attack) -> ChartSpec:
    spec = start_hours(seen(excerpt(FIRST, LAST, attacks=attacks)), TEXTS)
    assert spec is not None
    return spec


def full(spec: ChartSpec) -> dict[tuple[int, int], str]:
    """The numbers of the cells that have one, by column and row."""
    return {(cell.x, cell.y): cell.text for cell in spec.cells if cell.text}


def test_an_attack_is_in_the_cell_of_its_weekday_and_hour() -> None:
    spec = chart(attack(f"{SUNDAY} 03:59", f"{SUNDAY} 08:00"))
    assert full(spec) == {(1, 6): "1"}
    assert len(spec.cells) == 84
    assert spec.rows == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert [tick.label for tick in spec.x.ticks] == ["0", "6", "12", "18", "24"]


def test_the_clock_is_that_of_the_place() -> None:
    there = attack(f"{SUNDAY} 06:00", f"{SUNDAY} 08:00", zone="Asia/Tokyo")
    assert full(chart(there)) == {(3, 6): "1"}


def test_what_begins_within_an_attack_is_no_start() -> None:
    again = attack("2026-11-09 08:00", "2026-11-09 14:00")
    assert full(chart(attack(f"{SUNDAY} 04:00", f"{SUNDAY} 20:00"), again)) == {(2, 6): "1"}


def test_the_more_the_darker() -> None:
    sundays = dates_from(SUNDAY, 8, every=-7)
    tuesday = attack("2026-10-27 12:00", "2026-10-27 13:00")
    spec = chart(*map(headache, sundays), tuesday, attack("2026-09-08 12:00", "2026-09-08 13:00"))
    shades = {(cell.x, cell.y): cell.shade for cell in spec.cells if cell.shade}
    assert shades == {(4, 6): 4, (6, 1): 1}


def test_one_attack_is_not_painted_as_if_it_were_many() -> None:
    one = chart(headache(day(SUNDAY)))
    two = chart(*map(headache, dates_from(SUNDAY, 2, every=-7)))
    assert [max(cell.shade or 0 for cell in spec.cells) for spec in (one, two)] == [1, 2]


def test_a_dot_is_explained_where_there_is_one() -> None:
    exact = headache(day(SUNDAY))
    vague = replace(exact, start_certainty=StartCertainty.ESTIMATED)
    assert chart(exact).x.label == "hour of the day"
    assert chart(vague).x.label == "hour of the day; dot: mostly not exact"


def test_starts_that_are_not_exact_are_said_and_dotted() -> None:
    woke = replace(headache(day(SUNDAY)), start_certainty=StartCertainty.WOKE_WITH_IT)
    spec = chart(woke, attack("2026-10-27 12:00", "2026-10-27 13:00"))
    assert {(cell.x, cell.y) for cell in spec.cells if cell.is_dotted} == {(4, 6)}
    assert spec.alternative.startswith(
        "2 attacks, counted where they began: 1 woke with it, 0 with an estimated start."
    )


def test_one_noted_for_its_date_alone_is_left_out() -> None:
    noted = attack_on(day(SUNDAY), moment("2026-11-20 10:00"))
    spec = chart(noted, headache(day("2026-10-08")))
    assert full(spec) == {(4, 3): "1"}
    assert "1 more was written down without an hour." in spec.alternative
    assert start_hours(seen(excerpt(FIRST, LAST, attacks=[noted])), TEXTS) is None


def test_the_title_says_when_most_began_where_there_are_enough() -> None:
    ten = dates_from("2026-09-03", 10, every=7)
    assert chart(*map(headache, ten)).title == "10 of 10 attacks began between 6 and 12 h"
    assert chart(*map(headache, ten[:9])).title == "9 attacks began, too few to see when most do"


def test_every_cell_is_read_in_its_row() -> None:
    spec = chart(headache(day(SUNDAY)))
    assert len(spec.readings) == 84
    words = {(int(read.at), read.row): read.words for read in spec.readings}
    assert words[4, 6] == "Sun, 8–10 h: 1 attack began"
    assert words[0, 0] == "Mon, 0–2 h: 0 attacks began"


def test_without_an_attack_there_is_no_chart() -> None:
    assert start_hours(seen(excerpt(FIRST, LAST)), TEXTS) is None
