"""The machine's clock gives moments with the machine's zone, or at least with what its clock shows."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from migrainejournal.clock import machine_zone, now

ZONES = Path("/usr/share/zoneinfo")


@pytest.fixture
def machine_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts the whole machine, the C library too, into a zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
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


def test_a_journey_is_noticed(machine_in: Callable[[str], None]) -> None:
    for zone in ("Europe/Berlin", "Asia/Tokyo", "Europe/Berlin"):
        machine_in(zone)
        assert now().zone == zone


@pytest.mark.skipif(not ZONES.exists(), reason="needs the system's zone files")
def test_a_journey_is_noticed_where_only_the_system_tells_of_it(
    machine_in: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("migrainejournal.clock.LOOK_AGAIN_AFTER", 1e-6)
    localtime = tmp_path / "localtime"
    localtime.symlink_to(ZONES / "Europe/Berlin")
    machine_in(str(localtime))
    assert machine_zone() == "Europe/Berlin"
    localtime.unlink()
    localtime.symlink_to(ZONES / "Europe/Paris")
    assert machine_zone() == "Europe/Paris"


def no_name() -> None:
    return None


def trouble() -> None:
    raise LookupError("no such zone")


@pytest.mark.parametrize(
    ("answer", "zone", "offset"), [(no_name, "Asia/Kathmandu", "+05:45"), (trouble, "Asia/Kabul", "+04:30")]
)
def test_a_machine_that_does_not_name_its_zone_still_has_a_clock_on_the_wall(
    machine_in: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[], None],
    zone: str,
    offset: str,
) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", answer)
    machine_in(zone)
    assert machine_zone() == offset
    assert now().zone == offset
