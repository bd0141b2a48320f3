"""The journal from a terminal: the same words and rules, without Qt's widgets and without a display."""

from collections.abc import Callable

from migrainejournal import clock as machine
from migrainejournal.domain.moment import Moment
from migrainejournal.paths import Paths


def run(arguments: list[str], paths: Paths, clock: Callable[[], Moment] = machine.now) -> int:
    """Do what the arguments say: 0 done, 1 the person's trouble (said on standard error), 2 wrong usage."""
    from migrainejournal.cli.terminal import perform  # loads QtCore for the words: not before it is needed

    return perform(arguments, paths, clock)


def main(arguments: list[str]) -> int:
    """Do what the arguments say to this person's journal; returns the exit code."""
    return run(arguments, Paths.of_this_person())
