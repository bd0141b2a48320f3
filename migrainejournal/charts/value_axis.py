"""An axis of counts or measures from nought, with few ticks."""

from math import ceil

from migrainejournal.charts.chart_spec import Axis, Tick
from migrainejournal.charts.texts import Texts

MOST_STEPS = 4
"""So many lines at most stand behind what is drawn (CLINICAL 2: stripes hurt)."""
STEPS = tuple(digit * 10**power for power in range(5) for digit in (1, 2, 5))


def value_axis(least: float, label: str, texts: Texts) -> Axis:
    """From nought to a round number that is not less than `least`."""
    step = next((step for step in STEPS if step * MOST_STEPS >= least), STEPS[-1])
    steps = max(1, ceil(least / step))
    ticks = tuple(Tick(at=place * step, label=texts.number(place * step)) for place in range(steps + 1))
    return Axis(low=0, high=steps * step, ticks=ticks, label=label)
