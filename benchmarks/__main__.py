"""Measures everything in one run and prints one table: `make bench`, `make bench ARGS=--strict`."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

from benchmarks.counting import counting_lines
from benchmarks.factors import factor_lines
from benchmarks.figures import Line, table
from benchmarks.frozen import can_start_frozen, frozen_lines
from benchmarks.journals import make_journals
from benchmarks.presses import press_lines
from benchmarks.reports import report_lines
from benchmarks.screen import a_screen
from benchmarks.starts import can_start_other, start_lines
from benchmarks.trends import trend_lines
from benchmarks.turns import turn_lines

BUILD = Path(__file__).parent.parent / "build"


def main() -> int:
    """Print the table; 1 when asked to be strict and a limit was missed."""
    given = _arguments()
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder, a_screen() as screen:
        os.environ |= {"QT_ACCESSIBILITY": "0", "LC_ALL": "C.UTF-8"}
        print(f"{_machine()}, {screen}", *_left_out(), sep="\n", end="\n\n")
        lines = list(_measure(Path(folder), given))
    print(table(lines))
    missed = any(line.within is False for line in lines)
    return 1 if missed and given.strict else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a limit is missed")
    parser.add_argument("--rounds", type=int, default=15, help="how often each program is started (15)")
    parser.add_argument("--presses", type=int, default=1000, help="how many presses are made (1000)")
    parser.add_argument("--turn-rounds", type=int, default=3, help="how often the year is turned through (3)")
    parser.add_argument("--counting-rounds", type=int, default=7, help="how often all is counted (7)")
    parser.add_argument("--report-rounds", type=int, default=9, help="how often a summary is made (9)")
    parser.add_argument("--question-rounds", type=int, default=9, help="how often a question is asked (9)")
    parser.add_argument("--trend-rounds", type=int, default=5, help="how often the trends are shown (5)")
    return parser.parse_args()


def _measure(folder: Path, given: argparse.Namespace) -> Iterator[Line]:
    journals = make_journals(folder)
    yield from start_lines(journals.three, given.rounds)
    yield from press_lines(journals.three, given.presses)
    yield from turn_lines(journals, given.turn_rounds)
    yield from counting_lines(journals, given.counting_rounds)
    yield from report_lines(journals, given.report_rounds)
    yield from factor_lines(journals, given.question_rounds)
    yield from trend_lines(journals.forty, given.trend_rounds)
    yield from frozen_lines(journals.three, given.rounds)


def _machine() -> str:
    """What it is measured on; never the machine's name."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text().splitlines() if described.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    cores = f"{os.cpu_count()} cores"
    python = f"Python {platform.python_version()}"
    return f"{model}, {cores}, {platform.system()}, {python}, Qt {PySide6.__version__}"


def _left_out() -> Iterator[str]:
    if not can_start_other():
        yield "RedNotebook is left out: it needs rednotebook, xdotool and Xvfb to be installed."
    if not can_start_frozen():
        yield "The frozen app is left out: it needs `make frozen`, a screen and xdotool."
    if not Path("/proc/self/smaps_rollup").exists():
        yield "Memory is left out: this system does not tell it."


if __name__ == "__main__":
    sys.exit(main())
