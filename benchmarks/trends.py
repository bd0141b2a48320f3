"""The trends page of forty years: what it costs the window to show it, and to look closer."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Line, Sample
from benchmarks.process import measured

PAGE_MILLISECONDS = 250
FRAME_MILLISECONDS = 16
MEGABYTES = 60
RANGES = {"12_months": "a year of them", "all": "all of them"}
STEPS = 200
SECONDS = 120


def trend_lines(folder: Path, rounds: int) -> Iterator[Line]:
    """Show the page as often as there are rounds, and zoom and move along in its densest chart."""
    for name, words in RANGES.items():
        told = [measured("trends", folder, name, seconds=SECONDS) for _ in range(rounds)]
        seen = Sample([found["seen"] for found in told])
        yield Line(
            what=f"trends of forty years, {words}, charts in sight",
            ours=str(seen),
            limit=f"{PAGE_MILLISECONDS} ms",
            within=seen.median <= PAGE_MILLISECONDS,
        )
        whole = Sample([found["page"] for found in told])
        yield Line(what="the same, with those further down", ours=str(whole))
        megabytes = [found["megabytes"] for found in told if found["megabytes"] is not None]
        if megabytes:
            yield Line(
                what=f"trends of forty years, {words}, memory",
                ours=f"{max(megabytes):.0f} MB",
                limit=f"{MEGABYTES} MB",
                within=max(megabytes) <= MEGABYTES,
            )
    told = [measured("zooming", folder, STEPS, seconds=SECONDS)]
    steps = Sample([step for found in told for step in found["steps"]])
    yield Line(
        what=f"a step of zooming, {told[0]['dots']} attacks",
        ours=str(steps),
        limit=f"{FRAME_MILLISECONDS} ms",
        within=steps.median <= FRAME_MILLISECONDS,
    )
