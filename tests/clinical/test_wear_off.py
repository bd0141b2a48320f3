"""CLINICAL 1.10: the last four weeks of a cycle against its weeks 5 to 8."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.clinical.wear_off import WearOff, wear_off
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from tests.clinical.diaries import known_diary
from tests.values import botox, course, dates_from, day, session

START = day("2026-03-01")
INJECTIONS = dates_from(START, 4, every=84)


def headaches(start: date, middle: int, end: int, length: int = 84) -> list[date]:
    """So many headache days in weeks 5 to 8 of a cycle, and in its last four weeks."""
    return [*dates_from(start + 28 * DAY, middle), *dates_from(start + (length - 28) * DAY, end)]


def worn(
    *cycles: tuple[int, int],
    given: Treatment | None = None,
    unknown: Sequence[date] = (),
    last: date | None = None,
) -> WearOff:
    """Cycles of 84 days with so many headache days in the middle and at the end; the diary goes on a week."""
    starts = INJECTIONS[: len(cycles)]
    hurt = {
        on
        for start, (middle, end) in zip(starts, cycles, strict=True)
        for on in headaches(start, middle, end)
    }
    ends = last or starts[-1] + 90 * DAY
    found = wear_off(
        given or botox(*starts),
        known_diary(START, ends, headaches=[on for on in hurt if on <= ends], unknown=unknown),
    )
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("middle", "end", "verdict"),
    [
        pytest.param(10, 13, True, id="1.3 times and three more"),
        pytest.param(10, 12, False, id="1.2 times"),
        pytest.param(20, 26, True, id="1.3 times and six more"),
        pytest.param(20, 25, False, id="1.25 times"),
        pytest.param(4, 6, True, id="1.5 times and two more"),
        pytest.param(3, 4, False, id="1.33 times but one more"),
        pytest.param(0, 2, True, id="none and two"),
        pytest.param(0, 1, False, id="none and one"),
        pytest.param(0, 0, False, id="none at all"),
        pytest.param(8, 6, False, id="fewer"),
    ],
)
def test_1_3_times_as_many_and_two_more(middle: int, end: int, verdict: bool) -> None:
    found = worn((middle, end), (middle, end))
    assert [cycle.worn for cycle in found.cycles] == [verdict, verdict]
    assert found.met is verdict
    assert found.judged
    assert found.count == 2 * end


@pytest.mark.parametrize(
    ("cycles", "met"),
    [
        pytest.param([(4, 8)], None, id="one cycle"),
        pytest.param([(8, 8)], None, id="one cycle without"),
        pytest.param([(4, 8), (8, 8)], False, id="one of two"),
        pytest.param([(4, 8), (8, 8), (4, 8)], True, id="two of three"),
        pytest.param([(8, 8), (8, 8), (4, 8)], False, id="one of three"),
    ],
)
def test_it_wears_off_in_two_cycles_or_more(cycles: list[tuple[int, int]], met: Verdict) -> None:
    found = worn(*cycles)
    assert found.met is met
    assert found.judged is (met is not None)


def test_weeks_5_to_8_and_the_last_four_are_compared() -> None:
    (cycle,) = worn((4, 6)).cycles
    assert cycle.middle is not None
    assert cycle.end is not None
    assert cycle.middle.windows == (Period(START + 28 * DAY, START + 55 * DAY),)
    assert cycle.end.windows == (Period(START + 56 * DAY, START + 83 * DAY),)
    assert [cycle.middle.per_28, cycle.end.per_28] == [4, 6]
    assert cycle.session.date == START


def test_what_hurts_in_the_first_four_weeks_says_nothing() -> None:
    found = known_diary(START, START + 200 * DAY, headaches=dates_from(START, 28))
    cycles = wear_off(botox(*INJECTIONS[:2]), found)
    assert cycles is not None
    assert [cycle.worn for cycle in cycles.cycles] == [False, False]


@pytest.mark.parametrize("since", [28, 56])
@pytest.mark.parametrize(("unknown", "known_enough"), [(5, True), (6, False)])
def test_both_are_known_by_80_per_cent(since: int, unknown: int, known_enough: bool) -> None:
    found = worn((4, 8), (4, 8), unknown=dates_from(START + (since + 20) * DAY, unknown))
    assert found.cycles[0].worn is (True if known_enough else None)
    assert found.met is (True if known_enough else None)
    assert found.judged is known_enough


@pytest.mark.parametrize(("length", "cycles"), [(77, 1), (78, 2), (80, 2)])
def test_a_cycle_cut_short_says_nothing(length: int, cycles: int) -> None:
    given = botox(START, START + length * DAY)
    found = wear_off(given, known_diary(START, START + 200 * DAY))
    assert found is not None
    assert len(found.cycles) == cycles


def test_the_last_weeks_are_those_before_the_next_injection() -> None:
    given = botox(START, START + 80 * DAY)
    found = wear_off(given, known_diary(START, START + 200 * DAY))
    assert found is not None
    ends = [cycle.end and cycle.end.windows[0].last for cycle in found.cycles]
    assert ends == [START + 79 * DAY, START + 163 * DAY]


@pytest.mark.parametrize(("days", "cycles"), [(82, 0), (83, 1), (84, 1)])
def test_a_cycle_that_goes_on_is_not_looked_at(days: int, cycles: int) -> None:
    assert len(worn((4, 8), last=START + days * DAY).cycles) == cycles


@pytest.mark.parametrize(
    ("interval", "is_judged"), [(None, False), (28, False), (77, False), (78, True), (84, True)]
)
def test_only_what_is_given_every_twelve_weeks_can_wear_off(interval: int | None, is_judged: bool) -> None:
    given = course(START, sessions=[session(START)], interval=interval)
    assert (wear_off(given, known_diary(START, START + 100 * DAY)) is not None) is is_judged


def test_rates_are_compared_not_bare_numbers() -> None:
    found = worn(
        (4, 5), (4, 5), unknown=[*dates_from(START + 79 * DAY, 5), *dates_from(START + 163 * DAY, 5)]
    )
    end = found.cycles[0].end
    assert end is not None
    assert end.per_28 == Fraction(5 * 28, 23)
    assert found.met is True  # 6.09 against 4: 1.52 times and 2.09 more


@pytest.mark.parametrize(("first_known", "cycles"), [(28, 2), (29, 1)])
def test_a_cycle_is_looked_at_where_its_middle_is_in_the_diary(first_known: int, cycles: int) -> None:
    given = botox(START, START + 84 * DAY)
    found = wear_off(given, known_diary(START + first_known * DAY, START + 200 * DAY))
    assert found is not None
    assert len(found.cycles) == cycles
