"""Moments keep the instant and the wall clock, through text and over every kind of clock change."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.domain.moment import Moment, NoSuchTimeError, NotATimeError
from tests.strategies import EARLIEST, LATEST, moments
from tests.values import ZONE, moment


@given(moments())
def test_a_moment_survives_being_written_and_read(at: Moment) -> None:
    assert Moment.parse(at.text(), "Asia/Tokyo") == at


@given(moments())
def test_a_moment_as_a_journal_holds_it_is_the_same_one(at: Moment) -> None:
    text = at.instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    found = Moment.stored(text, at.offset, at.zone)
    assert (found, hash(found), repr(found), found.wall) == (at, hash(at), repr(at), at.wall)
    with pytest.raises(AttributeError):
        found.zone = "UTC"  # type: ignore[misc]  # that it is frozen


@pytest.mark.parametrize(
    "text", ["2026-11-08T02:10:00.000", "2026-11-08T02:10:00.000+01:00", "yesterday", ""]
)
def test_a_stored_instant_is_in_utc(text: str) -> None:
    with pytest.raises(ValueError, match=r"not in UTC|Invalid isoformat"):
        Moment.stored(text, 60, ZONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-08T02:10:00+01:00[Europe/Berlin]", "2026-11-08T02:10:00+01:00[Europe/Berlin]"),
        ("2026-11-08T02:10", "2026-11-08T02:10:00+01:00[Europe/Berlin]"),
        ("2026-11-08 02:10:30.25", "2026-11-08T02:10:30.250+01:00[Europe/Berlin]"),
        ("2026-11-08T02:10[Asia/Tokyo]", "2026-11-08T02:10:00+09:00[Asia/Tokyo]"),
        ("2026-11-08T02:10:00-03:30", "2026-11-08T02:10:00-03:30[-03:30]"),
        ("2026-11-08T02:10:00-0330", "2026-11-08T02:10:00-03:30[-03:30]"),
        ("2026-11-08T02:10:00Z", "2026-11-08T02:10:00+00:00[+00:00]"),
        ("2026-11-08T02:10:00Z[Europe/Paris]", "2026-11-08T03:10:00+01:00[Europe/Paris]"),
        ("2026-11-08T02:10:00-00:00[Europe/Paris]", "2026-11-08T03:10:00+01:00[Europe/Paris]"),
        ("2026-11-08T02:10:00Z[Mars/Base]", "2026-11-08T02:10:00+00:00[Mars/Base]"),
        ("2026-10-25T02:30:00+01:00[Europe/Berlin]", "2026-10-25T02:30:00+01:00[Europe/Berlin]"),
        ("2026-11-08T02:10:00+01:00[!Europe/Berlin]", "2026-11-08T02:10:00+01:00[Europe/Berlin]"),
        (
            "2026-11-08T02:10:00+01:00[Europe/Berlin][u-ca=gregory]",
            "2026-11-08T02:10:00+01:00[Europe/Berlin]",
        ),
        ("  2026-11-08T02:10  ", "2026-11-08T02:10:00+01:00[Europe/Berlin]"),
        ("1900-01-01T00:00:00+00:00", "1900-01-01T00:00:00+00:00[+00:00]"),
        ("9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59+00:00[+00:00]"),
    ],
)
def test_rfc_9557_is_read_and_written(text: str, expected: str) -> None:
    assert Moment.parse(text, ZONE).text() == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026-11-08",
        "2026-W45-7T02:10",
        "2026-13-08T02:10",
        "2026-11-08T25:10",
        "08/11/2026 02:10",
        "2026-11-08T02:10[Mars/Base]",
        "2026-11-08T02:10[Europe]",
        "2026-11-08T02:10[../../etc/passwd]",
        "2026-11-08T02:10[]",
        "2026-11-08T02:10+01:00[Europe/Berlin",
        "2026-11-08T02:10+01:00[Europe/Berlin][!u-ca=hebrew]",
        "2026-11-08T02:10+05:00[Europe/Berlin]",
        "2026-11-08T02:10+05:00[!Europe/Berlin]",
        "2026-11-08T02:10+02:00[Europe/Berlin]",
        "2026-11-08T02:10+01:00[+02:00]",
        "2026-11-08T02:10-05:00[!Mars/Base]",
        "2026-11-08T02:10Z[!Mars/Base]",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-12:00",
    ],
)
def test_anything_else_is_not_a_time(text: str) -> None:
    with pytest.raises(NotATimeError):
        Moment.parse(text, ZONE)


def test_a_zone_this_machine_does_not_know_is_kept_with_its_offset() -> None:
    text = "2026-11-08T02:10:00-05:00[Mars/Base]"
    at = Moment.parse(text, ZONE)
    assert at.text() == text
    assert at.civil_date == date(2026, 11, 8)
    assert at.midnight(date(2026, 11, 8)) == datetime(2026, 11, 8, 5, tzinfo=UTC)
    assert at.plus(timedelta(hours=22)).text() == "2026-11-09T00:10:00-05:00[Mars/Base]"


@pytest.mark.parametrize(
    ("wall", "zone"),
    [
        ("2026-03-29 02:30", "Europe/Berlin"),
        ("2026-10-04 02:15", "Australia/Lord_Howe"),
        ("2018-11-04 00:00", "America/Sao_Paulo"),
        ("2018-11-04 00:59", "America/Sao_Paulo"),
        ("2011-12-30 12:00", "Pacific/Apia"),
        ("9999-12-31 23:59", "America/New_York"),
        ("0001-01-01 00:00", "Asia/Tokyo"),
    ],
)
def test_a_wall_time_the_clocks_went_over_never_was(wall: str, zone: str) -> None:
    with pytest.raises(NoSuchTimeError):
        moment(wall, zone)
    with pytest.raises((NoSuchTimeError, NotATimeError)):
        Moment.parse(f"{wall}[{zone}]", ZONE)


@pytest.mark.parametrize(
    ("wall", "zone", "between"),
    [
        ("2026-10-25 02:30", "Europe/Berlin", timedelta(hours=1)),
        ("2026-04-05 01:45", "Australia/Lord_Howe", timedelta(minutes=30)),
        ("2018-02-17 23:30", "America/Sao_Paulo", timedelta(hours=1)),
        ("2026-11-08 02:30", "Europe/Berlin", timedelta(0)),
    ],
)
def test_in_autumn_the_same_wall_time_comes_twice(wall: str, zone: str, between: timedelta) -> None:
    first, second = moment(wall, zone), moment(wall, zone, fold=1)
    assert second - first == between
    assert first.wall == second.wall == datetime.fromisoformat(wall)
    assert Moment.parse(second.text(), ZONE) == second


@pytest.mark.parametrize(
    ("wall", "zone", "offset"),
    [
        ("2026-01-15 12:00", "Australia/Lord_Howe", 660),
        ("2026-07-15 12:00", "Australia/Lord_Howe", 630),
        ("2011-12-29 12:00", "Pacific/Apia", -600),
        ("2011-12-31 12:00", "Pacific/Apia", 840),
        ("1900-01-01 00:00", "Europe/Amsterdam", 20),
        ("1900-06-01 23:59", "Europe/Paris", 9),
        ("1970-06-01 00:00", "Africa/Monrovia", -44),
        ("2026-11-08 02:10", "+05:45", 345),
        ("2026-11-08 02:10", "-09:30", -570),
        ("2026-11-08 02:10", "+13:45", 825),
        ("9999-12-31 23:59", "UTC", 0),
    ],
)
def test_the_offset_is_that_of_the_place_and_time(wall: str, zone: str, offset: int) -> None:
    at = moment(wall, zone)
    assert at.offset == offset
    assert at.wall == datetime.fromisoformat(wall)
    assert Moment.of(at.instant, zone) == at
    assert at.plus(timedelta()) == at


@pytest.mark.parametrize(
    ("zone", "day", "begins"),
    [
        ("Europe/Berlin", date(2026, 11, 8), datetime(2026, 11, 7, 23, tzinfo=UTC)),
        ("America/Sao_Paulo", date(2018, 11, 4), datetime(2018, 11, 4, 3, tzinfo=UTC)),
        ("America/Havana", date(2026, 11, 1), datetime(2026, 11, 1, 4, tzinfo=UTC)),
        ("Pacific/Apia", date(2011, 12, 31), datetime(2011, 12, 30, 10, tzinfo=UTC)),
        ("+05:45", date(2026, 11, 8), datetime(2026, 11, 7, 18, 15, tzinfo=UTC)),
    ],
)
def test_a_civil_date_begins_when_the_clock_there_says_so(zone: str, day: date, begins: datetime) -> None:
    assert Moment.of(datetime(2010, 1, 1, tzinfo=UTC), zone).midnight(day) == begins


def test_the_date_that_apia_left_out_has_no_length() -> None:
    there = moment("2011-12-29 12:00", "Pacific/Apia")
    assert there.midnight(date(2011, 12, 30)) == there.midnight(date(2011, 12, 31))


def test_going_on_in_time_moves_the_wall_clock_over_the_change() -> None:
    later = moment("2026-03-29 01:30").plus(timedelta(hours=1))
    assert later.text() == "2026-03-29T03:30:00+02:00[Europe/Berlin]"


def test_the_wall_clock_can_be_set_to_another_time_at_the_same_place() -> None:
    assert moment("2026-11-08 02:10").moved(datetime(2026, 7, 1, 8, 30)) == moment("2026-07-01 08:30")  # noqa: DTZ001
    abroad = Moment.parse("2026-11-08T02:10:00-05:00[Mars/Base]", ZONE)
    assert abroad.moved(datetime(2026, 7, 1, 8, 30)).text() == "2026-07-01T08:30:00-05:00[Mars/Base]"  # noqa: DTZ001


def test_moments_compare_by_instant_whatever_the_zone() -> None:
    tokyo, berlin = moment("2026-11-08 10:10", "Asia/Tokyo"), moment("2026-11-08 02:10")
    assert tokyo <= berlin
    assert berlin <= tokyo
    assert not tokyo < berlin
    assert tokyo < berlin.plus(timedelta(milliseconds=1))
    assert berlin - tokyo == timedelta()


@given(st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC)))
def test_a_moment_is_kept_to_the_millisecond(instant: datetime) -> None:
    at = Moment.of(instant, ZONE)
    assert timedelta() <= instant - at.instant < timedelta(milliseconds=1)
    assert at.instant.microsecond % 1000 == 0


def test_a_file_written_under_other_zone_data_keeps_its_offset() -> None:
    text = "2026-11-08T02:10:00+05:00[Europe/Berlin]"
    with pytest.raises(NotATimeError):
        Moment.parse(text, "UTC")
    assert Moment.parse(text, "UTC", offset_wins=True).text() == text
