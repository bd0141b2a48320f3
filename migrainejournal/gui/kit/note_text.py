"""A note shown as it was written, however long it is."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

MOST_LINES = 12


class NoteText(QPlainTextEdit):
    """As high as its text up to twelve lines, then it scrolls; can be read and copied, not changed."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(0)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)

    def _text_height(self, enough: int) -> int:
        """The height of the whole text in pixels, or something more than `enough`."""
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most = MOST_LINES * self.fontMetrics().lineSpacing()
        height = self._text_height(most)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if height > most else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(height, most) + 2)
