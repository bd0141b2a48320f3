"""Every test runs without a screen, in a home of its own, at a time it knows; nothing may be left behind."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from migrainejournal.domain.moment import Moment
from migrainejournal.gui.application import Application
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.tasks import Tasks
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths

ZONE = "Europe/Berlin"

settings.register_profile(  # a busy machine is slow, which is no fault of the code
    "journal", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("journal")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: Moment) -> None:
        self.moment = start

    def __call__(self) -> Moment:
        return self.moment

    def forward(self, **span: float) -> Moment:
        """Move the clock by the span, which may be negative, and return the new moment."""
        self.moment = self.moment.plus(timedelta(**span))
        return self.moment


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """The application that pytest-qt makes is the program's own."""
    return Application


@pytest.fixture(autouse=True)
def collect_here() -> Iterator[None]:
    """Rubbish is collected between tests on this thread, never on the journal's: it may hold Qt objects."""
    gc.disable()
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def runtime_folder() -> Iterator[str]:
    """Where sockets lie, which bear only short paths: private, as that of a session."""
    with TemporaryDirectory() as folder:
        yield folder


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runtime_folder: str) -> Paths:
    """Folders of this test's own, for the program and for whatever asks for a home."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    monkeypatch.setenv("MIGRAINEJOURNAL_DATA_DIR", str(tmp_path / "journal"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime_folder)
    monkeypatch.setenv("TZ", ZONE)
    paths = Paths.of_this_person()
    paths.make()
    return paths


@pytest.fixture
def clock() -> Clock:
    """Sunday 22 November 2026, 10:00 in Berlin."""
    return Clock(Moment.of(datetime(2026, 11, 22, 9, tzinfo=UTC), ZONE))


@pytest.fixture
def at() -> Callable[..., Moment]:
    """`at("2026-11-08 02:10")` or `at("2026-11-08 02:10", "Asia/Tokyo")`: a moment by its wall time."""

    def moment(wall: str, zone: str = ZONE) -> Moment:
        return Moment.at(datetime.fromisoformat(wall), zone)

    return moment


@pytest.fixture
def journal(own_home: Paths, clock: Clock) -> Iterator[Journal]:
    """A new, empty journal on disk."""
    opened = open_journal(own_home.journal, own_home.seen, clock)
    yield opened
    opened.close()


@pytest.fixture
def session(qtbot: QtBot, own_home: Paths, clock: Clock) -> Iterator[JournalSession]:
    """An open session on a new journal; `qtbot.waitSignal(session.saved)` waits for the disk."""
    tasks = Tasks()
    found = JournalSession(tasks, lambda: open_journal(own_home.journal, own_home.seen, clock), clock)
    with qtbot.waitSignal(found.opened):
        found.open()
    yield found
    found.close()
    tasks.stop()
