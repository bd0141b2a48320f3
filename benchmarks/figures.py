"""Samples, and the lines of the table they become."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Sample:
    """The same thing measured several times, in milliseconds."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return median(self.values)

    @property
    def least(self) -> float:
        """The quietest one."""
        return min(self.values)

    @property
    def slowest_in_a_hundred(self) -> float:
        """The 99th percentile: 99 of a hundred are no slower."""
        return sorted(self.values)[math.ceil(len(self.values) * 0.99) - 1]

    def __str__(self) -> str:
        """Median, and the least in brackets."""
        return f"{self.median:.1f} ({self.least:.1f}) ms"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One promise: what was measured, what stands beside it, and whether it was kept (None: no promise)."""

    what: str
    ours: str
    beside: str = ""
    ratio: str = ""
    limit: str = ""
    within: bool | None = None


HEADINGS = ("what", "ours", "beside it", "ratio", "limit", "within")


def compared(what: str, ours: Sample, name: str, beside: Sample, *, limit: float | None = None) -> Line:
    """A line with the ratio of the medians, which the limit is for, and the ratio of the least."""
    ratio = ours.median / beside.median
    return Line(
        what=what,
        ours=str(ours),
        beside=f"{name}: {beside}",
        ratio=f"{ratio:.2f} ({ours.least / beside.least:.2f})",
        limit="" if limit is None else f"{limit:g} times",
        within=None if limit is None else ratio <= limit,
    )


def table(lines: Iterable[Line]) -> str:
    """The lines as a table that reads well as it stands, and as Markdown."""
    answers = {None: "", True: "yes", False: "no"}
    rows = [
        HEADINGS,
        *(
            (line.what, line.ours, line.beside, line.ratio, line.limit, answers[line.within])
            for line in lines
        ),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    written = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    written.insert(1, " | ".join("-" * width for width in widths))
    return "\n".join(f"| {row} |" for row in written)
