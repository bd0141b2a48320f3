"""The stretch of time that all charts of a page with an axis of dates show together."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.gui.trends_page.stretch import Stretch


class LinkedTime(QObject):
    """`changed` when another stretch is shown; None is each chart's own whole axis."""

    changed = Signal(object)  # Stretch | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._longest: Stretch | None = None
        self.stretch: Stretch | None = None

    def show_charts(self, specs: Iterable[ChartSpec]) -> None:
        """Let what is shown stay within the axes of these charts; all of them is shown again."""
        axes = [spec.x for spec in specs if spec.x_is_days]
        if axes:
            self._longest = Stretch(min(axis.low for axis in axes), max(axis.high for axis in axes))
        self.show_whole()

    def zoom(self, factor: float, at: float, own: Stretch) -> None:
        """Show so many times as much around the place, from a chart whose whole axis is `own`."""
        shown = (self.stretch or own).zoomed(factor, at)
        if shown.length >= own.length:
            self.show_whole()
        else:
            self._show(shown)

    def move(self, by: float) -> None:
        """Show what is so many days later; nothing else while all is shown."""
        if self.stretch is not None:
            self._show(self.stretch.moved(by))

    def bring(self, at: float) -> None:
        """Move along as far as needed for the place to be seen."""
        if self.stretch is not None:
            self._show(self.stretch.around(at))

    def show_whole(self) -> None:
        """Show all of each axis."""
        self._set(None)

    def _show(self, stretch: Stretch) -> None:
        self._set(stretch if self._longest is None else stretch.within(self._longest))

    def _set(self, stretch: Stretch | None) -> None:
        if stretch != self.stretch:
            self.stretch = stretch
            self.changed.emit(stretch)
