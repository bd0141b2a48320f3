"""Which sections a summary has: a box for each, in the order in which they are printed."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.gui.kit.fields import Tick
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.summary_page.summary_words import section
from migrainejournal.report.choices import SectionKey


class SectionTicks(QWidget):
    """`changed` when a box was ticked or emptied."""

    changed = Signal()

    def __init__(self, left_out: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[SectionKey, Tick] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(layout.spacing() // 2)
        layout.addWidget(heading(self.tr("What is on it"), self, size=1))
        for key in SectionKey:
            tick = Tick(section(key), self)
            tick.load(key not in left_out)
            tick.toggled.connect(self.changed)
            layout.addWidget(tick)
            self._ticks[key] = tick

    def entered(self) -> frozenset[SectionKey]:
        """The sections ticked."""
        return frozenset(key for key, tick in self._ticks.items() if tick.entered())

    def left_out(self) -> frozenset[str]:
        """The values of the others."""
        return frozenset(key.value for key, tick in self._ticks.items() if not tick.entered())
