"""What a chart shows, for any painter: its finding in words, its axes, and shapes in roles of colour.

Positions are numbers on the axes; a date stands at its ordinal, so that a day is one wide.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a colour stands for; each painter has its own for it, apart in grey print too."""

    HEADACHE = "headache"
    MIGRAINE = "migraine"
    ACUTE = "acute"
    TREATMENT = "treatment"
    TARGET = "target"
    LEVEL = "level"
    PAIN_FREE = "pain_free"
    BETTER = "better"
    NOT_BETTER = "not_better"
    FIRST = "first"  # of several series that differ in nothing but their name
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    CHANCE = "chance"  # what could well be chance


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A label at a place of an axis."""

    at: float
    label: str


@dataclass(frozen=True, kw_only=True)
class Axis:
    """From `low` to `high`, with its ticks and what is counted on it."""

    low: float
    high: float
    ticks: tuple[Tick, ...] = ()
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A bar from `left` to `right`, `base` to `top`; an open one is of a time not known well enough."""

    left: float
    right: float
    base: float
    top: float
    role: Role
    label: str = ""
    is_open: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """Points joined in order; a None between two of them is a gap."""

    points: tuple[tuple[float, float] | None, ...]
    role: Role
    name: str


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One of many single points that no line joins."""

    x: float
    y: float
    role: Role


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One square of a grid in column `x` and row `y`, counted from 0 at the top left.

    `shade` goes from 0 (nothing) to 4 (the worst); None is not known. `is_framed`, `is_dotted` and `mark`
    say the same in every colour.
    """

    x: int
    y: int
    shade: int | None
    text: str = ""
    is_framed: bool = False
    is_dotted: bool = False
    mark: str = ""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of a lane; `height` (0 to 1) is how full it is, `is_open` that it goes on after its end."""

    left: float
    right: float
    height: float = 1
    role: Role = Role.TREATMENT
    label: str = ""
    is_open: bool = False


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One row of spans over the axis x, above what is counted; `marker` is a point that stands out on it."""

    label: str
    spans: tuple[Span, ...]
    marker: float | None = None


@dataclass(frozen=True, kw_only=True)
class Level:
    """A line across at a value, such as one a rule draws."""

    at: float
    label: str


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What stands at a place of the axis x in words; in a chart of lanes or cells also of the `row`, from 0.

    `day` is the date to open for it, if it is of one.
    """

    at: float
    words: str
    row: int | None = None
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Table:
    """The chart's numbers as text: a title for each column, and rows of as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """What a role stands for in this chart."""

    role: Role
    label: str


@dataclass(frozen=True, kw_only=True)
class ChartSpec:
    """A chart. `title` is the finding, `alternative` the same with its numbers for those who cannot see it.

    Without `y` there are only lanes, or cells, which lie on a grid of their own with a label for each row.
    `uprights` are lines down at a value of x. `readings`, by row and place, and `table` are for a screen;
    a page has neither. On an axis `x_is_days` two charts can be looked at over the same time.
    """

    title: str
    alternative: str
    x: Axis
    y: Axis | None = None
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    levels: tuple[Level, ...] = ()
    uprights: tuple[Level, ...] = ()
    lanes: tuple[Lane, ...] = ()
    cells: tuple[Cell, ...] = ()
    rows: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    readings: tuple[Reading, ...] = ()
    table: Table | None = None
    x_is_days: bool = False
