"""Two programs with the same journal open lose nothing of each other."""

import contextlib
import subprocess
import sys
from dataclasses import replace

import pytest

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.journal import Journal, StoreError, open_journal
from migrainejournal.paths import Paths
from migrainejournal.store.engine import PRAGMAS
from tests.conftest import Clock
from tests.edits import running

ANOTHER_PROGRAM = """
import sys
from pathlib import Path
from migrainejournal.domain.moment import Moment
from migrainejournal.journal import open_journal

now = Moment.parse("2026-11-22T10:05:00+01:00[Europe/Berlin]", "UTC")
journal = open_journal(Path(sys.argv[1]), Path(sys.argv[2]), lambda: now)
for pain in map(int, sys.argv[3:]):
    journal.log_pain(pain=pain, at=now)
journal.close()
"""


def another_program(paths: Paths, *pains: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", ANOTHER_PROGRAM, str(paths.journal), str(paths.seen), *map(str, pains)]
    return subprocess.Popen(command, text=True)


def test_a_form_saved_late_does_not_take_back_what_another_program_wrote(
    journal: Journal, clock: Clock, own_home: Paths
) -> None:
    journal.log_pain(pain=5, at=clock())
    before = running(journal)
    version = journal.data_version()
    assert another_program(own_home, 9).wait(timeout=30) == 0
    assert journal.data_version() != version
    clock.forward(minutes=10)
    edited = replace(before, note="from the form", readings=(replace(before.readings[0], pain=6),))
    change = journal.save(Change((Step(before, edited),)))
    found = running(journal)
    assert found.note == "from the form"
    assert [r.pain for r in found.readings] == [6, 9]
    journal.apply(change.reversed())
    assert [r.pain for r in running(journal).readings] == [5, 9]
    assert running(journal).note == ""


def test_programs_that_write_at_once_wait_for_each_other(
    journal: Journal, clock: Clock, own_home: Paths
) -> None:
    journal.log_pain(pain=1, at=clock())
    others = [another_program(own_home, *([pain] * 8)) for pain in (2, 3)]
    clock.forward(minutes=5)
    for _ in range(8):
        journal.log_pain(pain=4, at=clock())
    assert [other.wait(timeout=30) for other in others] == [0, 0]
    pains = [r.pain for r in running(journal).readings]
    assert {pain: pains.count(pain) for pain in (1, 2, 3, 4)} == {1: 1, 2: 8, 3: 8, 4: 8}
    assert journal.faults() == []


def test_a_date_is_not_saved_clear_over_an_attack_logged_at_that_very_moment(
    own_home: Paths, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("migrainejournal.store.engine.PRAGMAS", (*PRAGMAS, "busy_timeout = 50"))
    another = open_journal(own_home.journal, own_home.seen, clock)
    moments: list[Moment] = []

    def while_another_program_logs() -> Moment:
        moments.append(clock())
        if len(moments) > 1:  # whenever it can, after the first look
            with contextlib.suppress(StoreError):
                another.log_pain(pain=7, at=clock())
        return moments[0]

    journal = open_journal(own_home.journal, own_home.seen, while_another_program_logs)
    today = DayRecord(date=clock().civil_date)
    journal.save_day(before=today, after=replace(today, state=DayState.CLEAR))
    assert another.excerpt().attacks == ()
    journal.close()
    another.close()
