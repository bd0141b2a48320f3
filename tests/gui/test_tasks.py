"""Work off the GUI thread comes back on it, and none is begun once the program ends."""

from threading import current_thread

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.gui.tasks import Tasks


def _name_of_thread() -> str:
    return current_thread().name


def test_what_is_not_of_the_journal_is_done_on_a_thread_of_its_own(qtbot: QtBot) -> None:
    tasks, said, failed = Tasks(), list[str](), list[Exception]()
    tasks.run_aside(_name_of_thread, then=said.append, failed=failed.append)
    tasks.run(_name_of_thread, then=said.append, failed=failed.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    tasks.stop()
    assert sorted(name.partition("_")[0] for name in said) == ["aside", "journal"]
    assert failed == []


def test_what_was_read_before_the_end_may_ask_for_work_after_it(qtbot: QtBot) -> None:
    tasks, said, failed = Tasks(), list[str](), list[Exception]()

    def go_on(read: str) -> None:
        said.append(read)
        tasks.run_aside(_name_of_thread, then=said.append, failed=failed.append)

    tasks.run(_name_of_thread, then=go_on, failed=failed.append)
    tasks.stop()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(50)
    assert len(said) == 1
    assert failed == []


def test_work_on_the_journal_after_the_end_is_a_bug_and_told(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.stop()
    with pytest.raises(RuntimeError):
        tasks.run(_name_of_thread, then=print, failed=print)
