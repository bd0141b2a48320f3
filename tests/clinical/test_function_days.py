"""CLINICAL 1.11: days by how well one could function, and MIDAS from the diary."""

from collections.abc import Iterable, Sequence
from datetime import date

import pytest

from migrainejournal.clinical.function_days import MidasFromDiary, function_days, midas_from_diary
from migrainejournal.clinical.months import Period
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from tests.clinical.diaries import diary, known_excerpt
from tests.values import attack, dates_from, day, headache

LAST = day("2026-11-30")
FIRST = LAST - 89 * DAY
DATES = dates_from(FIRST, 90)


def limited(*steps: int | None, since: date = FIRST) -> list[Attack]:
    """A headache on each date from the first on, with such function."""
    return [
        headache(on, function=step) for on, step in zip(dates_from(since, len(steps)), steps, strict=True)
    ]


def midas(
    attacks: Iterable[Attack] = (), *, unknown: Sequence[date] = (), first: date = FIRST, last: date = LAST
) -> MidasFromDiary:
    return midas_from_diary(diary(known_excerpt(first, last, attacks=attacks, unknown=unknown)), LAST)


def test_each_headache_day_is_counted_by_its_worst() -> None:
    both = [headache(DATES[0], function=1), attack(f"{DATES[0]} 20:00", f"{DATES[0]} 21:00")]
    worse = [headache(DATES[1], function=1), headache(DATES[1], function=3), headache(DATES[1], function=0)]
    found = function_days(
        diary(known_excerpt(FIRST, LAST, attacks=[*both, *worse, *limited(2, None, 0, since=DATES[2])])),
        Period(FIRST, LAST),
    )
    assert found.by_step == {0: (DATES[4],), 1: (DATES[0],), 2: (DATES[2],), 3: (DATES[1],)}
    assert found.unrated == (DATES[3],)
    assert found.days == (DATES[0], DATES[1], DATES[2], DATES[4])
    assert found.judged


def test_only_headaches_of_the_period_are_counted() -> None:
    painless = headache(DATES[5], pain=0, function=3)
    found = function_days(
        diary(known_excerpt(FIRST, LAST, attacks=[*limited(3, 3, 3), painless])), Period(DATES[1], DATES[40])
    )
    assert found.days == (DATES[1], DATES[2])
    assert found.unrated == ()


def test_nothing_is_judged_where_nothing_is_known() -> None:
    found = function_days(diary(known_excerpt(FIRST, LAST, unknown=DATES)), Period(FIRST, LAST))
    assert not found.judged


@pytest.mark.parametrize(
    ("steps", "lost", "less_done", "total", "grade"),
    [
        pytest.param([3] * 2 + [2] * 3 + [1] * 4, 2, 3, 5, 0, id="5: grade I"),
        pytest.param([3] * 3 + [2] * 3 + [0] * 4, 3, 3, 6, 1, id="6: grade II"),
        pytest.param([3] * 11, 11, 0, 11, 2, id="11: grade III"),
        pytest.param([2] * 21, 0, 21, 21, 3, id="21: grade IV"),
        pytest.param([], 0, 0, 0, 0, id="no headache"),
    ],
)
def test_midas_counts_days_lost_and_days_with_much_less_done(
    steps: list[int], lost: int, less_done: int, total: int, grade: int
) -> None:
    found = midas(limited(*steps))
    assert (found.lost, found.less_done, found.count, found.band) == (lost, less_done, total, grade)
    assert found.headache_days == len(steps)
    assert found.judged


def test_the_three_months_are_90_days_to_the_last_date() -> None:
    outside = headache(FIRST - DAY, function=3)
    found = midas([*limited(3), outside], first=FIRST - DAY)
    assert found.days == (FIRST,)
    assert found.judged


@pytest.mark.parametrize(("unknown", "judged"), [(18, True), (19, False)])
def test_80_per_cent_of_the_days_are_known(unknown: int, judged: bool) -> None:
    found = midas(limited(3), unknown=DATES[90 - unknown :])
    assert found.judged is judged
    assert found.band == (0 if judged else None)


@pytest.mark.parametrize(("rated", "judged"), [(8, True), (7, False)])
def test_the_function_of_80_per_cent_of_the_headache_days_is_known(rated: int, judged: bool) -> None:
    found = midas(limited(*[3] * rated, *[None] * (10 - rated)))
    assert found.judged is judged
    assert found.band == (1 if judged else None)
    assert found.lost == rated


def test_a_diary_of_89_days_is_too_short() -> None:
    assert not midas(first=FIRST + DAY).judged
    assert not midas(last=LAST - DAY).judged


def test_mean_pain_is_that_of_the_headache_days() -> None:
    pains = [headache(on, pain=pain) for on, pain in zip(DATES, (2, 3, 8, None), strict=False)]
    found = midas([*pains, headache(DATES[10], pain=0)])
    assert found.mean_pain == pytest.approx(13 / 3)
    assert found.headache_days == 4
    assert midas().mean_pain is None
