"""Attack starts by day of the cycle: where each date is counted, what is free to begin, and what is said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.charts.chart_spec import Bar, ChartSpec, Role
from migrainejournal.charts.cycle_days import cycle_days
from migrainejournal.charts.seen import Seen
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.vocabulary import EpisodeRule
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.values import attack, bleeding, clear, dates_from, day, excerpt, headache

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
DAY_ONES = dates_from("2026-09-15", 3, every=28)
TEXTS = report_words("en")


def look(
    starts: Sequence[date] = (),
    *,
    attacks: Sequence[Attack] = (),
    unknown: Sequence[date] = (),
    day_ones: Sequence[date] = DAY_ONES,
) -> Seen:
    """Three months that are known but for the unknown dates, with bleeding from each day one."""
    hurt = {*unknown, *starts}
    bleeds = {on for day_one in day_ones for on in dates_from(day_one, 3)}
    plain = [on for on in each_date(FIRST, LAST) if on not in hurt | bleeds]
    marked = [bleeding(on, clear=on not in hurt) for on in sorted(bleeds)]
    found = excerpt(FIRST, LAST, attacks=[*map(headache, starts), *attacks], days=[*clear(*plain), *marked])
    return seen(found)


def drawn(found: Seen) -> ChartSpec:
    spec = cycle_days(found, TEXTS)
    assert spec is not None
    return spec


def bars(spec: ChartSpec) -> dict[int, Bar]:
    """By the days since the first of bleeding."""
    return {round((bar.left + bar.right) / 2): bar for bar in spec.bars}


def test_a_start_is_counted_to_the_bleeding_next_to_it() -> None:
    starts = [DAY_ONES[0], DAY_ONES[1] - 2 * DAY, DAY_ONES[1] + 13 * DAY]
    tops = {shift: bar.top for shift, bar in bars(drawn(look(starts))).items() if bar.top}
    assert tops == {0: 1, -2: 1, 13: 1}


def test_half_way_between_two_it_is_counted_to_the_one_before() -> None:
    tops = {shift: bar.top for shift, bar in bars(drawn(look([DAY_ONES[0] + 14 * DAY]))).items() if bar.top}
    assert tops == {}
    spec = drawn(look([DAY_ONES[0] + 14 * DAY]))
    assert "1 more began further from any bleeding that is recorded." in spec.alternative


def test_the_window_is_marked_and_there_is_no_day_nought() -> None:
    spec = drawn(look())
    marked = [shift for shift, bar in bars(spec).items() if bar.role is Role.FIRST]
    assert marked == [-2, -1, 0, 1, 2]
    assert [tick.label for tick in spec.x.ticks] == ["−14", "−8", "−2", "1", "7", "14"]
    assert {reading.words.split(":")[0] for reading in spec.readings if abs(reading.at) < 3} == {
        "day −2",
        "day −1",
        "day 1",
        "day 2",
        "day 3",
    }


def test_shares_leave_out_days_on_which_a_headache_would_still_join() -> None:
    long = attack(f"{DAY_ONES[0] - 2 * DAY} 08:00", f"{DAY_ONES[0] + 2 * DAY} 08:00")
    spec = drawn(look(attacks=[long]))
    assert spec.title == "Attacks began on 9\u00a0% of days −2 to 3 of the cycle, on 0\u00a0% of other days"
    assert spec.table is not None
    assert spec.table.columns[2] == "Days on which an attack could begin"
    free = {row[0]: row[2] for row in spec.table.rows}
    assert [free[number] for number in ("-2", "-1", "1", "3", "4", "5", "6")] == list("3222223")


def test_which_days_are_free_follows_the_rule_of_the_person() -> None:
    begins = DAY_ONES[0] + 4 * DAY
    found = look(attacks=[attack(f"{begins} 08:00", f"{begins} 20:00")])
    closed = {rule: replace(found, counting=Counting(episode=rule)).within_attacks for rule in EpisodeRule}
    assert closed == {
        EpisodeRule.WITHIN_48_HOURS: {begins + DAY, begins + 2 * DAY},
        EpisodeRule.LOCKED: {begins + DAY, begins + 2 * DAY},
        EpisodeRule.IHS_DAY: {begins + DAY},
    }


def test_a_share_counts_no_attack_of_a_day_that_is_left_out() -> None:
    early, late = DAY_ONES[0] + 5 * DAY, DAY_ONES[0] + 7 * DAY
    two = [attack(f"{early} 08:00", f"{early} 09:00"), attack(f"{late} 10:00", f"{late} 12:00")]
    spec = drawn(look(attacks=two, unknown=[late]))
    assert {shift: bar.top for shift, bar in bars(spec).items() if bar.top} == {5: 1, 7: 1}
    apart = drawn(look(attacks=two[:1], unknown=[late]))
    assert spec.title == apart.title


def test_a_day_unknown_in_every_cycle_is_no_nought() -> None:
    spec = drawn(look(unknown=[day_one + 5 * DAY for day_one in DAY_ONES]))
    bar = bars(spec)[5]
    assert (bar.top, bar.label, bar.is_open) == (0, "?", True)
    assert spec.readings[19].words == "day 6: not enough recorded days"
    assert spec.table is not None
    assert spec.table.rows[19][1] == ""


def test_where_the_window_is_hardly_known_the_title_says_so() -> None:
    unknown = [day_one + shift * DAY for day_one in DAY_ONES for shift in (-2, -1)]
    assert drawn(look(unknown=unknown)).title == "Not enough recorded days"


def test_other_days_have_a_mean_only_where_they_are_known_well_enough() -> None:
    start = DAY_ONES[0] + 5 * DAY
    known = drawn(look([start]))
    (level,) = known.levels
    assert level.at == pytest.approx(1 / 23)
    assert "On each of the other days" in known.alternative
    hardly = drawn(look([start], unknown=[on for on in each_date(FIRST, LAST) if on.day % 3 == 0]))
    assert hardly.levels == ()
    assert "On each of the other days" not in hardly.alternative


def test_days_that_did_not_come_in_the_time_are_not_in_the_mean() -> None:
    """From the fifth day before bleeding to the fifth of it, five days are outside the window."""
    first, day_one = day("2026-11-01"), day("2026-11-06")
    starts = [first, day_one + 4 * DAY]
    days = [bleeding(day_one, clear=True), *clear(*each_date(first + DAY, day_one - DAY))]
    days += clear(*each_date(day_one + DAY, day_one + 3 * DAY))
    found = excerpt(first, day_one + 4 * DAY, attacks=map(headache, starts), days=days)
    (level,) = drawn(seen(found)).levels
    assert level.at == pytest.approx(2 / 5)


def test_no_day_outside_the_window_has_no_mean() -> None:
    day_one = day("2026-11-01")
    found = seen(excerpt(day_one, day_one + DAY, days=[bleeding(day_one), *clear(day_one + DAY)]))
    assert drawn(found).levels == ()


def test_in_how_many_cycles_an_attack_began_is_said() -> None:
    spec = drawn(look([DAY_ONES[0] - DAY, DAY_ONES[2] + 2 * DAY]))
    assert "An attack began in these five days in 2 of 3 cycles." in spec.alternative


def test_an_attack_just_before_the_time_is_a_hit_of_a_bleeding_at_its_start() -> None:
    early = FIRST - 20 * DAY
    attacks = [headache(FIRST - DAY)]
    days = [*clear(*each_date(early, FIRST - 2 * DAY)), *(bleeding(on) for on in dates_from(FIRST, 3))]
    spec = drawn(seen(excerpt(early, LAST, attacks=attacks, days=days), first=FIRST))
    assert "An attack began in these five days in 1 of 1 cycle." in spec.alternative


def test_without_bleeding_there_is_no_chart() -> None:
    assert cycle_days(look([LAST], day_ones=()), TEXTS) is None
    assert cycle_days(look([LAST], day_ones=DAY_ONES[:1]), TEXTS) is not None


def test_bleeding_begun_before_the_time_counts_where_it_was_read() -> None:
    early = FIRST - 5 * DAY
    found = seen(
        excerpt(FIRST - 20 * DAY, LAST, attacks=[headache(FIRST)], days=[bleeding(early)]), first=FIRST
    )
    tops = {shift: bar.top for shift, bar in bars(drawn(found)).items() if bar.top}
    assert tops == {5: 1}
