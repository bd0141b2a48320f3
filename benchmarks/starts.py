"""From the start of a process to its first frame, beside an empty window and a program many people know."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.figures import Line, Sample, compared
from benchmarks.mapped import can_see_windows, milliseconds_to_window
from benchmarks.process import measured

QUICK_LIMIT, FRAME_LIMIT, RECORDS_LIMIT = 1.5, 2.0, 4.5
READY_MILLISECONDS = 400
MEGABYTES = 110
OTHER_EVERY = 3
"""In every third round the other program is started too: it takes long."""


def start_lines(folder: Path, rounds: int) -> Iterator[Line]:
    """Start each in turn, as often as there are rounds, after a round that does not count."""
    told: list[dict[str, dict[str, Any]]] = []
    for number in range(rounds + 1):
        found = {
            "empty": measured("empty_window"),
            "quick": measured("dark_room", folder),
            "window": measured("main_window", folder),
        }
        if can_start_other() and number % OTHER_EVERY == 0:
            mapped = milliseconds_to_window(["rednotebook"], "rednotebook", folder / "home")
            found["other"] = {"mapped": mapped}
        told.append(found)

    def sample(program: str, event: str) -> Sample:
        return Sample([found[program][event] for found in told[1:] if program in found])

    empty = sample("empty", "first_frame")
    quick, ready = sample("quick", "first_frame"), sample("quick", "opened")
    frame, records = sample("window", "first_frame"), sample("window", "records")
    yield compared("dark room, first frame", quick, "empty window", empty, limit=QUICK_LIMIT)
    yield Line(
        what="dark room, ready to record",
        ours=str(ready),
        limit=f"{READY_MILLISECONDS} ms",
        within=ready.median <= READY_MILLISECONDS,
    )
    yield compared("main window, first frame", frame, "empty window", empty, limit=FRAME_LIMIT)
    yield compared("main window, the month's records", records, "empty window", empty, limit=RECORDS_LIMIT)
    if can_start_other():
        other = sample("other", "mapped")
        yield compared("main window, first frame", frame, "RedNotebook, window mapped", other)
    yield from _burden([found["window"] for found in told])


def _burden(windows: list[dict[str, Any]]) -> Iterator[Line]:
    """What the main window needs and what it does without."""
    loaded = sorted({name for window in windows for name in window["loaded"]})
    yield Line(
        what="main window, heavy parts loaded",
        ours=", ".join(loaded) or "none",
        limit="none",
        within=not loaded,
    )
    megabytes = [window["megabytes"] for window in windows if window["megabytes"]]
    if megabytes:
        yield Line(
            what="main window, memory (PSS)",
            ours=f"{max(megabytes):.0f} MB",
            limit=f"{MEGABYTES} MB",
            within=max(megabytes) <= MEGABYTES,
        )


def can_start_other() -> bool:
    """Whether RedNotebook can be started here, and seen to be."""
    return bool(shutil.which("rednotebook")) and can_see_windows()
