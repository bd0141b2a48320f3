"""Killed at any moment, the journal has everything that was acknowledged, and nothing by halves."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from migrainejournal.domain.attack import Attack, Dose, PainReading
from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths

FIRST = Moment.parse("2001-01-01T00:00:00+00:00[UTC]", "UTC")
SUMATRIPTAN = Medicine(id=UUID(int=1), name="sumatriptan")
PAST = timedelta(days=3650)
READINGS = 5


def log_without_end(file: Path, seen: Path, begin: int) -> Iterator[str]:
    """Log scripted entries, numbered from `begin`; each one given out is on disk."""
    number = begin
    journal = open_journal(file, seen, lambda: FIRST.plus(timedelta(hours=number + 1)))
    if not journal.medicines():
        journal.save(Change.adding([SUMATRIPTAN]))
    interrupted = journal.running_attack()
    if interrupted is not None:
        journal.end_attack(attack=interrupted.id, at=interrupted.last_moment)
    while True:
        at = FIRST.plus(timedelta(hours=number))
        journal.log_pain(pain=number % 10 + 1, at=at)
        yield f"pain {number}"
        journal.log_dose(medicine=SUMATRIPTAN.id, at=at.plus(timedelta(minutes=1)), amount=number + 1)
        yield f"dose {number}"
        attack = journal.running_attack()
        if attack is not None:
            journal.end_attack(attack=attack.id, at=at.plus(timedelta(minutes=2)))
        yield f"over {number}"
        journal.save(Change.adding(written_down_later(number)))
        yield f"past {number}"
        number += 1


def written_down_later(number: int) -> tuple[Attack, Dose]:
    """An attack of many parts and its dose, which go in by one change."""
    at = FIRST.plus(timedelta(hours=number) - PAST)
    attack = Attack(
        id=UUID(int=number + 2),
        start=at,
        end=at.plus(timedelta(minutes=READINGS)),
        readings=tuple(
            PainReading(at=at.plus(timedelta(minutes=n)), pain=number % 11) for n in range(READINGS)
        ),
        symptoms=("nausea", "photophobia"),
        note=f"{number} " * 500,
    )
    return attack, Dose(medicine=SUMATRIPTAN.id, at=at, attack=attack.id)


def kill_while_logging(paths: Paths, begin: int, chance: random.Random) -> list[str]:
    """What was acknowledged by a process killed at a random moment, most often after its first entry."""
    command = [sys.executable, __file__, str(paths.journal), str(paths.seen), str(begin)]
    root = Path(__file__).parent.parent
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        said = process.stdout.readline() if chance.random() < 0.9 else ""
        time.sleep(chance.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read()
        assert process.wait() == -signal.SIGKILL, "it ended by itself"
    return said.split("\n")[:-1]  # a line cut off by the kill was not said


def assert_kept(journal: Journal, acknowledged: list[str]) -> None:
    """Everything acknowledged is there, and everything there is whole."""
    excerpt = journal.excerpt()
    started = {attack.start: attack for attack in excerpt.attacks}
    taken = {dose.at: dose for dose in excerpt.doses}
    for line in acknowledged:
        kind, number = line.split()
        at = FIRST.plus(timedelta(hours=int(number)))
        match kind:
            case "pain":
                assert int(number) % 10 + 1 in [reading.pain for reading in started[at].readings]
            case "dose":
                assert taken[at.plus(timedelta(minutes=1))].amount == int(number) + 1
            case "over":
                assert started[at].end is not None
            case "past":
                assert at.plus(-PAST) in started
    doses = {dose.attack for dose in excerpt.doses}
    for attack in excerpt.attacks:
        if attack.note:
            assert len(attack.readings) == READINGS
            assert len(attack.symptoms) == 2
            assert attack.id in doses
        else:
            assert attack.readings
    assert journal.faults() == []


def kill_again_and_again(paths: Paths, kills: int) -> int:
    """How many entries were acknowledged by processes killed at random moments; all of them are there."""
    chance = random.Random()
    acknowledged: list[str] = []
    for _ in range(kills):
        begin = 2 + max((int(line.split()[1]) for line in acknowledged), default=-2)
        acknowledged += kill_while_logging(paths, begin, chance)
        journal = open_journal(paths.journal, paths.seen, lambda: FIRST.plus(PAST))
        assert_kept(journal, acknowledged)
        journal.close()
    return len(acknowledged)


def test_five_kills(own_home: Paths) -> None:
    assert kill_again_and_again(own_home, 5) > 0


@pytest.mark.soak
def test_two_hundred_kills(own_home: Paths) -> None:
    assert kill_again_and_again(own_home, 200) > 1000


if __name__ == "__main__":
    for acknowledgement in log_without_end(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])):
        sys.stdout.write(acknowledgement + "\n")
        sys.stdout.flush()
