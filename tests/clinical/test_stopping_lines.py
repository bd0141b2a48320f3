"""CLINICAL 1.9 and 1.10: the lines at which NICE stops a treatment."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

import pytest

from migrainejournal.clinical.months import calendar_months
from migrainejournal.clinical.preventive_trials import trial
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.stopping_lines import StoppingLine, stopping_lines
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from tests.clinical.diaries import known_diary
from tests.values import botox, course, dates_from, day, session

START = day("2026-03-01")
BEFORE = START - 28 * DAY
RESPONSE, EPISODIC = Rule.NICE_TA260_RESPONSE, Rule.NICE_TA260_EPISODIC


def after(days: int) -> date:
    """So many days after the start."""
    return START + days * DAY


def lines(
    given: Treatment,
    today: date,
    *,
    headaches: Iterable[date] = (),
    migraines: Iterable[date] = (),
    unknown: Sequence[date] = (),
    first: date = BEFORE,
) -> dict[Rule, StoppingLine]:
    found = known_diary(first, today - DAY, headaches=headaches, migraines=migraines, unknown=unknown)
    months = calendar_months(first, today - DAY)
    return {line.rule: line for line in stopping_lines(trial(given, found, today), found, months)}


def test_most_treatments_have_no_line() -> None:
    assert lines(course(START), after(200)) == {}


ATOGEPANT = course(START, name="atogepant", group="gepant", needs=84)


def at_twelve_weeks(
    before: int, later: int, *, headaches: int = 0, days: int = 84, unknown: Sequence[date] = ()
) -> StoppingLine:
    """So many migraine days before and in days 57 to 84, beside other headache days before."""
    (line,) = lines(
        ATOGEPANT,
        after(days),
        migraines={*dates_from(BEFORE, before), *dates_from(after(56), later)},
        headaches=dates_from(BEFORE, before + headaches)[before:],
        unknown=unknown,
    ).values()
    return line


@pytest.mark.parametrize(("name", "rule"), [("atogepant", Rule.NICE_TA973), ("rimegepant", Rule.NICE_TA906)])
def test_two_gepants_have_a_line_at_12_weeks(name: str, rule: Rule) -> None:
    assert set(lines(course(START, name=name, group="gepant"), after(84))) == {rule}


@pytest.mark.parametrize(("later", "stop"), [(5, False), (6, True), (0, False), (10, True)])
def test_less_than_half_gone_in_episodic_migraine(later: int, stop: bool) -> None:
    line = at_twelve_weeks(10, later)
    assert line.needed == Fraction(1, 2)
    assert line.reduced == Fraction(10 - later, 10)
    assert line.met is stop
    assert line.judged
    assert line.days == dates_from(after(56), later)


@pytest.mark.parametrize(("later", "stop"), [(7, False), (8, True)])
def test_less_than_30_per_cent_gone_in_chronic_migraine(later: int, stop: bool) -> None:
    line = at_twelve_weeks(10, later, headaches=4)
    assert line.needed == Fraction(3, 10)
    assert line.met is stop


@pytest.mark.parametrize(("headaches", "needed"), [(3, Fraction(1, 2)), (4, Fraction(3, 10))])
def test_chronic_is_15_headache_days_in_30(headaches: int, needed: Fraction) -> None:
    assert (
        at_twelve_weeks(10, 0, headaches=headaches).needed == needed
    )  # 13 and 14 in 28 are 13.9 and 15 in 30


def test_chronic_is_judged_by_the_mean_of_three_windows_where_there_are_three() -> None:
    windows = [BEFORE - shift * 28 * DAY for shift in range(3)]
    hurt = [on for begins, n in zip(windows, (14, 14, 13), strict=True) for on in dates_from(begins, n)]
    (line,) = lines(ATOGEPANT, after(84), headaches=hurt, first=windows[-1]).values()
    assert line.needed == Fraction(1, 2)  # 13.7 in 28 are 14.6 in 30


def test_today_is_not_over() -> None:
    migraines = {*dates_from(BEFORE, 10), *dates_from(after(56), 5)}
    for today, judged in ((after(83), False), (after(84), True)):
        found = known_diary(BEFORE, after(90), migraines=migraines)
        (line,) = stopping_lines(trial(ATOGEPANT, found, today), found, ())
        assert line.judged is judged


def test_the_line_is_that_of_days_57_to_84_however_long_it_goes_on() -> None:
    assert at_twelve_weeks(10, 5, days=200).reduced == Fraction(1, 2)


@pytest.mark.parametrize(("days", "judged"), [(83, False), (84, True)])
def test_before_12_weeks_nothing_is_judged(days: int, judged: bool) -> None:
    line = at_twelve_weeks(10, 0, days=days)
    assert line.judged is judged
    assert line.met is (False if judged else None)


def test_too_few_known_days_before_or_later_judge_nothing() -> None:
    for unknown in (dates_from(BEFORE + 20 * DAY, 6), dates_from(after(70), 6)):
        line = at_twelve_weeks(10, 5, unknown=unknown)
        assert (line.met, line.judged, line.reduced) == (None, False, None)


def test_none_before_judges_nothing() -> None:
    assert at_twelve_weeks(0, 5).met is None


INJECTIONS = dates_from(START, 3, every=84)
SECOND_ENDS = after(167)


@pytest.mark.parametrize(
    ("given", "days", "met"),
    [
        pytest.param(INJECTIONS[:1], 400, None, id="one injection"),
        pytest.param(INJECTIONS[:2], 167, None, id="the second cycle has not ended"),
        pytest.param(INJECTIONS[:2], 168, True, id="two cycles"),
        pytest.param(INJECTIONS, 300, True, id="three cycles"),
    ],
)
def test_botox_is_judged_after_two_cycles(given: tuple[date, ...], days: int, met: Verdict) -> None:
    headaches = {*dates_from(BEFORE, 20), *dates_from(SECOND_ENDS - 27 * DAY, 15)}
    found = lines(botox(*given), after(days), headaches=[on for on in headaches if on < after(days)])
    assert found[RESPONSE].met is met
    assert found[RESPONSE].needed == Fraction(3, 10)
    assert found[RESPONSE].judged is (met is not None)


@pytest.mark.parametrize(("end", "judged"), [(82, False), (83, True), (200, True)])
def test_a_gepant_stopped_sooner_is_not_held_against_twelve_weeks(end: int, judged: bool) -> None:
    migraines = {*dates_from(BEFORE, 10), *dates_from(after(56), 5)}
    given = course(START, after(end), name="atogepant", group="gepant", needs=84)
    (line,) = lines(given, after(200), migraines=migraines).values()
    assert line.judged is judged


@pytest.mark.parametrize(("end", "judged"), [(84, True), (150, True), (83, False)])
def test_an_injection_acts_to_the_end_of_its_cycle_though_the_course_is_over(end: int, judged: bool) -> None:
    headaches = {*dates_from(BEFORE, 20), *dates_from(SECOND_ENDS - 27 * DAY, 15)}
    given = botox(*INJECTIONS[: 2 if end >= 84 else 1], end=after(end))
    assert lines(given, after(300), headaches=headaches)[RESPONSE].judged is judged


@pytest.mark.parametrize(
    ("first", "second", "judged"),
    [(84, 84, True), (78, 84, True), (77, 84, False), (84, 77, False), (84, 78, True)],
)
def test_cycles_cut_short_are_no_two_cycles(first: int, second: int, judged: bool) -> None:
    given = botox(START, after(first), after(first + second))
    headaches = dates_from(BEFORE, 20)
    assert lines(given, after(300), headaches=headaches)[RESPONSE].judged is judged


@pytest.mark.parametrize(("end", "met"), [("2026-05-30", None), ("2026-05-31", True)])
def test_only_months_in_which_botox_acted_count(end: str, met: Verdict) -> None:
    given = course(START, end, group="botulinum_toxin", sessions=[session(START)], interval=28)
    assert lines(given, day("2026-06-01"))[EPISODIC].met is met


def episodic(*numbers: int, unknown: Sequence[date] = (), start: date = START) -> StoppingLine:
    """So many headache days in the months from March on, in which Botox was given."""
    months = calendar_months(day("2026-03-01"), day("2026-12-31"))[: len(numbers)]
    headaches = [
        on for month, number in zip(months, numbers, strict=True) for on in dates_from(month.first, number)
    ]
    today = months[-1].last + DAY
    return lines(botox(start), today, headaches=headaches, unknown=unknown, first=BEFORE)[EPISODIC]


@pytest.mark.parametrize(
    ("numbers", "met"),
    [
        pytest.param((14, 14, 14), True, id="14 in each"),
        pytest.param((14, 15, 14), False, id="15 in one"),
        pytest.param((20, 14, 14, 14), True, id="the last three"),
        pytest.param((14, 14, 14, 20), False, id="not the last"),
        pytest.param((14, 14), None, id="two months"),
        pytest.param((20, 20), None, id="two months over it"),
        pytest.param((0, 0, 0), True, id="none at all"),
    ],
)
def test_botox_is_stopped_when_it_has_become_episodic(numbers: tuple[int, ...], met: Verdict) -> None:
    line = episodic(*numbers)
    assert line.met is met
    assert line.judged is (met is not None)
    assert line.count == sum(numbers[-3:])
    assert line.needed is None


@pytest.mark.parametrize(("unknown", "met"), [(0, True), (1, None)])
def test_an_unknown_day_could_make_it_15(unknown: int, met: Verdict) -> None:
    assert episodic(14, 14, 14, unknown=dates_from("2026-05-31", unknown)).met is met


def test_only_months_since_the_first_injection_count() -> None:
    assert episodic(0, 0, 0, start=day("2026-03-01")).met is True
    assert episodic(0, 0, 0, start=day("2026-03-02")).met is None
