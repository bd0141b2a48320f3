"""The frozen app from its start to its first window, beside the same from a checkout."""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Line, Sample, compared
from benchmarks.mapped import can_see_windows, milliseconds_to_window

FROZEN = Path(__file__).parent.parent / "dist" / "migrainejournal" / "migrainejournal"
LIMIT = 1.3
WAYS = {"main window": (), "dark room": ("--quick",)}


def can_start_frozen() -> bool:
    """Whether `make frozen` was run here, and its window can be seen."""
    return FROZEN.exists() and can_see_windows()


def frozen_lines(folder: Path, rounds: int) -> Iterator[Line]:
    """Start both in turn, as often as there are rounds, after a round that does not count."""
    for what, options in WAYS.items() if can_start_frozen() else ():
        arguments = ["--data-dir", str(folder), *options]
        commands = ([str(FROZEN), *arguments], [sys.executable, "-m", "migrainejournal", *arguments])
        told = [
            [milliseconds_to_window(command, "migrainejournal", folder / "home") for command in commands]
            for _ in range(rounds + 1)
        ]
        frozen, checkout = (Sample([each[place] for each in told[1:]]) for place in (0, 1))
        yield compared(f"frozen app, {what} mapped", frozen, "from a checkout", checkout, limit=LIMIT)
