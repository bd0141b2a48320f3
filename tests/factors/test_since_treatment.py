"""Better since this treatment? By hand, and at the edges of what may be compared."""

import itertools
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from scipy import stats

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.factors.answer import Answer, Comparison, Lack, Reason, Verdict
from migrainejournal.factors.many_questions import judged
from migrainejournal.factors.since_treatment import baseline_of, since, since_of
from tests.clinical.diaries import known_diary
from tests.values import course, day

START = day("2026-06-01")
TODAY = START + 84 * DAY
TREATMENT = course(START)


def fortnights(*headaches: int, before: int, unknown: Iterable[int] = ()) -> Diary:
    """So many headache days at the beginning of each fortnight; `before` of them come before the start."""
    first = START - before * 14 * DAY
    days = [first + (14 * place + n) * DAY for place, number in enumerate(headaches) for n in range(number)]
    last = first + (14 * len(headaches) - 1) * DAY
    return known_diary(first, last, headaches=days, unknown=[first + n * DAY for n in unknown])


def answer(diary: Diary, treatment: Treatment = TREATMENT, *others: Treatment, today: date = TODAY) -> Answer:
    (found,) = judged([since(treatment, diary, today, headache=True, others=others)])
    return found


def compared(found: Answer) -> Comparison:
    assert found.comparison is not None
    return found.comparison


def lack(found: Answer) -> Lack:
    assert found.verdict is Verdict.NOT_YET
    assert found.lack is not None
    return found.lack


def test_by_hand() -> None:
    # means 7/14 and 2/14; within each side the squares add up to 2/196 and 2/196, pooled by 4: 1/196
    found = compared(answer(fortnights(6, 7, 8, 1, 2, 3, before=3), today=START + 42 * DAY))
    assert found.difference == pytest.approx(-5 / 14)
    half = 2.776 * (2 / 3) ** 0.5 / 14
    assert (found.low, found.high) == pytest.approx((-5 / 14 - half, -5 / 14 + half), abs=1e-4)
    # of the 20 ways to take three fortnights of six, this and its opposite differ most
    assert found.p == pytest.approx(2 / 20)
    assert found.rearrangements == 19
    assert (found.unexposed.days, found.unexposed.events, found.exposed.events) == (42, 21, 6)


def test_as_scipy_has_it() -> None:
    before, after = [5, 9, 6, 7, 8, 6], [4, 6, 3, 5, 6, 2]
    found = compared(answer(fortnights(*before, *after, before=6)))
    shares, shares_since = ([number / 14 for number in side] for side in (before, after))
    t = stats.ttest_ind(shares_since, shares).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((t.low, t.high))
    test = stats.permutation_test(
        (shares_since, shares), lambda one, other: abs(sum(one) / 6 - sum(other) / 6), alternative="greater"
    )
    assert found.p == pytest.approx(test.pvalue)


def test_fewer_more_and_no_difference() -> None:
    better = answer(fortnights(8, 9, 7, 8, 9, 8, 3, 4, 2, 3, 3, 2, before=6))
    assert better.verdict is Verdict.FEWER
    worse = answer(fortnights(3, 4, 2, 3, 3, 2, 8, 9, 7, 8, 9, 8, before=6))
    assert worse.verdict is Verdict.MORE
    assert compared(better).difference == -compared(worse).difference
    same = answer(fortnights(*itertools.repeat(5, 12), before=6))
    assert same.verdict is Verdict.NO_ASSOCIATION
    assert compared(same).difference == 0
    assert compared(same).p == 1


def test_migraine_days_are_counted_where_they_are_asked_for() -> None:
    first = START - 28 * DAY
    diary = known_diary(first, START + 27 * DAY, migraines=[first], headaches=[first + DAY])
    found = [since(TREATMENT, diary, START + 28 * DAY, headache=headache) for headache in (True, False)]
    assert [each.unexposed.events for each in found if isinstance(each, Comparison)] == [2, 1]


def test_28_days_before_are_the_least() -> None:
    enough = fortnights(5, 5, *itertools.repeat(3, 6), before=2)
    assert answer(enough).comparison is not None
    short = lack(answer(fortnights(5, *itertools.repeat(3, 6), before=1)))
    assert short.reason is Reason.BASELINE_SHORT
    assert (short.unexposed, short.unexposed_missing) == (14, 14)


def test_28_days_since_are_the_least() -> None:
    diary = fortnights(*itertools.repeat(5, 12), before=6)
    assert answer(diary, today=START + 28 * DAY).comparison is not None
    early = lack(answer(diary, today=START + 27 * DAY))
    assert early.reason is Reason.SINCE_SHORT
    assert (early.exposed, early.exposed_missing) == (14, 14)
    assert lack(answer(diary, today=START)).reason is Reason.SINCE_SHORT


def test_a_fortnight_known_by_less_than_80_percent_is_left_out() -> None:
    even = list(itertools.repeat(5, 12))
    two_unknown = compared(answer(fortnights(*even, before=6, unknown=(10, 11))))
    assert two_unknown.unexposed.days == 6 * 14 - 2
    three_unknown = compared(answer(fortnights(*even, before=6, unknown=(10, 11, 12))))
    assert three_unknown.unexposed.days == 5 * 14


def test_nothing_recorded_at_all() -> None:
    diary = known_diary(START, START, unknown=[START])
    assert lack(answer(diary)).reason is Reason.BASELINE_SHORT


def test_the_baseline_is_no_longer_than_84_days() -> None:
    assert baseline_of(TREATMENT) == Period(START - 84 * DAY, START - DAY)


@pytest.mark.parametrize(
    ("other", "first"),
    [
        pytest.param(course(START - 200 * DAY, START - 51 * DAY), START - 50 * DAY, id="one ended"),
        pytest.param(course(START - 40 * DAY), START - 40 * DAY, id="one began"),
        pytest.param(course(START - 200 * DAY), START - 84 * DAY, id="one went on all the time"),
        pytest.param(
            course(START - 400 * DAY, START - 300 * DAY), START - 84 * DAY, id="one was over long before"
        ),
        pytest.param(course(START), START - 84 * DAY, id="one began with it"),
        pytest.param(course(START - 90 * DAY, START - DAY), START - 84 * DAY, id="one ended the day before"),
    ],
)
def test_the_baseline_reaches_no_further_than_the_last_change(other: Treatment, first: date) -> None:
    assert baseline_of(TREATMENT, [other, TREATMENT]).first == first


def test_a_baseline_cut_short_by_another_course_is_not_enough() -> None:
    diary = fortnights(*itertools.repeat(5, 12), before=6)
    assert lack(answer(diary, TREATMENT, course(START - 27 * DAY))).reason is Reason.BASELINE_SHORT
    assert answer(diary, TREATMENT, course(START - 28 * DAY)).comparison is not None


def test_since_it_began_are_the_last_84_days_of_the_course() -> None:
    assert since_of(TREATMENT, START + 30 * DAY) == Period(START, START + 29 * DAY)
    assert since_of(TREATMENT, START + 365 * DAY) == Period(START + 281 * DAY, START + 364 * DAY)
    ended = course(START, START + 100 * DAY)
    assert since_of(ended, START + 365 * DAY) == Period(START + 17 * DAY, START + 100 * DAY)


def test_several_can_be_judged_together() -> None:
    diary = fortnights(8, 9, 7, 8, 9, 8, 3, 4, 2, 3, 3, 2, before=6)
    alone = answer(diary)
    found = [since(TREATMENT, diary, TODAY, headache=True)] * 2
    other = since(course(START + timedelta(28)), diary, TODAY, headache=True)
    assert judged([*found, other])[0].p == pytest.approx((alone.p or 0) * 3 / 2, rel=0.5)
