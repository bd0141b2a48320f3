"""`over` ends an attack; `clear` confirms headache-free dates, never over a recorded attack."""

from collections.abc import Callable
from uuid import UUID

import pytest

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.journal import Journal
from tests.cli.conftest import Answer, Logged, Typed
from tests.conftest import Clock

At = Callable[..., Moment]


def test_over_ends_the_running_attack(typed: Typed, logged: Logged, journal: Journal, clock: Clock) -> None:
    attack, _ = logged("--pain", "5")
    clock.forward(hours=3)
    assert typed("over") == Answer(0, f"{attack.id}\n", "")
    ended = journal.attack(attack.id)
    assert ended is not None
    assert ended[0].end == clock()


def test_over_takes_an_id_and_a_time(
    typed: Typed, logged: Logged, journal: Journal, clock: Clock, at: At
) -> None:
    attack, _ = logged("--pain", "5")
    clock.forward(hours=3)
    assert typed("over", attack.key, "--at", "2026-11-22T12:00").code == 0
    ended = journal.attack(attack.id)
    assert ended is not None
    assert ended[0].end == at("2026-11-22 12:00")


def test_over_in_the_minute_it_began_means_at_once(
    typed: Typed, logged: Logged, journal: Journal, clock: Clock
) -> None:
    clock.forward(seconds=25)
    logged("--pain", "5")
    assert typed("over", "--at", "2026-11-22T10:00").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--at", "2026-11-22T09:00"], "The end is before the start."),
        (["--at", "2199-01-01T00:00"], "This is in the future."),
        (["--at", "soon"], "“soon” is not a time."),
        (["not-an-id"], "There is no attack with this id."),
        ([str(UUID(int=0))], "There is no attack with this id."),
    ],
)
def test_over_says_what_cannot_be(
    typed: Typed, logged: Logged, journal: Journal, arguments: list[str], said: str
) -> None:
    attack, _ = logged("--pain", "5")
    answer = typed("over", *arguments)
    assert answer.code == 1
    assert answer.err.startswith(said)
    assert journal.running_attack() == attack


def test_over_with_nothing_running(typed: Typed, logged: Logged, journal: Journal) -> None:
    attack, _ = logged("--pain", "5")
    typed("over")
    assert typed("over").err.startswith("No attack is running")
    answer = typed("over", attack.key)
    assert (answer.code, answer.err[:28]) == (1, "This attack is over already.")


def test_clear_leaves_dates_with_an_attack_and_says_which(
    typed: Typed, logged: Logged, journal: Journal
) -> None:
    logged("--pain", "5", "--start", "2026-11-03T22:00", "--end", "2026-11-04T06:00")
    answer = typed("clear", "2026-11-01..2026-11-05")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "3 dates are confirmed as headache-free.",
        "2026-11-03 is left as it was: an attack is recorded there.",
        "2026-11-04 is left as it was: an attack is recorded there.",
    ]
    clear = [day.date.day for day in journal.excerpt().days if day.state is DayState.CLEAR]
    assert clear == [1, 2, 5]
    assert typed("clear", "2026-11-22").out == "1 date is confirmed as headache-free.\n"


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ("2026-11-08", "A headache is recorded there."),
        ("2026-11-23", "This is in the future."),
        ("2026-11-20..2199-01-01", "This is in the future."),
        ("0001-01-01..2026-11-20", "This is before 1900."),
        ("2026-11-05..2026-11-01", "The first date is after the last one."),
        ("2026-11-31", "“2026-11-31” is not a date. Write it as 2026-11-08."),
        ("2026-11-01..x", "“x” is not a date."),
        ("..", "“” is not a date."),
    ],
)
def test_clear_says_what_cannot_be(
    typed: Typed, logged: Logged, journal: Journal, dates: str, said: str
) -> None:
    logged("--pain", "5", "--start", "2026-11-08T10:00", "--end", "2026-11-08T12:00")
    answer = typed("clear", dates)
    assert answer.code == 1
    assert answer.err.startswith(said)
    assert journal.excerpt().days == ()
