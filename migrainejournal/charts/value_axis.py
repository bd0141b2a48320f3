"""An axis of counts or measures, with few ticks."""

from collections.abc import Sequence
from math import ceil, floor

from migrainejournal.charts.chart_spec import Axis, Tick
from migrainejournal.charts.texts import Texts

MOST_STEPS = 4
"""So many lines at most stand behind what is drawn (CLINICAL 2: stripes hurt)."""
ROOM = 0.5
"""Above and below values that lie far from nought."""
STEPS = tuple(digit * 10**power for power in range(5) for digit in (1, 2, 5))


def value_axis(least: float, label: str, texts: Texts) -> Axis:
    """From nought to a round number that is not less than `least`."""
    step = next((step for step in STEPS if step * MOST_STEPS >= least), STEPS[-1])
    steps = max(1, ceil(least / step))
    ticks = tuple(Tick(at=place * step, label=texts.number(place * step)) for place in range(steps + 1))
    return Axis(low=0, high=steps * step, ticks=ticks, label=label)


def middle_axis(values: Sequence[float], label: str, texts: Texts) -> Axis:
    """About the values, which lie far from nought: for lines, for a bar stands on nought."""
    low, high = floor(min(values) - ROOM), ceil(max(values) + ROOM)
    step = next(step for step in STEPS if step * MOST_STEPS >= high - low)
    low = max(0, floor(low / step) * step)
    steps = ceil((high - low) / step)
    ticks = tuple(
        Tick(at=low + place * step, label=texts.number(low + place * step)) for place in range(steps + 1)
    )
    return Axis(low=low, high=low + steps * step, ticks=ticks, label=label)
