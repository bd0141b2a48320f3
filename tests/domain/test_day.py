"""On which civil dates an attack lies (CLINICAL 1.2 day rules, INTERFACES counting notes)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import dates_of, spans_of
from migrainejournal.domain.moment import Moment
from tests.strategies import moments
from tests.values import attack, day, days, moment

NOW = moment("2026-11-22 10:00")


@pytest.mark.parametrize(
    ("found", "dates"),
    [
        pytest.param(
            attack("2026-11-09 20:00", "2026-11-11 06:00"),
            days("2026-11-09", "2026-11-10", "2026-11-11"),
            id="T1 Monday evening to Wednesday morning",
        ),
        pytest.param(attack("2026-11-09 23:40", "2026-11-10 00:20"), days("2026-11-09"), id="T2 tie"),
        pytest.param(attack("2026-11-09 23:40", "2026-11-10 00:21"), days("2026-11-10"), id="larger share"),
        pytest.param(attack("2026-11-09 23:20", "2026-11-10 00:29"), days("2026-11-09"), id="29 minutes"),
        pytest.param(
            attack("2026-11-09 23:30", "2026-11-10 00:30"), days("2026-11-09", "2026-11-10"), id="30 and 30"
        ),
        pytest.param(attack("2026-11-09 23:55", "2026-11-10 06:00"), days("2026-11-10"), id="5 min before"),
        pytest.param(attack("2026-11-09 20:00", "2026-11-10 00:00"), days("2026-11-09"), id="to midnight"),
        pytest.param(attack("2026-11-09 08:00", "2026-11-09 08:00"), days("2026-11-09"), id="zero length"),
        pytest.param(attack("2026-11-09 00:00", "2026-11-09 00:00"), days("2026-11-09"), id="at midnight"),
        pytest.param(
            attack("2026-11-20 21:00"), days("2026-11-20", "2026-11-21", "2026-11-22"), id="running"
        ),
        pytest.param(attack("2026-11-22 09:59"), days("2026-11-22"), id="running for a minute"),
        pytest.param(attack("2026-11-22 13:00"), days("2026-11-22"), id="running, clock set back"),
        pytest.param(
            attack("2026-11-09 20:00", "2026-11-08 20:00"), days("2026-11-09"), id="end before start"
        ),
        pytest.param(attack("1987-03-01 20:00", "1987-03-01 22:00"), days("1987-03-01"), id="back-dated"),
        pytest.param(
            attack("2026-10-24 23:30", "2026-10-25 03:30"),
            days("2026-10-24", "2026-10-25"),
            id="T29 night of 25 hours",
        ),
        pytest.param(
            attack("2026-03-28 22:00", "2026-03-29 03:10"),
            days("2026-03-28", "2026-03-29"),
            id="T29 night of 23 hours",
        ),
        pytest.param(
            attack("2018-11-03 23:00", "2018-11-04 01:20", zone="America/Sao_Paulo"),
            days("2018-11-03"),
            id="midnight left out: 20 minutes after it",
        ),
        pytest.param(
            attack("2011-12-29 20:00", "2011-12-31 08:00", zone="Pacific/Apia"),
            days("2011-12-29", "2011-12-31"),
            id="a date left out",
        ),
        pytest.param(
            attack("1900-01-01 23:40", "1900-01-02 00:20", zone="Europe/Amsterdam"),
            days("1900-01-01"),
            id="a place 20 minutes ahead",
        ),
    ],
)
def test_the_dates_of_an_attack(found: Attack, dates: tuple[date, ...]) -> None:
    assert dates_of(found, NOW) == dates


def test_t29_flight_east_the_zone_of_the_start_names_the_dates() -> None:
    flight = attack("2026-11-09 20:00", zone="America/New_York", end=None)
    landed = Attack(start=flight.start, end=moment("2026-11-10 08:30", "Europe/Berlin"))
    assert landed.end is not None
    assert landed.end - landed.start == timedelta(hours=6, minutes=30)
    assert dates_of(landed, NOW) == days("2026-11-09", "2026-11-10")


def test_a_zone_unknown_here_counts_by_the_offset_it_came_with() -> None:
    start = Moment.parse("2026-11-09T20:00:00+09:00[Mars/Base]", "UTC")
    found = Attack(start=start, end=start.plus(timedelta(hours=12)))
    assert dates_of(found, NOW) == days("2026-11-09", "2026-11-10")


@pytest.mark.parametrize(
    ("date_", "hours"), [("2026-10-24", 24), ("2026-10-25", 25), ("2026-03-29", 23), ("2026-11-08", 24)]
)
def test_a_date_is_as_long_as_the_clocks_make_it(date_: str, hours: int) -> None:
    whole_year = attack("2026-01-01 00:00", "2026-12-31 00:00")
    begins, ends = spans_of(whole_year, NOW)[day(date_)]
    assert ends - begins == timedelta(hours=hours)


def test_each_date_is_inclusive_and_empty_backwards() -> None:
    assert tuple(each_date(day("2026-02-28"), day("2026-03-01"))) == days("2026-02-28", "2026-03-01")
    assert tuple(each_date(day("2026-03-01"), day("2026-02-28"))) == ()


@given(start=moments(), length=st.timedeltas(timedelta(), timedelta(days=5)))
def test_the_dates_share_out_the_whole_attack(start: Moment, length: timedelta) -> None:
    found = Attack(start=start, end=start.plus(length))
    assert found.end is not None
    dates = dates_of(found, NOW)
    assert dates
    assert list(dates) == sorted(set(dates))
    spans = spans_of(found, NOW).values()
    assert sum((ends - begins for begins, ends in spans), timedelta()) == found.end - start
    assert all(before[1] == after[0] for before, after in pairwise(spans))
