"""Cards in two columns where there is room, else below each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migrainejournal.gui.kit.reading_order import keep_reading_order
from migrainejournal.gui.trends_page.chart_card import ChartCard

LETTERS_WIDE = 135
"""So many letters beside each other are room enough for two columns."""
APART = 16
WIDE, NARROW = 7, 5
"""The share of the column of charts along the time, which lie below each other, and of the other one."""


class CardColumns(QWidget):
    """In one column the cards are in order; of two, the first has those along the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Sequence[ChartCard] = ()
        self._beside: bool | None = None
        self._first, self._second = QWidget(self), QWidget(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(APART)
        for column in (self._first, self._second):
            rows = QVBoxLayout(column)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(APART)
            layout.addWidget(column, WIDE if column is self._first else NARROW)

    def show_cards(self, cards: Sequence[ChartCard]) -> None:
        """Show these from now on."""
        self._cards = tuple(cards)
        self._beside = None
        self._arrange()

    def keep_reading_order(self) -> None:
        """Let Tab go through the cards as they are read, also where a chart came into one later."""
        keep_reading_order(self)

    def _has_room(self) -> bool:
        return self.width() >= self.fontMetrics().averageCharWidth() * LETTERS_WIDE

    def _arrange(self) -> None:
        beside = self._has_room()
        if beside == self._beside:
            return
        self._beside = beside
        along = [card for card in self._cards if card.spec.x_is_days or not beside]
        others = [card for card in self._cards if card not in along]
        for column, cards in ((self._first, along), (self._second, others)):
            _put(column, cards)
        self._second.setVisible(bool(others))
        self.keep_reading_order()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _put(column: QWidget, cards: Sequence[ChartCard]) -> None:
    """Let the column hold these, one below another, and free room below the last."""
    rows = column.layout()
    assert isinstance(rows, QVBoxLayout)
    while rows.count():
        rows.takeAt(0)
    for card in cards:
        rows.addWidget(card)
        card.show()
    rows.addStretch(1)
