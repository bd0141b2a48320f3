"""What other programs write: dates in two orders, times, lengths, medicines."""

from datetime import time, timedelta

import pytest

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import NoSuchTimeError
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.interchange.importer import DateOrder, DateOrderUnknownError
from migrainejournal.interchange.written_medicines import KnownMedicines, WrittenMedicine
from migrainejournal.interchange.written_times import (
    WrittenDate,
    date_order,
    lived,
    written_duration,
    written_time,
)
from tests.values import day, moment


def dates(*texts: str) -> list[WrittenDate]:
    return [found for text in texts if (found := WrittenDate.read(text))]


@pytest.mark.parametrize("text", ["5/6/26", "05.06.2026", "5-6-2026", "05/06/26 10:00"])
def test_dates_are_read_in_either_order(text: str) -> None:
    (found,) = dates(text)
    assert found.on(DateOrder.DAY_FIRST) == day("2026-06-05")
    assert found.on(DateOrder.MONTH_FIRST) == day("2026-05-06")


@pytest.mark.parametrize("text", ["", "June 5", "2026-06-05", "5/6", "x5/6/26"])
def test_other_dates_are_not_guessed(text: str) -> None:
    assert WrittenDate.read(text) is None


def test_one_impossible_date_does_not_decide() -> None:
    with pytest.raises(DateOrderUnknownError):
        date_order(dates("05/06/26", "32/13/26"))


def test_dates_that_fit_neither_order_together_do_not_decide() -> None:
    with pytest.raises(DateOrderUnknownError):
        date_order(dates("05/06/26", "13/06/26", "06/13/26", "05/06/26"))


def test_what_runs_at_the_beginning_of_the_span_may_have_begun_before_it() -> None:
    span = (day("2026-06-01"), day("2026-06-30"))
    assert date_order(dates("05/06/26", "31/05/26"), within=span) is DateOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:05", time(9, 5)),
        ("21:06", time(21, 6)),
        ("12:00 AM", time(0, 0)),
        ("12:14 PM", time(12, 14)),
        ("1:19\u202fpm", time(13, 19)),
        ("13:00 PM", None),
        ("24:00", None),
        ("10:60", None),
        ("noon", None),
    ],
)
def test_times_of_day(text: str, expected: time | None) -> None:
    assert written_time(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06h 00m", timedelta(hours=6)),
        ("1d 02h 15m", timedelta(days=1, hours=2, minutes=15)),
        ("2d", timedelta(days=2)),
        ("90m", timedelta(minutes=90)),
        ("", None),
        ("6", None),
        ("6 hours", None),
        ("-1h", None),
    ],
)
def test_lengths(text: str, expected: timedelta | None) -> None:
    assert written_duration(text) == expected


def test_a_wall_time_is_once_twice_or_never() -> None:
    assert lived(moment("2026-10-25 01:30").wall, "Europe/Berlin") == (moment("2026-10-25 01:30"), False)
    assert lived(moment("2026-10-25 02:30").wall, "Europe/Berlin") == (moment("2026-10-25 02:30"), True)
    with pytest.raises(NoSuchTimeError):
        lived(moment("2026-03-29 02:30", "UTC").wall, "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tylenol", WrittenMedicine(name="Tylenol")),
        ("2x Advil", WrittenMedicine(name="Advil", amount=2)),
        (
            "1x Naproxen sodium 550mg Oral",
            WrittenMedicine(name="Naproxen sodium", strength=550, unit="mg"),
        ),
        (
            "0,5x Zomig 2.5 mg nasal spray",
            WrittenMedicine(name="Zomig", amount=0.5, strength=2.5, unit="mg", form="nasal spray"),
        ),
        ("Maxalt 10mg lingua", WrittenMedicine(name="Maxalt lingua", strength=10, unit="mg")),
        (
            "Excedrin (acetaminophen 250mg, caffeine)",
            WrittenMedicine(name="Excedrin (acetaminophen 250mg, caffeine)"),
        ),
        ("Vitamin B2", WrittenMedicine(name="Vitamin B2")),
        ("4x4 pills", WrittenMedicine(name="4x4 pills")),
    ],
)
def test_medicines_are_read_as_far_as_they_are_plain(text: str, expected: WrittenMedicine) -> None:
    assert WrittenMedicine.read(text) == expected


def test_a_medicine_is_added_once_and_gets_its_class() -> None:
    known = KnownMedicines([Medicine(name="Ibuprofen", position=4)], "test")
    written = WrittenMedicine.read("2x Imigran 50mg")
    assert known.find(written) is None
    added = known.add(written)
    assert (added.catalogue, added.overuse, added.position) == ("sumatriptan", (OveruseClass.TRIPTAN,), 5)
    assert known.find(WrittenMedicine.read("imigran  50 mg")) == added
    assert known.find(WrittenMedicine.read("imigran 100 mg")) is None
    assert KnownMedicines([], "test").add(written).id == added.id


def test_a_preventive_in_a_file_is_not_made_one_of_the_catalogue() -> None:
    added = KnownMedicines([], "test").add(WrittenMedicine.read("Propranolol 40mg"))
    assert (added.name, added.catalogue, added.overuse) == ("Propranolol", None, ())


def test_of_the_persons_own_the_strength_may_be_left_open() -> None:
    open_one, fifty, hundred = (
        Medicine(name="Sumatriptan", strength=mg, unit="mg" if mg else "") for mg in (None, 50, 100)
    )
    eighty, bare = (WrittenMedicine.read(text) for text in ("sumatriptan 80mg", "sumatriptan"))
    assert KnownMedicines([open_one, fifty], "test").find(eighty) == open_one
    assert KnownMedicines([fifty], "test").find(eighty) is None
    assert KnownMedicines([fifty], "test").find(bare) == fifty
    assert KnownMedicines([fifty, hundred], "test").find(bare) is None
    assert KnownMedicines([fifty, open_one], "test").find(bare) == open_one
