"""The bars of windows: migraine days dark, the other headache days on them."""

from collections.abc import Iterator, Sequence

from migrainejournal.charts.chart_spec import Bar, Role
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.windows import Window

GAP = 4
"""Days between a bar and the edge of its window."""
MOST_APART = 60
"""So many bars at most stand apart; more would be stripes, which hurt (CLINICAL 2.1)."""


def window_bars(windows: Sequence[Window], texts: Texts) -> tuple[Bar, ...]:
    """The bars of each window."""
    gap = GAP if len(windows) <= MOST_APART else 0
    return tuple(bar for window in windows for bar in _bars(window, gap, texts))


def _bars(window: Window, gap: int, texts: Texts) -> Iterator[Bar]:
    """The migraine days below, the other headache days on them; one open bar where too little is known."""
    left, right = window.period.first.toordinal() + gap, window.period.last.toordinal() + 1 - gap
    dark, top = window.migraines, window.headaches
    number = texts.number(top)
    if not window.is_judged:
        # That none is recorded of days hardly known is no good news.
        label = number if top else texts("charts.unknown_mark")
        yield Bar(left=left, right=right, base=0, top=top, role=Role.HEADACHE, label=label, is_open=True)
        return
    if dark:
        yield Bar(left=left, right=right, base=0, top=dark, role=Role.MIGRAINE)
    yield Bar(left=left, right=right, base=dark, top=top, role=Role.HEADACHE, label=number)
