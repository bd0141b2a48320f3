"""Commands typed in this process, with the tests' own clock."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest

from migrainejournal import cli
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from tests.conftest import Clock


@dataclass(frozen=True)
class Answer:
    """What a command gave back: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Typed = Callable[..., Answer]
Logged = Callable[..., tuple[Attack, tuple[Dose, ...]]]


@pytest.fixture
def typed(own_home: Paths, clock: Clock, capsys: pytest.CaptureFixture[str]) -> Typed:
    """`typed("log", "--pain", "7")`: what the command answered."""

    def run(*arguments: str) -> Answer:
        code = cli.run([*arguments], own_home, clock)
        return Answer(code, *capsys.readouterr())

    return run


@pytest.fixture
def logged(typed: Typed, journal: Journal) -> Logged:
    """`logged("--pain", "7")`: the attack that `log` recorded, and its doses."""

    def log(*arguments: str) -> tuple[Attack, tuple[Dose, ...]]:
        answer = typed("log", *arguments)
        assert answer.code == 0, answer.err
        found = journal.attack(UUID(answer.out.strip()))
        assert found is not None
        return found

    return log
