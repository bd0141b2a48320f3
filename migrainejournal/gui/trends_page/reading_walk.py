"""From reading to reading of a chart: by pointing, and with the arrow keys along a row and between rows."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt

from migrainejournal.charts.chart_spec import Reading

Row = tuple[Reading, ...]


class ReadingWalk:
    """The readings by rows, those of no row first, each row by place; `here` is the one that is read."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        by_row: dict[int, list[Reading]] = {}
        for reading in readings:
            by_row.setdefault(_number(reading.row), []).append(reading)
        self._numbers = sorted(by_row)
        self._rows: list[Row] = [tuple(sorted(by_row[number], key=_at)) for number in self._numbers]
        self._row = 0
        self._place: int | None = None

    @property
    def here(self) -> Reading | None:
        """The reading that is read; None while none is."""
        return None if self._place is None else self._rows[self._row][self._place]

    def leave(self) -> None:
        """Read none."""
        self._place = None

    def go_to_end(self) -> None:
        """Read the last one of the first row."""
        if self._rows:
            self._row, self._place = 0, len(self._rows[0]) - 1

    def point(self, at: float, row: int | None) -> None:
        """Read the one nearest to the place in that row, or of no row where that one has none."""
        if not self._rows:
            return
        wanted = _number(row)
        self._row = self._numbers.index(wanted) if wanted in self._numbers else 0
        self._place = _nearest(self._rows[self._row], at)

    def press(self, key: int) -> bool:
        """Go where the key leads; whether it is one that leads anywhere."""
        if not self._rows or key not in _STEPS:
            return False
        here = self.here
        if here is None:
            self.go_to_end()
            return True
        across, down = _STEPS[Qt.Key(key)]
        if down:
            self._row = min(max(self._row + down, 0), len(self._rows) - 1)
            self._place = _nearest(self._rows[self._row], here.at)
        else:
            last = len(self._rows[self._row]) - 1
            self._place = min(max((self._place or 0) + across, 0), last)
        return True


_FAR = 10**9
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Home: (-_FAR, 0),
    Qt.Key.Key_End: (_FAR, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _number(row: int | None) -> int:
    return -1 if row is None else row


def _at(reading: Reading) -> float:
    return reading.at


def _nearest(row: Row, at: float) -> int:
    after = bisect_left(row, at, key=_at)
    if after == len(row):
        return after - 1
    if after and at - row[after - 1].at <= row[after].at - at:
        return after - 1
    return after
