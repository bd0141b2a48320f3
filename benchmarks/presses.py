"""From a press in the dark room to its commit on disk and the word "saved" on the screen."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Line, Sample
from benchmarks.process import measured

FRAME_MILLISECONDS = 16
SECONDS_FOR_EACH = 0.5


def press_lines(folder: Path, presses: int) -> Iterator[Line]:
    """Press as often as asked in a copy of the journal in the folder."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        shutil.copytree(folder, place, dirs_exist_ok=True)
        told = measured("presses", place, presses, seconds=30 + presses * SECONDS_FOR_EACH)
    ours, beside = Sample(told["presses"]), Sample(told["inserts"])
    slowest, raw = ours.slowest_in_a_hundred, beside.slowest_in_a_hundred
    yield Line(
        what='press to "saved" painted, 99th percentile',
        ours=f"{slowest:.1f} ms",
        beside=f"raw insert: {raw:.1f} ms",
        ratio=f"{slowest / raw:.2f}",
        limit=f"{FRAME_MILLISECONDS} ms",
        within=slowest <= FRAME_MILLISECONDS,
    )
    yield Line(
        what='press to "saved" painted, median (least)',
        ours=str(ours),
        beside=f"raw insert: {beside}",
        ratio=f"{ours.median / beside.median:.2f} ({ours.least / beside.least:.2f})",
    )
