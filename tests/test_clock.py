"""The machine's clock gives moments with the machine's zone, or at least with what its clock shows."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from migrainejournal.clock import machine_zone, now


@pytest.fixture
def machine_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts the whole machine, the C library too, into a zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setattr("tzlocal.unix._cache_tz_name", None)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Australia/Lord_Howe", "America/Argentina/Buenos_Aires"])
def test_now_is_now_where_the_machine_is(machine_in: Callable[[str], None], zone: str) -> None:
    machine_in(zone)
    assert machine_zone() == now().zone == zone
    assert abs(now().instant - datetime.now(UTC)) < timedelta(seconds=5)
    assert abs(now().wall - datetime.now()) < timedelta(seconds=5)  # noqa: DTZ005 - what the wall clock shows


def no_name() -> None:
    return None


def trouble() -> None:
    raise LookupError("no such zone")


@pytest.mark.parametrize("answer", [no_name, trouble])
def test_a_machine_that_does_not_name_its_zone_still_has_a_clock_on_the_wall(
    machine_in: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, answer: Callable[[], None]
) -> None:
    machine_in("Asia/Kathmandu")
    monkeypatch.setattr("tzlocal.get_localzone_name", answer)
    assert machine_zone() == "+05:45"
    assert now().offset == 345
