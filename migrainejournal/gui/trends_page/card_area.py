"""Where the cards of the trends page scroll."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from migrainejournal.gui.trends_page.chart_card import ChartCard

_STEPS = {
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


class CardArea(QScrollArea):
    """Scrolls up and down only; no stop for Tab of its own."""

    def __init__(self, cards: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._cards = cards
        self.setWidget(cards)

    def bring_into_view(self, card: ChartCard) -> None:
        """Scroll as little as shows the card, or of one that is too high its chart with what is read."""
        room = self.viewport().height()
        wanted = card.rect() if card.height() <= room else card.read_area
        top = card.mapTo(self._cards, QPoint(0, wanted.top())).y()
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top + wanted.height() - room), top))

    def press(self, key: int) -> bool:
        """Scroll as the key is for; whether it is for that."""
        step = _STEPS.get(Qt.Key(key))
        if step is not None:
            self.verticalScrollBar().triggerAction(step)
        return step is not None
