"""One figure that can be pressed: a large number, what stands beside it, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from migrainejournal.gui.kit.focus_ring import draw_frame
from migrainejournal.gui.kit.labels import heading, plain_label

LARGE, SMALL = 1.7, 1.3
"""The size of a number above its label, and beside it, as a multiple of the text."""
AROUND = 6


@dataclass(frozen=True)
class Figure:
    """A number, what stands small beside it, and what it counts; `key` is what the page knows it by."""

    key: str
    number: str
    beside: str
    label: str

    @property
    def spoken(self) -> str:
        """The figure read out."""
        return " ".join(filter(None, (self.number, self.beside, self.label)))


class FigureButton(QAbstractButton):
    """Flat until the pointer or the keyboard is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(self.tr("Which days?"))
        self._number = heading(parent=self, size=LARGE)
        self._large, self._small = self._number.font(), QFont(self._number.font())
        self._small.setPointSizeF(self.font().pointSizeF() * SMALL)
        self._stacked = False
        self._beside = plain_label("", self)
        self._label = plain_label("", self)
        for label in (self._number, self._beside, self._label):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(AROUND, AROUND // 2, AROUND, AROUND // 2)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._number, 0, 0)
        self._layout.addWidget(self._beside, 0, 1)
        self.stack(stacked=True)

    def show_figure(self, figure: Figure) -> None:
        """Show the figure."""
        self.key = figure.key
        self._number.setText(figure.number)
        self._beside.setText(figure.beside)
        self._beside.setHidden(not figure.beside)
        self._label.setText(figure.label)
        self.setAccessibleName(self.tr("{figure}. Why?").format(figure=figure.spoken))

    def forget(self) -> None:
        """Show no number."""
        self._number.clear()
        self._beside.clear()
        self.setAccessibleName(self._label.text())

    def width_when_stacked(self) -> int:
        """The width with the label below the number."""
        above = QFontMetrics(self._large).horizontalAdvance(self._number.text())
        if not self._beside.isHidden():
            above += self._layout.horizontalSpacing() + self._beside.sizeHint().width()
        return max(above, self._label.sizeHint().width()) + 2 * AROUND

    def stack(self, *, stacked: bool) -> None:
        """Put the label below the number, or beside a smaller number."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._number.setFont(self._large if stacked else self._small)
        self._layout.removeWidget(self._label)
        place = (1, 0, 1, 3) if stacked else (0, 2, 1, 1)
        self._layout.addWidget(self._label, *place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
        draw_frame(painter, self)
