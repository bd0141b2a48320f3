"""Shows figures side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGE, SMALL = 1.7, 1.3
"""The size of a number above its label, and beside it, as a multiple of the text."""


@dataclass(frozen=True)
class Figure:
    """A number, what stands small beside it, and what it counts."""

    number: str
    beside: str
    label: str

    @property
    def spoken(self) -> str:
        """The figure read out."""
        return " ".join(filter(None, (self.number, self.beside, self.label)))


class FiguresRow(QWidget):
    """Shows figures; empty until there are some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, across=self.fontMetrics().height() * 2)
        self._shown: list[_FigureView] = []
        self.show_figures([Figure("", "", self.tr("headache days"))])

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these, using again what is there."""
        if len(figures) != len(self._shown):
            self._flow.clear()
            self._shown = [_FigureView(self) for _ in figures]
            for view in self._shown:
                self._flow.addWidget(view)
        for view, figure in zip(self._shown, figures, strict=True):
            view.show_figure(figure)
        self._arrange()

    def forget(self) -> None:
        """Leave the labels without their numbers while the next ones are being counted."""
        for view in self._shown:
            view.forget()

    def _arrange(self) -> None:
        """Put each label below its number; beside it where that saves lines."""
        needed = sum(view.width_when_stacked() + self._flow.across for view in self._shown)
        for view in self._shown:
            view.stack(stacked=needed - self._flow.across <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class _FigureView(QWidget):
    """One figure."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = heading(parent=self, size=LARGE)
        self._large, self._small = self._number.font(), QFont(self._number.font())
        self._small.setPointSizeF(self.font().pointSizeF() * SMALL)
        self._stacked = False
        self._beside = plain_label("", self)
        self._label = plain_label("", self)
        for label in (self._number, self._beside, self._label):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._number, 0, 0)
        self._layout.addWidget(self._beside, 0, 1)
        self.stack(stacked=True)

    def show_figure(self, figure: Figure) -> None:
        """Show the figure."""
        self._number.setText(figure.number)
        self._beside.setText(figure.beside)
        self._beside.setHidden(not figure.beside)
        self._label.setText(figure.label)
        self.setAccessibleName(figure.spoken)

    def forget(self) -> None:
        """Show no number."""
        self._number.clear()
        self._beside.clear()
        self.setAccessibleName("")

    def width_when_stacked(self) -> int:
        """The width with the label below the number."""
        above = QFontMetrics(self._large).horizontalAdvance(self._number.text())
        if not self._beside.isHidden():
            above += self._layout.horizontalSpacing() + self._beside.sizeHint().width()
        return max(above, self._label.sizeHint().width())

    def stack(self, *, stacked: bool) -> None:
        """Put the label below the number, or beside a smaller number."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._number.setFont(self._large if stacked else self._small)
        self._layout.removeWidget(self._label)
        place = (1, 0, 1, 3) if stacked else (0, 2, 1, 1)
        self._layout.addWidget(self._label, *place)
