"""Shows figures side by side, each to be pressed to see what it counts, or says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.calendar_page.figure_button import AROUND, Figure, FigureButton
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class FiguresRow(QWidget):
    """Shows figures; empty until there are some."""

    chosen = Signal(str)  # the key of a figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, across=self.fontMetrics().height() * 2 - 2 * AROUND, down=4)
        self._buttons: list[FigureButton] = []
        self._shown: list[FigureButton] = []
        self._sentence = plain_label("", self)
        self._sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sentence.hide()
        self._flow.addWidget(self._sentence)
        self.show_figures([Figure("", "", "", self.tr("headache days"))])

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these, using again what is there."""
        for _ in figures[len(self._buttons) :]:
            self._add_button()
        self._sentence.hide()
        self._shown = self._buttons[: len(figures)]
        for place, button in enumerate(self._buttons):
            button.setHidden(place >= len(figures))
        for button, figure in zip(self._shown, figures, strict=True):
            button.show_figure(figure)
        self._arrange()

    def say(self, sentence: str) -> None:
        """Say this in place of the figures, as high as one of them, so that nothing below moves."""
        self._sentence.setText(sentence)
        self._sentence.setMinimumHeight(self._buttons[0].sizeHint().height())
        self._sentence.show()
        for button in self._shown:
            button.hide()

    def forget(self) -> None:
        """Leave the labels without their numbers while the next ones are being counted."""
        self._sentence.hide()
        for button in self._shown:
            button.show()
            button.forget()

    def _add_button(self) -> None:
        button = FigureButton(self)
        button.clicked.connect(self._on_clicked)
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], button)
        self._buttons.append(button)
        self._flow.addWidget(button)

    def _arrange(self) -> None:
        """Put each label below its number; beside it where that saves lines."""
        needed = sum(button.width_when_stacked() + self._flow.across for button in self._shown)
        for button in self._shown:
            button.stack(stacked=needed - self._flow.across <= self.width())

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, FigureButton):
            self.chosen.emit(button.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
