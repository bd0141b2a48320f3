"""One thing on the Today page: a sentence, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.theme import Theme

LARGER = 1.15
TALL = 2.2
RADIUS = 10


class Line(QWidget):
    """A card that is hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = plain_label("", self, wrap=True)
        font = self._sentence.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self._sentence.setFont(font)
        self._ways = QWidget(self)
        self._flow = Flow(self._ways)
        margin = self.fontMetrics().height()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(margin, round(margin * 0.8), margin, round(margin * 0.9))
        self._layout.setSpacing(round(margin * 0.7))
        self._layout.addWidget(self._sentence)
        self._layout.addWidget(self._ways)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, or nothing."""
        return "" if self.isHidden() else self._sentence.text()

    def add_button(self, text: str, pressed: Callable[[], None] | SignalInstance) -> QPushButton:
        """Add a way on."""
        button = QPushButton(text, self._ways)
        line = self.fontMetrics().height()
        button.setMinimumSize(button.fontMetrics().horizontalAdvance(text) + 2 * line, round(line * TALL))
        button.clicked.connect(pressed)
        self._flow.addWidget(button)
        return button

    def put_above_buttons(self, widget: QWidget) -> None:
        """Let the widget stand between what is said and the ways on."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def clear_buttons(self) -> None:
        """Take all ways away."""
        self._flow.clear()

    def say(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the line."""
        self._sentence.setText(sentence)
        for button in self._ways.findChildren(QAbstractButton):
            button.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.surface)
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
