"""Qt objects in reference cycles die on the GUI thread, however busy the journal's thread is."""

import gc
import threading
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from migrainejournal.gui.garbage import GarbageCollector
from migrainejournal.gui.tasks import Tasks


class Cycle(QObject):
    """Holds itself, so that only a collection ends it; notes the thread that did."""

    ended_on: ClassVar[list[int]] = []

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(threading.get_ident())


def make_much_garbage() -> None:
    for _ in range(100_000):
        pair: list[object] = []
        pair.append(pair)


def test_only_the_gui_thread_collects(qtbot: QtBot) -> None:
    Cycle.ended_on.clear()
    collector = GarbageCollector()
    tasks = Tasks()
    Cycle()
    done: list[object] = []
    tasks.run(make_much_garbage, then=done.append, failed=done.append)
    qtbot.waitUntil(lambda: bool(done))
    tasks.stop()
    assert Cycle.ended_on == []
    collector._on_timeout()  # noqa: SLF001 - what its timer does every half minute
    assert Cycle.ended_on == [threading.get_ident()]
    assert not gc.isenabled()


def test_it_ticks_only_while_there_is_a_window_and_collects_at_the_end(qtbot: QtBot) -> None:
    Cycle.ended_on.clear()
    collector = GarbageCollector()
    timer = collector.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()
    collector.go_on()
    assert timer.isActive()
    Cycle()
    collector.rest()
    assert not timer.isActive()
    assert Cycle.ended_on == [threading.get_ident()]
