"""The overviews of consecutive dates: those of any run of them, and nothing of dates outside."""

from fractions import Fraction

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import DAY
from tests.clinical.diaries import diary, known_diary
from tests.values import clear, dates_from, day, excerpt, headache, migraine

DATES = dates_from("2026-11-01", 10)
FOUND = known_diary(DATES[0], DATES[-1], headaches=DATES[:2], migraines=DATES[2:3], unknown=DATES[8:])


def test_a_date_outside_is_not_part_of_it() -> None:
    assert FOUND.first == DATES[0]
    assert FOUND.last == DATES[-1]
    assert FOUND.on(DATES[0] - DAY) is None
    assert FOUND.on(DATES[-1] + DAY) is None
    for date_ in DATES:
        overview = FOUND.on(date_)
        assert overview is not None
        assert overview.date == date_


@pytest.mark.parametrize(
    ("first", "last", "dates"),
    [
        ("2026-11-02", "2026-11-04", DATES[1:4]),
        ("2026-10-01", "2026-11-02", DATES[:2]),
        ("2026-11-09", "2026-12-01", DATES[8:]),
        ("2026-10-01", "2026-10-31", ()),
        ("2026-11-11", "2026-12-31", ()),
        ("2026-10-01", "2026-12-31", DATES),
    ],
)
def test_the_dates_of_a_period_are_those_in_the_diary(
    first: str, last: str, dates: tuple[object, ...]
) -> None:
    period = Period(day(first), day(last))
    assert tuple(overview.date for overview in FOUND.within(period)) == dates
    assert FOUND.has_whole(period) is (day(first) >= DATES[0] and day(last) <= DATES[-1])


def test_the_days_of_a_period() -> None:
    period = Period(DATES[1], DATES[8])
    assert FOUND.headache_days(period) == DATES[1:3]
    assert FOUND.migraine_days(period) == DATES[2:3]
    assert FOUND.known(period) == 7


def test_a_rate_needs_the_whole_period_and_80_per_cent_of_it() -> None:
    whole = Period(DATES[0], DATES[-1])
    assert FOUND.rate(whole, DATES[:3]) == Fraction(3 * 28, 8)
    assert FOUND.rate(Period(DATES[1], DATES[-1]), DATES[:3]) is None
    assert FOUND.rate(Period(DATES[0], DATES[-1] + DAY), DATES[:3]) is None


def test_an_aura_is_known_and_no_headache_day() -> None:
    found = diary(
        excerpt(
            DATES[0],
            DATES[1],
            attacks=[headache(DATES[0], pain=0), migraine(DATES[1])],
            days=clear(),
        )
    )
    period = Period(DATES[0], DATES[1])
    assert found.known(period) == 2
    assert found.headache_days(period) == DATES[1:2]
